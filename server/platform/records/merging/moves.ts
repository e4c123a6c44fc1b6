/** What moved with a merge, row by row: so that it finds back after years. */
import { type Fragment, qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';

/** A lookup of an object, as a place where rows move. */
export function lookupPlace(object: string, field: string): string {
  return `${object}.${field}`;
}

/** Files that the survivor held and holds no more, kept for as long as it may have them back. */
export const keptFiles = 'files';

export async function noteMoves(
  ctx: Context,
  merge: string,
  place: string,
  rows: readonly string[],
): Promise<void> {
  if (rows.length === 0) return;
  await ctx.db.run(sql`
    insert into ${qualified(ctx.workspace.schema, 'merge_moves')} (merge_id, place, row_id)
    select ${merge}::uuid, ${place}, r.id from unnest(${[...rows]}::uuid[]) as r (id) on conflict do nothing`);
}

/** Rows that `moving` answers as `id`, in the same statement: however many there are. */
export async function noteMoved(
  ctx: Context,
  merge: string,
  place: string,
  moving: Fragment,
): Promise<number> {
  return ctx.db.run(sql`
    with moved as (${moving})
    insert into ${qualified(ctx.workspace.schema, 'merge_moves')} (merge_id, place, row_id)
    select ${merge}::uuid, ${place}, moved.id from moved on conflict do nothing`);
}

export interface Move {
  readonly place: string;
  readonly row: string;
}

/** The next ones to go back; of lookups only. */
export async function movesOf(ctx: Context, merge: string, limit: number): Promise<Move[]> {
  return ctx.db.rows<Move>(sql`
    select place, row_id as row from ${qualified(ctx.workspace.schema, 'merge_moves')}
    where merge_id = ${merge}::uuid and strpos(place, '.') > 0 order by place, row_id limit ${limit}`);
}

/**
 * Forgets that rows moved by this merge, and that they moved on by the merges that the survivor itself went into: their
 * way is over.
 */
export async function forgetMoves(
  ctx: Context,
  merges: readonly string[],
  place: string,
  rows: readonly string[],
): Promise<void> {
  await ctx.db.run(sql`
    delete from ${qualified(ctx.workspace.schema, 'merge_moves')}
    where merge_id = any(${[...merges]}::uuid[]) and place = ${place} and row_id = any(${[...rows]}::uuid[])`);
}
