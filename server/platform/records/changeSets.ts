/** The change set of a write: what it was for, by whom, and how many rows it wrote; undo takes it back as one. */

import { isoNow } from '../../base/clock.ts';
import type { Db } from '../../base/database.ts';
import { type Fragment, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { WriteOptions } from './operations.ts';

export interface ChangeSet {
  readonly id: string;
  readonly kind: string;
  readonly summary: Readonly<Record<string, unknown>>;
  /** The change set that this one takes back. */
  readonly undoes: string | null;
  /** Rows written through it so far in this call. */
  rows: number;
}

/** What traits write while they follow a write belongs to its change set. */
const current = new WeakMap<Db, ChangeSet>();

export function changeSetFor(ctx: Context, options: WriteOptions, kind: string): ChangeSet {
  const outer = current.get(ctx.db);
  if (outer && (options.changeSet === undefined || options.changeSet === outer.id)) return outer;
  return {
    id: options.changeSet ?? ctx.ids.next(),
    kind: options.kind ?? kind,
    summary: options.summary ?? {},
    undoes: null,
    rows: 0,
  };
}

export async function within<Result>(
  ctx: Context,
  changeSet: ChangeSet,
  work: () => Promise<Result>,
): Promise<Result> {
  const outer = current.get(ctx.db);
  current.set(ctx.db, changeSet);
  try {
    return await work();
  } finally {
    if (outer) current.set(ctx.db, outer);
    else current.delete(ctx.db);
  }
}

/** A member of the writer's one statement: opens the change set, or counts the rows on. */
export function changeSetInsert(ctx: Context, changeSet: ChangeSet, rows: number): Fragment {
  return sql`change_set_row as (
    insert into ${qualified(ctx.workspace.schema, 'change_sets')} as c (id, kind, actor_id, at, undoes, row_count, summary)
    values (${changeSet.id}::uuid, ${changeSet.kind}, ${ctx.actor.userId}::uuid, ${isoNow(ctx.clock)}::timestamptz,
      ${changeSet.undoes}::uuid, ${rows}, ${JSON.stringify(changeSet.summary)}::jsonb)
    on conflict (id) do update set row_count = c.row_count + excluded.row_count
  )`;
}
