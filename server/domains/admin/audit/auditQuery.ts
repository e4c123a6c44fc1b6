/** A question to the audit trail, as SQL conditions that its indexes answer. */
import { type AuditTopic, auditTopics } from '../../../../shared/audit/auditLine.ts';
import type { Label } from '../../../../shared/labels.ts';
import { Problem } from '../../../base/problem.ts';
import { and, type Fragment, or, sql } from '../../../base/sql.ts';
import type { Context } from '../../../platform/context.ts';
import { firstMoment, momentAfter } from '../../../platform/records/timeBounds.ts';

export interface AuditQuery {
  readonly topic?: AuditTopic;
  readonly verb?: string;
  readonly actor?: string;
  /** Plural or singular name. */
  readonly object?: string;
  /** Lines about the record, and reads that answered it. */
  readonly record?: string;
  readonly field?: string;
  readonly address?: string;
  readonly requestId?: string;
  /** Days or moments; both ends are included. */
  readonly from?: string;
  readonly to?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

/** On `a`, the line. */
export function auditCondition(ctx: Context, query: AuditQuery): Fragment {
  const { topic, verb, actor, object, record, field, address, requestId, from, to, cursor } = query;
  const conditions: Fragment[] = [];
  if (record !== undefined) {
    conditions.push(
      or([
        sql`(a.object = any(${object === undefined ? namesOf(ctx) : [nameOf(ctx, object)]}::text[])
          and a.record_id = ${record}::uuid)`,
        sql`a.record_ids @> array[${record}::uuid]`,
      ]),
    );
  } else if (object !== undefined) conditions.push(sql`a.object = ${nameOf(ctx, object)}`);
  if (topic !== undefined) conditions.push(sql`a.verb = any(${[...auditTopics[topic]]}::text[])`);
  if (verb !== undefined) conditions.push(sql`a.verb = ${verb}`);
  if (actor !== undefined) conditions.push(sql`a.actor_id = ${actor}::uuid`);
  if (field !== undefined) conditions.push(sql`a.fields @> array[${field}::text]`);
  if (address !== undefined) conditions.push(sql`a.address = ${address}`);
  if (requestId !== undefined) conditions.push(sql`a.request_id = ${requestId}`);
  if (from !== undefined) conditions.push(sql`a.at >= ${firstMoment(ctx, from)}::timestamptz`);
  if (to !== undefined) conditions.push(sql`a.at < ${momentAfter(ctx, to)}::timestamptz`);
  if (cursor !== undefined) {
    const { at, seq } = placeOf(cursor);
    conditions.push(sql`(a.at, a.seq) < (${at}::timestamptz, ${seq}::bigint)`);
  }
  return and(conditions);
}

/** Everything that lines are about: the index of records begins with the object. */
function namesOf(ctx: Context): string[] {
  return [...ctx.registry.objects.keys(), 'comment', 'attachment', 'mail', 'role'];
}

function nameOf(ctx: Context, object: string): string {
  return ctx.registry.byPlural(object)?.name ?? object;
}

const notAPlace: Label = {
  en: 'This is not a place in the audit trail.',
  zh: '这不是审计记录中的有效位置。',
};

/** A line's id, which is also the cursor after it. */
export function placeOf(id: string): { readonly at: string; readonly seq: string } {
  const [, micros, seq] = /^(\d{1,17})-(\d{1,18})$/.exec(id) ?? [];
  if (micros === undefined || seq === undefined) {
    throw new Problem('invalid_request', { params: { reason: notAPlace.en }, detail: notAPlace });
  }
  const at = new Date(Number(micros.slice(0, -3) || '0')).toISOString();
  return { at: `${at.slice(0, -1)}${micros.slice(-3).padStart(3, '0')}Z`, seq };
}
