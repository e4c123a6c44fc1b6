/** Many records shared at once, or taken back, as a job: those that the actor may not share are left out and counted. */
import type { Context } from '../../context.ts';
import type { RunHandle } from '../../jobs/runHandle.ts';
import { defineRun, startRun } from '../../jobs/runs.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { checkShareRequest, type ShareRequest, sharableIds, shareAllowed } from './shareRecords.ts';

export const mostSharedAtOnce = 10_000;

interface Input extends ShareRequest {
  readonly object: string;
  readonly ids: readonly string[];
}

interface Position {
  /** Records behind us. */
  readonly after: number;
}

export interface BulkShareResult {
  readonly changed: number;
  readonly refused: number;
}

const batchSize = 500;

/** Answers the run's id. */
export async function startBulkShare(
  ctx: Context,
  object: ObjectType,
  ids: readonly string[],
  request: ShareRequest,
): Promise<string> {
  await checkShareRequest(ctx, object, request);
  const input: Input = { ...request, object: object.name, ids: [...new Set(ids)] };
  return startRun(ctx, 'share', input);
}

/** Called once, by the module's join. */
export function defineBulkShareRun(): void {
  defineRun<Input, Position>({ kind: 'share', run });
}

async function run(ctx: Context, handle: RunHandle<Input, Position>): Promise<BulkShareResult> {
  const { object: name, ids, ...request } = handle.input;
  const changeSet = handle.changeSet ?? ctx.ids.next();
  let after = handle.position?.after ?? 0;
  let result = (handle.result as BulkShareResult | null) ?? { changed: 0, refused: 0 };
  while (after < ids.length) {
    if (handle.shouldStop()) return result;
    // Each batch with the rights that the actor has by then.
    const now = await handle.context();
    const object = now.registry.object(name);
    const part = ids.slice(after, after + batchSize);
    const before = result;
    const next = after + part.length;
    result = await now.database.transaction(async (db) => {
      const inside = { ...now, db };
      const allowed = await sharableIds(inside, object, part, request.access === 'edit');
      const { changed } = await shareAllowed(inside, object, [...allowed], request, changeSet);
      const sum = {
        changed: before.changed + changed.length,
        refused: before.refused + part.length - allowed.size,
      };
      await handle.checkpoint(db, {
        position: { after: next },
        done: next - sum.refused,
        failed: sum.refused,
        total: ids.length,
        result: sum,
        ...(sum.changed > 0 ? { changeSet } : {}),
      });
      return sum;
    });
    after = next;
  }
  return result;
}
