/** The indexes of an object's custom fields as its documents want them: made and dropped beside the work of others. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../base/database.ts';
import { sqlStateOf } from '../../base/openDatabase.ts';
import { ownerOf } from '../../base/owner.ts';
import { sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { RunHandle } from '../jobs/runHandle.ts';
import type { RunKind } from '../jobs/runKinds.ts';
import type { CustomIndex } from '../metadata/customIndexes.ts';
import { createIndex, dropIndex } from '../metadata/customIndexes.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { indexesOf } from './fieldIndexes.ts';
import { fieldIndexesRun } from './fieldKind.ts';

export interface IndexResult {
  readonly made: readonly string[];
  readonly dropped: readonly string[];
}

/** Lock not available, deadlock: another index of the table is being made. */
const busy: ReadonlySet<string> = new Set(['55P03', '40P01']);
const patience = { attempts: 30, milliseconds: 2_000 } as const;

/** Safe to run again after a crash: what is there and whole stays, what is invalid is made anew. */
export const indexRun: RunKind<{ readonly object: string }, never> = {
  kind: fieldIndexesRun,
  async run(_ctx, handle): Promise<IndexResult> {
    const ctx = await handle.context();
    const object = ctx.registry.objects.get(handle.input.object);
    return object ? bringIndexes(ctx, object, handle) : { made: [], dropped: [] };
  },
};

export async function bringIndexes(
  ctx: Context,
  object: ObjectType,
  handle: Pick<RunHandle<unknown, unknown>, 'shouldStop'>,
): Promise<IndexResult> {
  const owner = ownerOf(ctx).database;
  const { schema } = ctx.workspace;
  const wanted = new Map(indexesOf(object).map((index) => [index.name, index]));
  const there = await customIndexes(ctx, object);
  const result = { made: [] as string[], dropped: [] as string[] };
  for (const index of there) {
    if (index.valid && index.note === noteOf(wanted.get(index.name))) wanted.delete(index.name);
    else {
      await patiently(owner, dropIndex(schema, index.name));
      if (!wanted.has(index.name)) result.dropped.push(index.name);
    }
  }
  for (const index of wanted.values()) {
    if (handle.shouldStop()) break;
    for (const text of createIndex(schema, object.table, index, noteOf(index)!)) await patiently(owner, text);
    result.made.push(index.name);
  }
  return result;
}

interface IndexThere {
  readonly name: string;
  readonly valid: boolean;
  readonly note: string | null;
}

/** By their names, which begin with the table's and a field's id. */
function customIndexes(ctx: Context, object: ObjectType): Promise<IndexThere[]> {
  return ctx.db.rows<IndexThere>(sql`
    select i.relname as name, x.indisvalid as valid, obj_description(i.oid, 'pg_class') as note
    from pg_index x
    join pg_class i on i.oid = x.indexrelid
    join pg_class t on t.oid = x.indrelid
    where t.relnamespace = ${ctx.workspace.schema}::regnamespace and t.relname = ${object.table}
      and i.relname ~ ${`^${object.table}_f_[a-z0-9]{8}(_key|_fold)?$`}
    order by i.relname`);
}

/** What the index is of, kept with it: PostgreSQL writes expressions in words of its own. */
function noteOf(index: CustomIndex | undefined): string | undefined {
  return index && `${index.unique ? 'unique ' : ''}${index.definition}`;
}

async function patiently(owner: Database, text: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      // Outside of any transaction: an index that is made beside others' work cannot be in one.
      await owner.run({ text, values: [] });
      return;
    } catch (error) {
      if (attempt === patience.attempts || !busy.has(sqlStateOf(error))) throw error;
      await sleep(patience.milliseconds);
    }
  }
}
