/** Titles of records by id, for names that are made of other names. */
import type { Db } from '../../base/database.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { titleText } from '../fields/titleText.ts';

/** Of records that a trial knows will be there, by its transaction. */
const foreseen = new WeakMap<Db, ReadonlyMap<string, string>>();

export function foreseeTitles(db: Db, titles: ReadonlyMap<string, string>): void {
  foreseen.set(db, titles);
}

/** Ids that are absent or empty have no entry. Reads without regard to rights: callers put the titles into names only. */
export async function titlesOf(
  ctx: Context,
  objectName: string,
  ids: readonly unknown[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids.filter((id): id is string => typeof id === 'string'))];
  if (wanted.length === 0) return new Map();
  const object = ctx.registry.object(objectName);
  const rows = await ctx.db.rows<{ id: string; title: string | null }>(
    sql`select t.id, ${titleText(object.titleField, 't')} as title
      from ${qualified(ctx.workspace.schema, object.table)} t where t.id = any(${wanted}::uuid[])`,
  );
  const known = foreseen.get(ctx.db);
  const coming = known ? wanted.flatMap((id) => (known.has(id) ? [[id, known.get(id)!] as const] : [])) : [];
  return new Map([...coming, ...rows.flatMap((row) => (row.title ? [[row.id, row.title] as const] : []))]);
}
