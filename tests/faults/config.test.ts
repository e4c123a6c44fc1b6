/** Kill -9 in mid apply, again and again: the workspace is one configuration or the other, never something between. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { sql } from '../../server/base/sql.ts';
import { exportConfig } from '../../server/platform/config/exportConfig.ts';
import { joinConfig } from '../../server/platform/config/joinConfig.ts';
import { applyConfig } from '../../server/platform/config/transferConfig.ts';
import { undoChange } from '../../server/platform/config/undoChange.ts';
import { write } from '../../server/platform/records/writer.ts';
import { type TestDatabase, testDatabase } from '../database.ts';
import { testContext } from '../workEnvironment.ts';
import { configurations } from './configurations.ts';
import { kill, killAll, startProgram } from './processes.ts';

let data: TestDatabase;

beforeAll(async () => {
  data = await testDatabase();
  joinConfig();
});
afterEach(killAll);
afterAll(() => data.close());

/** How each configuration looks when it is whole. */
async function wholes(): Promise<Set<string>> {
  const found = new Set<string>();
  for (const documents of configurations) {
    await applyConfig(await testContext(data.app), documents);
    found.add(JSON.stringify(await exportConfig(await testContext(data.app))));
  }
  return found;
}

interface Counts {
  readonly version: number;
  readonly changes: number;
  readonly empty: number;
  readonly audited: number;
}

/** The workspace's version, its changes, those of them without a document, and their lines of audit. */
async function counts(): Promise<Counts> {
  const schema = data.workspace.schema;
  const [row] = await data.app.rows<Counts>(sql`select
    (select metadata_version from core.workspaces where id = ${data.workspace.id}::uuid) as version,
    (select count(*)::int from ${sql.id(schema, 'config_changes')}) as changes,
    (select count(*)::int from ${sql.id(schema, 'config_changes')} c where not exists (
      select 1 from ${sql.id(schema, 'config_change_items')} i where i.change_id = c.id)) as empty,
    (select count(*)::int from ${sql.id(schema, 'audit')} where verb = 'configured') as audited`);
  return row!;
}

test('an apply that is killed leaves whole states only, which work and can be undone', async () => {
  const whole = await wholes();
  const first = await counts();
  for (let round = 0; round < 6; round++) {
    const child = await startProgram('tests/faults/configProcess.ts', data.url);
    await sleep(60 + round * 83);
    await kill(child);
    const ctx = await testContext(data.app);
    expect(whole).toContain(JSON.stringify(await exportConfig(ctx)));
    const now = await counts();
    expect(now.empty).toBe(0);
    expect(now.audited).toBe(now.changes);
    expect(now.version - first.version).toBe(now.changes - first.changes);
  }
  const ctx = await testContext(data.app);
  const answer = await write(ctx, ctx.registry.object('account'), [
    { op: 'create', data: { name: 'After the crash' } },
  ]);
  expect(answer.results[0]!.status).toBe('created');
  const [last] = await data.app.rows<{ id: string }>(
    sql`select id from ${sql.id(data.workspace.schema, 'config_changes')} order by no desc limit 1`,
  );
  await undoChange(ctx, last!.id);
  expect(whole).toContain(JSON.stringify(await exportConfig(await testContext(data.app))));
});
