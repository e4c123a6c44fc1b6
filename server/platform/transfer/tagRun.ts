/** One tag, or several, become another one on every record that carries them: a job, undone as one change. */
import { tagList } from '../../../shared/fields/tags.ts';
import { fold } from '../../../shared/fold.ts';
import { Problem } from '../../base/problem.ts';
import type { Context } from '../context.ts';
import type { RunHandle } from '../jobs/runHandle.ts';
import { defineRun, startRun } from '../jobs/runs.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { list } from '../query/reader.ts';
import { tagsField } from '../query/tagsInUse.ts';
import type { Operation } from '../records/operations.ts';
import { write } from '../records/writer.ts';

export interface TagChange {
  readonly from: readonly string[];
  /** Null: they are taken away. */
  readonly to: string | null;
}

interface TagInput extends TagChange {
  readonly object: string;
  readonly field: string;
}

interface TagPosition {
  readonly cursor: string | null;
  readonly last: boolean;
}

export interface TagResult {
  readonly changed: number;
  readonly refused: number;
}

const batchSize = 500;

/** Answers the run's id. */
export async function startTagChange(
  ctx: Context,
  object: ObjectType,
  field: string,
  change: TagChange,
): Promise<string> {
  tagsField(ctx, object, field);
  if (ctx.actor.rights.field(object.name, field) !== 'edit') throw new Problem('forbidden');
  return startRun(ctx, 'tags', { ...change, object: object.name, field } satisfies TagInput);
}

/** Called once, by the module's join. */
export function defineTagRun(): void {
  defineRun<TagInput, TagPosition>({ kind: 'tags', run: runTags });
}

/** The tags of a record after the change; a record that carried none of them keeps its own. */
export function changedTags(tags: readonly string[], { from, to }: TagChange): readonly string[] | null {
  const gone = new Set(from.map(fold));
  const left = tags.filter((tag) => !gone.has(fold(tag)));
  // The new spelling comes first, so that it is the one that stays.
  return left.length === tags.length ? tags : tagList(to === null ? left : [to, ...left]);
}

async function runTags(ctx: Context, handle: RunHandle<TagInput, TagPosition>): Promise<TagResult> {
  const { input } = handle;
  const changeSet = handle.changeSet ?? ctx.ids.next();
  let position = handle.position ?? { cursor: null, last: false };
  let result = (handle.result as TagResult | null) ?? { changed: 0, refused: 0 };
  while (!position.last) {
    if (handle.shouldStop()) return result;
    // Each batch with the rights that the actor has by then.
    const now = await handle.context();
    const object = now.registry.object(input.object);
    const page = await list(now, object, {
      fields: [input.field],
      filter: { [input.field]: { in: input.from } },
      // By id, so that a record that carries the new spelling is not met twice.
      sort: 'id',
      limit: batchSize,
      ...(position.cursor === null ? {} : { cursor: position.cursor }),
    });
    const operations = page.data.map((record): Operation => {
      const tags = changedTags((record[input.field] as readonly string[] | null) ?? [], input);
      return { op: 'update', id: String(record.id), data: { [input.field]: tags } };
    });
    const next: TagPosition = { cursor: page.nextCursor, last: page.nextCursor === null };
    const before = result;
    result = await now.database.transaction(async (db) => {
      const { results } = await write({ ...now, db }, object, operations, {
        atomic: false,
        changeSet,
        kind: 'bulk',
        summary: { object: object.name, fields: [input.field], action: 'tags' },
      });
      const refused = results.filter(({ status }) => status === 'refused').length;
      const changed = results.filter(({ status }) => status === 'updated').length;
      const sum = { changed: before.changed + changed, refused: before.refused + refused };
      await handle.checkpoint(db, {
        position: next,
        done: sum.changed,
        failed: sum.refused,
        result: sum,
        changeSet: sum.changed > 0 ? changeSet : undefined,
      });
      return sum;
    });
    position = next;
  }
  return result;
}
