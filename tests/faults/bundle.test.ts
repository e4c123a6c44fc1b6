/** Kill -9 and a full disk while a bundle is saved: no half file is offered, none takes up room, and the job begins again or says why not. */
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { loadKeyRing } from '../../server/base/keyFolder.ts';
import { sql } from '../../server/base/sql.ts';
import { bundleTools } from '../../server/http/joinLeaving.ts';
import type { Context } from '../../server/platform/context.ts';
import { sealingRing, setSealingKeys } from '../../server/platform/fields/sealed/sealingKeys.ts';
import { diskStore } from '../../server/platform/files/diskStore.ts';
import { heldFile } from '../../server/platform/files/files.ts';
import { sealedStore } from '../../server/platform/files/sealedStore.ts';
import { defineRun, getRun, type Run } from '../../server/platform/jobs/runs.ts';
import { withBundle } from '../../server/platform/transfer/leaving/bundleFile.ts';
import { bundleRun } from '../../server/platform/transfer/leaving/bundleRun.ts';
import { bundleContent, listBundles, startBundle } from '../../server/platform/transfer/leaving/bundles.ts';
import { checkBundle } from '../../server/platform/transfer/leaving/checkBundle.ts';
import { type TestDatabase, testDatabase } from '../database.ts';
import { eventually } from '../eventually.ts';
import { testContext } from '../workEnvironment.ts';
import { endLeases } from './endLeases.ts';
import { temporary } from './guanxi.ts';
import { kill, killAll, startProgram } from './processes.ts';

const place = temporary();
const store = diskStore(place.folder);
let data: TestDatabase;
let ctx: Context;

beforeAll(async () => {
  data = await testDatabase();
  ctx = await testContext(data.app);
  setSealingKeys(loadKeyRing(place.folder, null));
  defineRun(bundleRun(bundleTools(store)));
  // Words that do not shrink: the file is longer than what is sealed at once.
  for (let n = 0; n < 8; n += 1) {
    await data.app.run(sql`
      insert into ${sql.id(data.workspace.schema, 'accounts')}
        (id, created_at, updated_at, name, name_sort, description, readers, editors)
      values (${ctx.ids.next()}, now(), now(), ${`Account ${n}`}, ${`account ${n}`},
        ${randomBytes(40_000).toString('base64')}, '{}', '{}')`);
  }
});
afterEach(killAll);
afterAll(async () => {
  await data.close();
  place.clear();
});

const start = (...moment: string[]) =>
  startProgram('tests/faults/bundleProcess.ts', data.url, place.folder, ...moment);

/** Names of the contents in the store, whole or half. */
function stored(): string[] {
  const all = readdirSync(place.folder, { recursive: true, withFileTypes: true });
  return all.filter((each) => each.isFile() && /^[0-9a-f]{32}$/.test(each.name)).map(({ name }) => name);
}

function ended(id: string): Promise<Run> {
  return eventually(async () => {
    const run = await getRun(ctx, id);
    return (run.state === 'done' || run.state === 'failed') && run;
  });
}

test.each(['writing', 'stored', 'recorded'])(
  'killed when it was %s, it begins anew and leaves one whole file',
  async (moment) => {
    const before = stored();
    const id = await startBundle(ctx, null);
    const dying = await start(moment);
    if (dying.exitCode === null && dying.signalCode === null) await once(dying, 'exit');
    expect(dying.signalCode).toBe('SIGKILL');
    // What it left is there, and offered to nobody.
    expect(stored()).toHaveLength(before.length + 1);
    expect((await listBundles(ctx)).find((each) => each.id === id)).toMatchObject({
      expiresAt: null,
      size: null,
    });
    await expect(bundleContent(ctx, store, id)).rejects.toMatchObject({ code: 'not_found' });
    await endLeases(data.app, id);
    const worker = await start();
    const run = await ended(id);
    await kill(worker);
    expect(run.state).toBe('done');
    const { storedAs, size } = await heldFile(ctx, (run.result as { file: string }).file);
    expect(stored().filter((name) => !before.includes(name))).toEqual([storedAs]);
    expect((await listBundles(ctx)).find((each) => each.id === id)).toMatchObject({ size });
    const content = sealedStore(store, sealingRing).read(storedAs);
    await withBundle(content, (bundle) => checkBundle(bundle, () => Promise.resolve()));
  },
);

test('with no room for it the job says so, and nothing of it stays', async () => {
  const before = stored();
  const worker = await start();
  // The kernel refuses what the file would grow to beyond this, as a disk does that is full.
  execFileSync('prlimit', [`--pid=${worker.pid}`, '--fsize=100000']);
  const id = await startBundle(ctx, null);
  const run = await ended(id);
  expect(run).toMatchObject({ state: 'failed', error: { code: 'unavailable' } });
  expect(JSON.stringify(run.error)).toContain('no room left');
  expect(stored()).toEqual(before);
  expect((await listBundles(ctx)).find((each) => each.id === id)).toMatchObject({ expiresAt: null });
});
