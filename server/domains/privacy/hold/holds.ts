/** Legal holds: placed on a record for a reason, ended for all to see, and told by the audit trail. */
import type { HoldInfo } from '../../../../shared/privacy.ts';
import { isoNow } from '../../../base/clock.ts';
import { inTransaction } from '../../../base/context.ts';
import { Problem } from '../../../base/problem.ts';
import { and, type Fragment, qualified, sql } from '../../../base/sql.ts';
import { record } from '../../../platform/audit/record.ts';
import type { Context } from '../../../platform/context.ts';
import type { ObjectType } from '../../../platform/metadata/registry.ts';
import { titlesOf } from '../../../platform/records/titles.ts';

export async function placeHold(
  ctx: Context,
  object: ObjectType,
  id: string,
  reason: string,
): Promise<HoldInfo> {
  return inTransaction(ctx, async (inside) => {
    const { schema } = ctx.workspace;
    // Whoever is about to delete it holds the row; a hold comes before or after, never in between.
    const there = await inside.db.rows(sql`
      select from ${qualified(schema, object.table)} where id = ${id}::uuid for share`);
    if (there.length === 0) throw new Problem('not_found', { params: { id } });
    const hold = ctx.ids.next();
    const added = await inside.db.run(sql`
      insert into ${qualified(schema, 'legal_holds')} (id, object, record_id, reason, placed_at, placed_by_id)
      values (${hold}, ${object.name}, ${id}, ${reason}, ${isoNow(ctx.clock)}::timestamptz, ${ctx.actor.userId})
      on conflict (object, record_id) where ended_at is null do nothing`);
    if (added === 0)
      throw new Problem('not_unique', {
        detail: { en: 'This record is under a legal hold already.', zh: '此记录已处于法律保留状态。' },
      });
    await record(inside, [
      { verb: 'holdPlaced', object: object.name, recordId: id, after: { hold, reason } },
    ]);
    return oneHold(inside, hold);
  });
}

export async function endHold(ctx: Context, id: string, reason: string): Promise<HoldInfo> {
  return inTransaction(ctx, async (inside) => {
    const ended = await inside.db.rows<{ object: string; record_id: string }>(sql`
      update ${qualified(ctx.workspace.schema, 'legal_holds')}
      set ended_at = ${isoNow(ctx.clock)}::timestamptz, ended_by_id = ${ctx.actor.userId}
      where id = ${id}::uuid and ended_at is null returning object, record_id`);
    const one = await oneHold(inside, id);
    for (const { object, record_id } of ended)
      await record(inside, [{ verb: 'holdEnded', object, recordId: record_id, after: { hold: id, reason } }]);
    return one;
  });
}

async function oneHold(ctx: Context, id: string): Promise<HoldInfo> {
  const [hold] = await select(ctx, sql`h.id = ${id}::uuid`, 1);
  if (hold === undefined) throw new Problem('not_found');
  return hold;
}

/** Those that are in force first, the newest before the others. */
export function listHolds(ctx: Context, limit: number): Promise<HoldInfo[]> {
  return select(ctx, sql`true`, limit);
}

export function holdsOn(ctx: Context, object: string, id: string): Promise<HoldInfo[]> {
  return select(ctx, and([sql`h.object = ${object}`, sql`h.record_id = ${id}::uuid`]), 50);
}

/** Since when a record is held; null where it is not. For everybody who sees the record. */
export async function heldSince(ctx: Context, object: string, id: string): Promise<string | null> {
  const [hold] = await select(
    ctx,
    and([sql`h.object = ${object}`, sql`h.record_id = ${id}::uuid`, sql`h.ended_at is null`]),
    1,
  );
  return hold?.placedAt ?? null;
}

interface Row {
  id: string;
  object: string;
  record_id: string;
  reason: string;
  placed_at: string;
  placed_by: string | null;
  ended_at: string | null;
  ended_by: string | null;
}

async function select(ctx: Context, where: Fragment, limit: number): Promise<HoldInfo[]> {
  const { schema } = ctx.workspace;
  const iso = (name: string) =>
    sql`to_char(${sql.id('h', name)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as ${sql.id(name)}`;
  const nameOf = (column: string) =>
    sql`(select u.name from ${qualified(schema, 'users')} u where u.id = ${sql.id('h', column)})`;
  const rows = await ctx.db.rows<Row & Record<string, unknown>>(sql`
    select h.id, h.object, h.record_id, h.reason, ${iso('placed_at')}, ${nameOf('placed_by_id')} as placed_by,
      ${iso('ended_at')}, ${nameOf('ended_by_id')} as ended_by
    from ${qualified(schema, 'legal_holds')} h where ${where}
    order by h.ended_at is not null, h.placed_at desc, h.id desc limit ${limit}`);
  const titles = new Map<string, string>();
  for (const name of new Set(rows.map(({ object }) => object))) {
    if (!ctx.registry.objects.has(name)) continue;
    const ids = rows.filter(({ object }) => object === name).map(({ record_id }) => record_id);
    for (const [id, title] of await titlesOf(ctx, name, ids)) titles.set(`${name} ${id}`, title);
  }
  return rows.map((row) => ({
    id: row.id,
    object: ctx.registry.objects.get(row.object)?.plural ?? row.object,
    recordId: row.record_id,
    label: titles.get(`${row.object} ${row.record_id}`) ?? null,
    reason: row.reason,
    placedAt: row.placed_at,
    placedBy: row.placed_by,
    endedAt: row.ended_at,
    endedBy: row.ended_by,
  }));
}
