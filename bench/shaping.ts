/**
 * `npm run bench -- shaping 1m [fields|objects|rounds]`: what custom fields and objects cost. 800 filled fields on one object, 300 objects, 2,000
 * rounds of a field that is made, put away and removed; on an empty installation of its own.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { systemClock } from '../server/base/clock.ts';
import { systemIds } from '../server/base/ids.ts';
import { appRole } from '../server/base/launcher/prepareDatabase.ts';
import { createLog } from '../server/base/log.ts';
import { setOwner } from '../server/base/owner.ts';
import { sql } from '../server/base/sql.ts';
import { createWorkspace, loadWorkspaces } from '../server/base/workspaces.ts';
import { modules } from '../server/domains/modules.ts';
import { migrations } from '../server/migrations/all.ts';
import { applyChange } from '../server/platform/config/applyChange.ts';
import { joinConfig } from '../server/platform/config/joinConfig.ts';
import type { Context } from '../server/platform/context.ts';
import { defineRun } from '../server/platform/jobs/runKinds.ts';
import { compileRegistry } from '../server/platform/metadata/compileRegistry.ts';
import { loadDocuments, Registries } from '../server/platform/metadata/registries.ts';
import { systemActor } from '../server/platform/permissions/actors.ts';
import { get, list } from '../server/platform/query/reader.ts';
import { defineRecomputeRun } from '../server/platform/records/computing/recomputeRun.ts';
import { write } from '../server/platform/records/writer.ts';
import { reindexRun } from '../server/platform/search/reindexRun.ts';
import type { ConfigInput } from '../shared/config/store.ts';
import type { FieldTypeName } from '../shared/metadata.ts';
import type { RecordData } from '../shared/query.ts';
import { type Installation, openInstallation } from './installation.ts';

const fieldCount = 800;
const objectCount = 300;
const rounds = 2_000;
const records = 1_000;
const label = (text: string) => ({ en: text, zh: text });

const samples: readonly (readonly [FieldTypeName, (n: number) => unknown])[] = [
  ['text', (n) => `Some words about ${n}, 一些说明`],
  ['integer', (n) => n],
  ['number', (n) => `${n}.25`],
  ['money', (n) => ({ amount: `${n}`, currency: 'CNY' })],
  ['boolean', (n) => n % 2 === 0],
  ['date', (n) => `2026-01-${String((n % 28) + 1).padStart(2, '0')}`],
  ['datetime', (n) => `2026-01-01T00:00:${String(n % 60).padStart(2, '0')}.000Z`],
  ['url', (n) => `https://example.com/${n}`],
];
const typeOf = (n: number) => samples[n % samples.length]!;

/** @param only `fields`, `objects` or `rounds`; absent: all of them */
export async function shaping(_size: unknown, only?: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'guanxi-shaping-'));
  const place = await openInstallation(folder);
  try {
    setOwner(place.app, { database: place.owner, appRole });
    joinConfig();
    defineRun(reindexRun);
    defineRecomputeRun();
    await createWorkspace(
      place.owner,
      { ...place.workspace, id: systemIds.next(), slug: 'plain', name: 'Plain' },
      { migrations, appVersion: '0.0.0-bench', appRole, now: Date.now() },
    );
    const contextOf = contexts(place);
    if (only === undefined || only === 'fields') await measureFields(place, contextOf);
    if (only === undefined || only === 'objects') await measureObjects(contextOf);
    if (only === undefined || only === 'rounds') await measureRounds(contextOf);
  } finally {
    await place.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Contexts = () => Promise<Context>;

function contexts(place: Installation, slug = 'main'): Contexts {
  const registries = new Registries(modules.flatMap(({ objects }) => objects));
  const database = place.app;
  return async () => {
    const workspace = (await loadWorkspaces(database)).find((each) => each.slug === slug);
    const actor = systemActor(workspace!);
    const { language, timeZone, currency, country } = workspace!;
    return {
      workspace: workspace!,
      db: database,
      database,
      clock: systemClock,
      ids: systemIds,
      log: createLog('error'),
      requestId: 'bench',
      address: null,
      env: { language, timeZone, currency, country },
      registry: await registries.of(database, workspace!),
      actor,
    };
  };
}

function say(what: string, figure: string): void {
  process.stdout.write(`${what.padEnd(64)} ${figure}\n`);
}

/** Median, in milliseconds. */
async function median(times: number, work: () => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const start = performance.now();
    await work();
    taken.push(performance.now() - start);
  }
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)]!;
}

async function timed(what: string, work: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await work();
  say(what, `${(performance.now() - start).toFixed(0)} ms`);
}

