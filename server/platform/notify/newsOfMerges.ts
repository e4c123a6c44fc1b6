/** Tells the owners of merged records where these went. */
import type { Context } from '../context.ts';
import type { OutboxEvent } from '../events/readEvents.ts';
import type { ObjectType } from '../metadata/registry.ts';
import type { News } from './inbox/tell.ts';
import { asUser } from './people.ts';
import { ownersOf, readableIds } from './recordPlace.ts';

/** The record that a deleted one went into; null for one that was only deleted. */
export function mergedInto({ payload }: OutboxEvent): string | null {
  return typeof payload.mergedInto === 'string' ? payload.mergedInto : null;
}

/** The news is of the record that stays, where its owner may see that; else only that there was one. */
export async function ofMerges(
  ctx: Context,
  object: ObjectType,
  events: readonly OutboxEvent[],
): Promise<News[]> {
  const merged = events.filter((event) => mergedInto(event) !== null && event.recordId !== null);
  if (merged.length === 0) return [];
  const owners = await ownersOf(
    ctx,
    object,
    merged.map((event) => event.recordId!),
  );
  const news: News[] = [];
  for (const event of merged) {
    const userId = owners.get(event.recordId!);
    const theirs = userId === undefined ? null : await asUser(ctx, userId);
    if (userId === undefined || theirs === null || theirs.actor.rights.rows(object.name, 'read') === null)
      continue;
    const survivor = mergedInto(event)!;
    const seen = (await readableIds(theirs, object, [survivor])).has(survivor);
    news.push({
      kind: 'merged',
      userId,
      actorId: event.actorId,
      object: object.name,
      recordId: seen ? survivor : null,
      groupKey: `merged:${object.name}:${survivor}`,
      payload: { changeSet: event.changeSet },
    });
  }
  return news;
}
