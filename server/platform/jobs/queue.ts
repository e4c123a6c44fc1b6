/** The one file that knows graphile-worker: jobs are added in a transaction, and run soon after, at least once. */
import { Logger, runMigrations, runTaskList, type TaskList, type WorkerPool } from 'graphile-worker';
import pg from 'pg';
import type { Database, Db } from '../../base/database.ts';
import { errorFacts, type Log } from '../../base/log.ts';
import { sql } from '../../base/sql.ts';
import { dropLease, takeLease } from './leases.ts';

export interface NewJob {
  readonly task: string;
  readonly payload?: Readonly<Record<string, unknown>>;
  readonly runAt?: Date;
  /** Of jobs that wait under one key only the newest is kept. */
  readonly key?: string;
  /** Attempts are counted before each run, so a job that kills its worker ends here too. */
  readonly maxAttempts?: number;
}

/** Adds the job when, and only if, the transaction of `db` commits. */
export async function addJob(db: Db, job: NewJob): Promise<void> {
  await db.run(sql`select graphile_worker.add_job(
    identifier => ${job.task}::text,
    payload => ${JSON.stringify(job.payload ?? {})}::json,
    run_at => ${job.runAt?.toISOString() ?? null}::timestamptz,
    max_attempts => ${job.maxAttempts ?? 5}::int,
    job_key => ${job.key ?? null}::text)`);
}

/** Makes or updates the tables of the queue as their owner, and lets the application's role work with them. */
export async function installQueue(
  ownerUrl: string,
  owner: Database,
  appRole: string,
  log: Log,
): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, logger: loggerOn(log) });
  const [who] = await owner.rows<{ name: string }>(sql`select current_user as name`);
  if (who?.name === appRole) return;
  const role = sql.id(appRole);
  await owner.transaction(async (db) => {
    await db.run(sql`grant usage on schema graphile_worker to ${role}`);
    await db.run(
      sql`grant select, insert, update, delete on all tables in schema graphile_worker to ${role}`,
    );
    await db.run(sql`grant usage, select on all sequences in schema graphile_worker to ${role}`);
    // The library turns row security on without a policy, which would hide every job from all but the owner.
    const tables = await db.rows<{ name: string }>(sql`
      select relname as name from pg_class
      where relnamespace = 'graphile_worker'::regnamespace and relkind = 'r' and relrowsecurity`);
    for (const { name } of tables) {
      await db.run(sql`alter table ${sql.id('graphile_worker', name)} disable row level security`);
    }
  });
}

export interface Queue {
  /** Takes no new jobs, waits for those at hand. */
  stop(): Promise<void>;
}

export interface QueueOptions {
  /** A direct connection (not through a pooler), because the queue listens on it. */
  readonly directUrl: string;
  readonly database: Database;
  readonly log: Log;
  /** Jobs at a time. */
  readonly concurrency: number;
  readonly tasks: Readonly<Record<string, (payload: unknown) => Promise<void>>>;
}

const beatSeconds = 10;
/** A process that has not been heard of for so long is dead, and its jobs are free. */
const aliveSeconds = 40;

export function startQueue(options: QueueOptions): Queue {
  const { database, log } = options;
  const pool = new pg.Pool({
    connectionString: options.directUrl,
    max: options.concurrency + 1,
    keepAlive: true,
    application_name: 'guanxi queue',
  });
  // The library gets a new connection; without a listener a lost one would end the process, idle or in use.
  const lost = (error: Error) => log.warn('A connection of the job queue was lost', errorFacts(error));
  pool.on('error', lost);
  pool.on('connect', (client) => client.on('error', lost));
  const workers: WorkerPool = runTaskList(
    { concurrency: options.concurrency, pollInterval: 2_000, noHandleSignals: true, logger: loggerOn(log) },
    options.tasks as TaskList,
    pool,
  );
  const lease = `queue:${workers.id}`;
  async function beat(): Promise<void> {
    try {
      await takeLease(database, lease, workers.id, aliveSeconds);
      await freeJobsOfTheDead(database);
    } catch (error) {
      log.warn('The job queue could not say that it is alive', errorFacts(error));
    }
  }
  void beat();
  const timer = setInterval(beat, beatSeconds * 1000);
  return {
    async stop() {
      clearInterval(timer);
      await workers.gracefulShutdown();
      await pool.end();
      await dropLease(database, lease, workers.id);
    },
  };
}

/** The library itself would wait four hours. */
async function freeJobsOfTheDead(db: Db): Promise<void> {
  await db.run(sql`
    select graphile_worker.force_unlock_workers(array_agg(distinct locked_by))
    from graphile_worker._private_jobs j
    where locked_at < now() - make_interval(secs => ${beatSeconds})
      and not exists (
        select from core.leases l where l.name = 'queue:' || j.locked_by and l.lease_until > now()
      )
    having count(*) > 0`);
  await db.run(
    sql`delete from core.leases where name like 'queue:%' and lease_until < now() - interval '1 day'`,
  );
}

/** The library's own words go to our log, except its chatter about every job. */
function loggerOn(log: Log): Logger {
  return new Logger(() => (level, message, meta) => {
    if (level === 'error') log.error(message, meta?.error ? errorFacts(meta.error) : {});
    else if (level === 'warning') log.warn(message);
    else log.debug(message);
  });
}
