/** Numbers of a count, each given once: nobody waits for another's commit, and a write that fails gives its number back. */
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';

/** Numbers that are put by for the next writers. */
const putBy = 32;
/** A list takes its numbers from the count itself, so that those put by are left to single records. */
const mostFromPutBy = 8;

export interface Count {
  readonly scope: string;
  readonly period: string;
  readonly start: number;
}

/** In ascending order. In the transaction that writes the records. */
export async function takeNumbers(ctx: Context, count: Count, wanted: number): Promise<number[]> {
  const few = wanted <= mostFromPutBy;
  const first = few ? await takeFree(ctx, count, wanted) : [];
  if (first.length === wanted) return first;
  const last = await lockCount(ctx, count);
  // Who held the count before may have put numbers by.
  const found = few ? [...first, ...(await takeFree(ctx, count, wanted - first.length))] : first;
  const missing = wanted - found.length;
  if (missing === 0) return found;
  await raiseCount(ctx, count, last + missing, few ? putBy : 0);
  return [...found, ...Array.from({ length: missing }, (_, at) => last + 1 + at)];
}

/** Numbers beyond the last one given out are put by. */
async function raiseCount(ctx: Context, count: Count, last: number, stock: number): Promise<void> {
  const { schema } = ctx.workspace;
  await ctx.db.run(sql`
    update ${qualified(schema, 'numbering_counters')} set value = ${last + stock}::bigint
    where scope = ${count.scope} and period = ${count.period}`);
  if (stock === 0) return;
  await ctx.db.run(sql`
    insert into ${qualified(schema, 'numbering_free')} (scope, period, number)
    select ${count.scope}, ${count.period}, n
    from generate_series(${last + 1}::bigint, ${last + stock}::bigint) n`);
}

/** Numbers that another writer is taking are passed over. */
async function takeFree(ctx: Context, { scope, period }: Count, wanted: number): Promise<number[]> {
  const free = qualified(ctx.workspace.schema, 'numbering_free');
  const rows = await ctx.db.rows<{ number: string }>(sql`
    with mine as materialized (
      select number from ${free} where scope = ${scope} and period = ${period}
      order by number limit ${wanted} for update skip locked)
    delete from ${free} f using mine
    where f.scope = ${scope} and f.period = ${period} and f.number = mine.number
    returning f.number`);
  return rows.map(({ number }) => Number(number)).sort((a, b) => a - b);
}

/** The last number that was given out or put by; waits for who else is at the count. */
async function lockCount(ctx: Context, { scope, period, start }: Count): Promise<number> {
  const { schema } = ctx.workspace;
  const counters = qualified(schema, 'numbering_counters');
  const made = await ctx.db.run(sql`
    insert into ${counters} (scope, period, value) values (${scope}, ${period}, ${start - 1}::bigint)
    on conflict do nothing`);
  if (made > 0) await forgetOtherPeriods(ctx, scope, period);
  const [row] = await ctx.db.rows<{ value: string }>(sql`
    select value from ${counters} where scope = ${scope} and period = ${period} for update`);
  return Number(row!.value);
}

/** What a former month put by is a gap in it. */
async function forgetOtherPeriods(ctx: Context, scope: string, period: string): Promise<void> {
  const free = qualified(ctx.workspace.schema, 'numbering_free');
  await ctx.db.run(sql`
    delete from ${free} where (scope, period, number) in (
      select scope, period, number from ${free} where scope = ${scope} and period <> ${period}
      for update skip locked)`);
}
