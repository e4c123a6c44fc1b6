/** Tells the owner of a record that somebody saved one like it, where a rule for duplicates says so. */
import type { Context } from '../context.ts';
import type { OutboxEvent } from '../events/readEvents.ts';
import type { ObjectType } from '../metadata/registry.ts';
import type { News } from './inbox/tell.ts';
import { ownersOf } from './recordPlace.ts';

export async function ofDuplicates(
  ctx: Context,
  object: ObjectType,
  events: readonly OutboxEvent[],
): Promise<News[]> {
  const resembled = events.filter(({ name }) => name.endsWith('.resembled'));
  if (resembled.length === 0) return [];
  const owners = await ownersOf(
    ctx,
    object,
    resembled.map(({ recordId }) => recordId!),
  );
  return resembled.flatMap(({ recordId, actorId }): News[] => {
    const userId = owners.get(recordId!);
    if (userId === undefined || userId === actorId) return [];
    const groupKey = `resembled:${object.name}:${recordId}`;
    return [{ kind: 'resembled', userId, actorId, object: object.name, recordId, groupKey }];
  });
}
