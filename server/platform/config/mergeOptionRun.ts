/** Records that have a merged option get the other one, part by part, as one change set that can be undone. */
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { storageOf } from '../fields/storages.ts';
import type { RunHandle } from '../jobs/runHandle.ts';
import type { RunKind } from '../jobs/runKinds.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { testEnvOf } from '../query/testEnv.ts';
import type { Operation } from '../records/operations.ts';
import { write } from '../records/writer.ts';
import { type MergeInput, mergeOptionRun } from './mergeOption.ts';

interface Position {
  /** The last id of the part before. */
  readonly after: string | null;
}

interface Holder {
  readonly id: string;
  readonly value: unknown;
}

const rowsOfOnePart = 1_000;

/** The beginning of every walk over ids. */
const firstId = '00000000-0000-0000-0000-000000000000';

export const mergeOptions: RunKind<MergeInput, Position> = {
  kind: mergeOptionRun,
  async run(_ctx, handle) {
    let { done, failed } = handle;
    let after = handle.position?.after ?? firstId;
    for (;;) {
      if (handle.shouldStop()) return { merged: done, refused: failed };
      const ctx = await handle.context();
      const object = ctx.registry.objects.get(handle.input.object);
      const records = object ? await recordsAfter(ctx, object, handle.input, after) : [];
      if (!object || records.length === 0) return { merged: done, refused: failed };
      after = records.at(-1)!.id;
      const part = await writePart(ctx, object, handle, records, { after, done, failed });
      done = part.done;
      failed = part.failed;
    }
  },
};

/** Records that are not deleted, as they are: which of them the actor may change, the writer decides. */
async function recordsAfter(
  ctx: Context,
  object: ObjectType,
  { field: name, from }: MergeInput,
  after: string,
): Promise<Holder[]> {
  const field = object.fields.get(name);
  if (!field) return [];
  const storage = storageOf(field.type);
  const env = testEnvOf(ctx);
  const holding =
    field.type === 'multiSelect'
      ? storage.test('contains', [from], field, 't', env)
      : storage.test('eq', from, field, 't', env);
  const rows = await ctx.db.arrays(sql`
    select t.id, ${storage.select(field, 't')[0]!} from ${qualified(ctx.workspace.schema, object.table)} as t
    where t.deleted_at is null and t.id > ${after}::uuid and ${holding} order by t.id limit ${rowsOfOnePart}`);
  return rows.map(([id, value]) => ({ id: id as string, value }));
}

async function writePart(
  ctx: Context,
  object: ObjectType,
  handle: RunHandle<MergeInput, Position>,
  records: readonly Holder[],
  so: { readonly after: string; readonly done: number; readonly failed: number },
): Promise<{ done: number; failed: number }> {
  const { field, from, into, changeSet } = handle.input;
  const merged = (value: unknown) =>
    Array.isArray(value) ? [...new Set(value.map((each) => (each === from ? into : each)))] : into;
  const operations = records.map(
    ({ id, value }): Operation => ({ op: 'update', id, data: { [field]: merged(value) } }),
  );
  return ctx.database.transaction(async (db) => {
    const { results } = await write({ ...ctx, db }, object, operations, {
      atomic: false,
      changeSet,
      kind: 'merge',
      summary: { object: object.name, field, from, into },
    });
    const refused = results.filter(({ status }) => status === 'refused').length;
    const sum = { done: so.done + results.length - refused, failed: so.failed + refused };
    await handle.checkpoint(db, { position: { after: so.after }, ...sum, changeSet });
    return sum;
  });
}
