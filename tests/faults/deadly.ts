/** A database under which the process dies, as by kill -9, at a chosen statement: before its transaction is committed, or right after. */
import type { Database, Db } from '../../server/base/database.ts';
import { compile, type Fragment, type Statement } from '../../server/base/sql.ts';

export interface Death {
  /** What the statement's text holds. */
  readonly text: string;
  readonly when: 'before' | 'after';
}

export function deadly(database: Database, { text, when }: Death): Database {
  const isMeant = (statement: Fragment | Statement): boolean =>
    ('values' in statement && 'text' in statement ? statement.text : compile(statement).text).includes(text);
  return {
    ...database,
    async transaction(work, options) {
      let met = false;
      const result = await database.transaction(async (db) => {
        const meeting = <Args extends [Fragment | Statement], Result>(ask: (...args: Args) => Result) => {
          return (...args: Args): Result => {
            met ||= isMeant(args[0]);
            return ask(...args);
          };
        };
        const watched: Db = {
          ...db,
          rows: meeting(db.rows) as Db['rows'],
          arrays: meeting(db.arrays),
          run: meeting(db.run),
        };
        const done = await work(watched);
        if (met && when === 'before') process.kill(process.pid, 'SIGKILL');
        return done;
      }, options);
      if (met) process.kill(process.pid, 'SIGKILL');
      return result;
    },
  };
}
