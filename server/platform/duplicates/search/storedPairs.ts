/** Pairs of records that were found to be alike, as they are kept: fields and weights, never values. */
import { isoNow } from '../../../base/clock.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import type { WriteStep } from '../../records/steps.ts';
import type { MatchedPair } from './matcherWire.ts';

/** A pair that somebody said is no duplicate stays so; one that was merged and taken apart again is open. */
export async function keepPairs(
  ctx: Context,
  object: ObjectType,
  run: string,
  pairs: readonly MatchedPair[],
): Promise<void> {
  if (pairs.length === 0) return;
  await ctx.db.run(sql`
    insert into ${qualified(ctx.workspace.schema, 'duplicate_pairs')} as p
      (id, object, a_id, b_id, group_id, run_id, probability, fields, state, found_at)
    select f.id, ${object.name}, f.a, f.b, f.group_id, ${run}::uuid, f.probability, f.fields::jsonb, 'open',
      ${isoNow(ctx.clock)}::timestamptz
    from unnest(${pairs.map(() => ctx.ids.next())}::uuid[], ${pairs.map(({ a }) => a)}::uuid[],
      ${pairs.map(({ b }) => b)}::uuid[], ${pairs.map(({ group }) => group)}::uuid[],
      ${pairs.map(({ probability }) => probability)}::real[],
      ${pairs.map(({ fields }) => JSON.stringify(fields))}::text[]) as f (id, a, b, group_id, probability, fields)
    order by f.a, f.b
    on conflict (object, a_id, b_id) do update set group_id = excluded.group_id, run_id = excluded.run_id,
      probability = excluded.probability, fields = excluded.fields, found_at = excluded.found_at,
      state = case when p.state = 'distinct' then p.state else 'open' end`);
}

/** Open pairs that this search did not find again. */
export async function forgetOthers(
  ctx: Context,
  object: ObjectType,
  run: string,
  before: string,
): Promise<void> {
  await ctx.db.run(sql`
    delete from ${qualified(ctx.workspace.schema, 'duplicate_pairs')}
    where object = ${object.name} and state = 'open' and run_id is distinct from ${run}::uuid
      and found_at < ${before}::timestamptz`);
}

/** Write step: a pair ends with the merge of one into the other, and is open again when that is taken back. */
export const followPairs: WriteStep = {
  name: 'duplicatePairs',
  async run(ctx, object, rows) {
    const gone = rows.filter(({ mergedInto }) => (mergedInto ?? null) !== null).map(({ id }) => id);
    const back = rows.filter(({ op }) => op === 'restore').map(({ id }) => id);
    const pairs = qualified(ctx.workspace.schema, 'duplicate_pairs');
    const now = isoNow(ctx.clock);
    if (gone.length > 0)
      await ctx.db.run(sql`
        update ${pairs} set state = 'merged', decided_at = ${now}::timestamptz, decided_by_id = ${ctx.actor.userId}::uuid
        where object = ${object.name} and state = 'open'
          and (a_id = any(${gone}::uuid[]) or b_id = any(${gone}::uuid[]))`);
    if (back.length > 0)
      await ctx.db.run(sql`
        update ${pairs} p set state = 'open', decided_at = null, decided_by_id = null
        where p.object = ${object.name} and p.state = 'merged'
          and (p.a_id = any(${back}::uuid[]) or p.b_id = any(${back}::uuid[]))`);
  },
};

/** What was said of records that are removed for good goes with them, as their keys went when they were deleted. */
export async function forgetPurged(ctx: Context, object: ObjectType, ids: readonly string[]): Promise<void> {
  await ctx.db.run(sql`
    delete from ${qualified(ctx.workspace.schema, 'duplicate_pairs')}
    where object = ${object.name} and (a_id = any(${[...ids]}::uuid[]) or b_id = any(${[...ids]}::uuid[]))`);
}
