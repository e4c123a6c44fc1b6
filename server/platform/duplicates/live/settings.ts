/** Whether duplicates may tell of records that somebody may not read: a switch of the workspace, off until somebody turns it on. */

import { inTransaction } from '../../../base/context.ts';
import { Problem } from '../../../base/problem.ts';
import { qualified, sql } from '../../../base/sql.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';

export interface DuplicateSettings {
  readonly disclosure: boolean;
}

const key = 'duplicates';

export async function duplicateSettings(ctx: Context): Promise<DuplicateSettings> {
  const [row] = await ctx.db.rows<{ value: Partial<DuplicateSettings> }>(
    sql`select value from ${qualified(ctx.workspace.schema, 'settings')} where key = ${key}`,
  );
  return { disclosure: row?.value.disclosure === true };
}

export async function changeDuplicateSettings(
  ctx: Context,
  settings: DuplicateSettings,
): Promise<DuplicateSettings> {
  return inTransaction(ctx, async (inside) => {
    const before = await duplicateSettings(inside);
    await inside.db.run(sql`
      insert into ${qualified(ctx.workspace.schema, 'settings')} (key, value)
      values (${key}, ${JSON.stringify(settings)}::jsonb)
      on conflict (key) do update set value = excluded.value, updated_at = now()`);
    await record(inside, [
      {
        verb: 'settingChanged',
        fields: ['duplicates.disclosure'],
        before: { ...before },
        after: { ...settings },
      },
    ]);
    return settings;
  });
}

/** Records out of sight that one person may be told of in an hour. */
export const mostDisclosures = 60;

/**
 * The audit line and the count are there before anything is told, also where the save that asked is refused and rolled back:
 * so they are written aside. Throws `rate_limited`, with nothing told.
 */
export async function noteDisclosures(ctx: Context, object: string, ids: readonly string[]): Promise<void> {
  const { userId } = ctx.actor;
  if (userId === null || ids.length === 0) return;
  const table = qualified(ctx.workspace.schema, 'duplicate_disclosures');
  const now = new Date(ctx.clock.now()).toISOString();
  const hour = sql`date_trunc('hour', ${now}::timestamptz)`;
  await ctx.database.aside(async (db) => {
    await db.run(
      sql`delete from ${table} where user_id = ${userId} and hour < ${now}::timestamptz - interval '2 days'`,
    );
    const fresh = await db.rows<{ id: string }>(sql`
      insert into ${table} (user_id, hour, object, record_id)
      select ${userId}, ${hour}, ${object}, told.id from unnest(${[...new Set(ids)]}::uuid[]) as told (id)
      on conflict do nothing returning record_id as id`);
    if (fresh.length === 0) return;
    const [sum] = await db.rows<{ count: number }>(
      sql`select count(*)::int as count from ${table} where user_id = ${userId} and hour = ${hour}`,
    );
    if ((sum?.count ?? 0) > mostDisclosures) throw tooMany(ctx);
    await record(
      { ...ctx, db },
      fresh.map(({ id }) => ({ verb: 'disclosed', object, recordId: id })),
    );
  });
}

function tooMany(ctx: Context): Problem {
  const seconds = Math.ceil(3600 - ((ctx.clock.now() / 1000) % 3600));
  return new Problem('rate_limited', {
    params: { seconds },
    detail: {
      en: `At most ${mostDisclosures} records of others can be told of in an hour; try again in ${Math.ceil(seconds / 60)} minutes.`,
      zh: `每小时最多可提示 ${mostDisclosures} 条他人记录，请 ${Math.ceil(seconds / 60)} 分钟后再试。`,
    },
  });
}
