/** A company's real pipeline, imported by the example's rules: every figure, and nothing double the second time. */
import { createReadStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type TestDatabase, testDatabase } from '../../../tests/database.ts';
import { eventually } from '../../../tests/eventually.ts';
import { hasSample, sample } from '../../../tests/samples.ts';
import { testContext, testEnvironment } from '../../../tests/workEnvironment.ts';
import { sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { diskStore } from '../files/diskStore.ts';
import { defineRun, getRun, type Run } from '../jobs/runs.ts';
import { startWorker, type Worker } from '../jobs/worker.ts';
import { undo } from '../records/undo.ts';
import { failuresFile } from './failures.ts';
import { importRun } from './importRun.ts';
import { bringImport, changeImport, getImport, startImport } from './imports.ts';
import { ruleFile } from './rules.ts';
import type { Tally } from './tally.ts';

const example = join(import.meta.dirname, '../../../examples/crm-sales/import.yaml');
const folder = mkdtempSync(join(tmpdir(), 'guanxi-import-'));
const store = diskStore(folder);
let data: TestDatabase;
let ctx: Context;
let worker: Worker;

beforeAll(async () => {
  data = await testDatabase();
  ctx = await testContext(data.app);
  defineRun(importRun(store));
  worker = startWorker(testEnvironment(data.app), { directUrl: data.url, concurrency: 1, ticks: [] });
});
afterAll(async () => {
  await worker?.stop();
  await data?.close();
  rmSync(folder, { recursive: true, force: true });
});

const { files } = ruleFile.parse(parse(readFileSync(example, 'utf8')));

async function importFile(name: string, dryRun = false): Promise<Run & { result: Tally }> {
  const { file, ...rules } = files.find((one) => one.file === name)!;
  const one = await bringImport(ctx, store, {
    name: file,
    content: createReadStream(sample('crm_sales', file)),
  });
  await changeImport(ctx, store, one.id, { rules });
  const run = await startImport(ctx, one.id, dryRun);
  return eventually(async () => {
    const found = await getRun(ctx, run);
    if (found.state === 'failed')
      throw new Error(JSON.stringify(found.error?.detail ?? found.error?.message));
    return found.state === 'done' && (found as Run & { result: Tally });
  });
}

async function one<Row>(query: ReturnType<typeof sql>): Promise<Row> {
  const [row] = await data.app.rows<Row>(query);
  return row!;
}

const table = (name: string) => sql`${sql.id(data.workspace.schema, name)}`;

async function counts(): Promise<Record<string, string>> {
  return one(sql`select
    (select count(*) from ${table('accounts')} where deleted_at is null) as accounts,
    (select count(*) from ${table('products')} where deleted_at is null) as products,
    (select count(*) from ${table('users')} where deleted_at is null) as users,
    (select count(*) from ${table('departments')} where deleted_at is null) as departments,
    (select count(*) from ${table('opportunities')} where deleted_at is null) as opportunities`);
}

describe.skipIf(!hasSample('crm_sales'))(
  'CRM Sales Opportunities (skipped: no such samples here)',
  { timeout: 300_000 },
  () => {
    test('a trial says what would happen and keeps nothing', async () => {
      const before = await counts();
      const accounts = await importFile('accounts.csv', true);
      expect(accounts.result).toMatchObject({ created: 85, refused: 0, unmet: [] });
      expect(await counts()).toEqual(before);
    });

    test('the four files', async () => {
      const before = await counts();
      for (const { file } of files) {
        const run = await importFile(file);
        expect({ file, refused: run.result.refused, unmet: run.result.unmet }).toMatchObject({
          file,
          refused: 0,
        });
      }
      const after = await counts();
      expect(Number(after.accounts) - Number(before.accounts)).toBe(85);
      expect(Number(after.products) - Number(before.products)).toBe(7);
      expect(Number(after.users) - Number(before.users)).toBe(35 + 6);
      expect(Number(after.departments) - Number(before.departments)).toBe(3);
      expect(Number(after.opportunities) - Number(before.opportunities)).toBe(8800);
    });

    test('every figure of the pipeline', async () => {
      const figures = await one(sql`select
      count(*) filter (where stage = 'won')::int as won,
      count(*) filter (where stage = 'lost')::int as lost,
      sum(amount_base) filter (where stage = 'won')::text as value,
      count(*) filter (where account_id is null)::int as without,
      count(*) filter (where owner_id is null or product_id is null or name is null)::int as unmet
      from ${table('opportunities')}`);
      expect(figures).toEqual({ won: 4238, lost: 2473, value: '10005534', without: 1425, unmet: 0 });
      const quarters =
        await data.app.rows(sql`select sum(amount_base)::text as value from ${table('opportunities')}
      where stage = 'won' group by date_trunc('quarter', close_date) order by date_trunc('quarter', close_date)`);
      expect(quarters.map((row) => row.value)).toEqual(['1134672', '3086111', '2982255', '2802496']);
      expect(
        await one(sql`select u.name, sum(o.amount_base)::text as value from ${table('opportunities')} o
        join ${table('users')} u on u.id = o.owner_id where o.stage = 'won' group by u.id, u.name order by sum(o.amount_base) desc limit 1`),
      ).toEqual({ name: 'Darcel Schlecht', value: '1153214' });
      expect(await one(sql`select count(parent_id)::int as n from ${table('accounts')}`)).toEqual({ n: 15 });
      expect(
        await one(sql`select annual_revenue_base::text as revenue, industry, address ->> 'country' as country
        from ${table('accounts')} where name = 'Acme Corporation'`),
      ).toEqual({ revenue: '1100040000', industry: 'technology', country: 'US' });
    });

    test('the same files again make nothing double and change nothing', async () => {
      const before = await counts();
      for (const { file } of files) {
        const { result } = await importFile(file);
        expect({ file, ...result }).toMatchObject({ file, created: 0, updated: 0, refused: 0 });
      }
      expect(await counts()).toEqual(before);
    });

    test('an import is undone through its change set', async () => {
      const before = await counts();
      const { file, ...rules } = files.find((each) => each.file === 'products.csv')!;
      const content = (async function* () {
        yield Buffer.from('product,series,sales_price\nNew One,N,"1,5"\nNew Two,N,2\n,N,3\n');
      })();
      const brought = await bringImport(ctx, store, { name: file, content });
      await changeImport(ctx, store, brought.id, { rules });
      const id = await startImport(ctx, brought.id, false);
      const run = await eventually(async () => {
        const found = await getRun(ctx, id);
        return found.state === 'done' && found;
      });
      expect(run.result).toMatchObject({ created: 1, refused: 2 });
      const failures = await data.app.rows<{ row_number: string }>(
        sql`select row_number from ${table('import_failures')} where run_id = ${id}::uuid order by row_number`,
      );
      expect(failures.map((row) => Number(row.row_number))).toEqual([2, 4]);
      let refused = '';
      const held = await getImport(ctx, brought.id);
      for await (const part of failuresFile(ctx, brought.id, id, held.shape)) refused += part;
      const [header, first, second] = refused.split('\r\n');
      expect(header).toBe('\ufeffproduct,series,sales_price,行号,错误');
      expect(first).toMatch(/^New One,N,"1,5",2,.*sales_price：/);
      expect(second).toMatch(/^,N,3,4,/);
      await undo(ctx, run.changeSet!);
      expect(await counts()).toEqual(before);
    });
  },
);
