/** Everything that happens is written into the outbox, in the transaction that makes it happen; followers read it after. */
import { type Fragment, qualified, sql } from '../../base/sql.ts';
import type { Actor, Context } from '../context.ts';

export interface DomainEvent {
  /** `object.whatHappened`: `opportunity.won`, `account.updated`. */
  readonly name: string;
  readonly object?: string;
  readonly recordId?: string;
  /** Of the record after the event. */
  readonly version?: number;
  readonly changeSet?: string | null;
  /** Small facts about the event; never values of fields, because a follower reads those with rights of its own. */
  readonly payload?: Readonly<Record<string, unknown>>;
}

/** The part of a context that an event needs. */
export type EventPlace = Pick<Context, 'workspace' | 'db'> & { readonly actor: Pick<Actor, 'userId'> };

/** Writes the events in their order; `ctx.db` is the transaction that they belong to. */
export async function emit(ctx: EventPlace, events: readonly DomainEvent[]): Promise<void> {
  if (events.length === 0) return;
  await ctx.db.run(sql`with ${outboxInsert(ctx, events)} select 1`);
}

/**
 * The same as one member `outbox_rows as (insert …)` of a WITH list, so that the writer can say it in the statement that
 * also writes the records. One text for any number of events.
 */
export function outboxInsert(ctx: EventPlace, events: readonly DomainEvent[]): Fragment {
  return sql`outbox_rows as (
    insert into ${qualified(ctx.workspace.schema, 'outbox')}
      (name, object, record_id, version, change_set_id, actor_id, payload)
    select name, object, record_id, version, change_set_id, ${ctx.actor.userId}::uuid, payload::jsonb
    from unnest(
      ${events.map((event) => event.name)}::text[],
      ${events.map((event) => event.object ?? null)}::text[],
      ${events.map((event) => event.recordId ?? null)}::uuid[],
      ${events.map((event) => event.version ?? null)}::int[],
      ${events.map((event) => event.changeSet ?? null)}::uuid[],
      ${events.map((event) => JSON.stringify(event.payload ?? {}))}::text[]
    ) with ordinality as e (name, object, record_id, version, change_set_id, payload, place)
    order by place
  )`;
}
