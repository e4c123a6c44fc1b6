/** A line of the audit trail as it is read. */
import { type Fragment, sql } from '../../../base/sql.ts';

export interface AuditRow {
  /** Microseconds since 1970 and the running number. */
  readonly id: string;
  readonly at: string;
  readonly actor_kind: string;
  readonly actor_id: string | null;
  readonly request_id: string | null;
  readonly address: string | null;
  readonly verb: string;
  readonly object: string | null;
  readonly record_id: string | null;
  readonly version: number | null;
  readonly change_set_id: string | null;
  readonly fields: string[];
  readonly record_ids: string[] | null;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** Of `a`, the line, and `v`, its values. */
export const auditColumns: Fragment = sql`
  (extract(epoch from a.at) * 1000000)::bigint::text || '-' || a.seq as id, a.at, a.actor_kind, a.actor_id, a.request_id,
  a.address, a.verb, a.object, a.record_id, a.version, a.change_set_id, a.fields, a.record_ids, v.before, v.after`;
