/** A write that is sent twice under one Idempotency-Key happens once and is answered alike. */
import { createHmac } from 'node:crypto';
import { Problem } from '../base/problem.ts';
import { qualified, sql } from '../base/sql.ts';
import type { Context } from '../platform/context.ts';
import { sealingRing } from '../platform/fields/sealed/sealingKeys.ts';
import type { SpentRows } from '../platform/jobs/spentRows.ts';
import { HttpAnswer, type RecordReference } from './httpAnswer.ts';

export interface RepeatableRequest {
  readonly key: string;
  readonly method: string;
  readonly url: string;
  readonly body: unknown;
}

/** Whoever comes back clears his own; of who does not, the daily tick takes them. */
export const spentIdempotencyKeys: SpentRows = {
  of: 'workspace',
  table: 'idempotency_keys',
  isSpent: (now) => sql`r.created_at < ${now} - interval '24 hours'`,
};

interface Kept {
  readonly body_hash: Buffer;
  readonly status: number | null;
  readonly answer: {
    readonly headers: Record<string, string>;
    readonly record?: RecordReference;
    readonly body?: unknown;
  } | null;
}

/** Under a key: a short body, such as a number of an ID card, could be found by trying all that there are. */
function hashOf(request: RepeatableRequest): Buffer {
  return createHmac('sha256', sealingRing().derive('idempotency'))
    .update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .digest();
}

/**
 * Runs `work` in one transaction with the row of its key, written first: of two at the same time the second waits for
 * the first. Only status, headers and ids are kept; `readAgain` shows the record with the rights of now.
 */
export function once(
  ctx: Context,
  request: RepeatableRequest,
  work: (ctx: Context) => Promise<HttpAnswer>,
  readAgain: (ctx: Context, record: RecordReference) => Promise<unknown>,
): Promise<HttpAnswer> {
  if (request.key.length > 255 || !/^[\x21-\x7e]+$/.test(request.key)) {
    throw new Problem('invalid_request', {
      params: { reason: 'Idempotency-Key' },
      detail: {
        en: 'Idempotency-Key takes 1 to 255 printable ASCII characters',
        zh: 'Idempotency-Key 应为 1 到 255 个可打印的 ASCII 字符',
      },
    });
  }
  const keys = qualified(ctx.workspace.schema, 'idempotency_keys');
  const hash = hashOf(request);
  const actor = ctx.actor.userId;
  return ctx.database.transaction(async (db) => {
    await db.run(
      sql`delete from ${keys} where actor_id = ${actor} and created_at < now() - interval '24 hours'`,
    );
    const first = await db.run(sql`
      insert into ${keys} (actor_id, key, body_hash) values (${actor}, ${request.key}, ${hash})
      on conflict (actor_id, key) do nothing`);
    if (first === 0) {
      const [kept] = await db.rows<Kept>(sql`
        select body_hash, status, answer from ${keys} where actor_id = ${actor} and key = ${request.key}`);
      if (!kept?.body_hash.equals(hash)) throw new Problem('idempotency_mismatch');
      const { headers = {}, record, body } = kept.answer ?? {};
      const shown = record ? await readAgain({ ...ctx, db }, record) : body;
      return new HttpAnswer(kept.status ?? 200, shown, { headers, record });
    }
    const answer = await work({ ...ctx, db });
    const kept = {
      headers: answer.headers,
      ...(answer.record ? { record: answer.record } : { body: answer.body }),
    };
    await db.run(sql`
      update ${keys} set status = ${answer.status}, answer = ${JSON.stringify(kept)}::jsonb
      where actor_id = ${actor} and key = ${request.key}`);
    return answer;
  });
}
