/** The security log as the security page shows it: what happened to the people of a workspace, and what is still to be looked at. */
import { type Fragment, sql } from '../../../base/sql.ts';
import { at, type IdentityEnv, isoTime } from '../identityEnv.ts';
import { type Place, placeOf } from '../policy/place.ts';

export interface SecurityLine {
  readonly seq: number;
  readonly at: string;
  readonly event: string;
  /** The user of this workspace. */
  readonly userId: string | null;
  readonly address: string | null;
  readonly place: Place | null;
  readonly facts: Readonly<Record<string, unknown>>;
  /** Null: a plain line. */
  readonly alert: { readonly acknowledgedAt: string | null; readonly acknowledgedById: string | null } | null;
}

export interface SecurityQuestion {
  readonly events?: readonly string[] | undefined;
  readonly userId?: string | undefined;
  /** `all`: every alert; `open`: those that nobody acknowledged. */
  readonly alerts?: 'all' | 'open' | undefined;
  /** Lines older than this number. */
  readonly before?: number | undefined;
  readonly limit: number;
}

interface Row {
  seq: string;
  at: string;
  event: string;
  user_id: string | null;
  address: string | null;
  facts: Record<string, unknown>;
  is_alert: boolean;
  acknowledged_at: string | null;
  acknowledged_by_id: string | null;
}

/** Newest first. Lines that name no workspace belong to each in which the person works. */
export async function securityLines(
  env: Pick<IdentityEnv, 'db'>,
  workspaceId: string,
  asked: SecurityQuestion,
): Promise<SecurityLine[]> {
  const also: Fragment[] = [];
  if (asked.events) also.push(sql`and l.event = any(${[...asked.events]}::text[])`);
  if (asked.userId !== undefined) also.push(sql`and coalesce(l.user_id, m.user_id) = ${asked.userId}::uuid`);
  if (asked.alerts !== undefined) also.push(sql`and a.seq is not null`);
  if (asked.alerts === 'open') also.push(sql`and a.acknowledged_at is null`);
  if (asked.before !== undefined) also.push(sql`and l.seq < ${asked.before}::bigint`);
  const rows = await env.db.rows<Row>(sql`
    select l.seq, l.at, l.event, coalesce(l.user_id, m.user_id) as user_id, l.address, l.facts, a.seq is not null as is_alert,
      a.acknowledged_at, a.acknowledged_by_id
    from core.security_log l
    left join core.members m on m.workspace_id = ${workspaceId} and m.identity_id = l.identity_id
    left join core.security_alerts a on a.seq = l.seq
    where (l.workspace_id = ${workspaceId} or (l.workspace_id is null and m.user_id is not null))
      ${sql.join(also, sql` `)}
    order by l.seq desc limit ${asked.limit}`);
  return rows.map((row) => ({
    seq: Number(row.seq),
    at: isoTime(row.at),
    event: row.event,
    userId: row.user_id,
    address: row.address,
    place: placeOf(row.address),
    facts: row.facts,
    alert: row.is_alert
      ? {
          acknowledgedAt: row.acknowledged_at && isoTime(row.acknowledged_at),
          acknowledgedById: row.acknowledged_by_id,
        }
      : null,
  }));
}

export async function openAlerts(env: Pick<IdentityEnv, 'db'>, workspaceId: string): Promise<number> {
  const [row] = await env.db.rows<{ open: number }>(sql`
    select count(*)::int as open from core.security_alerts
    where workspace_id = ${workspaceId} and acknowledged_at is null`);
  return row?.open ?? 0;
}

/** Answers how many of them somebody had not looked at before. */
export async function acknowledgeAlerts(
  env: Pick<IdentityEnv, 'db' | 'clock'>,
  workspaceId: string,
  seqs: readonly number[],
  byId: string | null,
): Promise<number> {
  return env.db.run(sql`
    update core.security_alerts set acknowledged_at = ${at(env)}, acknowledged_by_id = ${byId}
    where workspace_id = ${workspaceId} and seq = any(${[...seqs]}::bigint[]) and acknowledged_at is null`);
}
