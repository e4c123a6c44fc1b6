/** How many records a person reads and exports in an hour; more than the policy's measure is told, once for each hour. */
import { wholePolicy } from '../../../../shared/securityPolicy.ts';
import { sql } from '../../../base/sql.ts';
import { hour, type IdentityEnv } from '../identityEnv.ts';
import { raiseAlert } from './alerts.ts';

export interface Use {
  readonly workspaceId: string;
  readonly userId: string;
  readonly address: string | null;
}

export type UseKind = 'read' | 'export';

/** Adds rows to the hour's count, and raises the alert where they pass the measure. */
export async function countUse(env: IdentityEnv, use: Use, kind: UseKind, rows: number): Promise<void> {
  if (rows <= 0) return;
  const now = new Date(Math.floor(env.clock.now() / hour) * hour).toISOString();
  const [read, exported] = kind === 'read' ? [rows, 0] : [0, rows];
  const [sum] = await env.db.rows<{
    read_rows: number;
    exported_rows: number;
    told: boolean;
    document: unknown;
  }>(sql`
    insert into core.hourly_use as u (workspace_id, user_id, hour, read_rows, exported_rows)
    values (${use.workspaceId}, ${use.userId}, ${now}, ${read}, ${exported})
    on conflict (workspace_id, user_id, hour) do update set
      read_rows = least(u.read_rows::bigint + excluded.read_rows, 2000000000)::int,
      exported_rows = least(u.exported_rows::bigint + excluded.exported_rows, 2000000000)::int
    returning read_rows, exported_rows, ${kind === 'read' ? sql`read_alert` : sql`export_alert`} as told,
      (select document from core.security_policies p where p.workspace_id = u.workspace_id order by version desc limit 1)
        as document`);
  if (!sum || sum.told) return;
  const { alerts } = wholePolicy(sum.document);
  const [reached, limit] =
    kind === 'read' ? [sum.read_rows, alerts.readRowsPerHour] : [sum.exported_rows, alerts.exportRowsPerHour];
  if (reached <= limit) return;
  const flag = kind === 'read' ? sql`read_alert` : sql`export_alert`;
  const first = await env.db.run(sql`
    update core.hourly_use set ${flag} = true
    where workspace_id = ${use.workspaceId} and user_id = ${use.userId} and hour = ${now} and not ${flag}`);
  if (first === 0) return;
  await raiseAlert(env, kind === 'read' ? 'massRead' : 'massExport', {
    ...use,
    facts: { rows: reached, limit },
  });
}

/** Counts that no page shows any more. */
export async function forgetOldUse(env: Pick<IdentityEnv, 'db' | 'clock'>): Promise<void> {
  const before = new Date(env.clock.now() - 48 * hour).toISOString();
  await env.db.run(sql`delete from core.hourly_use where hour < ${before}`);
}
