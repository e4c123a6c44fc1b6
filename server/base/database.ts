/** Connections to PostgreSQL: a pool, and one transaction at a time on top of it. */
import type { Readable, Writable } from 'node:stream';
import type { Fragment, Statement } from './sql.ts';

/**
 * Where statements go. Values come back as PostgreSQL wrote them for timestamps, dates, numerics and bigints (text);
 * int4, float8 and booleans as JavaScript values; json parsed; arrays of text and int4 as arrays.
 */
export interface Db {
  readonly inTransaction: boolean;
  rows<Row = Record<string, unknown>>(statement: Fragment | Statement): Promise<Row[]>;
  /** Rows as arrays in the order of the select list: half the cost on wide lists. */
  arrays(statement: Fragment | Statement): Promise<unknown[][]>;
  /** Number of rows touched. */
  run(statement: Fragment | Statement): Promise<number>;
}

export interface TransactionOptions {
  /** One unchanging picture of the database, in which nothing can be written; for backups and long exports. */
  readonly snapshot?: boolean;
}

export interface Database extends Db {
  /**
   * One transaction; retried as a whole for fifteen seconds, with jitter, on 40001, 40P01 and 55P03, so `work` must not
   * have effects outside the database. An error rolls back and is thrown on.
   */
  transaction<Result>(work: (db: Db) => Promise<Result>, options?: TransactionOptions): Promise<Result>;
  /**
   * A short transaction on a connection that is kept for such: it stays although the one at hand is rolled back. Whoever
   * has a transaction open takes no second connection in any other way: where all do, each waits for the others. Reads
   * nothing of the transaction at hand, and must not wait for a row that it has locked.
   */
  aside<Result>(work: (db: Db) => Promise<Result>): Promise<Result>;
  /** `COPY … TO STDOUT` / `COPY … FROM STDIN` inside `transaction`. */
  copyTo(db: Db, text: string): Promise<Readable>;
  copyFrom(db: Db, text: string): Promise<Writable>;
  close(): Promise<void>;
}
