/** What a workspace wishes of its audit trail: objects whose reads are noted, and how long lines are kept. */
import type { Db } from '../../base/database.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { record } from './record.ts';

export interface AuditSettings {
  /** Names of objects, sorted. */
  readonly reads: readonly string[];
  /** Years; null: for ever. */
  readonly keepYears: number | null;
}

const key = 'audit';
const usual: AuditSettings = { reads: [], keepYears: null };

export async function auditSettings(db: Db, schema: string): Promise<AuditSettings> {
  const [row] = await db.rows<{ value: AuditSettings }>(
    sql`select value from ${qualified(schema, 'settings')} where key = ${key}`,
  );
  return row?.value ?? usual;
}

/** In the transaction at hand; whoever calls raises the rights version, by which every process hears of it. */
export async function changeAuditSettings(ctx: Context, next: AuditSettings): Promise<void> {
  const { schema } = ctx.workspace;
  const before = await auditSettings(ctx.db, schema);
  const after: AuditSettings = { reads: [...new Set(next.reads)].sort(), keepYears: next.keepYears };
  await ctx.db.run(sql`
    insert into ${qualified(schema, 'settings')} (key, value) values (${key}, ${JSON.stringify(after)}::jsonb)
    on conflict (key) do update set value = excluded.value, updated_at = now()`);
  await record(ctx, [
    { verb: 'settingChanged', fields: ['audit'], before: { audit: before }, after: { audit: after } },
  ]);
}
