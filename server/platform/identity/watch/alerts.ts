/** Lines of the security log that somebody must look at: raised here, told by the worker, acknowledged on the security page. */
import { sql } from '../../../base/sql.ts';
import { at, type IdentityEnv } from '../identityEnv.ts';
import { logSecurity, type SecurityAlertKind } from '../securityLog.ts';

export interface Alert {
  readonly workspaceId: string;
  /** Whom it is about. */
  readonly userId: string | null;
  readonly identityId?: string | null;
  readonly address?: string | null;
  /** Counts and names of devices; never values of records. */
  readonly facts: Readonly<Record<string, unknown>>;
}

export async function raiseAlert(env: IdentityEnv, kind: SecurityAlertKind, alert: Alert): Promise<void> {
  const seq = await logSecurity(env, kind, alert);
  await env.db.run(sql`
    insert into core.security_alerts (seq, workspace_id, user_id, kind, raised_at)
    values (${seq}, ${alert.workspaceId}, ${alert.userId}, ${kind}, ${at(env)})`);
}

/** In every workspace where the person works, because each has people who look after its security. */
export async function raiseAlertOf(
  env: IdentityEnv,
  kind: SecurityAlertKind,
  identityId: string,
  about: Pick<Alert, 'address' | 'facts'>,
): Promise<void> {
  const rows = await env.db.rows<{ workspace_id: string; user_id: string }>(
    sql`select workspace_id, user_id from core.members where identity_id = ${identityId} and active`,
  );
  for (const { workspace_id: workspaceId, user_id: userId } of rows) {
    await raiseAlert(env, kind, { ...about, workspaceId, userId, identityId });
  }
}
