/** Cells of other systems in the form that our fields read; what is not of the form stays as it is. */
import { expect, test } from 'vitest';
import type { CellForm } from '../../../../shared/imports.ts';
import { inForm } from './cellForms.ts';
import { joinCells } from './joinCells.ts';

test.each<[CellForm, string, string]>([
  ['salesforceId', ' 0015500000Xyy06 ', '0015500000Xyy06AAB'],
  ['plainId', 'zcrm_487638100001000001', '487638100001000001'],
  ['unguarded', "'+49 30 1234567", '+49 30 1234567'],
  ['firstOfList', '101;102', '101'],
  ['firstOfList', '["1001","1002"]', '1001'],
  ['firstOfList', '[{"id":"7","name":"Ada"}]', '7'],
  ['firstOfList', '[not json', '[not json'],
  ['firstOfList', '[]', ''],
  ['listed', '["a","b"]', 'a;b'],
  ['listed', 'a, b', 'a, b'],
  ['milliseconds', '1740792600000', '2025-03-01T01:30:00.000Z'],
  ['milliseconds', '2025-03-01', '2025-03-01'],
  ['place', '121.47#%$31.23#%$南京西路', '南京西路'],
  ['day', '2025-03-01 09:30:00', '2025-03-01'],
  ['day', '2025-03-01T09:30:00Z', '2025-03-01'],
  ['day', '1.3.2025', '1.3.2025'],
  ['oneLine', 'a\r\nb\tc', 'a b c'],
  ['familyNameFirst', 'Lovelace, Ada', 'Ada Lovelace'],
  ['familyNameFirst', '王芳', '王芳'],
  ['minutesOfSeconds', '95', '2'],
  ['minutesOfSeconds', 'long', 'long'],
  ['minutesOfMilliseconds', '60000', '1'],
  ['minutesOfClock', '01:15', '75'],
  ['minutesOfClock', '90', '90'],
])('%s of “%s” is “%s”', (form, text, expected) => expect(inForm(text, [form])).toBe(expected));

test.each([
  [['Ada', 'Lovelace'], 'name', 'Ada Lovelace'],
  [['伟', '张'], 'name', '张伟'],
  [['', 'Lovelace'], 'name', 'Lovelace'],
  [['', 'b'], 'first', 'b'],
  [['Won', 'Proposal'], 'closed', 'Won'],
  [['Open', 'Proposal'], 'closed', 'Proposal'],
  [['进行中', ''], 'closed', '进行中'],
  [['a', '', 'c'], 'lines', 'a\nc'],
] as const)('%j joined by %s is “%s”', (cells, by, expected) => expect(joinCells(cells, by)).toBe(expected));

test('an id says the kind of record of the column that it stands in', () => {
  expect(joinCells(['', '12', '7'], 'first', ['deal', 'contact', 'company'])).toBe('contact:12');
  expect(joinCells(['', '', ''], 'first', ['deal', 'contact', 'company'])).toBe('');
});
