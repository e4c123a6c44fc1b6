/** Lets the sequences of a schema go on after the last number that was given out where the rows come from. */
import type { Db } from '../database.ts';
import { sql } from '../sql.ts';
import type { AboutSection } from './sections.ts';

export async function setSequences(db: Db, sequences: AboutSection['sequences']): Promise<void> {
  for (const { schema, table, column, last } of sequences) {
    if (last === '0') continue;
    const place = sql`pg_get_serial_sequence(format('%I.%I', ${schema}::text, ${table}::text), ${column})`;
    await db.run(sql`select setval(${place}, ${last}::bigint)`);
  }
}
