/** The values of a removed field, taken out of the records part by part. */
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { RunHandle } from '../jobs/runHandle.ts';
import type { RunKind } from '../jobs/runKinds.ts';
import { loadDocuments } from '../metadata/registries.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { clearFieldRun } from './fieldKind.ts';
import { bringIndexes } from './indexRun.ts';

interface ClearInput {
  readonly object: string;
  readonly id: string;
}

interface ClearPosition {
  /** The last id of the part before. */
  readonly after: string;
}

const rowsOfOnePart = 2_000;

/** Neither version nor history: the field is gone from both, and history keeps what it told. */
export const clearField: RunKind<ClearInput, ClearPosition> = {
  kind: clearFieldRun,
  async run(first, handle) {
    const object = first.registry.objects.get(handle.input.object);
    if (!object || (await isBack(first, handle.input.id))) return { cleared: 0 };
    await bringIndexes(await handle.context(), object, handle);
    let done = handle.done;
    let after: string | null = handle.position?.after ?? null;
    do {
      if (handle.shouldStop()) return { cleared: done };
      const part: Part = await clearPart(await handle.context(), object, handle, after, done);
      done += part.cleared;
      after = part.after;
    } while (after !== null);
    return { cleared: done };
  },
};

/** A document that was put back meanwhile keeps its values. */
async function isBack(ctx: Context, id: string): Promise<boolean> {
  const documents = await loadDocuments(ctx.db, ctx.workspace.schema);
  return [...documents.of('field').values()].some((document) => document.id === id);
}

interface Part {
  readonly cleared: number;
  readonly after: string | null;
}

function clearPart(
  ctx: Context,
  object: ObjectType,
  handle: RunHandle<ClearInput, ClearPosition>,
  after: string | null,
  done: number,
): Promise<Part> {
  return ctx.database.transaction(async (db) => {
    const table = qualified(ctx.workspace.schema, object.table);
    const from = after === null ? sql`true` : sql`t.id > ${after}::uuid`;
    const rows = await db.rows<{ id: string; cleared: boolean }>(sql`
      with part as materialized (
        select t.id from ${table} t where ${from} order by t.id limit ${rowsOfOnePart} for no key update
      ), holding as (
        select t.id, array_agg(key) as keys from ${table} t join part on part.id = t.id, jsonb_object_keys(t.custom) key
        where starts_with(key, ${handle.input.id}) group by t.id
      ), emptied as (
        update ${table} t set custom = t.custom - holding.keys from holding where holding.id = t.id returning t.id
      )
      select part.id, emptied.id is not null as cleared from part left join emptied on emptied.id = part.id
      order by part.id`);
    const cleared = rows.filter((row) => row.cleared).length;
    const last = rows.at(-1);
    if (last) await handle.checkpoint(db, { position: { after: last.id }, done: done + cleared });
    return { cleared, after: rows.length < rowsOfOnePart ? null : last!.id };
  });
}
