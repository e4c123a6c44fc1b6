/** Follows the events and tells people what concerns them: mentions, comments, records that became theirs, changes of what they follow. */
import { mentionsOf } from '../../../shared/comments/markup.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { Follower } from '../events/followers.ts';
import type { OutboxEvent } from '../events/readEvents.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { reachedBy, whoSees } from './comments/mentionable.ts';
import { followByItself, followersOf } from './follow/follows.ts';
import { type News, tell } from './inbox/tell.ts';
import { ofDuplicates } from './newsOfDuplicates.ts';
import { mergedInto, ofMerges } from './newsOfMerges.ts';
import { ofShares } from './newsOfShares.ts';
import { asUser } from './people.ts';
import { ownersOf, readableIds } from './recordPlace.ts';

/** Followed records that one piece of work changed: beyond this they are one line together. */
const mostLines = 5;

export const newsOfEvents: Follower = {
  name: 'news',
  events: '*',
  async run(ctx, events) {
    const byObject = new Map<ObjectType, OutboxEvent[]>();
    for (const event of events) {
      const object = event.object === null ? undefined : ctx.registry.objects.get(event.object);
      if (object && event.recordId !== null) byObject.set(object, [...(byObject.get(object) ?? []), event]);
    }
    const news: News[] = [];
    for (const [object, own] of byObject) {
      for (const event of own.filter((each) => isComment(each)))
        news.push(...(await ofComment(ctx, object, event)));
      news.push(...(await ofAssignments(ctx, object, own)));
      news.push(...(await ofShares(ctx, object, own)));
      news.push(...(await ofDuplicates(ctx, object, own)));
      news.push(...(await ofMerges(ctx, object, own)));
      news.push(...(await ofChanges(ctx, object, own)));
    }
    await tell(ctx, news);
  },
};

function verbOf({ name }: OutboxEvent): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

function isComment(event: OutboxEvent): boolean {
  return verbOf(event) === 'commented' || verbOf(event) === 'commentEdited';
}

async function ofComment(ctx: Context, object: ObjectType, event: OutboxEvent): Promise<News[]> {
  const { comment, named } = event.payload as {
    comment?: string;
    named?: { of: 'user' | 'department'; id: string }[];
  };
  if (verbOf(event) === 'commentEdited' && (named ?? []).length === 0) return [];
  const [row] = await ctx.db.rows<{ body: string; author_id: string; reply_to: string | null }>(sql`
    select body, author_id, reply_to from ${qualified(ctx.workspace.schema, 'comments')}
    where id = ${comment} and deleted_at is null`);
  if (row === undefined) return [];
  const place = { object, id: event.recordId! };
  const about = { actorId: row.author_id, object: object.name, recordId: place.id, payload: { comment } };
  const reached = await reachedBy(ctx, named ?? mentionsOf(row.body));
  const mentioned = await whoSees(ctx, place, reached);
  await followByItself(ctx, place, [...mentioned], 'mentioned');
  const mentions = [...mentioned].map(
    (userId): News => ({ kind: 'mention', userId, onceKey: `mention:${comment}:${userId}`, ...about }),
  );
  if (verbOf(event) === 'commentEdited') return mentions;
  const followers = (await followersOf(ctx, object, [place.id])).get(place.id) ?? [];
  const others = followers
    .map((each) => each.userId)
    .filter((id) => !mentioned.has(id) && id !== row.author_id);
  const seers = await whoSees(ctx, place, others);
  const groupKey = `comment:${object.name}:${place.id}`;
  return [
    ...mentions,
    ...[...seers].map((userId): News => ({ kind: 'comment', userId, groupKey, ...about })),
  ];
}

