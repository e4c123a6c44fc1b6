/** A sandbox has the rights, the configuration and the counts of its source, and nothing that tells of a person. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../tests/database.ts';
import { testContext, testEnvironment } from '../../../../tests/workEnvironment.ts';
import { tablesOf } from '../../../base/backup/catalog.ts';
import type { Workspace } from '../../../base/context.ts';
import { dropWorkspace } from '../../../base/dropWorkspace.ts';
import { systemIds } from '../../../base/ids.ts';
import { appRole } from '../../../base/launcher/prepareDatabase.ts';
import { sql } from '../../../base/sql.ts';
import { clearUnfinished } from '../../../base/unfinishedSchemas.ts';
import { migrations } from '../../../migrations/all.ts';
import type { Context } from '../../context.ts';
import { diskStore } from '../../files/diskStore.ts';
import { addReadyMadeRoles } from '../../permissions/readyMadeRoles.ts';
import { addWriteStep } from '../../records/steps.ts';
import { write } from '../../records/writer.ts';
import { reindex } from '../../search/reindex.ts';
import { searchStep } from '../../search/searchStep.ts';
import { type CopyTools, copyWorkspace } from './copyWorkspace.ts';
import { copied, left } from './tableFates.ts';

let data: TestDatabase;
let ctx: Context;
let copy: Workspace;
const folder = mkdtempSync(join(tmpdir(), 'guanxi-sandbox-'));

/** Every one of these is somebody's; none may be found anywhere in the copy. */
const personal = [
  'Zachary',
  'Quillfeather',
  '欧阳倩雪',
  'zachary@quill.example',
  '13987654321',
  'Elm Grove',
  'whisky',
  '1984-07-23',
];

const tools = (): CopyTools => ({
  owner: data.owner,
  options: { migrations, appVersion: '0.0.0-test', appRole },
  files: diskStore(folder),
  reindex,
  holder: `test:${systemIds.next()}`,
  passed: async () => {},
});

async function create(object: string, values: Record<string, unknown>): Promise<string> {
  const { results } = await ctx.database.transaction((db) =>
    write({ ...ctx, db }, ctx.registry.object(object), [{ op: 'create', data: values }]),
  );
  const [made] = results;
  if (made?.status !== 'created') throw new Error(JSON.stringify(results));
  return made.id;
}

beforeAll(async () => {
  addWriteStep(searchStep);
  data = await testDatabase();
  ctx = await testContext(data.app);
  await addReadyMadeRoles(data.app, ctx.workspace.schema, systemIds);
  const owner = await create('user', { name: 'Zachary Quillfeather', email: 'zachary@quill.example' });
  const account = await create('account', {
    name: 'Zachary & 欧阳倩雪 Ltd',
    level: 'A',
    emails: [{ value: 'zachary@quill.example', primary: true }],
    phones: [{ value: '13987654321', primary: true }],
    owner,
  });
  await create('contact', {
    name: '欧阳倩雪',
    account,
    birthday: '1984-07-23',
    address: { country: 'CN', city: '上海市', street: 'Elm Grove 7' },
    description: 'Likes whisky\nand Zachary\\s\tsong',
    phones: [{ value: '+86 139 8765 4321', primary: true }],
  });
  await create('activity', {
    kind: 'call',
    occurredAt: '2026-03-01T08:00:00Z',
    subject: 'Called Zachary',
    regarding: { object: 'account', id: account },
  });
  await create('product', { name: 'Standard subscription' });
  await data.app.run(
    sql`update ${sql.id(ctx.workspace.schema, 'users')} set preferences = '{"pins": ["Zachary"]}'`,
  );
  copy = await copyWorkspace(ctx, { slug: 'sand-box', name: 'Sandbox', members: 'administrators' }, tools());
});
afterAll(async () => {
  await data.close();
  rmSync(folder, { recursive: true, force: true });
});

async function everythingOf(schema: string): Promise<string> {
  let all = '';
  for (const { table } of await tablesOf(data.owner, [schema])) {
    const rows = await data.owner.rows<{ text: string }>(
      sql`select t::text as text from ${sql.id(schema, table)} t`,
    );
    all += rows.map(({ text }) => text).join('\n');
  }
  return all;
}

