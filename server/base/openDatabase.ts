/** The implementation of Database on the driver `pg`. */
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import copyStreams from 'pg-copy-streams';
import type { Database, Db, TransactionOptions } from './database.ts';
import { type Asked, type OpenPool, openPool, type PoolOptions, type Taken } from './openPool.ts';
import { compile, type Fragment, type Statement } from './sql.ts';

export interface DatabaseOptions extends PoolOptions {
  /** Where `aside` connects: past any pooler, whose few connections the waiting transactions may hold; else as all do. */
  readonly asideUrl?: string;
  /** False behind a pooler that gives each transaction another connection: there no statement keeps its name. */
  readonly named?: boolean;
}

/** Serialization failure, deadlock, lock not available: the same transaction may well succeed next time. */
const retried = new Set(['40001', '40P01', '55P03']);
/**
 * A lock is waited for two seconds at a time (roleDefaults.ts), and between two attempts the connection is another's. Long
 * enough for the batch of an import to end, and short enough for an answer before a request is given up.
 */
const retriedForMs = 15_000;
const longestPauseMs = 500;
/** Those who write aside do so in milliseconds, and each of them holds a connection of the pool meanwhile. */
const asideConnections = 2;

export function openDatabase(options: DatabaseOptions): Database {
  const { asideUrl: url = options.url } = options;
  const main = openPool(options);
  const side = openPool({ ...options, url, connections: asideConnections });
  const named = options.named ?? true;
  const sessions = new WeakMap<Db, Session>();
  function clientOf(db: Db): Session {
    const session = sessions.get(db);
    if (session === undefined) throw new Error('COPY works inside a transaction of the same database only');
    return session;
  }

  async function once<Result>(
    pool: OpenPool,
    work: (db: Db) => Promise<Result>,
    how: TransactionOptions,
  ): Promise<Result> {
    const session = new Session(await pool.take(), named);
    sessions.set(session.db, session);
    try {
      await session.client.query(how.snapshot ? 'begin isolation level repeatable read read only' : 'begin');
      const result = await work(session.db);
      const { command } = await session.client.query('commit');
      // PostgreSQL answers COMMIT with ROLLBACK when a statement failed and the error was swallowed on the way.
      if (command !== 'COMMIT')
        throw new Error('The transaction was rolled back because a statement in it failed');
      session.release();
      return result;
    } catch (error) {
      await session.abandon();
      throw error;
    }
  }

  return {
    ...queriesOn(main, false, named),
    transaction: (work, how = {}) => retrying(() => once(main, work, how)),
    aside: (work) => retrying(() => once(side, work, {})),
    copyTo: async (db, text) => clientOf(db).stream(copyStreams.to(text)),
    copyFrom: async (db, text) => clientOf(db).stream(copyStreams.from(text)),
    async close() {
      await Promise.all([main.close(), side.close()]);
    },
  };
}

async function retrying<Result>(attempted: () => Promise<Result>): Promise<Result> {
  const end = performance.now() + retriedForMs;
  for (let pause = 20; ; pause = Math.min(2 * pause, longestPauseMs)) {
    try {
      return await attempted();
    } catch (error) {
      if (performance.now() > end || !retried.has(sqlStateOf(error))) throw error;
      await sleep(pause * (0.5 + Math.random()));
    }
  }
}

/** The SQLSTATE or system error code of an error, '' when it has none. */
export function sqlStateOf(error: unknown): string {
  const code = error instanceof Error ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : '';
}

/** One connection taken out of the pool for one transaction. */
class Session {
  readonly client: pg.PoolClient;
  readonly db: Db;
  readonly #taken: Taken;
  private copying = 0;

  constructor(taken: Taken, named: boolean) {
    this.#taken = taken;
    this.client = taken.client;
    this.db = queriesOn(taken.client, true, named);
  }

  stream<Stream extends copyStreams.CopyToStreamQuery | copyStreams.CopyStreamQuery>(stream: Stream): Stream {
    this.copying += 1;
    const done = () => {
      this.copying -= 1;
    };
    stream.once('writable' in stream && stream.writable ? 'finish' : 'end', done);
    return this.client.query(stream);
  }

  release(broken = false): void {
    this.#taken.release(broken);
  }

  /** A connection whose COPY was left in the middle, or that does not answer, cannot be used again. */
  async abandon(): Promise<void> {
    if (this.copying > 0) return this.release(true);
    try {
      await this.client.query('rollback');
      this.release();
    } catch {
      this.release(true);
    }
  }
}

function queriesOn(on: Asked, inTransaction: boolean, named: boolean): Db {
  const prepared = (statement: Fragment | Statement) => asQuery(statement, named);
  return {
    inTransaction,
    async rows<Row>(statement: Fragment | Statement) {
      return (await on.query(prepared(statement))).rows as Row[];
    },
    async arrays(statement) {
      return (await on.query({ ...prepared(statement), rowMode: 'array' })).rows;
    },
    async run(statement) {
      const result: pg.QueryResult | pg.QueryResult[] = await on.query(prepared(statement));
      // Several statements in one text (migrations) come back as a list.
      const last = Array.isArray(result) ? result.at(-1) : result;
      return last?.rowCount ?? 0;
    },
  };
}

function asQuery(
  statement: Fragment | Statement,
  named: boolean,
): { text: string; values: unknown[]; name?: string } {
  const { text, values, name } = 'compile' in statement ? compile(statement) : statement;
  if (name === undefined || !named) return { text, values: values as unknown[] };
  return { text, values: values as unknown[], name };
}