/** Somebody made or handed over a record with another owner than himself. */
async function ofAssignments(
  ctx: Context,
  object: ObjectType,
  events: readonly OutboxEvent[],
): Promise<News[]> {
  // What happened belongs to whom it is written under; nobody is handed it.
  if (object.declaration.timelineAt !== undefined || object.name === 'user') return [];
  const handed = events.filter(
    (event) =>
      verbOf(event) === 'created' ||
      (verbOf(event) === 'updated' &&
        ((event.payload.fields as string[] | undefined) ?? []).includes('owner')),
  );
  const last = new Map(handed.map((event) => [event.recordId!, event]));
  const owners = await ownersOf(ctx, object, [...last.keys()]);
  const piles = new Map<string, { userId: string; events: OutboxEvent[] }>();
  for (const [id, event] of last) {
    const userId = owners.get(id);
    if (userId === undefined || userId === event.actorId) continue;
    const name = `${userId} ${event.changeSet ?? id}`;
    const pile = piles.get(name) ?? { userId, events: [] };
    pile.events.push(event);
    piles.set(name, pile);
  }
  return [...piles.values()].map(({ userId, events: pile }): News => {
    const [event] = pile;
    return {
      kind: 'assigned',
      userId,
      actorId: event!.actorId,
      object: object.name,
      recordId: pile.length === 1 ? event!.recordId : null,
      groupKey: `assigned:${object.name}:${event!.changeSet ?? event!.recordId}`,
      times: pile.length,
      payload: { changeSet: event!.changeSet },
    };
  });
}

interface Change {
  readonly id: string;
  readonly event: OutboxEvent;
  readonly verb: string;
  readonly fields: readonly string[];
}

const changing: ReadonlySet<string> = new Set(['updated', 'deleted', 'restored', 'attached']);

/** What happened to each record in this batch, its last event telling who did it. */
function changesOf(object: ObjectType, events: readonly OutboxEvent[]): Change[] {
  const changes = new Map<string, Change>();
  for (const event of events) {
    const verb = verbOf(event);
    const named = (event.payload.fields as string[] | undefined) ?? [];
    const own = named.filter((name) => object.fields.get(name)?.computed !== true);
    if (verb === 'updated' && own.length === 0) continue;
    const held = changes.get(event.recordId!);
    changes.set(event.recordId!, {
      id: event.recordId!,
      event,
      verb,
      fields: [...new Set([...(held?.fields ?? []), ...own])],
    });
  }
  return [...changes.values()];
}

async function ofChanges(ctx: Context, object: ObjectType, events: readonly OutboxEvent[]): Promise<News[]> {
  const told = events.filter((event) => changing.has(verbOf(event)) && mergedInto(event) === null);
  if (told.length === 0) return [];
  const followers = await followersOf(ctx, object, [...new Set(told.map((event) => event.recordId!))]);
  const byUser = new Map<string, OutboxEvent[]>();
  for (const event of told) {
    for (const { userId } of followers.get(event.recordId!) ?? []) {
      // What he did himself is no news, even between changes of others.
      if (userId !== event.actorId) byUser.set(userId, [...(byUser.get(userId) ?? []), event]);
    }
  }
  const news: News[] = [];
  for (const [userId, own] of byUser)
    news.push(...(await ofUser(ctx, object, userId, changesOf(object, own))));
  return news;
}

/** Only records that he may read, and only fields that he may know. */
async function ofUser(
  ctx: Context,
  object: ObjectType,
  userId: string,
  changes: readonly Change[],
): Promise<News[]> {
  const theirs = await asUser(ctx, userId);
  if (theirs === null || theirs.actor.rights.rows(object.name, 'read') === null) return [];
  const seen = await readableIds(
    theirs,
    object,
    changes.map((change) => change.id),
  );
  const told = changes
    .filter((change) => seen.has(change.id))
    .map((change) => ({
      ...change,
      fields: change.fields.filter((name) => theirs.actor.rights.field(object.name, name) !== 'hidden'),
    }))
    // That it became his own is told as such.
    .filter(({ verb, fields }) => verb !== 'updated' || fields.some((name) => name !== 'owner'));
  const about = { kind: 'followed', userId, object: object.name } as const;
  const sets = new Map<string, Change[]>();
  for (const change of told) {
    const name = change.event.changeSet ?? change.id;
    sets.set(name, [...(sets.get(name) ?? []), change]);
  }
  return [...sets].flatMap(([name, own]): News[] =>
    own.length > mostLines
      ? [
          {
            ...about,
            actorId: own[0]!.event.actorId,
            groupKey: `followed:${object.name}:${name}`,
            times: own.length,
            payload: { records: true, changeSet: own[0]!.event.changeSet },
          },
        ]
      : own.map((change) => ({
          ...about,
          actorId: change.event.actorId,
          recordId: change.id,
          groupKey: `followed:${object.name}:${change.id}`,
          payload: { verb: change.verb, fields: change.fields },
        })),
  );
}
