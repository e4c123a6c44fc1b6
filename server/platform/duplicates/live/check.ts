/** A check before saving: the answer that a form shows while somebody types, and that a program may ask for. */
import type { DuplicateCandidate, DuplicateCheck } from '../../../../shared/duplicates.ts';
import { ValueError } from '../../../../shared/errors.ts';
import { fieldType } from '../../../../shared/fields/types.ts';
import type { RecordData } from '../../../../shared/query.ts';
import { Problem } from '../../../base/problem.ts';
import type { Context } from '../../context.ts';
import type { Field, ObjectType } from '../../metadata/registry.ts';
import { get } from '../../query/reader.ts';
import { loadRows } from '../../records/loadRows.ts';
import { comparedFields } from '../rules/comparedFields.ts';
import { duplicateRulesOf } from '../rules/compiledRules.ts';
import { candidatesOf } from './candidates.ts';
import { mayAllow } from './duplicateGuard.ts';
import { findDuplicates, type Hit, type Subject } from './findDuplicates.ts';
import { duplicateSettings, noteDisclosures } from './settings.ts';

export interface CheckInput {
  readonly data: Readonly<Record<string, unknown>>;
  /** The record that is edited; absent: a new one. */
  readonly id?: string | undefined;
}

/** Of values that are not finished yet: what cannot be read is not compared. */
export async function checkForDuplicates(
  ctx: Context,
  object: ObjectType,
  { data, id }: CheckInput,
): Promise<DuplicateCheck> {
  const given = readGiven(ctx, object, data);
  const stored = id === undefined ? null : await storedOf(ctx, object, id);
  const subject: Subject = {
    id: id ?? ctx.ids.next(),
    values: { ...stored, ...given },
    changed: id === undefined ? null : new Set(Object.keys(given)),
  };
  return answer(ctx, object, subject);
}

/** Those of a record as it is stored. */
export async function duplicatesOf(ctx: Context, object: ObjectType, id: string): Promise<DuplicateCheck> {
  return answer(ctx, object, { id, values: await storedOf(ctx, object, id), changed: null });
}

async function answer(ctx: Context, object: ObjectType, subject: Subject): Promise<DuplicateCheck> {
  const { disclosure } = await duplicateSettings(ctx);
  const hits = (await findDuplicates(ctx, object, [subject], { disclose: disclosure })).get(subject) ?? [];
  const hidden = hits.filter(({ readable }) => !readable);
  await noteDisclosures(
    ctx,
    object.name,
    hidden.map(({ id }) => id),
  );
  const told = await candidatesOf(ctx, object, new Map([[subject, hits]]));
  const candidates: readonly DuplicateCandidate[] = told.get(subject) ?? [];
  return { candidates, outcome: outcomeOf(ctx, hits) };
}

function outcomeOf(ctx: Context, hits: readonly Hit[]): DuplicateCheck['outcome'] {
  const rules = hits.flatMap((hit) => hit.rules).filter(({ outcome }) => outcome !== 'routeToOwner');
  if (rules.length === 0) return 'open';
  return rules.every((rule) => mayAllow(ctx, rule)) ? 'confirm' : 'refused';
}

/** A record that the caller may not read answers as one that is not there. */
async function storedOf(ctx: Context, object: ObjectType, id: string): Promise<Readonly<RecordData>> {
  if ((await get(ctx, object, id, ['id'])) === null) throw new Problem('not_found');
  const stored = (await loadRows(ctx, object, [id], 'none')).get(id);
  if (!stored) throw new Problem('not_found');
  return stored.values;
}

/** Fields that rules and evidence ask for; unknown names are refused, values that are not finished are left out. */
function readGiven(ctx: Context, object: ObjectType, data: Readonly<Record<string, unknown>>): RecordData {
  const given: RecordData = {};
  const asked = new Set<Field>([
    ...comparedFields(object).map(({ field }) => field),
    ...duplicateRulesOf(ctx.registry, object).flatMap(({ fields }) => fields.map(({ field }) => field)),
  ]);
  for (const [name, value] of Object.entries(data)) {
    const field = object.fields.get(name);
    if (!field || ctx.actor.rights.field(object.name, name) === 'hidden')
      throw new Problem('unknown_field', { params: { field: name } });
    // What may not be read may not be guessed either.
    if (!asked.has(field) || ctx.actor.rights.field(object.name, name) === 'masked') continue;
    try {
      const canonical = fieldType(field.type).parse(value, field, ctx.env);
      if (typeof canonical !== 'object' || canonical === null || !('match' in canonical))
        given[name] = canonical;
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
    }
  }
  return given;
}
