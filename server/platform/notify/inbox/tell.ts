/** Puts news into people's inboxes, and into the mail where they want it; in the transaction at hand, so that it happens once. */
import { isoNow } from '../../../base/clock.ts';
import { type Fragment, qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { emit } from '../../events/outbox.ts';
import { mailNews } from '../mail/newsMail.ts';
import { choicesOf } from './choices.ts';
import { newsKind } from './kinds.ts';
import type { NewsRow } from './readNews.ts';

export interface News {
  readonly kind: string;
  readonly userId: string;
  readonly actorId?: string | null;
  readonly object?: string | null;
  readonly recordId?: string | null;
  /** Never values of fields: what is shown is read with the reader's rights. */
  readonly payload?: Readonly<Record<string, unknown>>;
  /** While unread, news under one name is one line that counts. */
  readonly groupKey?: string;
  /** Told once for ever under this name. */
  readonly onceKey?: string;
  readonly times?: number;
}

/** Nobody is told of what he did himself. */
export async function tell(ctx: Context, news: readonly News[]): Promise<void> {
  const foreign = news.filter((each) => each.userId !== (each.actorId ?? null));
  if (foreign.length === 0) return;
  const choices = await choicesOf(ctx, [...new Set(foreign.map((each) => each.userId))]);
  const channelOf = (each: News) =>
    choices.get(each.userId)?.choices[each.kind] ?? newsKind(each.kind)?.usual ?? 'off';
  const wanted = merged(foreign.filter((each) => channelOf(each) !== 'off'));
  if (wanted.length === 0) return;
  const isDigest = (each: News) => channelOf(each) === 'digest';
  const rows = [
    ...(await insert(
      ctx,
      wanted.filter((each) => each.onceKey !== undefined),
      isDigest,
      sql`do nothing`,
    )),
    ...(await insert(
      ctx,
      wanted.filter((each) => each.onceKey === undefined),
      isDigest,
      countedOn,
    )),
  ];
  // A line that only counted on was mailed when it began.
  const fresh = rows.filter((row) => row.fresh);
  const atOnce = fresh.filter((row) => choices.get(row.user_id)?.choices[row.kind] === 'mail');
  for (const row of atOnce) await mailNews(ctx, row);
  await tellInboxes(
    ctx,
    rows.map((row) => row.user_id),
  );
}

/** Makes the counts in browsers follow. */
export async function tellInboxes(ctx: Context, users: readonly string[]): Promise<void> {
  if (users.length === 0) return;
  await emit(ctx, [{ name: 'inbox.changed', payload: { users: [...new Set(users)] } }]);
}

/** One statement cannot count one line up twice. */
function merged(news: readonly News[]): News[] {
  const byName = new Map<string, News>();
  const rest: News[] = [];
  for (const each of news) {
    if (each.groupKey === undefined) {
      rest.push(each);
      continue;
    }
    const name = `${each.userId} ${each.groupKey}`;
    const held = byName.get(name);
    byName.set(
      name,
      held
        ? { ...each, payload: bothFields(held, each), times: (held.times ?? 1) + (each.times ?? 1) }
        : each,
    );
  }
  return [...byName.values(), ...rest];
}

function bothFields(first: News, second: News): Readonly<Record<string, unknown>> {
  const fields = [first, second].flatMap((each) => (each.payload?.fields as string[] | undefined) ?? []);
  const all = { ...first.payload, ...second.payload };
  return fields.length > 0 ? { ...all, fields: [...new Set(fields)] } : all;
}

type Inserted = NewsRow & { readonly fresh: boolean };

/** A line under the same name that is still unread counts on, and knows what is new. */
const countedOn = sql`(user_id, group_key) where read_at is null do update set
  at = excluded.at, actor_id = excluded.actor_id, times = n.times + excluded.times,
  digest = n.digest or excluded.digest,
  payload = n.payload || excluded.payload || case when n.payload ? 'fields' or excluded.payload ? 'fields'
    then jsonb_build_object('fields', (
      select coalesce(jsonb_agg(distinct f), '[]')
      from jsonb_array_elements(coalesce(n.payload -> 'fields', '[]') || coalesce(excluded.payload -> 'fields', '[]')) f))
    else '{}' end`;

async function insert(
  ctx: Context,
  news: readonly News[],
  isDigest: (news: News) => boolean,
  onConflict: Fragment,
): Promise<Inserted[]> {
  if (news.length === 0) return [];
  const table = qualified(ctx.workspace.schema, 'notifications');
  return ctx.db.rows<Inserted>(sql`
    insert into ${table} as n
      (id, user_id, kind, at, actor_id, object, record_id, payload, group_key, once_key, times, digest)
    select id, user_id, kind, ${isoNow(ctx.clock)}::timestamptz, actor_id, object, record_id, payload::jsonb, group_key,
      once_key, times, digest
    from unnest(
      ${news.map(() => ctx.ids.next())}::uuid[],
      ${news.map((each) => each.userId)}::uuid[],
      ${news.map((each) => each.kind)}::text[],
      ${news.map((each) => each.actorId ?? null)}::uuid[],
      ${news.map((each) => each.object ?? null)}::text[],
      ${news.map((each) => each.recordId ?? null)}::uuid[],
      ${news.map((each) => JSON.stringify(each.payload ?? {}))}::text[],
      ${news.map((each) => each.groupKey ?? null)}::text[],
      ${news.map((each) => each.onceKey ?? null)}::text[],
      ${news.map((each) => each.times ?? 1)}::int[],
      ${news.map(isDigest)}::boolean[]
    ) as i (id, user_id, kind, actor_id, object, record_id, payload, group_key, once_key, times, digest)
    on conflict ${onConflict}
    returning n.id, n.user_id, n.kind, n.at, n.actor_id, n.object, n.record_id, n.payload, n.times, n.read_at,
      n.snoozed_until, (n.xmax = '0') as fresh`);
}
