/** The trace of who did what: one audit line per change, its values beside it, in the transaction of the change. */
import { hash } from 'node:crypto';
import { type Fragment, qualified, sql } from '../../base/sql.ts';
import type { Actor, Context } from '../context.ts';
import type { SecurityEvent } from '../identity/securityLog.ts';
import { canonicalJson } from './canonicalJson.ts';
import { noteTrace } from './requestTrace.ts';

/** What was done: to a record, or (second line) with the product itself. Sign-ins come by their own names. */
export type AuditVerb =
  | 'create'
  | 'update'
  | 'delete'
  | 'restore'
  | 'merge'
  | 'unmerge'
  | 'mergedInto'
  | 'takenOut'
  | 'erase'
  | 'purge'
  | 'erasureAsked'
  | 'erasureDone'
  | 'personExported'
  | 'personDownloaded'
  | 'holdPlaced'
  | 'holdEnded'
  | 'retentionRuleChanged'
  | 'retained'
  | 'reveal'
  // Somebody was told that a record out of his sight may be the one that he is about to make.
  | 'disclosed'
  // Somebody said of two records whether they are the same.
  | 'duplicateDecided'
  | 'read'
  | 'list'
  | 'roleChanged'
  | 'shared'
  | 'shareEnded'
  | 'sharingRuleChanged'
  | 'settingChanged'
  | 'configured'
  | 'released'
  | 'viewHandedOver'
  | 'restored'
  | 'archived'
  | 'workspaceCopied'
  | 'bundleMade'
  | 'bundleLoaded'
  | 'export'
  | 'import'
  | 'undo'
  | 'bulk'
  | 'backup'
  // A request that changed something which has no word of its own.
  | 'request'
  | SecurityEvent;

export interface AuditEntry {
  readonly verb: AuditVerb;
  readonly object?: string;
  readonly recordId?: string | null;
  /** Of the record after the change. */
  readonly version?: number;
  readonly changeSet?: string | null;
  /** Names of the fields that changed. */
  readonly fields?: readonly string[];
  /** Canonical values of those fields; null where there was, or is, no record. */
  readonly before?: Readonly<Record<string, unknown>> | null;
  readonly after?: Readonly<Record<string, unknown>> | null;
}

/** The part of a context that an audit line needs; a refused sign-in has no more than that. */
export type AuditPlace = Pick<Context, 'db' | 'requestId' | 'address'> & {
  readonly workspace: Pick<Context['workspace'], 'schema'>;
  readonly actor: { readonly kind: Actor['kind'] | 'anonymous'; readonly userId: string | null };
};

/** Writes the entries in their order. Times are those of the database, so that nobody sets them. */
export async function record(ctx: AuditPlace, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await ctx.db.run(sql`with ${auditInsert(ctx, entries)} select 1`);
}

/** SHA-256 in hex over both sides of a change; null for an entry without values. */
export function payloadHash(before: unknown, after: unknown): string | null {
  const nothing = (before ?? null) === null && (after ?? null) === null;
  return nothing ? null : hash('sha256', canonicalJson([before ?? null, after ?? null]), 'hex');
}

/**
 * The same as members `audit_in`, `audit_rows` and `audit_value_rows` of a WITH list, for the writer's one statement.
 * One text for any number of entries.
 */
export function auditInsert(ctx: AuditPlace, entries: readonly AuditEntry[]): Fragment {
  const { schema } = ctx.workspace;
  noteTrace(ctx.requestId);
  const json = (value: AuditEntry['before']) => (value ? JSON.stringify(value) : null);
  return sql`audit_in as materialized (
    select nextval(${`"${schema}"."audit_seq_seq"`}::regclass) as seq, e.*
    from unnest(
      ${entries.map((entry) => entry.verb)}::text[],
      ${entries.map((entry) => entry.object ?? null)}::text[],
      ${entries.map((entry) => entry.recordId ?? null)}::uuid[],
      ${entries.map((entry) => entry.version ?? null)}::int[],
      ${entries.map((entry) => entry.changeSet ?? null)}::uuid[],
      ${entries.map((entry) => (entry.fields ?? []).join(','))}::text[],
      ${entries.map((entry) => payloadHash(entry.before, entry.after))}::text[],
      ${entries.map((entry) => json(entry.before))}::text[],
      ${entries.map((entry) => json(entry.after))}::text[]
    ) with ordinality
      as e (verb, object, record_id, version, change_set_id, fields, payload_hash, before, after, place)
    order by place
  ), audit_rows as (
    insert into ${qualified(schema, 'audit')}
      (seq, actor_kind, actor_id, request_id, address, verb, object, record_id, version, change_set_id, fields, payload_hash)
    overriding system value
    select seq, ${ctx.actor.kind}, ${ctx.actor.userId}::uuid, ${ctx.requestId}, ${ctx.address},
      verb, object, record_id, version, change_set_id, string_to_array(fields, ','), decode(payload_hash, 'hex')
    from audit_in
  ), audit_value_rows as (
    insert into ${qualified(schema, 'audit_values')} (at, seq, before, after)
    select now(), seq, before::jsonb, after::jsonb from audit_in where payload_hash is not null
  )`;
}
