/** Tells people of what was shared with them by hand: themselves, or as members of a group or a department. */
import type { Context } from '../context.ts';
import type { OutboxEvent } from '../events/readEvents.ts';
import type { ObjectType } from '../metadata/registry.ts';
import type { Target } from '../permissions/sharing/targets.ts';
import { peopleQuery } from '../records/sharing/shareTargets.ts';
import type { News } from './inbox/tell.ts';
import { asUser } from './people.ts';
import { readableIds } from './recordPlace.ts';

/** What is shared with more people than this at once is no news to each of them. */
const mostPeople = 200;

/** Records that one change set shared with a person are one line together. */
export async function ofShares(
  ctx: Context,
  object: ObjectType,
  events: readonly OutboxEvent[],
): Promise<News[]> {
  const shared = events.filter(({ name }) => name.endsWith('.shared'));
  if (shared.length === 0) return [];
  const piles = new Map<string, { readonly userId: string; readonly events: OutboxEvent[] }>();
  const people = new Map<string, readonly string[]>();
  for (const event of shared) {
    const targets = (event.payload as { with?: readonly Target[] }).with ?? [];
    const named = JSON.stringify(targets);
    const users = people.get(named) ?? (await peopleOfTargets(ctx, targets));
    people.set(named, users);
    for (const userId of users) {
      if (userId === event.actorId) continue;
      const name = `${userId} ${event.changeSet}`;
      const pile = piles.get(name) ?? { userId, events: [] };
      pile.events.push(event);
      piles.set(name, pile);
    }
  }
  const news: News[] = [];
  for (const pile of piles.values()) news.push(...(await tellPile(ctx, object, pile)));
  return news;
}

async function peopleOfTargets(ctx: Context, targets: readonly Target[]): Promise<string[]> {
  if (targets.length === 0) return [];
  const rows = await ctx.db.rows<{ id: string }>(peopleQuery(ctx.workspace.schema, targets));
  return rows.length > mostPeople ? [] : rows.map(({ id }) => id);
}

/** Whose role closes the object to him gains nothing by a share, and hears nothing of it. */
async function tellPile(
  ctx: Context,
  object: ObjectType,
  { userId, events }: { readonly userId: string; readonly events: readonly OutboxEvent[] },
): Promise<News[]> {
  const theirs = await asUser(ctx, userId);
  if (theirs === null || theirs.actor.rights.rows(object.name, 'read') === null) return [];
  const ids = [...new Set(events.map(({ recordId }) => recordId!))];
  const seen = [...(await readableIds(theirs, object, ids))];
  const [first] = events;
  if (seen.length === 0 || !first) return [];
  return [
    {
      kind: 'shared',
      userId,
      actorId: first.actorId,
      object: object.name,
      recordId: seen.length === 1 ? seen[0]! : null,
      groupKey: `shared:${object.name}:${first.changeSet}`,
      times: seen.length,
      payload: { changeSet: first.changeSet },
    },
  ];
}
