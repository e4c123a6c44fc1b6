/** Takes the indexes of tables that are about to be filled away: made at once afterwards, they cost a fraction. */
import { indexesOf } from '../../../base/backup/catalog.ts';
import type { Database } from '../../../base/database.ts';
import { sql } from '../../../base/sql.ts';

export interface LaterIndex {
  readonly table: string;
  /** The statement that makes it. */
  readonly definition: string;
}

/** Those of keys stay: no row comes in twice. */
export async function takeIndexes(
  owner: Database,
  schema: string,
  tables: ReadonlySet<string>,
): Promise<readonly LaterIndex[]> {
  const indexes = (await indexesOf(owner, schema)).filter(({ table }) => tables.has(table));
  if (indexes.length === 0) return [];
  const names = indexes.map(({ name }) => sql.id(schema, name));
  await owner.run(sql`drop index ${sql.join(names)}`);
  return indexes;
}
