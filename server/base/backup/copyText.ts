/** The COPY statements of an archive: text format, columns by name. */
import { compile, sql } from '../sql.ts';
import type { TableSection } from './sections.ts';

function columnsOf({ columns }: TableSection) {
  return sql.join(columns.map((name) => sql.id(name)));
}

/** A partitioned table can only be read through a query. */
export function copyOut(table: TableSection): string {
  return compile(sql`copy (select ${columnsOf(table)} from ${sql.id(table.schema, table.table)}) to stdout`)
    .text;
}

export function copyIn(table: TableSection): string {
  return compile(sql`copy ${sql.id(table.schema, table.table)} (${columnsOf(table)}) from stdin`).text;
}
