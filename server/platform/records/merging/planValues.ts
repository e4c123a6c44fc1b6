/** What each merged record brings to the survivor: chosen, filled in, united; sensitive values sealed anew for it. */
import type { Context } from '../../context.ts';
import { placeOf, plainOf } from '../../fields/sealed/sealedField.ts';
import { seal } from '../../fields/sealed/sealedText.ts';
import type { Field, ObjectType } from '../../metadata/registry.ts';
import { referenceOf } from '../checkLookups.ts';
import type { Stored } from '../draft.ts';
import { sensitiveFields } from '../sealValues.ts';
import {
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
  for (const [field, byRecord] of chains) {
    const { name } = field;
    const from = merged.find(({ id }) => planned.get(id)?.[name]) ?? survivor;
    const past = pointerPast(byRecord.get(from.id) ?? [], together);
    if (past === undefined) continue;
    const chain = byRecord.get(from.id)!;
    const pointer = (id: string | undefined) => (id === undefined ? null : pointerTo(object, field, id));
    let before: unknown = survivor.values[name] ?? null;
    if (from !== survivor) {
      const after = past === null ? null : pointer(past);
      Reflect.deleteProperty(planned.get(from.id)!, name);
      if (!isSame(field, before, after)) planned.get(from.id)![name] = { before, after };
      continue;
    }
    // As if they went in one after the other: each hands on to what stood above it, and takes its own step back alone.
    const below = chain.lastIndexOf(survivor.id);
    for (const [at, id] of chain.entries()) {
      const own = planned.get(id);
      if (!own) continue;
      // What stood above it may be below the survivor by now.
      const after = at < below ? null : pointer(chain[at + 1]);
      own[name] = { before, after };
      before = after;
    }
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
