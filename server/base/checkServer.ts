/** Whether a PostgreSQL that we did not make can hold our data. */
import type { Db } from './database.ts';
import type { Log } from './log.ts';
import { sql } from './sql.ts';
import { StartRefusal } from './startRefusal.ts';

const oldest = 150_000;

export async function checkServer(db: Db, log: Log): Promise<void> {
  const [row] = await db.rows<{ number: number; version: string; encoding: string; order: string }>(sql`
    select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
      pg_encoding_to_char(encoding) as encoding, datcollate as order
    from pg_database where datname = current_database()`);
  if (row === undefined) return;
  if (row.number < oldest) {
    throw new StartRefusal({
      en: `The database is PostgreSQL ${row.version}; Guanxi needs 15 or newer.`,
      zh: `数据库为 PostgreSQL ${row.version}；需要 15 或更高版本。`,
    });
  }
  if (row.encoding !== 'UTF8') {
    throw new StartRefusal({
      en: `The database is encoded in ${row.encoding}. Create it with: encoding 'UTF8' locale 'C.UTF-8' template template0.`,
      zh: `数据库编码为 ${row.encoding}。请以 encoding 'UTF8' locale 'C.UTF-8' template template0 创建。`,
    });
  }
  // Sort keys are made to be compared byte by byte.
  if (!/^(C|POSIX)(\.|$)/i.test(row.order)) {
    log.warn('Lists will sort in the order of this database; create it with locale C.UTF-8', {
      order: row.order,
    });
  }
}
