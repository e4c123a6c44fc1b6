/** In the tests a transaction that takes a second connection of its pool is refused: where all did, each would wait for the others. */
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Database, Db } from '../server/base/database.ts';

interface Holding {
  readonly pool: Database;
  readonly what: 'transaction' | 'aside';
  over: boolean;
}

const holdings = new AsyncLocalStorage<Holding>();

/** What a test itself does beside the transaction that it holds open, on purpose. */
export function outsideOfAll<Result>(work: () => Promise<Result>): Promise<Result> {
  return holdings.exit(work);
}

/**
 * The same database, whose work within a transaction must go on the connection of that one, or aside. A snapshot is none of
 * these: it reads one moment for as long as a job lasts and must not write, or all that follow events would wait for it. What
 * the job writes meanwhile takes a second connection by nature, and a pool has more of them than a worker has jobs.
 */
export function oneConnection(pool: Database): Database {
  function check(asked: string): void {
    const holding = holdings.getStore();
    if (holding === undefined || holding.over || holding.pool !== pool) return;
    if (asked === 'aside' && holding.what === 'transaction') return;
    throw new Error(
      `Within a transaction (${holding.what}) a second connection was asked for (${asked}): go on with ctx.db, or write aside.`,
    );
  }
  async function holdingOne<Result>(what: Holding['what'], db: Db, work: (db: Db) => Promise<Result>) {
    const holding: Holding = { pool, what, over: false };
    try {
      return await holdings.run(holding, () => work(db));
    } finally {
      holding.over = true;
    }
  }
  return {
    inTransaction: false,
    async rows<Row>(statement: Parameters<Db['rows']>[0]) {
      check('rows');
      return pool.rows<Row>(statement);
    },
    async arrays(statement) {
      check('arrays');
      return pool.arrays(statement);
    },
    async run(statement) {
      check('run');
      return pool.run(statement);
    },
    async transaction(work, options) {
      check('transaction');
      return pool.transaction(
        (db) => (options?.snapshot ? work(db) : holdingOne('transaction', db, work)),
        options,
      );
    },
    async aside(work) {
      check('aside');
      return pool.aside((db) => holdingOne('aside', db, work));
    },
    copyTo: (db, text) => pool.copyTo(db, text),
    copyFrom: (db, text) => pool.copyFrom(db, text),
    close: () => pool.close(),
  };
}
