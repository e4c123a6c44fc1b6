/** A pool of connections to PostgreSQL that outlives the loss of any of them, and before which people stand in line. */
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Line } from './line.ts';
import { errorFacts, type Log } from './log.ts';
import { typeParsers } from './typeParsers.ts';

export interface PoolOptions {
  readonly url: string;
  /** Most connections at a time. */
  readonly connections: number;
  readonly log: Log;
  /** A server that takes longer to answer a new connection is not there, in milliseconds; 5 s. */
  readonly answerMs?: number;
  /** While all connections are busy, whoever wants one waits so long, in milliseconds; 15 s. */
  readonly patienceMs?: number;
}

/** A connection for as long as somebody has it. */
export interface Taken {
  readonly client: pg.PoolClient;
  /** Called once; a broken connection is not given to anybody else. */
  release(broken: boolean): void;
}

/** What a connection and a pool have in common; the pool asks whatever connection is free. */
export interface Asked {
  query(statement: pg.QueryArrayConfig): Promise<pg.QueryArrayResult>;
  query(statement: pg.QueryConfig): Promise<pg.QueryResult>;
}

export interface OpenPool extends Asked {
  take(): Promise<Taken>;
  close(): Promise<void>;
}

/** What closing waits for connections to end. */
const goodbyeMs = 2_000;

/**
 * Connects when the first statement comes. The driver's own pool has one limit for a server that does not answer and for
 * connections that are all at work; the first is a fault, the second a busy minute, so the line is ours.
 */
export function openPool(options: PoolOptions): OpenPool {
  const { url, connections, log, answerMs = 5_000, patienceMs = 15_000 } = options;
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: answerMs,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    types: typeParsers,
    application_name: 'guanxi',
  });
  const line = new Line(connections, patienceMs, () => new Error(lineTooLong));
  const open = new Set<pg.PoolClient>();
  pool.on('connect', (client) => {
    open.add(client);
    // For all its life: between leaving the pool and its first statement nobody else listens, and an error that nobody
    // hears ends the process.
    client.on('error', ignore);
  });
  pool.on('remove', (client) => open.delete(client));
  let closing = false;
  // A connection that is lost while idle is simply replaced by the next query; one that is being closed is not missed.
  pool.on('error', (error) => {
    if (!closing) log.warn('An idle database connection was lost', errorFacts(error));
  });
  const take = async (): Promise<Taken> => {
    const leave = await line.enter();
    try {
      const client = await pool.connect();
      return {
        client,
        release(broken) {
          client.release(broken);
          leave();
        },
      };
    } catch (error) {
      leave();
      throw error;
    }
  };
  return {
    take,
    async query(statement: pg.QueryConfig & pg.QueryArrayConfig) {
      const leave = await line.enter();
      try {
        return await pool.query(statement);
      } finally {
        leave();
      }
    },
    async close() {
      closing = true;
      await pool.end();
      // The pool has ended when it has said goodbye; a server that is stopped next should have heard it.
      const end = Date.now() + goodbyeMs;
      while (open.size > 0 && Date.now() < end) await sleep(5);
    },
  };
}

/** As the driver says it: for whoever waits it is the same. */
const lineTooLong = 'timeout exceeded when trying to connect';

function ignore(): void {}
