/** Step: numbers by pattern for new records that nobody gave one. */
import { numberText, periodOf, readNumberPattern } from '../../../../shared/config/numberPattern.ts';
import { dayAt } from '../../../../shared/timeZone.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { Field, ObjectType } from '../../metadata/registry.ts';
import type { Draft } from '../draft.ts';
import { recordTypeField } from './fixedFields.ts';
import { keyHash } from './keyHash.ts';
import { type Numbering, numberKey, shapingOf } from './shapingOf.ts';
import { takeNumbers } from './takeNumbers.ts';

/** Numbers given by hand that the count runs into are passed over; beyond so many in a row something else is wrong. */
const mostRounds = 50;

export async function assignNumbers(
  ctx: Context,
  object: ObjectType,
  created: readonly Draft[],
): Promise<void> {
  const { numberings } = shapingOf(ctx.registry, object);
  for (const numbering of numberings) {
    const open = created.filter((draft) => isFor(numbering, numberings, draft));
    if (open.length > 0) await assign(ctx, object, numbering, open);
  }
}

/** A new record without a number gets one when it is written. */
export function isNumbered(ctx: Context, object: ObjectType, { name }: Field, draft: Draft): boolean {
  if (draft.op !== 'create') return false;
  const { numberings } = shapingOf(ctx.registry, object);
  return numberings.some((each) => each.field === name && isFor(each, numberings, draft));
}

/** That of the record's type before the one for all. A number that came with the record stays. */
function isFor(numbering: Numbering, all: readonly Numbering[], draft: Draft): boolean {
  const { field, recordType } = numbering;
  if ((draft.input[field] ?? null) !== null) return false;
  const type = draft.after[recordTypeField] ?? null;
  const own = all.find(
    (each) => each.field === field && each.recordType !== null && each.recordType === type,
  );
  return own ? own === numbering : recordType === null;
}

async function assign(
  ctx: Context,
  object: ObjectType,
  numbering: Numbering,
  drafts: readonly Draft[],
): Promise<void> {
  const pattern = readNumberPattern(numbering.pattern);
  const day = dayAt(ctx.clock.now(), ctx.workspace.timeZone);
  // Documents whose numbers look alike count together.
  const scope = `${object.name}.${numbering.field} ${numbering.pattern.replace(/\{0+\}/, '{0}')}`;
  const count = { scope, period: periodOf(numbering.reset, day), start: numbering.start ?? 1 };
  let waiting = drafts;
  for (let round = 0; waiting.length > 0; round++) {
    if (round === mostRounds) throw new Error(`no free number for ${count.scope} by ${numbering.pattern}`);
    const numbers = await takeNumbers(ctx, count, waiting.length);
    for (const [at, draft] of waiting.entries()) {
      draft.after[numbering.field] = numberText(pattern, day, numbers[at]!);
      draft.changed.add(numbering.field);
    }
    waiting = await alreadyGiven(ctx, object, numbering.field, waiting);
  }
}

/** Of the numbers at hand those that a record has already, because someone gave it by hand. */
async function alreadyGiven(
  ctx: Context,
  object: ObjectType,
  field: string,
  drafts: readonly Draft[],
): Promise<Draft[]> {
  const document = { label: object.fields.get(field)!.label, fields: [field] };
  const hashes = drafts.map((draft) => keyHash(object, document, draft.after)!);
  const rows = await ctx.db.rows<{ hash: string }>(sql`
    select encode(value_hash, 'hex') as hash from ${qualified(ctx.workspace.schema, 'unique_keys')}
    where object = ${object.name} and key = ${numberKey(field)}
      and value_hash in (select decode(h, 'hex') from unnest(${hashes}::text[]) h)`);
  const taken = new Set(rows.map(({ hash }) => hash));
  return drafts.filter((_, at) => taken.has(hashes[at]!));
}