describe('a copy', () => {
  test('is paused and is named after its source', () => {
    expect(copy).toMatchObject({ slug: 'sand-box', schema: 'ws_sand_box', paused: true, currency: 'CNY' });
  });

  test('has as many rows of every object, and the same rights', async () => {
    for (const { table } of ctx.registry.objects.values()) {
      const count = async (schema: string) =>
        await data.app.rows(
          sql`select id, version, owner_id, readers, editors from ${sql.id(schema, table)} order by id`,
        );
      expect([table, await count(copy.schema)]).toEqual([table, await count(ctx.workspace.schema)]);
    }
    for (const table of ['roles', 'grants', 'config_items']) {
      const rows = (schema: string) =>
        data.app.rows(sql`select t::text as row from ${sql.id(schema, table)} t order by 1`);
      expect([table, await rows(copy.schema)]).toEqual([table, await rows(ctx.workspace.schema)]);
    }
  });

  test('tells of nobody', async () => {
    const source = await everythingOf(ctx.workspace.schema);
    const there = await everythingOf(copy.schema);
    for (const text of personal) {
      expect([text, source.includes(text) || text === '13987654321']).toEqual([text, true]);
      expect([text, there.includes(text)]).toEqual([text, false]);
    }
    // Short runs of digits stand in any id.
    expect(there).not.toContain('98765432');
    expect(there).toContain('Standard subscription');
    expect(there).toContain('上海市');
  });

  test('is found by its masked names, and its numbers go on', async () => {
    const env = testEnvironment(data.app);
    const inCopy = await env.contextOf(copy, null);
    const [row] = await data.app.rows<{ name: string; name_sort: string; words: string }>(sql`
      select c.name, c.name_sort, s.words from ${sql.id(copy.schema, 'contacts')} c
      join ${sql.id(copy.schema, 'search')} s on s.record_id = c.id and s.field_class = ''`);
    expect(row?.name).toMatch(/^\p{Script=Han}{4}$/u);
    expect(row?.words).toContain(row?.name);
    expect(row?.name_sort).toMatch(/^[a-z ]+/);
    if (inCopy === null) throw new Error('no context');
    const { results } = await data.app.transaction((db) =>
      write({ ...inCopy, db }, ctx.registry.object('account'), [
        { op: 'create', data: { name: 'New here' } },
      ]),
    );
    expect(results).toMatchObject([{ status: 'created' }]);
    const numbers = await data.app.rows<{ number: string }>(
      sql`select number from ${sql.id(copy.schema, 'accounts')} order by number`,
    );
    expect(new Set(numbers.map(({ number }) => number)).size).toBe(2);
  });

  test('has the tables, keys and indexes of its source', async () => {
    const shape = async (schema: string) => {
      const rows = await data.owner.rows<{ line: string }>(sql`
        select c.relname || ' ' || coalesce(pg_get_indexdef(c.oid), '') as line from pg_class c
        where c.relnamespace = ${schema}::regnamespace and c.relkind in ('r', 'p', 'i', 'I', 'S')
        union all
        select r.relname || ' ' || pg_get_constraintdef(k.oid) from pg_constraint k
        join pg_class r on r.oid = k.conrelid where r.relnamespace = ${schema}::regnamespace`);
      return rows.map(({ line }) => line.replaceAll(schema, '')).sort();
    };
    expect(await shape(copy.schema)).toEqual(await shape(ctx.workspace.schema));
  });
});

test('every table of a workspace has a fate in a copy', async () => {
  const objects = new Set([...ctx.registry.objects.values()].map(({ table }) => table));
  const unknown = (await tablesOf(data.owner, [ctx.workspace.schema]))
    .map(({ table }) => table)
    .filter((table) => !objects.has(table) && !copied.has(table) && !left.has(table));
  expect(unknown, 'say in sandbox/tableFates.ts what becomes of it').toEqual([]);
});

test('a copy that fails leaves nothing, and its name is free again', async () => {
  const broken = { ...tools(), passed: () => Promise.reject(new Error('the disk is full')) };
  const wishes = { slug: 'half', name: 'Half', members: 'all' } as const;
  await expect(copyWorkspace(ctx, wishes, broken)).rejects.toThrow();
  const left = await data.owner.rows(sql`select where to_regnamespace('ws_half') is not null
    union all select from core.unfinished_schemas union all select from core.workspaces where slug = 'half'`);
  expect(left).toEqual([]);
  expect((await copyWorkspace(ctx, wishes, tools())).slug).toBe('half');
});

test('a name that is taken or no name is refused before anything is made', async () => {
  for (const slug of ['sand-box', 'main', 'Big', '1st', 'a_b', '']) {
    await expect(copyWorkspace(ctx, { slug, name: 'X', members: 'all' }, tools())).rejects.toMatchObject({
      errors: [{ field: 'slug' }],
    });
  }
});

test('a workspace that is dropped leaves no schema, no row, and no harm to the others', async () => {
  await dropWorkspace(data, copy, 'test');
  const left = await data.owner.rows(sql`select where to_regnamespace('ws_sand_box') is not null
    union all select from core.unfinished_schemas
    union all select from core.workspaces where slug = 'sand-box'
    union all select from core.migrations where scope = 'ws_sand_box'`);
  expect(left).toEqual([]);
  expect((await data.app.rows(sql`select from ws_main.accounts`)).length).toBe(1);
});

test('what a dead process left half made or half dropped is cleared away', async () => {
  await data.owner.run(sql`create schema ws_left`);
  await data.owner.run(sql`create table ws_left.t (id int)`);
  await data.app.run(sql`insert into core.unfinished_schemas (schema_name, slug, doing, holder, lease_until)
    values ('ws_left', 'left', 'copy', 'dead', now() - interval '1 second'), ('ws_never', 'never', 'drop', 'dead', now() - interval '1 second'),
      ('ws_alive', 'alive', 'copy', 'alive', now() + interval '1 minute')`);
  expect(await clearUnfinished(data.owner)).toEqual(['left', 'never']);
  expect(await data.owner.rows(sql`select where to_regnamespace('ws_left') is not null`)).toEqual([]);
  expect(await data.owner.rows(sql`select slug from core.unfinished_schemas`)).toEqual([{ slug: 'alive' }]);
  await data.app.run(
    sql`update core.unfinished_schemas set schema_name = 'ws_main', lease_until = now() - interval '1 second'`,
  );
  await expect(clearUnfinished(data.owner)).rejects.toThrow('belongs to a workspace');
});
