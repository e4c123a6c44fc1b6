/** Death in the worst moment of each kind of long work: what another worker finds is whole, and in the end all is done once. */
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '../../server/base/context.ts';
import { loadKeyRing } from '../../server/base/keyFolder.ts';
import { appRole } from '../../server/base/launcher/prepareDatabase.ts';
import { setOwner } from '../../server/base/owner.ts';
import { qualified, sql } from '../../server/base/sql.ts';
import { modules } from '../../server/domains/modules.ts';
import { addAdministrator } from '../../server/http/addAdministrator.ts';
import { joinLeaving } from '../../server/http/joinLeaving.ts';
import type { Context } from '../../server/platform/context.ts';
import { joinDuplicates } from '../../server/platform/duplicates/joinDuplicates.ts';
import { startSearch } from '../../server/platform/duplicates/search/searchRun.ts';
import { setSealingKeys } from '../../server/platform/fields/sealed/sealingKeys.ts';
import { diskStore } from '../../server/platform/files/diskStore.ts';
import { getRun, type Run } from '../../server/platform/jobs/runs.ts';
import { Registries } from '../../server/platform/metadata/registries.ts';
import { startFix } from '../../server/platform/quality/fixRun.ts';
import { joinQuality } from '../../server/platform/quality/joinQuality.ts';
import { startQuality } from '../../server/platform/quality/qualityRun.ts';
import { joinMerging } from '../../server/platform/records/merging/joinMerging.ts';
import { startMerge } from '../../server/platform/records/merging/mergeRun.ts';
import { mergesInto } from '../../server/platform/records/merging/storedMerges.ts';
import { startUnmerge } from '../../server/platform/records/merging/unmergeRun.ts';
import { write } from '../../server/platform/records/writer.ts';
import type { BundleResult } from '../../server/platform/transfer/leaving/bundleRun.ts';
import { startBundle, startLoad } from '../../server/platform/transfer/leaving/bundles.ts';
import { type TestDatabase, testDatabase } from '../database.ts';
import { eventually } from '../eventually.ts';
import { testContext } from '../workEnvironment.ts';
import type { Death } from './deadly.ts';
import { endLeases } from './endLeases.ts';
import { temporary } from './guanxi.ts';
import { kill, killAll, startProgram } from './processes.ts';

const place = temporary();
const people = 700;
let data: TestDatabase;
let ctx: Context;
let [survivor, merged] = ['', ''];

beforeAll(async () => {
  // What a worker leaves lying about is seen here, and nothing of others.
  process.env.TMPDIR = place.folder;
  data = await testDatabase();
  setOwner(data.app, { database: data.owner, appRole });
  setSealingKeys(loadKeyRing(place.folder, null));
  joinDuplicates(loadKeyRing(place.folder, null));
  joinQuality();
  joinMerging();
  joinLeaving(diskStore(place.folder), new Registries(modules.flatMap((module) => module.objects)));
  const system = await testContext(data.app);
  const { userId } = await inTransaction(system, (inside) =>
    addAdministrator(inside, { name: 'Admin', email: 'admin@example.test' }, 'test'),
  );
  ctx = { ...system, actor: { ...system.actor, kind: 'user', userId } };
  [survivor, merged] = [ctx.ids.next(), ctx.ids.next()];
  const named = (id: string, name: string) => ({ op: 'create' as const, id, data: { name } });
  await write(ctx, ctx.registry.object('account'), [named(survivor, 'Stays'), named(merged, 'Goes')]);
  // Every name has a space too many, and stands there twice.
  const contacts = Array.from({ length: people }, (_, n) => ({
    op: 'create' as const,
    data: {
      name: `Person  ${n % (people / 2)}`,
      account: merged,
      emails: [{ value: `person${n % (people / 2)}@example.test` }],
      phones: [{ value: `+86138001${String(n % (people / 2)).padStart(5, '0')}` }],
    },
  }));
  await write(ctx, ctx.registry.object('contact'), contacts);
});
afterEach(killAll);
afterAll(async () => {
  await data.close();
  place.clear();
});

const begin = (...death: string[]) =>
  startProgram('tests/faults/deadlyProcess.ts', data.url, data.ownerUrl, place.folder, ...death);

async function ended(job: string): Promise<Run> {
  const worker = await begin();
  const run = await eventually(async () => {
    const found = await getRun(ctx, job);
    return ['done', 'failed'].includes(found.state) && found;
  });
  await kill(worker);
  return run;
}

/** One worker dies in that moment, and the next takes over. */
async function through({ text, when }: Death, job: string, whole: () => Promise<void>): Promise<Run> {
  const worker = await begin(text, when);
  if (worker.exitCode === null && worker.signalCode === null) await once(worker, 'exit');
  expect([text, worker.signalCode]).toEqual([text, 'SIGKILL']);
  await whole();
  await endLeases(data.app, job);
  const run = await ended(job);
  expect(run).toMatchObject({ state: 'done', error: null });
  await whole();
  return run;
}

