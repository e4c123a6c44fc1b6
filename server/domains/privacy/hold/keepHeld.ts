/** Records under a legal hold stay: nothing deletes, purges, erases or outlives them. */
import { Problem } from '../../../base/problem.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../../platform/context.ts';
import type { Subject } from '../../../platform/records/erasing/erasing.ts';
import type { Keeper } from '../../../platform/records/heldBack.ts';

/** Of these records, the ids of those that are held. */
export async function heldAmong(ctx: Context, object: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.db.rows<{ id: string }>(sql`
    select record_id as id from ${qualified(ctx.workspace.schema, 'legal_holds')}
    where object = ${object} and record_id = any(${ids}::uuid[]) and ended_at is null order by 1`);
  return rows.map(({ id }) => id);
}

export const keepHeld: Keeper = {
  name: 'legalHolds',
  async keeps(ctx, object, ids) {
    const held = await heldAmong(ctx, object.name, ids);
    return new Map(held.map((id) => [id, underHold()]));
  },
};

/** Of records of several objects, whether one is held. */
export async function anyHeld(ctx: Context, records: readonly Subject[]): Promise<boolean> {
  for (const object of new Set(records.map((each) => each.object))) {
    const ids = records.filter((each) => each.object === object).map(({ id }) => id);
    if ((await heldAmong(ctx, object, ids)).length > 0) return true;
  }
  return false;
}

export function underHold(): Problem {
  return new Problem('legal_hold', {
    detail: {
      en: 'It, or something that belongs to it, is under a legal hold. Whoever looks after data protection ends the hold first.',
      zh: '该记录或其下属记录处于法律保留状态，须先由数据保护负责人解除保留。',
    },
  });
}
