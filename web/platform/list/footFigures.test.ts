/** What can stand under a column: nothing is added up that only names something. */
import { expect, test } from 'vitest';
import type { FieldEnv } from '../../../shared/fields/fieldType.ts';
import type { FieldMeta } from '../../../shared/metadata.ts';
import { integerField } from '../fields/numberField.tsx';
import { figuresOf, figureText, figureUnder } from './footFigures.ts';

const env: FieldEnv = { language: 'en', timeZone: 'UTC', currency: 'CNY', country: 'CN' };

const employees: FieldMeta = {
  id: 'employees',
  name: 'employees',
  type: 'integer',
  label: { en: 'Employees', zh: '员工数' },
  required: false,
  unique: false,
  sortable: true,
  filterable: true,
  system: false,
  readOnly: false,
  access: 'edit',
};
/** Also where its limits do not tell that it is a year. */
const founded: FieldMeta = { ...employees, name: 'founded', nominal: true };

test('quantities add up, years and codes do not, also where an older view asks for it', () => {
  expect(figuresOf(employees)).toContain('sum');
  expect(figureUnder({ path: 'employees', field: employees }, undefined)).toBe('sum');
  expect(figuresOf(founded)).not.toContain('sum');
  expect(figuresOf(founded)).not.toContain('avg');
  expect(figuresOf(founded)).toContain('max');
  expect(figureUnder({ path: 'founded', field: founded }, undefined)).toBe('none');
  expect(figureUnder({ path: 'founded', field: founded }, { founded: 'sum' })).toBe('none');
});

test('years and codes have no separators, in cells, conditions and figures', () => {
  expect(integerField.text(2015, founded, env)).toBe('2015');
  expect(integerField.text(2015, employees, env)).toBe('2,015');
  expect(integerField.operandText?.([1990, 2015], 'between', founded, env)).toBe('1990 – 2015');
  const column = { field: founded, kit: integerField };
  expect(figureText(column, { figure: 'max', value: '2015' }, 3, env)).toBe('2015');
});
