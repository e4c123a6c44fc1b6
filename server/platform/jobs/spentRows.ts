/** Rows that mean nothing any more after a time: each module says which of its own, and one beat takes them away, part by part. */
import type { Database } from '../../base/database.ts';
import { type Fragment, qualified, sql } from '../../base/sql.ts';
import type { WorkEnvironment } from '../workEnvironment.ts';

export interface SpentRows {
  /** Its schema: that of the installation, or of every workspace. */
  readonly of: 'installation' | 'workspace';
  readonly table: string;
  /** Of a row `r`. @param now as timestamptz */
  readonly isSpent: (now: Fragment) => Fragment;
}

/** Rows of one statement, so that none holds up who writes beside it. */
const rowsAtOnce = 2_000;

const known = new Map<string, SpentRows>();

/** Called by the joins of all that write such; said again, it replaces what was said. */
export function addSpentRows(rows: SpentRows): void {
  known.set(`${rows.of} ${rows.table}`, rows);
}

/** A daily tick. */
export async function removeSpentRows(env: WorkEnvironment): Promise<void> {
  const workspaces = await env.workspaces();
  const now = sql`${new Date(env.clock.now()).toISOString()}::timestamptz`;
  for (const { of, table, isSpent } of known.values()) {
    const schemas = of === 'installation' ? ['core'] : workspaces.map(({ schema }) => schema);
    for (const schema of schemas) await removeInParts(env.database, qualified(schema, table), isSpent(now));
  }
}

/** Answers how many went. */
export async function removeInParts(database: Database, table: Fragment, isSpent: Fragment): Promise<number> {
  for (let all = 0; ; ) {
    const gone = await database.run(sql`
      delete from ${table} where ctid = any(array(
        select r.ctid from ${table} r where ${isSpent} limit ${rowsAtOnce} for update skip locked))`);
    all += gone;
    if (gone < rowsAtOnce) return all;
  }
}
