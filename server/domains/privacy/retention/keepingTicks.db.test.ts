/** What would grow for ever does not: jobs that ended, keys of requests, guesses at passwords, lines that belong to no workspace. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../tests/database.ts';
import { joinModules } from '../../../../tests/joinModules.ts';
import { testContext, testEnvironment } from '../../../../tests/workEnvironment.ts';
import { setOwner } from '../../../base/owner.ts';
import { qualified, sql } from '../../../base/sql.ts';
import { spentIdempotencyKeys } from '../../../http/idempotency.ts';
import type { Context } from '../../../platform/context.ts';
import { diskStore } from '../../../platform/files/diskStore.ts';
import { spentRowsOfIdentity } from '../../../platform/identity/spentRows.ts';
import { runHolders } from '../../../platform/jobs/forgetRuns.ts';
import { addSpentRows, removeSpentRows } from '../../../platform/jobs/spentRows.ts';
import { Registries } from '../../../platform/metadata/registries.ts';
import { modules } from '../../modules.ts';
import { forgetNobodysLines } from './forgetNobodysLines.ts';
import { forgetOldRuns } from './forgetOldRuns.ts';

let data: TestDatabase;
let ctx: Context;
const files = mkdtempSync(path.join(tmpdir(), 'guanxi-keeping-'));

beforeAll(async () => {
  data = await testDatabase();
  joinModules(diskStore(files), new Registries(modules.flatMap(({ objects }) => objects)));
  setOwner(data.app, { database: data.owner, appRole: 'guanxi_app' });
  ctx = await testContext(data.app);
});
afterAll(async () => {
  rmSync(files, { recursive: true, force: true });
  await data.close();
});

interface Planted {
  readonly kind: string;
  readonly state?: string;
  readonly days: number;
  readonly object?: string;
}

async function planted({ kind, state = 'done', days, object }: Planted): Promise<string> {
  const id = ctx.ids.next();
  await data.app.run(sql`
    insert into core.runs (id, workspace_id, kind, state, input, created_at, finished_at)
    values (${id}, ${ctx.workspace.id}, ${kind}, ${state}, ${JSON.stringify({ object })}::jsonb,
      now() - make_interval(days => ${days}), now() - make_interval(days => ${days}))`);
  return id;
}

test('jobs that ended go after their days: not those under way, nor the last of a kind, nor what something names', async () => {
  const { schema } = ctx.workspace;
  await data.app.run(sql`
    insert into ${qualified(schema, 'settings')} (key, value) values ('privacy', '{"jobDays": 30}'::jsonb)
    on conflict (key) do update set value = excluded.value`);
  const gone = [
    await planted({ kind: 'export', days: 40 }),
    await planted({ kind: 'export', state: 'failed', days: 35 }),
    await planted({ kind: 'export', state: 'cancelled', days: 31 }),
    await planted({ kind: 'search', days: 50, object: 'account' }),
  ];
  const named = await planted({ kind: 'migration', days: 400 });
  const stays = [
    named,
    await planted({ kind: 'migration', days: 3 }),
    await planted({ kind: 'export', days: 29 }),
    await planted({ kind: 'export', state: 'paused', days: 400 }),
    await planted({ kind: 'search', days: 45, object: 'account' }),
    await planted({ kind: 'search', days: 60, object: 'contact' }),
  ];
  await data.app.run(sql`
    insert into ${qualified(schema, 'data_migrations')} (id, name, undo_run_id)
    values (${ctx.ids.next()}, 'Long ago', ${named})`);
  // More than go at once.
  await data.app.run(sql`
    insert into core.runs (id, workspace_id, kind, state, input, created_at, finished_at)
    select gen_random_uuid(), ${ctx.workspace.id}::uuid, 'export', 'done', '{}', now() - interval '90 days', now() - interval '90 days'
    from generate_series(1, 4500)`);
  await forgetOldRuns(testEnvironment(data.app));
  const left = await data.app.rows<{ id: string }>(sql`select id from core.runs`);
  expect(new Set(left.map(({ id }) => id))).toEqual(new Set(stays));
  expect(left.some(({ id }) => gone.includes(id))).toBe(false);
});

/** Results of one run, which go with what they belong to: nobody asks the run for its state. */
const ofResults: ReadonlySet<string> = new Set([
  ...['import_failures', 'migration_links', 'quality_issues', 'quality_keys', 'quality_snapshots'],
  'duplicate_pairs',
]);

test('every column that names a run either holds it or is named as a result', async () => {
  const columns = await data.app.rows<{ schema: string; table: string; column: string }>(sql`
    select table_schema as schema, table_name as table, column_name as column from information_schema.columns
    where table_schema in ('core', ${ctx.workspace.schema}) and column_name ~ '(^|_)run_id$'`);
  const holding = new Set(runHolders().map(({ of, table, column }) => `${of} ${table} ${column}`));
  const unknown = columns
    .filter(({ table }) => !ofResults.has(table))
    .map(
      ({ schema, table, column }) => `${schema === 'core' ? 'installation' : 'workspace'} ${table} ${column}`,
    )
    .filter((name) => !holding.has(name));
  expect(unknown).toEqual([]);
});

test('what requests, guesses and counts leave behind goes when nobody asks for it any more', async () => {
  const { schema } = ctx.workspace;
  addSpentRows(spentIdempotencyKeys);
  for (const rows of spentRowsOfIdentity) addSpentRows(rows);
  const user = ctx.ids.next();
  for (const [at, hours] of [1, 100 * 24].entries()) {
    const then = sql`now() - make_interval(hours => ${hours})`;
    await data.app.run(sql`insert into ${qualified(schema, 'idempotency_keys')} (actor_id, key, body_hash, created_at)
      values (${user}, ${`key ${at}`}, '\\x00', ${then})`);
    await data.app.run(sql`insert into ${qualified(schema, 'duplicate_disclosures')} (user_id, hour, object, record_id)
      values (${user}, ${then}, 'account', ${user})`);
    await data.app.run(
      sql`insert into ${qualified(schema, 'reveal_counts')} (user_id, hour, count) values (${user}, ${then}, 1)`,
    );
    await data.app.run(sql`insert into core.sign_in_attempts (subject, failures, last_at)
      values (${`account:${at}`}, 3, ${then})`);
  }
  await removeSpentRows(testEnvironment(data.app));
  for (const table of ['idempotency_keys', 'duplicate_disclosures', 'reveal_counts'])
    expect(await data.app.rows(sql`select from ${qualified(schema, table)}`), table).toHaveLength(1);
  expect(await data.app.arrays(sql`select subject from core.sign_in_attempts`)).toEqual([['account:0']]);
});

test('lines of the security log that belong to no workspace go, young ones and those of a workspace stay', async () => {
  for (const [days, workspace] of [
    [800, null],
    [700, null],
    [800, ctx.workspace.id],
  ] as const)
    await data.owner.run(sql`
      insert into core.security_log (at, event, workspace_id, facts)
      values (now() - make_interval(days => ${days}), 'signInFailed', ${workspace}::uuid, '{}')`);
  await forgetNobodysLines(testEnvironment(data.app));
  const left = await data.app.arrays(
    sql`select workspace_id is null, round(extract(epoch from now() - at) / 86400)::int from core.security_log order by at`,
  );
  expect(left).toEqual([
    [false, 800],
    [true, 700],
  ]);
});
