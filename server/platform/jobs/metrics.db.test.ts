/** The figures of jobs and followers as a scrape shows them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/database.ts';
import { testContext, testEnvironment } from '../../../tests/workEnvironment.ts';
import { sql } from '../../base/sql.ts';
import { measureJobs, metrics } from './metrics.ts';
import { defineRun, startRun } from './runs.ts';

let data: TestDatabase;

beforeAll(async () => {
  data = await testDatabase();
});
afterAll(() => data.close());

test('shows what waits, what runs and who is behind', async () => {
  const ctx = await testContext(data.app);
  defineRun({ kind: 'nap', run: async () => undefined });
  await startRun(ctx, 'nap', {});
  const { schema } = ctx.workspace;
  await data.app.run(sql`insert into ${sql.id(schema, 'followers')} (name) values ('slow'), ('retired')`);
  await data.app.run(
    sql`insert into ${sql.id(schema, 'outbox')} (name, at) values ('a.b', now() - interval '90 seconds')`,
  );
  measureJobs(testEnvironment(data.app), () => ['slow']);
  const text = await metrics.metrics();
  expect(text).toContain('guanxi_jobs_waiting 1\n');
  expect(text).toContain('guanxi_runs{kind="nap",state="queued"} 1\n');
  expect(text).toMatch(/guanxi_outbox_lag_seconds\{workspace="main",follower="slow"\} 9\d/);
  expect(text).not.toContain('retired');
  expect(text).toMatch(/guanxi_database_connections\{state="active"\} [1-9]/);
});
