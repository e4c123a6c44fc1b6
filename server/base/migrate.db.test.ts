/** Migrations: once each, safe at the same time, refused when the database knows more than we do. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../tests/database.ts';
import { migrations } from '../migrations/all.ts';
import { systemIds } from './ids.ts';
import { type Migration, migrate } from './migrate.ts';
import { ensurePartitions } from './partitions.ts';
import { sql } from './sql.ts';
import { createWorkspace, loadWorkspaces } from './workspaces.ts';

const options = { migrations, appVersion: '9.9.9', appRole: 'guanxi_app' };

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase();
});
afterAll(() => test.close());

function newWorkspace(slug: string) {
  const id = systemIds.next();
  const settings = { currency: 'USD', country: 'US', language: 'en', timeZone: 'UTC' } as const;
  return createWorkspace(test.owner, { id, slug, name: slug, ...settings }, { ...options, now: Date.now() });
}

describe('migrate', () => {
  it('has nothing to do the second time', async () => {
    const applied = () => test.owner.rows(sql`select * from core.migrations order by scope, name`);
    const before = await applied();
    expect(before.length).toBeGreaterThan(4);
    await migrate(test.owner, options);
    expect(await applied()).toEqual(before);
  });

  it('reaches core and every workspace once, however many processes try, and new ones from the start', async () => {
    await newWorkspace('second-one');
    const next: Migration = {
      name: '9000test',
      core: 'create table core.only_once (id int); insert into core.only_once values (1);',
      workspace: 'create table only_once (id int); insert into only_once values (1);',
    };
    const later = { ...options, migrations: [...migrations, next] };
    await Promise.all([migrate(test.owner, later), migrate(test.owner, later), migrate(test.owner, later)]);
    for (const schema of ['core', 'ws_main', 'ws_second_one']) {
      expect(await test.app.arrays(sql`select count(*) from ${sql.id(schema, 'only_once')}`)).toEqual([
        ['1'],
      ]);
    }
    await expect(migrate(test.owner, options)).rejects.toThrow('newer Guanxi (9.9.9, “9000test”)');
    await test.owner.run(sql`delete from core.migrations where name = '9000test'`);
  });

  it('leaves nothing of a migration that fails', async () => {
    const broken: Migration = { name: '9001broken', core: 'create table core.half (id int); select 1 / 0;' };
    const failing = migrate(test.owner, { ...options, migrations: [...migrations, broken] });
    await expect(failing).rejects.toMatchObject({ code: '22012' });
    expect(await test.owner.arrays(sql`select to_regclass('core.half')`)).toEqual([[null]]);
    await migrate(test.owner, options);
  });
});

describe('createWorkspace', () => {
  it('makes all or nothing', async () => {
    await newWorkspace('third');
    await expect(newWorkspace('third')).rejects.toMatchObject({ code: '42P06' });
    await expect(newWorkspace('Third')).rejects.toThrow('slug');
    expect((await loadWorkspaces(test.app)).map(({ slug }) => slug)).toContain('third');
  });
});

describe('audit partitions', () => {
  it('cover this month and two more, and take over what fell into the default', async () => {
    const { schema } = test.workspace;
    const audit = sql.id(schema, 'audit');
    const later = Date.UTC(2031, 0, 31, 23, 59);
    await test.app.run(
      sql`insert into ${audit} (at, actor_kind, verb) values ('2031-01-05T00:00Z', 'system', 'a')`,
    );
    await test.app.run(
      sql`insert into ${audit} (at, actor_kind, verb) values ('2031-03-31T23:59:59Z', 'system', 'b')`,
    );
    await ensurePartitions(test.owner, schema, 'guanxi_app', later);
    await ensurePartitions(test.owner, schema, 'guanxi_app', later);
    const places = sql`select tableoid::regclass::text, verb from ${audit} where at > '2031-01-01' order by at`;
    expect(await test.app.arrays(places)).toEqual([
      [`${schema}.audit_203101`, 'a'],
      [`${schema}.audit_203103`, 'b'],
    ]);
    const direct = test.app.run(sql`delete from ${sql.id(schema, 'audit_203101')}`);
    await expect(direct).rejects.toMatchObject({ code: '42501' });
  });
});

describe("the application's role", () => {
  it('lives in UTC and waits neither for locks nor for slow statements without end', async () => {
    const limits =
      await test.app.arrays(sql`select current_setting('timezone'), current_setting('lock_timeout'),
      current_setting('statement_timeout'), current_setting('idle_in_transaction_session_timeout')`);
    expect(limits).toEqual([['UTC', '2s', '1min', '30s']]);
  });
});
