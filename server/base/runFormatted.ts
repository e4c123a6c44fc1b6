/** Statements that take no parameters (changes of tables and roles): PostgreSQL itself quotes their parts. */
import type { Db } from './database.ts';
import { sql } from './sql.ts';

/** `template` as for PostgreSQL's format(): %I an identifier, %L a literal, %s text of the catalog as it is. */
export async function runFormatted(db: Db, template: string, ...parts: readonly string[]): Promise<void> {
  const [row] = await db.rows<{ text: string }>(
    sql`select format(${template}::text, variadic ${parts}::text[]) as text`,
  );
  await db.run({ text: row?.text ?? '', values: [] });
}
