/** A mapping saved as a file is the mapping that is read from it. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { ImportRules } from '../../../shared/imports.ts';
import { readRuleFile, rulesFor, writeRuleFile } from './ruleFile.ts';

const rules: ImportRules = {
  object: 'accounts',
  key: 'name',
  columns: [
    { column: 'account', field: 'name' },
    { column: 'sector', field: 'industry', values: { technolgy: 'technology' } },
    { column: 'revenue', field: 'annualRevenue', multiply: '1000000' },
  ],
};

it('reads what it wrote', async () => {
  const text = await writeRuleFile([{ file: 'accounts.csv', rules }]);
  expect(await readRuleFile(text)).toEqual([{ file: 'accounts.csv', rules }]);
});

it('reads the rules that the command line reads', async () => {
  const example = readFileSync(new URL('../../../examples/crm-sales/import.yaml', import.meta.url), 'utf8');
  const files = await readRuleFile(example);
  expect(files?.map(({ file }) => file)).toContain('sales_pipeline.csv');
  expect(rulesFor('Sales_Pipeline.CSV', files ?? [])?.source).toBe('crm_sales');
  expect(rulesFor('other.csv', files ?? [])).toBeUndefined();
});

it.each(['', '- a', 'files: []', 'files: [{}]', ': : :', 'files: 3'])('refuses %j', async (text) => {
  expect(await readRuleFile(text)).toBeNull();
});