const table = (name: string, schema = ctx.workspace.schema) => qualified(schema, name);

async function countOf(from: ReturnType<typeof sql>): Promise<number> {
  const [row] = await data.owner.rows<{ n: number }>(sql`select count(*)::int as n from ${from}`);
  return row!.n;
}

test.each([
  [
    'as its rows come in',
    (slug: string): Death => ({ text: `insert into "ws_${slug}"."contacts"`, when: 'after' }),
  ],
  ['just before it is there', (): Death => ({ text: 'insert into core.workspaces', when: 'before' })],
  ['just after it is there', (): Death => ({ text: 'insert into core.workspaces', when: 'after' })],
] as const)('a workspace that is made from a bundle, %s', async (_, deathOf) => {
  const made = await ended(await startBundle(ctx, null));
  const { file } = made.result as BundleResult;
  const slug = `l${ctx.ids.next().slice(-8)}`;
  const job = await startLoad(ctx, { file, slug, name: 'Arrived' });
  await through(deathOf(slug), job, async () => {
    // A workspace that is there can be opened.
    expect(
      await countOf(
        sql`core.workspaces w where not exists (select from core.members m where m.workspace_id = w.id)`,
      ),
    ).toBe(0);
    expect(readdirSync(tmpdir()).filter((name) => /^guanxi-[0-9a-f]{24}\.zip$/.test(name))).toEqual([]);
  });
  expect(
    await countOf(sql`core.workspaces w join core.members m on m.workspace_id = w.id where slug = ${slug}`),
  ).toBe(1);
  expect(await countOf(sql`core.unfinished_schemas where slug = ${slug}`)).toBe(0);
  expect(await countOf(table('contacts', `ws_${slug}`))).toBe(people);
});

test.each([
  { text: '"duplicate_pairs" as p', when: 'after' },
  { text: 'delete from "ws_main"."duplicate_pairs"', when: 'before' },
] as const)('a search for duplicates, at $text', async (death) => {
  const job = await startSearch(ctx, ctx.registry.object('contact'));
  const run = await through(death, job, async () => {
    expect(
      await countOf(
        sql`(select a_id, b_id from ${table('duplicate_pairs')} group by 1, 2 having count(*) > 1) d`,
      ),
    ).toBe(0);
  });
  const { pairs } = run.result as { pairs: number };
  expect(pairs).toBeGreaterThanOrEqual(people / 2);
  expect(await countOf(sql`${table('duplicate_pairs')} where state = 'open'`)).toBe(pairs);
});

test('a check of the data, and fixes of what it found', async () => {
  const checked = await startQuality(ctx, ['contact']);
  await through({ text: '"quality_snapshots" (id', when: 'before' }, checked, async () => {
    expect(await countOf(table('quality_snapshots'))).toBeLessThanOrEqual(1);
  });
  expect(await countOf(table('quality_keys'))).toBe(0);
  const contact = ctx.registry.object('contact');
  const spaced = () => countOf(sql`${table('contacts')} where name like '%  %'`);
  expect(await spaced()).toBe(people);
  const job = await startFix(ctx, contact, { field: 'name', rule: 'spaces' }, []);
  const run = await through({ text: 'update "ws_main"."quality_issues"', when: 'before' }, job, async () => {
    expect([people, people - 500, 0]).toContain(await spaced());
  });
  expect(run.result).toMatchObject({ changed: people, refused: 0 });
  const written = sql`${table('audit')} where change_set_id = ${run.changeSet}::uuid`;
  expect([await spaced(), await countOf(written)]).toEqual([0, people]);
});

test.each(['before', 'after'] as const)(
  'a merge and its undoing, %s their parts are committed',
  async (when) => {
    const account = ctx.registry.object('account');
    const whole = async () => {
      const hanging = sql`${table('contacts')} c join ${table('accounts')} a on a.id = c.account_id where a.deleted_at is null`;
      expect(await countOf(hanging)).toBe(people);
    };
    const together = await startMerge(ctx, account, { survivor, merged: [merged], choices: {} });
    await through({ text: '"merge_moves"', when }, together, whole);
    const [merge] = await mergesInto(ctx, [survivor]);
    expect(await countOf(sql`${table('contacts')} where account_id = ${survivor}::uuid`)).toBe(people);
    await through({ text: '"merge_moves"', when }, await startUnmerge(ctx, merge!.id), whole);
    expect(await countOf(sql`${table('contacts')} where account_id = ${merged}::uuid`)).toBe(people);
    expect(await mergesInto(ctx, [survivor])).toEqual([]);
  },
);
