/** Mapping lines and rules say the same thing. */
import { expect, it } from 'vitest';
import type { ImportRules } from '../../../shared/imports.ts';
import type { ObjectMeta } from '../../../shared/metadata.ts';
import { filesOfColumn, forObject, linesOf, withFiles, withRule } from './mappingState.ts';

const columns = ['account', 'sector'].map((header, index) => ({ index, header, samples: [], filled: 1 }));
const rules: ImportRules = {
  object: 'accounts',
  columns: [
    { column: 'account', field: 'name' },
    { field: 'level', constant: 'A' },
  ],
};

it('shows a line for every column, mapped or not', () => {
  expect(linesOf(columns, rules).map((line) => line.rule?.field ?? null)).toEqual(['name', null]);
});

it('changes one column and keeps constants', () => {
  const changed = withRule(rules, 'sector', { column: 'sector', field: 'industry' });
  expect(changed.columns).toHaveLength(3);
  expect(withRule(changed, 'account', null).columns.map((rule) => rule.field)).toEqual(['level', 'industry']);
});

it('a field that no column fills any more names no record', () => {
  const named: ImportRules = { ...rules, key: 'name', keyElse: ['name', 'level'] };
  expect(withRule(named, 'account', null).keyElse).toEqual(['level']);
  expect(withRule({ ...named, keyElse: ['name'] }, 'account', null)).not.toHaveProperty('keyElse');
});

it('a column is a value or names files, and keeps what is known of them', () => {
  const named: ImportRules = {
    ...rules,
    files: [{ column: 'sector', to: 'attachments', folders: ['upload'] }],
  };
  expect(filesOfColumn(named, 'sector')?.to).toBe('attachments');
  const logo = withFiles(named, 'sector', 'logo');
  expect(logo.files).toEqual([{ column: 'sector', to: 'logo', folders: ['upload'] }]);
  expect(withFiles(logo, 'sector', null)).not.toHaveProperty('files');
  expect(withFiles(rules, 'account', 'attachments').columns.map(({ field }) => field)).toEqual(['level']);
  // Another object has no such field.
  const other = { plural: 'contacts', fields: [{ name: 'name' }] } as unknown as ObjectMeta;
  expect(forObject(logo, other)).not.toHaveProperty('files');
  expect(forObject(named, other).files).toEqual(named.files);
});