/** The same accounts in two workspaces, of which one is shaped: questions take turns, so that both meet the same machine. */
async function measureFields(place: Installation, contextOf: Contexts): Promise<void> {
  const plainOf = contexts(place, 'plain');
  const ids = await seed(await contextOf());
  await seed(await plainOf());
  const items = Array.from({ length: fieldCount }, (_, n): ConfigInput => {
    const [type] = typeOf(n);
    return { kind: 'field', name: `account.c_f${n}`, data: { type, label: label(`Field ${n}`) } };
  });
  await timed(`${fieldCount} fields in one change`, async () => applyChange(await contextOf(), items));
  await fill(await contextOf(), ids);
  for (const schema of ['ws_main', 'ws_plain'])
    await place.owner.run(sql`vacuum analyze ${sql.id(schema, 'accounts')}`);

  const now = await contextOf();
  const object = now.registry.object('account');
  const [plain, shaped] = await inTurns(400, [page(await plainOf()), page(now)]);
  say('list page of 50, default columns, without custom fields', `${plain!.toFixed(2)} ms`);
  say(
    `list page of 50, default columns, ${fieldCount} filled fields`,
    `${shaped!.toFixed(2)} ms (× ${(shaped! / plain!).toFixed(2)})`,
  );
  const some = (count: number) => ['name', ...Array.from({ length: count }, (_, n) => `c_f${n}`)];
  for (const count of [1, 4, 20, 100]) {
    const fields = some(count);
    const shown = await median(50, () => list(now, object, { fields, limit: 50, sort: 'name' }));
    say(`list page of 50 with ${count} of them shown`, `${shown.toFixed(2)} ms`);
  }
  const filtered = await median(30, () => list(now, object, { limit: 50, filter: { c_f1: 1 } }));
  say('list page of 50, filtered by one of them, no index', `${filtered.toFixed(2)} ms`);
  say('one record, all fields', `${(await median(100, () => get(now, object, ids[7]!))).toFixed(2)} ms`);
  let turn = 0;
  const change = () =>
    write(now, object, [{ op: 'update', id: ids[turn % ids.length]!, data: { c_f1: turn++ } }]);
  say('change of one of them', `${(await median(100, change)).toFixed(2)} ms`);
}

function page(ctx: Context): () => Promise<unknown> {
  const object = ctx.registry.object('account');
  return () => list(ctx, object, { limit: 50, sort: 'name' });
}

/** Medians of works that take turns, in milliseconds. */
async function inTurns(times: number, works: readonly (() => Promise<unknown>)[]): Promise<number[]> {
  const taken = works.map((): number[] => []);
  for (let n = 0; n < times; n += 1) {
    for (const [at, work] of works.entries()) {
      const start = performance.now();
      await work();
      if (n >= times / 5) taken[at]!.push(performance.now() - start);
    }
  }
  return taken.map((all) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)]!);
}

async function seed(ctx: Context): Promise<string[]> {
  const account = ctx.registry.object('account');
  const ids: string[] = [];
  for (let from = 0; from < records; from += 500) {
    const operations = Array.from({ length: 500 }, (_, n) => ({
      op: 'create' as const,
      data: { name: `Account ${from + n}` },
    }));
    const { results } = await write(ctx, account, operations);
    ids.push(...results.map((result) => result.id!));
  }
  return ids;
}

async function fill(ctx: Context, ids: readonly string[]): Promise<void> {
  const object = ctx.registry.object('account');
  for (let from = 0; from < ids.length; from += 100) {
    const operations = ids.slice(from, from + 100).map((id, n) => {
      const data: RecordData = {};
      for (let f = 0; f < fieldCount; f += 1) data[`c_f${f}`] = typeOf(f)[1](from + n + f);
      return { op: 'update' as const, id, data };
    });
    await write(ctx, object, operations);
  }
}

async function measureObjects(contextOf: Contexts): Promise<void> {
  const objectOf = (n: number): ConfigInput[] => [
    {
      kind: 'object',
      name: `c_o${n}`,
      data: {
        plural: `c_os${n}`,
        label: label(`Object ${n}`),
        pluralLabel: label(`Objects ${n}`),
        icon: 'box',
        title: { type: 'text', label: label('Name') },
      },
    },
    ...['a', 'b', 'c'].map(
      (name): ConfigInput => ({
        kind: 'field',
        name: `c_o${n}.c_${name}`,
        data: { type: 'text', label: label(name) },
      }),
    ),
  ];
  const taken: number[] = [];
  for (let n = 0; n < objectCount; n += 1) {
    const start = performance.now();
    await applyChange(await contextOf(), objectOf(n));
    taken.push(performance.now() - start);
  }
  say(
    `${objectCount} objects, one by one: first, last`,
    `${taken[0]!.toFixed(0)}, ${taken.at(-1)!.toFixed(0)} ms`,
  );
  const ctx = await contextOf();
  const object = ctx.registry.object(`c_o${objectCount - 1}`);
  const { results } = await write(ctx, object, [{ op: 'create', data: { name: 'One', c_a: 'x' } }]);
  say(
    'list of a custom object',
    `${(await median(100, () => list(ctx, object, { limit: 50 }))).toFixed(2)} ms`,
  );
  await write(ctx, object, [{ op: 'delete', id: results[0]!.id! }]);
  say(
    'restore, which looks into every table',
    `${(await median(1, () => write(ctx, object, [{ op: 'restore', id: results[0]!.id! }]))).toFixed(0)} ms`,
  );
  const documents = await loadDocuments(ctx.db, ctx.workspace.schema);
  say(
    'compiling the registry of all of it',
    `${(await median(20, async () => compileRegistry(ctx.registry.origin, documents))).toFixed(1)} ms`,
  );
}

async function measureRounds(contextOf: Contexts): Promise<void> {
  const data = { type: 'text', label: label('Comes and goes') };
  const key = { kind: 'field', name: 'contact.c_fleeting' } as const;
  const start = performance.now();
  for (let round = 1; round <= rounds; round += 1) {
    await applyChange(await contextOf(), [{ ...key, data }]);
    await applyChange(await contextOf(), [{ ...key, data: { ...data, retired: true } }]);
    await applyChange(await contextOf(), [{ ...key, data: null }]);
    if (round % 500 === 0)
      say(
        `${round} rounds of make, put away, remove`,
        `${((performance.now() - start) / 3 / round).toFixed(1)} ms a change`,
      );
  }
  const ctx = await contextOf();
  const [left] = await ctx.db.arrays(
    sql`select count(*) from ${sql.id(ctx.workspace.schema, 'config_items')} where name = ${key.name}`,
  );
  say('documents left of them', String(left![0]));
}
