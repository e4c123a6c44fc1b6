/** A change whose process dies before any one of its statements: the workspace is as it was before, or as it is after. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ConfigInput } from '../../../shared/config/store.ts';
import { type TestDatabase, testDatabase } from '../../../tests/database.ts';
import { testContext } from '../../../tests/workEnvironment.ts';
import type { Database, Db } from '../../base/database.ts';
import { objectTablesIn } from '../../base/objectTables.ts';
import { setOwner } from '../../base/owner.ts';
import { sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { defineRun } from '../jobs/runKinds.ts';
import { reindexRun } from '../search/reindexRun.ts';
import { applyChange } from './applyChange.ts';
import { joinConfig } from './joinConfig.ts';
import { careFor } from './nightlyCare.ts';

let data: TestDatabase;

beforeAll(async () => {
  data = await testDatabase();
  joinConfig();
  defineRun(reindexRun);
});
afterAll(() => data.close());

class Died extends Error {}

/**
 * The database of a process that dies before its statement number `last`; the end of a transaction counts as one. For
 * PostgreSQL a connection that is lost and one that rolls back are the same.
 */
function dying(real: Database, life: { left: number }): Database {
  const step = async (): Promise<void> => {
    life.left -= 1;
    if (life.left < 0) throw new Died();
  };
  const on = (db: Db): Db => ({
    inTransaction: db.inTransaction,
    rows: (statement) => step().then(() => db.rows(statement)),
    arrays: (statement) => step().then(() => db.arrays(statement)),
    run: (statement) => step().then(() => db.run(statement)),
  });
  return {
    ...on(real),
    transaction: (work, options) =>
      real.transaction(async (db) => {
        const result = await work(on(db));
        await step();
        return result;
      }, options),
    aside: (work) => step().then(() => real.aside(work)),
    copyTo: real.copyTo,
    copyFrom: real.copyFrom,
    close: real.close,
  };
}

async function contextOf(life: { left: number }): Promise<Context> {
  const ctx = await testContext(data.app);
  const app = dying(data.app, life);
  setOwner(app, { database: dying(data.owner, life), appRole: 'guanxi_app' });
  return { ...ctx, db: app, database: app };
}

/** Everything that a change writes, in one text. */
async function state(): Promise<string> {
  const schema = data.workspace.schema;
  const [row] = await data.app.rows<{ all: unknown }>(sql`select jsonb_build_object(
    'items', (select jsonb_agg(jsonb_build_object('kind', kind, 'name', name, 'version', version) order by kind, name) from ${sql.id(schema, 'config_items')}),
    'changes', (select count(*) from ${sql.id(schema, 'config_changes')}),
    'parts', (select count(*) from ${sql.id(schema, 'config_change_items')}),
    'audit', (select count(*) from ${sql.id(schema, 'audit')} where verb = 'configured'),
    'runs', (select count(*) from core.runs),
    'version', (select metadata_version from core.workspaces)) as all`);
  return JSON.stringify(row!.all);
}

const objectTables = () => objectTablesIn(data.app, [data.workspace.schema]);

const label = (text: string) => ({ en: text, zh: text });
const object = {
  plural: 'c_boats',
  label: label('Boat'),
  pluralLabel: label('Boats'),
  icon: 'sailboat',
  title: { type: 'autoNumber', label: label('Number') },
};
const text = { type: 'text', label: label('Text') };

const before: readonly ConfigInput[] = [
  { kind: 'field', name: 'account.c_old', data: { ...text, indexed: true } },
  { kind: 'field', name: 'account.c_number', data: text },
];
const change: readonly ConfigInput[] = [
  { kind: 'object', name: 'c_boat', data: object },
  { kind: 'field', name: 'c_boat.c_captain', data: { type: 'user', label: label('Captain') } },
  { kind: 'field', name: 'account.c_code', data: { ...text, unique: true, searched: true } },
  { kind: 'field', name: 'account.c_old', data: { ...text, retired: true } },
  { kind: 'field', name: 'account.c_number', data: { ...text, type: 'integer' } },
];

test('dies before each of its statements', async () => {
  setOwner(data.app, { database: data.owner, appRole: 'guanxi_app' });
  await applyChange(await testContext(data.app), before);
  const was = await state();
  let statements = 0;
  for (let left = 0; statements === 0; left += 1) {
    const life = { left };
    const died = await applyChange(await contextOf(life), change).then(
      () => false,
      (error: unknown) => {
        if (error instanceof Died) return true;
        throw error;
      },
    );
    if (!died) statements = left;
    else expect(await state(), `after ${left} statements`).toBe(was);
  }
  expect(statements).toBeGreaterThan(20);
  expect(await state()).not.toBe(was);
  const ctx = await testContext(data.app);
  expect(ctx.registry.object('c_boat').fields.has('c_captain')).toBe(true);
  expect(ctx.registry.object('account').fields.has('c_old')).toBe(false);
  expect(await objectTables()).toHaveLength(1);
});

test('what died after its table was made leaves none for long', async () => {
  const yacht = { ...object, plural: 'c_yachts' };
  let left = 0;
  for (; (await objectTables()).length < 2; left += 1) {
    const life = { left };
    await expect(
      applyChange(await contextOf(life), [{ kind: 'object', name: 'c_yacht', data: yacht }]),
    ).rejects.toThrow(Died);
  }
  await careFor(await testContext(data.app));
  expect(await objectTables()).toMatchObject([{ table: 'c_boats' }]);
});
