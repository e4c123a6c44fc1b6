/** Works out what is computed for many records, batch by batch, as a job that shows how far it is. */

import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { RunHandle } from '../../jobs/runHandle.ts';
import { defineRun } from '../../jobs/runs.ts';
import { computedPlan } from '../../metadata/computed/plan.ts';
import { follow, followParents, pointingTo, type Via } from './followComputed.ts';
import { outOfDate, recompute } from './recompute.ts';
import { outOfCount, rollUp } from './rollUp.ts';

export interface RecomputeInput {
  readonly object: string;
  /** Only records that point to these; absent: all. */
  readonly via?: Via;
}

interface Position {
  /** The last record behind us. */
  readonly after: string | null;
  readonly last: boolean;
}

const batchSize = 500;

/** Called once, by the module's join. */
export function defineRecomputeRun(): void {
  defineRun<RecomputeInput, Position>({ kind: 'recompute', run });
}

async function run(ctx: Context, handle: RunHandle<RecomputeInput, Position>): Promise<{ done: number }> {
  const { input } = handle;
  let position = handle.position ?? { after: null, last: false };
  let done = handle.done;
  const total = handle.total ?? (input.via ? undefined : await countOf(ctx, input.object));
  while (!position.last) {
    if (handle.shouldStop()) return { done };
    const now = await handle.context();
    const before = position;
    position = await now.database.transaction(async (db) => {
      const inside = { ...now, db };
      const ids = await recomputeBatch(inside, input, before.after);
      const next: Position = { after: ids.at(-1) ?? before.after, last: ids.length < batchSize };
      await handle.checkpoint(db, {
        position: next,
        done: done + ids.length,
        ...(total === undefined ? {} : { total }),
      });
      done += ids.length;
      return next;
    });
  }
  return { done };
}

async function countOf(ctx: Context, name: string): Promise<number> {
  const table = qualified(ctx.workspace.schema, ctx.registry.object(name).table);
  const [row] = await ctx.db.rows<{ count: string }>(sql`select count(*) as count from ${table}`);
  return Number(row?.count ?? 0);
}

/** The next records after that one; answers all that were looked at, right or not. */
export async function recomputeBatch(
  ctx: Context,
  input: RecomputeInput,
  after: string | null,
): Promise<string[]> {
  const object = ctx.registry.objects.get(input.object);
  // Taken away since the job was asked for.
  if (!object) return [];
  const ids = await pointingTo(ctx, object, input.via, after, batchSize);
  const rollups = input.via ? [] : computedPlan(ctx.registry, ctx.env).rollupsOf(object);
  // What is right already is neither locked nor written: of a large table most is, and each lock would write its page.
  const counted = await rollUp(ctx, object, rollups, await outOfCount(ctx, object, rollups, ids));
  if (counted.size > 0) await followParents(ctx, object, counted);
  await follow(ctx, object, await recompute(ctx, object, await outOfDate(ctx, object, ids)));
  return ids;
}
