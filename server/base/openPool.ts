/** A pool of connections to PostgreSQL that outlives the loss of any of them. */
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { errorFacts, type Log } from './log.ts';
import { typeParsers } from './typeParsers.ts';

export interface PoolOptions {
  readonly url: string;
  /** Most connections at a time. */
  readonly connections: number;
  readonly log: Log;
}

export interface OpenPool {
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

/** What closing waits for connections to end. */
const goodbyeMs = 2_000;

/** Connects when the first statement comes. */
export function openPool({ url, connections, log }: PoolOptions): OpenPool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    types: typeParsers,
    application_name: 'guanxi',
  });
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
  return {
    pool,
    async close() {
      closing = true;
      await pool.end();
      // The pool has ended when it has said goodbye; a server that is stopped next should have heard it.
      const end = Date.now() + goodbyeMs;
      while (open.size > 0 && Date.now() < end) await sleep(5);
    },
  };
}

function ignore(): void {}
