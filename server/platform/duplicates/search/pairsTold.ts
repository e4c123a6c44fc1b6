/** Pairs as they may be told: to whom a compared field is closed, a probability that was learned with it would tell of it. */
import type { FieldEvidence } from '../../../../shared/duplicates.ts';
import { type Fragment, qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { prior, weigh } from '../live/evidence.ts';
import { comparedFields } from '../rules/comparedFields.ts';

const isOpenTo = (ctx: Context, object: ObjectType, field: string): boolean =>
  ['read', 'edit'].includes(ctx.actor.rights.field(object.name, field));

/** Whether the caller may read all that records of the object are compared by. */
function seesAll(ctx: Context, object: ObjectType): boolean {
  return comparedFields(object).every(({ field }) => isOpenTo(ctx, object, field.name));
}

/**
 * The table of pairs, or what stands for it: where a compared field is closed, how sure a pair is comes from the open
 * ones alone, by the usual weights, because the learned ones depend on all. That a pair was found is told as it is.
 */
export function pairsTold(ctx: Context, object: ObjectType): Fragment {
  const table = qualified(ctx.workspace.schema, 'duplicate_pairs');
  if (seesAll(ctx, object)) return table;
  const known = comparedFields(object).flatMap(({ field, kind }) =>
    isOpenTo(ctx, object, field.name)
      ? [...kind.levels, 'different' as const].map((level) => ({
          field: field.name,
          level,
          weight: weigh(kind, level),
        }))
      : [],
  );
  return sql`(
    select q.id, q.object, q.a_id, q.b_id, q.group_id, q.state, q.fields,
      (1 / (1 + power(2::float8, -(${prior}::float8 + coalesce((
        select sum(w.weight) from jsonb_to_recordset(q.fields) as f (field text, level text)
        join unnest(${known.map(({ field }) => field)}::text[], ${known.map(({ level }) => level)}::text[],
          ${known.map(({ weight }) => weight)}::float8[]) as w (field, level, weight)
          on w.field = f.field and w.level = f.level), 0)))))::real as probability
    from ${table} q where q.object = ${object.name})`;
}

/** What the fields say of a pair, as far as the caller may read them; with the weights that its probability is told by. */
export function evidenceTold(
  ctx: Context,
  object: ObjectType,
  fields: readonly FieldEvidence[],
): FieldEvidence[] {
  const open = fields.filter(({ field }) => isOpenTo(ctx, object, field));
  if (seesAll(ctx, object)) return open;
  const kinds = new Map(comparedFields(object).map(({ field, kind }) => [field.name, kind]));
  return open.flatMap(({ field, level }) => {
    const kind = kinds.get(field);
    return kind ? [{ field, level, weight: weigh(kind, level) }] : [];
  });
}
