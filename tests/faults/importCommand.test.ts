/** `guanxi import` with the example's rules: into a stopped installation, then into a running one, and nothing double. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { salesFiles } from '../browser/setup/salesFiles.ts';
import { command, kill, signIn, startServer, temporary } from './guanxi.ts';

const rules = path.join(import.meta.dirname, '../../examples/crm-sales/import.yaml');
const names = ['sales_pipeline.csv', 'accounts.csv', 'products.csv', 'sales_teams.csv'];

describe.each(salesFiles)('$name', (files) => {
  const place = temporary();
  afterAll(place.clear);
  const importAll = () =>
    command(place.folder, ['import', '--yes', '--map', rules, ...names.map(files.file)]);

  test.skipIf(!files.isHere)('twice, and every figure', async () => {
    const { rows, ...figures } = files.figures();
    await kill(await startServer(place.folder), 'SIGTERM');

    const first = await importAll();
    expect(first.code, first.err).toBe(0);
    for (const name of names) {
      const count = rows[path.basename(name, '.csv')];
      expect(first.out).toContain(`${name}: ${count} created, 0 updated, 0 unchanged, 0 skipped, 0 refused`);
    }
    // The order of the rules, not of the command line: deals name accounts, which name each other.
    expect(first.out.indexOf('accounts.csv')).toBeLessThan(first.out.indexOf('sales_pipeline.csv'));

    const server = await startServer(place.folder);
    try {
      const second = await importAll();
      expect(second.code, second.err).toBe(0);
      for (const name of names) {
        const count = rows[path.basename(name, '.csv')];
        expect(second.out).toContain(`${name}: 0 created, 0 updated, ${count} unchanged`);
      }

      const headers = { ...(await signIn(server.url)), 'guanxi-workspace': 'main' };
      const answer = await fetch(`${server.url}/api/v1/objects/opportunities/query`, {
        method: 'POST',
        headers,
        body: JSON.stringify({
          fields: ['id'],
          limit: 1,
          aggregate: {
            measures: [
              { as: 'all', fn: 'count' },
              { as: 'won', fn: 'count', filter: { isWon: { eq: true } } },
              { as: 'lost', fn: 'count', filter: { isClosed: { eq: true }, isWon: { eq: false } } },
              { as: 'wonValue', fn: 'sum', field: 'amount', filter: { isWon: { eq: true } } },
              { as: 'withoutAccount', fn: 'count', filter: { account: { isNull: true } } },
            ],
          },
        }),
      });
      const { aggregate } = (await answer.json()) as { aggregate: { totals: Record<string, unknown> } };
      const totals = Object.fromEntries(
        Object.entries(aggregate.totals).map(([name, value]) => [name, Number(value)]),
      );
      expect(totals).toEqual({
        all: rows.sales_pipeline,
        won: figures.won,
        lost: figures.lost,
        wonValue: figures.wonValue,
        withoutAccount: figures.withoutAccount,
      });
    } finally {
      await kill(server, 'SIGTERM');
    }
  });
});

describe('a file of two kinds of rows', () => {
  const place = temporary();
  afterAll(place.clear);

  test('is shared out by the words of a column, as its rules say', async () => {
    const data = path.join(place.folder, 'data');
    await kill(await startServer(data), 'SIGTERM');
    const file = path.join(place.folder, 'partners.csv');
    const map = path.join(place.folder, 'split.yaml');
    const rulesOf = (object: string, is: string) => ({
      file: 'partners.csv',
      object,
      only: [{ column: 'Kind', is: [is] }],
      columns: [{ column: 'Name', field: 'name' }],
    });
    await writeFile(file, 'Name,Kind\nAcme,company\nAda,person\nBo,PERSON\n');
    const files = [rulesOf('accounts', 'company'), rulesOf('contacts', 'person')];
    await writeFile(map, JSON.stringify({ files }));
    const { code, out, err } = await command(data, ['import', '--yes', '--map', map, file]);
    expect(code, err).toBe(0);
    expect(out.match(/partners\.csv: \d+ created.* refused/g)).toEqual([
      'partners.csv: 1 created, 0 updated, 0 unchanged, 0 skipped, 0 refused',
      'partners.csv: 2 created, 0 updated, 0 unchanged, 0 skipped, 0 refused',
    ]);
  });
});

describe('refuses before anything begins', () => {
  const place = temporary();
  afterAll(place.clear);
  const { file } = salesFiles[0]!;

  test.each([
    ['no rule file named', [file('accounts.csv')], '--map'],
    ['a rule file that is not there', ['--map', 'nowhere.yaml', file('accounts.csv')], 'nowhere.yaml'],
    ['a rule file that is none', ['--map', file('accounts.csv'), file('accounts.csv')], 'rule file'],
    ['a file without rules', ['--map', rules, file('expected.json')], 'no rules for expected.json'],
    ['a file that is not there', ['--map', rules, 'missing/accounts.csv'], 'missing/accounts.csv'],
  ])('%s', async (_what, words, said) => {
    const ended = await command(place.folder, ['import', '--yes', ...words]);
    expect(ended.code).not.toBe(0);
    expect(ended.err).toContain(said);
  });
});
