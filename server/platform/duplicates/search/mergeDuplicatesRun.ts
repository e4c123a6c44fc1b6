/** Long work: all groups whose pairs are sure enough are merged, each in a transaction of its own, undone as one. */
import { Problem } from '../../../base/problem.ts';
import { sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { RunHandle } from '../../jobs/runHandle.ts';
import type { RunKind } from '../../jobs/runKinds.ts';
import { startRun } from '../../jobs/runs.ts';
import { type StoredProblem, storedProblem } from '../../jobs/storedProblem.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { loadRows } from '../../records/loadRows.ts';
import { mergeRecords } from '../../records/merging/mergeRecords.ts';
import { mostMerged } from '../../records/merging/mergeRequest.ts';
import { pairsAsked } from './readGroups.ts';

export interface MergeDuplicates {
  /** 0.9 to 1: every pair of a group is at least as sure. */
  readonly least: number;
  /** How many groups the caller saw; another number is refused before anything is merged. */
  readonly expectedCount: number;
}

interface MergeInput extends MergeDuplicates {
  /** Singular name. */
  readonly object: string;
}

interface Position {
  readonly changeSet: string;
  /** The group that was merged last. */
  readonly after: string | null;
}

export interface MergeResult {
  readonly merged: number;
  readonly refused: number;
  /** The first hundred. */
  readonly refusals: readonly { readonly id: string; readonly problem: StoredProblem }[];
}

export interface SureGroup {
  readonly id: string;
  readonly members: readonly string[];
}

const shownRefusals = 100;
export const mergeDuplicatesKind = 'duplicateMerge';

/** Groups of which every open pair is sure enough; those in which the caller may not read a record are not among them. */
export async function sureGroups(
  ctx: Context,
  object: ObjectType,
  least: number,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<SureGroup[]> {
  return ctx.db.rows<SureGroup>(sql`
    select g.id, g.members from (
      select p.group_id as id, min(p.probability) as least,
        array(select distinct m from unnest(array_agg(p.a_id) || array_agg(p.b_id)) as m order by m) as members
      from ${pairsAsked(ctx, object, { state: 'open' })} group by p.group_id) as g
    where g.least >= ${least}::real and (${after}::uuid is null or g.id > ${after}::uuid)
      and cardinality(g.members) <= ${mostMerged}
    order by g.id limit ${limit}`);
}

export async function countSureGroups(ctx: Context, object: ObjectType, least: number): Promise<number> {
  const [row] = await ctx.db.rows<{ count: number }>(sql`
    select count(*)::int as count from (
      select 1 from ${pairsAsked(ctx, object, { state: 'open' })} group by p.group_id
      having min(p.probability) >= ${least}::real) as g`);
  return row?.count ?? 0;
}

/** Answers the run's id. */
export async function startMergeDuplicates(
  ctx: Context,
  object: ObjectType,
  { least, expectedCount }: MergeDuplicates,
): Promise<string> {
  const count = await countSureGroups(ctx, object, least);
  if (count !== expectedCount)
    throw new Problem('version_conflict', {
      params: { count, expectedCount },
      detail: {
        en: `There are ${count} such groups by now, not ${expectedCount}; look again.`,
        zh: `现在符合条件的有 ${count} 组，而不是 ${expectedCount} 组，请重新查看。`,
      },
    });
  return startRun(ctx, mergeDuplicatesKind, {
    object: object.name,
    least,
    expectedCount,
  } satisfies MergeInput);
}

export const mergeDuplicatesRun: RunKind<MergeInput, Position> = {
  kind: mergeDuplicatesKind,
  async run(ctx, handle): Promise<MergeResult | null> {
    let position: Position = handle.position ?? { changeSet: ctx.ids.next(), after: null };
    let result: MergeResult = (handle.position && (handle.result as MergeResult | null)) ?? {
      merged: 0,
      refused: 0,
      refusals: [],
    };
    const { input } = handle;
    for (;;) {
      if (handle.shouldStop()) return result;
      const now = await handle.context();
      const object = now.registry.objects.get(input.object);
      const [group] = object
        ? await sureGroups(now, object, input.least, { after: position.after, limit: 1 })
        : [];
      if (!object || !group) return result;
      const after: Position = { ...position, after: group.id };
      result = await mergeGroup(now, object, group, { handle, after, result });
      position = after;
    }
  },
};

async function mergeGroup(
  ctx: Context,
  object: ObjectType,
  group: SureGroup,
  {
    handle,
    after,
    result,
  }: { handle: RunHandle<MergeInput, Position>; after: Position; result: MergeResult },
): Promise<MergeResult> {
  const told = (sum: MergeResult) => ({
    position: after,
    done: sum.merged + sum.refused,
    failed: sum.refused,
    total: handle.input.expectedCount,
    result: sum,
  });
  const { changeSet } = after;
  try {
    return await ctx.database.transaction(async (db) => {
      const inside = { ...ctx, db };
      const [survivor, ...merged] = await fullestFirst(inside, object, group.members);
      if (survivor === undefined || merged.length === 0) throw new Problem('not_found');
      await mergeRecords(inside, object, survivor, merged, {}, { changeSet });
      const sum = { ...result, merged: result.merged + 1 };
      await handle.checkpoint(db, { ...told(sum), changeSet });
      return sum;
    });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const refusals = [...result.refusals, { id: group.id, problem: storedProblem(error) }];
    const sum = { ...result, refused: result.refused + 1, refusals: refusals.slice(0, shownRefusals) };
    await ctx.database.transaction((db) => handle.checkpoint(db, told(sum)));
    return sum;
  }
}

/** The record of which most is known stays; among equals the oldest. */
async function fullestFirst(ctx: Context, object: ObjectType, ids: readonly string[]): Promise<string[]> {
  const stored = [...(await loadRows(ctx, object, ids, 'none')).values()];
  const filled = ({ values }: (typeof stored)[number]): number =>
    Object.values(values).filter((value) => value !== null && value !== '').length;
  return stored
    .filter(({ deletionId }) => deletionId === null)
    .sort((x, y) => filled(y) - filled(x) || (x.id < y.id ? -1 : 1))
    .map(({ id }) => id);
}
