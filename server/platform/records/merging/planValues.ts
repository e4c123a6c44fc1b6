/** What each merged record brings to the survivor: chosen, filled in, united; sensitive values sealed anew for it. */
import type { Context } from '../../context.ts';
import { placeOf, plainOf } from '../../fields/sealed/sealedField.ts';
import { seal } from '../../fields/sealed/sealedText.ts';
import type { Field, ObjectType } from '../../metadata/registry.ts';
import { referenceOf } from '../checkLookups.ts';
import type { Stored } from '../draft.ts';
import { sensitiveFields } from '../sealValues.ts';
import {
  allChoices,
  type FieldChange,
  type FieldChanges,
  isSame,
  type MergeChoices,
  mergedValues,
} from './mergedValues.ts';
import { chainsAbove, pointerPast } from './pointersAbove.ts';
import { pointerTo } from './repoint.ts';

export async function planValues(
  ctx: Context,
  object: ObjectType,
  survivor: Stored,
  merged: readonly Stored[],
  choices: MergeChoices,
): Promise<Map<string, FieldChanges>> {
  const together = new Set([survivor.id, ...merged.map(({ id }) => id)]);
  const chains = await chainsAbove(ctx, object, [survivor, ...merged]);
  const leadsBack = (field: Field, from: string) =>
    chains
      .get(field)
      ?.get(from)
      ?.some((id) => together.has(id)) ?? false;
  const fits = (field: Field, value: unknown): boolean => {
    const to = referenceOf(field, value);
    const owners = merged.filter((each) => referenceOf(field, each.values[field.name])?.id === to?.id);
    return to === null || !owners.some(({ id }) => leadsBack(field, id));
  };
  const sealed = merged.map((each) => ({ id: each.id, values: sealedFor(ctx, object, survivor, each) }));
  const { changes } = mergedValues(object, survivor, sealed, choices, fits);
  const planned = new Map<string, Record<string, FieldChange>>(
    [...changes].map(([id, own]) => [id, { ...own }]),
  );
  const chosen = allChoices(object, choices);
  for (const [field, byRecord] of chains) {
    const { name } = field;
    const from = merged.find(({ id }) => planned.get(id)?.[name]) ?? survivor;
    const past = pointerPast(byRecord.get(from.id) ?? [], together);
    if (past === undefined) continue;
    const chain = byRecord.get(from.id)!;
    // The change is of the record that the pointer led to, so that it comes back with that one.
    const last = chain.findLast((id) => planned.has(id));
    const of = from === survivor || chosen[name] === undefined ? (last ?? from.id) : from.id;
    planned.get(from.id) && delete planned.get(from.id)![name];
    const before = survivor.values[name] ?? null;
    const after = past === null ? null : pointerTo(object, field, past);
    if (planned.has(of) && !isSame(field, before, after)) planned.get(of)![name] = { before, after };
  }
  return planned;
}

/** A value that both have stays as the survivor's is sealed; one that cannot be opened stays where it is. */
function sealedFor(ctx: Context, object: ObjectType, survivor: Stored, from: Stored): Stored['values'] {
  const fields = sensitiveFields(object);
  if (fields.length === 0) return from.values;
  const values = { ...from.values };
  for (const field of fields) {
    const stored = values[field.name];
    if (typeof stored !== 'string') continue;
    const plain = plainOf(stored, placeOf(ctx, field, from.id));
    const place = placeOf(ctx, field, survivor.id);
    const own = survivor.values[field.name];
    const same = plain !== null && typeof own === 'string' && plainOf(own, place) === plain;
    values[field.name] = plain === null ? null : same ? own : seal(plain, place);
  }
  return values;
}
