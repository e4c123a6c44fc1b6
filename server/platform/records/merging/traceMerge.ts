/** What a merge, and its undoing, leave behind: lines of audit, history and timeline, and events. */
import { isoNow } from '../../../base/clock.ts';
import { qualified, sql } from '../../../base/sql.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { emit } from '../../events/outbox.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import type { ChangeSet } from '../changeSets.ts';
import { type TimelineRow, timelineInsert } from '../timelineRows.ts';
import type { StoredMerge } from './storedMerges.ts';

/** Stands in `about_object` of timeline lines that tell of a merge. */
export const mergeContentName = 'merge';

export async function traceMerge(
  ctx: Context,
  object: ObjectType,
  merges: readonly StoredMerge[],
  done: { readonly version: number; readonly moved: number },
  changeSet: ChangeSet,
): Promise<void> {
  const survivorId = merges[0]!.survivorId;
  const merged = merges.map(({ mergedId }) => mergedId);
  await record(ctx, [
    ...merged.map((recordId) => ({
      verb: 'mergedInto' as const,
      object: object.name,
      recordId,
      changeSet: changeSet.id,
      after: { into: survivorId },
    })),
    {
      verb: 'merge' as const,
      object: object.name,
      recordId: survivorId,
      version: done.version,
      changeSet: changeSet.id,
      after: { merged, moved: done.moved },
    },
  ]);
  await tellTimeline(ctx, object, merges, 'created', changeSet);
  await emit(ctx, [
    {
      name: `${object.name}.merged`,
      object: object.name,
      recordId: survivorId,
      version: done.version,
      changeSet: changeSet.id,
      payload: { merged },
    },
  ]);
}

export async function traceUnmerge(
  ctx: Context,
  object: ObjectType,
  merge: StoredMerge,
  version: number,
  changeSet: ChangeSet,
): Promise<void> {
  const { survivorId, mergedId } = merge;
  const common = { object: object.name, changeSet: changeSet.id };
  await record(ctx, [
    { ...common, verb: 'takenOut' as const, recordId: mergedId, after: { from: survivorId } },
    {
      ...common,
      verb: 'unmerge' as const,
      recordId: survivorId,
      version,
      after: { unmerged: [mergedId] },
    },
  ]);
  await tellTimeline(ctx, object, [merge], 'deleted', changeSet);
  await tellWhence(ctx, object, merge, changeSet);
  await emit(ctx, [
    {
      name: `${object.name}.unmerged`,
      object: object.name,
      recordId: survivorId,
      version,
      changeSet: changeSet.id,
      payload: { unmerged: [mergedId] },
    },
  ]);
}

/** The line by which the record is there again says where it was. */
async function tellWhence(
  ctx: Context,
  object: ObjectType,
  { id, mergedId }: StoredMerge,
  changeSet: ChangeSet,
): Promise<void> {
  await ctx.db.run(sql`
    update ${qualified(ctx.workspace.schema, 'timeline')} set about_object = ${mergeContentName}, about_id = ${id}::uuid
    where object = ${object.name} and record_id = ${mergedId}::uuid and kind = 'restored'
      and change_set_id = ${changeSet.id}::uuid and about_id is null`);
}

async function tellTimeline(
  ctx: Context,
  object: ObjectType,
  merges: readonly StoredMerge[],
  kind: 'created' | 'deleted',
  changeSet: ChangeSet,
): Promise<void> {
  const lines = merges.map(
    ({ id, survivorId }): TimelineRow => ({
      id: ctx.ids.next(),
      object: object.name,
      recordId: survivorId,
      at: isoNow(ctx.clock),
      kind,
      about: { object: mergeContentName, id },
      actorId: ctx.actor.userId,
      changeSet: changeSet.id,
      fields: [],
    }),
  );
  await ctx.db.run(sql`with ${timelineInsert(ctx, lines)} select 1`);
}
