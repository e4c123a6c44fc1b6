/** Links between tables and files of a migration: pages of those that did not arrive, and files of records that were purged. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../../tests/database.ts';
import { created, systemContext, writeOne } from '../../../../tests/worlds.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { addPurgeStep, purge } from '../../records/purge.ts';
import { missingAttachments } from './missingAttachments.ts';
import { releasePurged } from './releasePurged.ts';

let data: TestDatabase;
let ctx: Context;

beforeAll(async () => {
  data = await testDatabase();
  ctx = systemContext(data);
  addPurgeStep(releasePurged);
});
afterAll(() => data?.close());

const table = (name: string) => qualified(ctx.workspace.schema, name);

interface Planted {
  readonly id: string;
  readonly run: string;
  readonly imports: readonly string[];
}

/** A migration that ran, with two tables. */
async function migration(): Promise<Planted> {
  const [id, run] = [ctx.ids.next(), ctx.ids.next()];
  await data.app.run(
    sql`insert into ${table('data_migrations')} (id, name, run_id) values (${id}, 'Links', ${run})`,
  );
  const imports = [ctx.ids.next(), ctx.ids.next()];
  for (const [order, one] of imports.entries()) {
    const file = await fileRow();
    await data.app.run(sql`
      insert into ${table('imports')} (id, file_id, file_name, shape, migration_id, load_order)
      values (${one}, ${file}, ${`table${1 - order}.csv`}, '{}', ${id}, ${order})`);
  }
  return { id, run, imports };
}

async function fileRow(): Promise<string> {
  const id = ctx.ids.next();
  await data.app.run(sql`
    insert into ${table('files')} (id, name, type, size, sha256, stored_as)
    values (${id}, 'a.pdf', 'application/pdf', 1, '\\x00', ${id})`);
  return id;
}

async function brought(
  { id }: Planted,
  path: string,
): Promise<{ readonly id: string; readonly file: string }> {
  const [own, file] = [ctx.ids.next(), await fileRow()];
  await data.app.run(sql`
    insert into ${table('migration_files')} (id, migration_id, path, size, file_id)
    values (${own}, ${id}, ${path}, 1, ${file})`);
  return { id: own, file };
}

async function link(
  { run }: Planted,
  one: string,
  row: number,
  { file = null, record = null, outcome }: { file?: string | null; record?: string | null; outcome: string },
): Promise<void> {
  await data.app.run(sql`
    insert into ${table('migration_links')}
      (import_id, run_id, row_number, place, named, migration_file_id, object, record_id, outcome)
    values (${one}, ${run}, ${row}, 0, ${`row ${row}`}, ${file}, 'account', ${record}, ${outcome})`);
}

test('files that did not arrive come page by page, each once, also when those before them go meanwhile', async () => {
  const one = await migration();
  const [first, second] = one.imports;
  for (const at of [1, 2, 3, 10]) await link(one, first!, at, { outcome: 'missing' });
  await link(one, first!, 4, { outcome: 'attached' });
  for (const at of [1, 7]) await link(one, second!, at, { outcome: 'ambiguous' });
  for (const path of ['b.pdf', 'a.pdf', 'c.pdf']) await brought(one, path);
  const all = await missingAttachments(ctx, one.id, { after: null, limit: 100 });
  expect(all.map(({ fileName, row, named }) => `${fileName} ${row} ${named}`)).toEqual([
    'table1.csv 1 row 1',
    'table1.csv 2 row 2',
    'table1.csv 3 row 3',
    'table1.csv 10 row 10',
    'table0.csv 1 row 1',
    'table0.csv 7 row 7',
    'null null a.pdf',
    'null null b.pdf',
    'null null c.pdf',
  ]);
  for (const limit of [1, 2, 5]) {
    const paged = [];
    for (let after: string | null = null; ; ) {
      const page = await missingAttachments(ctx, one.id, { after, limit });
      paged.push(...page);
      if (page.length < limit) break;
      after = page.at(-1)!.id;
    }
    expect(paged).toEqual(all);
  }
  const page = await missingAttachments(ctx, one.id, { after: null, limit: 2 });
  await data.app.run(sql`
    delete from ${table('migration_links')} where import_id = ${first!}::uuid and row_number = 1`);
  const next = await missingAttachments(ctx, one.id, { after: page.at(-1)!.id, limit: 1 });
  expect(next.map(({ row }) => row)).toEqual([3]);
});

test('what hung on a purged record is held by the migration no longer, what hangs on another one is', async () => {
  const one = await migration();
  const [first] = one.imports;
  const [gone, stays] = [
    await created(ctx, 'account', { name: 'Gone' }),
    await created(ctx, 'account', { name: 'Stays' }),
  ];
  const own = await brought(one, 'own.pdf');
  const both = await brought(one, 'both.pdf');
  await link(one, first!, 1, { file: own.id, record: gone, outcome: 'attached' });
  await link(one, first!, 2, { file: both.id, record: gone, outcome: 'attached' });
  await link(one, first!, 3, { file: both.id, record: stays, outcome: 'attached' });
  // Of a migration that was taken back, for its next run.
  const back = await migration();
  const again = await brought(back, 'again.pdf');
  await link(back, back.imports[0]!, 1, { file: again.id, record: gone, outcome: 'attached' });
  await data.app.run(
    sql`update ${table('data_migrations')} set undo_run_id = ${ctx.ids.next()} where id = ${back.id}`,
  );
  const held = async () => {
    const rows = await data.app.rows<{ path: string }>(sql`
      select path from ${table('migration_files')} where file_id is not null and migration_id in (${one.id}, ${back.id})`);
    return rows.map(({ path }) => path).sort();
  };
  await writeOne(ctx, 'account', { op: 'delete', id: gone });
  expect(await held()).toEqual(['again.pdf', 'both.pdf', 'own.pdf']);
  await purge(ctx, ctx.registry.object('account'), gone);
  expect(await held()).toEqual(['again.pdf', 'both.pdf']);
  await purge(ctx, ctx.registry.object('account'), stays);
  expect(await held()).toEqual(['again.pdf']);
});
