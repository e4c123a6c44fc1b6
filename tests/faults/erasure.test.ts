/** Kill -9 in every kind of place of an erasure: each state in between is whole, and in the end nothing is left. */
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { loadKeyRing } from '../../server/base/keyFolder.ts';
import { appRole } from '../../server/base/launcher/prepareDatabase.ts';
import { setOwner } from '../../server/base/owner.ts';
import { qualified, sql } from '../../server/base/sql.ts';
import { ErasureList } from '../../server/domains/privacy/erasure/erasureList.ts';
import { startErasureRun } from '../../server/domains/privacy/erasure/startErasure.ts';
import { insertErasure } from '../../server/domains/privacy/erasure/storedErasures.ts';
import { joinPrivacy } from '../../server/domains/privacy/joinPrivacy.ts';
import { seal } from '../../server/platform/audit/sealer.ts';
import { verify } from '../../server/platform/audit/verify.ts';
import type { Context } from '../../server/platform/context.ts';
import { joinSealing } from '../../server/platform/fields/sealed/joinSealing.ts';
import { diskStore } from '../../server/platform/files/diskStore.ts';
import { getRun } from '../../server/platform/jobs/runs.ts';
import { joinNotify } from '../../server/platform/notify/joinNotify.ts';
import { addWriteStep } from '../../server/platform/records/steps.ts';
import { write } from '../../server/platform/records/writer.ts';
import { searchStep } from '../../server/platform/search/searchStep.ts';
import { placesOf } from '../canary.ts';
import { type TestDatabase, testDatabase } from '../database.ts';
import { eventually } from '../eventually.ts';
import { testContext } from '../workEnvironment.ts';
import { endLeases } from './endLeases.ts';
import { temporary } from './guanxi.ts';
import { killAll, startProgram } from './processes.ts';

const place = temporary();
const name = 'Falco Canarius';
let data: TestDatabase;
let ctx: Context;

beforeAll(async () => {
  data = await testDatabase();
  setOwner(data.app, { database: data.owner, appRole });
  const ring = loadKeyRing(place.folder, null);
  joinSealing(place.folder, null, ring);
  addWriteStep(searchStep);
  joinNotify({ ring, smtpUrl: null, baseUrl: null });
  mkdirSync(path.join(place.folder, 'files'), { recursive: true });
  joinPrivacy({
    files: diskStore(path.join(place.folder, 'files')),
    erasures: new ErasureList([path.join(place.folder, 'list')]),
  });
  ctx = await testContext(data.app);
});
afterEach(killAll);
afterAll(async () => {
  await data.close();
  place.clear();
});

async function created(object: string, values: Record<string, unknown>): Promise<string> {
  const { results } = await write(ctx, ctx.registry.object(object), [{ op: 'create', data: values }]);
  const [made] = results;
  if (made?.status !== 'created') throw new Error('not created');
  return made.id;
}

/** The record either is as it was, history and all, or is a stub without any. */
async function isWhole(contact: string): Promise<boolean> {
  const { schema } = data.workspace;
  const [row] = await data.app.rows<{ name: string; values: number }>(sql`
    select c.name, (select count(*)::int from ${qualified(schema, 'audit')} a
        join ${qualified(schema, 'audit_values')} v on v.at = a.at and v.seq = a.seq
        where a.record_id = c.id and a.verb in ('create', 'update')) as values
    from ${qualified(schema, 'contacts')} c where c.id = ${contact}::uuid`);
  const erased = row!.name !== name;
  expect(row!.values, row!.name).toBe(erased ? 0 : 2);
  await seal(data.app, data.workspace, path.join(place.folder, 'seals'));
  expect((await verify(ctx, path.join(place.folder, 'seals'))).fault).toBeNull();
  return erased;
}

test('an erasure that is killed in each of its places goes on, is proved and told once', async () => {
  const account = await created('account', { name: 'Falconry', description: `Ask ${name}` });
  const contact = await created('contact', { name: 'Falco', account, emails: ['falco@birds.example'] });
  await write(ctx, ctx.registry.object('contact'), [{ op: 'update', id: contact, data: { name } }]);
  await created('task', { subject: `Call ${name}`, regarding: { object: 'contact', id: contact } });
  const texts = [name, 'falco@birds.example'];
  const erasure = ctx.ids.next();
  await insertErasure(ctx, {
    id: erasure,
    mode: 'anonymise',
    origin: 'person',
    reason: 'asked',
    subjects: [{ object: 'contact', id: contact }],
  });
  const run = await startErasureRun(ctx, erasure);
  for (const at of ['texts', 'history', 'everywhere', 'records', 'list']) {
    const child = await startProgram(
      'tests/faults/erasureProcess.ts',
      data.url,
      data.ownerUrl,
      place.folder,
      at,
    );
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    expect(child.signalCode, at).toBe('SIGKILL');
    expect(await isWhole(contact), at).toBe(at === 'list');
    expect((await getRun(ctx, run)).state).toBe('running');
    // Instead of waiting for the lease to run out.
    await endLeases(data.app, run);
  }
  await startProgram('tests/faults/erasureProcess.ts', data.url, data.ownerUrl, place.folder);
  await eventually(async () => {
    const { state, error } = await getRun(ctx, run);
    if (state === 'failed') throw new Error(String(error?.message));
    return state === 'done';
  });
  expect(await placesOf(data.app, data.workspace.schema, texts)).toEqual([]);
  expect(await isWhole(contact)).toBe(true);
  const [row] = await data.app.rows<{ state: string; lines: number }>(sql`
    select e.state, (select count(*)::int from ${qualified(data.workspace.schema, 'audit')} a where a.verb = 'erasureDone') as lines
    from ${qualified(data.workspace.schema, 'erasures')} e where e.id = ${erasure}`);
  expect(row).toEqual({ state: 'done', lines: 1 });
  const list = new ErasureList([path.join(place.folder, 'list')]);
  expect((await list.read(data.workspace)).map((each) => each.erasure)).toEqual([erasure]);
});
