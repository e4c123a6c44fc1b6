/** Figures for those who run the server: what waits, what runs, how far the followers are behind. */
import { Gauge, Registry } from 'prom-client';
import { sql } from '../../base/sql.ts';
import type { WorkEnvironment } from '../workEnvironment.ts';

/** Merged into `/metrics` with the figures of requests and of the process. */
export const metrics = new Registry();

/** Measured when asked for, at most every five seconds, so that a scrape costs little. */
export function measureJobs(env: WorkEnvironment, followersOf: () => readonly string[]): void {
  gauge('guanxi_jobs_waiting', 'Jobs in the queue that no worker has taken yet', [], async (set) => {
    const [row] = await env.database.rows<{ count: number }>(
      sql`select count(*)::int as count from graphile_worker.jobs where locked_at is null and run_at <= now()`,
    );
    set({}, row?.count ?? 0);
  });
  gauge(
    'guanxi_runs',
    'Long work by kind and state, of the last day where it has ended',
    ['kind', 'state'],
    async (set) => {
      const rows = await env.database.rows<{ kind: string; state: string; count: number }>(sql`
      select kind, state, count(*)::int as count from core.runs
      where finished_at is null or finished_at > now() - interval '1 day' group by kind, state`);
      for (const { kind, state, count } of rows) set({ kind, state }, count);
    },
  );
  gauge(
    'guanxi_outbox_lag_seconds',
    'Age of the oldest event that a follower has not read',
    ['workspace', 'follower'],
    async (set) => {
      for (const { slug, schema } of await env.workspaces()) {
        const rows = await env.database.rows<{ name: string; lag: number }>(sql`
        select f.name, coalesce((
          select extract(epoch from now() - o.at)::float8 from ${sql.id(schema, 'outbox')} o
          where (o.xid, o.seq) > (f.xid, f.seq) order by o.xid, o.seq limit 1), 0) as lag
        from ${sql.id(schema, 'followers')} f where f.name = any(${followersOf()}::text[])`);
        for (const { name, lag } of rows) set({ workspace: slug, follower: name }, lag);
      }
    },
  );
  gauge(
    'guanxi_database_connections',
    'Connections of this role by state, of all processes',
    ['state'],
    async (set) => {
      const rows = await env.database.rows<{ state: string; count: number }>(sql`
        select coalesce(state, 'unknown') as state, count(*)::int as count from pg_stat_activity
        where usename = current_user and datname = current_database() group by 1`);
      for (const { state, count } of rows) set({ state }, count);
    },
  );
}

type Set = (labels: Record<string, string>, value: number) => void;

function gauge(name: string, help: string, labelNames: string[], measure: (set: Set) => Promise<void>): void {
  let measuredAt = Number.NEGATIVE_INFINITY;
  new Gauge({
    name,
    help,
    labelNames,
    registers: [metrics],
    async collect() {
      if (performance.now() - measuredAt < 5_000) return;
      measuredAt = performance.now();
      this.reset();
      await measure((labels, value) => this.set(labels, value));
    },
  });
}
