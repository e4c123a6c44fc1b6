/** Groups of records that are probably the same, the surest first: pairs of which the caller may read both. */
import type { FieldEvidence, PairState } from '../../../../shared/duplicates.ts';
import type { RecordData } from '../../../../shared/query.ts';
import { and, type Fragment, qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { resolvePath } from '../../query/fieldPath.ts';
import { getMany } from '../../query/reader.ts';
import { visible } from '../../query/rowRights.ts';
import { comparedFields } from '../rules/comparedFields.ts';
import { evidenceTold, pairsTold } from './pairsTold.ts';

export interface DuplicatePair {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly probability: number;
  readonly fields: readonly FieldEvidence[];
  readonly state: PairState;
}

export interface DuplicateGroup {
  readonly id: string;
  /** Of its surest pair. */
  readonly probability: number;
  readonly records: readonly RecordData[];
  readonly pairs: readonly DuplicatePair[];
}

export interface GroupQuestion {
  readonly state: Exclude<PairState, 'merged'>;
  readonly limit: number;
  readonly least?: number | undefined;
  readonly most?: number | undefined;
  /** A user: one of the two is his. */
  readonly owner?: string | undefined;
  /** Where the page before ended. */
  readonly after?: { readonly probability: number; readonly group: string } | undefined;
}

/** Pairs that a question is about, as `p`, with their records `a` and `b`. */
export function pairsAsked(
  ctx: Context,
  object: ObjectType,
  { state, least, most, owner }: Pick<GroupQuestion, 'state' | 'least' | 'most' | 'owner'>,
): Fragment {
  const { schema } = ctx.workspace;
  const table = qualified(schema, object.table);
  if (owner !== undefined) resolvePath(ctx, object, 'owner', 'ask');
  const conditions = [
    sql`p.object = ${object.name} and p.state = ${state}`,
    visible(ctx, object.name, 'a'),
    visible(ctx, object.name, 'b'),
    ...(least === undefined ? [] : [sql`p.probability >= ${least}::real`]),
    ...(most === undefined ? [] : [sql`p.probability <= ${most}::real`]),
    ...(owner === undefined ? [] : [sql`${owner}::uuid in (a.owner_id, b.owner_id)`]),
  ];
  return sql`${pairsTold(ctx, object)} p
    join ${table} a on a.id = p.a_id join ${table} b on b.id = p.b_id where ${and(conditions)}`;
}

export async function readGroups(
  ctx: Context,
  object: ObjectType,
  question: GroupQuestion,
): Promise<DuplicateGroup[]> {
  const { after, limit } = question;
  const groups = await ctx.db.rows<{ id: string; probability: number }>(sql`
    select g.id, g.probability from (
      select p.group_id as id, max(p.probability) as probability
      from ${pairsAsked(ctx, object, question)} group by p.group_id) as g
    ${after === undefined ? sql`` : sql`where (-g.probability, g.id) > (-${after.probability}::real, ${after.group}::uuid)`}
    order by -g.probability, g.id limit ${limit}`);
  if (groups.length === 0) return [];
  const pairs = await ctx.db.rows<DuplicatePair & { group: string }>(sql`
    select p.id, p.group_id as "group", p.a_id as a, p.b_id as b, p.probability, p.fields, p.state
    from ${pairsAsked(ctx, object, question)} and p.group_id = any(${groups.map(({ id }) => id)}::uuid[])
    order by -p.probability, p.id`);
  const isRead = (name: string): boolean => ctx.actor.rights.field(object.name, name) !== 'hidden';
  const shown = ['id', object.titleField.name, 'owner', 'createdAt', 'updatedAt', 'version'];
  const compared = comparedFields(object).map(({ field }) => field.name);
  const wanted = [...new Set([...shown, ...compared])].filter(
    (name) => name === 'id' || (object.fields.has(name) && isRead(name)),
  );
  const ids = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
  const records = new Map((await getMany(ctx, object, ids, wanted)).map((one) => [one.id as string, one]));
  return groups.map(({ id, probability }): DuplicateGroup => {
    const own = pairs.filter(({ group }) => group === id);
    const members = [...new Set(own.flatMap(({ a, b }) => [a, b]))];
    return {
      id,
      probability,
      records: members.map((member) => records.get(member)).filter((record) => record !== undefined),
      pairs: own.map(({ group: _, fields, ...pair }) => ({
        ...pair,
        fields: evidenceTold(ctx, object, fields),
      })),
    };
  });
}
