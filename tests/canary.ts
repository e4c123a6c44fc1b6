/** Looks for texts of a person in everything that a workspace keeps: all tables, what lies sealed in them, and the store of files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../server/base/database.ts';
import { qualified, sql } from '../server/base/sql.ts';
import { mailHouse } from '../server/platform/notify/mail/mailHouse.ts';
import { openPart } from '../server/platform/transfer/sealedPart.ts';

interface Column {
  readonly schema: string;
  readonly table: string;
  readonly column: string;
}

/** Every `table.column` whose rows hold one of these texts, sorted; `core` too. */
export async function placesOf(db: Database, schema: string, texts: readonly string[]): Promise<string[]> {
  const columns = await db.rows<Column & Record<string, unknown>>(sql`
    select n.nspname::text as schema, c.relname::text as "table", a.attname::text as "column"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where n.nspname in (${schema}, 'core') and c.relkind in ('r', 'p') and not c.relispartition
      and format_type(a.atttypid, null) in ('text', 'text[]', 'jsonb', 'json')`);
  const found = new Set<string>();
  for (const { schema: own, table, column } of columns) {
    const [hit] = await db.rows(sql`
      select from ${qualified(own, table)} t, unnest(${texts.map((text) => `%${text}%`)}::text[]) as p (pattern)
      where t.${sql.id(column)}::text ilike p.pattern limit 1`);
    if (hit !== undefined) found.add(`${table}.${column}`);
  }
  for (const place of await sealedPlaces(db, schema, texts)) found.add(place);
  return [...found].sort();
}

async function sealedPlaces(db: Database, schema: string, texts: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  const has = (plain: string) => texts.some((text) => plain.toLowerCase().includes(text.toLowerCase()));
  const mails = await db.rows<{ id: string; content: Buffer | null }>(
    sql`select id, content from ${qualified(schema, 'mails')}`,
  );
  for (const { id, content } of mails) {
    const plain = content && mailHouse().ring.open('mail', content, `mail ${id}`);
    if (plain && has(plain.toString())) found.push('mails.content');
  }
  const imports = await db.rows<{ id: string; shape: unknown }>(
    sql`select id, shape from ${qualified(schema, 'imports')}`,
  );
  for (const { id, shape } of imports)
    if (has(JSON.stringify(openPart(shape, id)))) found.push('imports.shape');
  const failures = await db.rows<{ import_id: string; cells: unknown }>(
    sql`select import_id, cells from ${qualified(schema, 'import_failures')}`,
  );
  for (const { import_id: id, cells } of failures)
    if (has(JSON.stringify(openPart(cells, id)))) found.push('import_failures.cells');
  return found;
}

/** Keys of the store whose content holds one of these texts as it lies there. */
export function filesWith(folder: string, texts: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => texts.some((text) => readFileSync(file).includes(text)));
}
