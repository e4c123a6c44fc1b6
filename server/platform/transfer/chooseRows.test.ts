/** Rows of a file are shared out to its parts: each comes once, none is lost, and one with many values comes once for each. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byFileRow, chooseRows, fileRow } from './chooseRows.ts';
import { leftOutBy } from './pendingRow.ts';
import { planRows } from './planRows.ts';
import type { FileShape, Row } from './reading/readRequest.ts';
import type { LeaveOutRule } from './rules.ts';

const shape = {
  format: 'csv',
  headerRow: 0,
  rowCount: 3,
  columns: ['Kind', 'State', 'Ids'].map((header, index) => ({ index, header, samples: [], filled: 3 })),
} satisfies FileShape;

const words = ['Call', 'call ', 'Task', '', '__proto__', 'Ｃａｌｌ'];
const cell = fc.constantFrom(...words);
const rule = fc.record({
  column: fc.constantFrom('Kind', 'State'),
  is: fc.array(cell, { minLength: 1, maxLength: 3 }),
});
const rowsOf = (cells: readonly (readonly string[])[]): Row[] => cells.map((one, at) => [at + 2, one]);

describe('parts of a file', () => {
  test('every row is of exactly one part, whatever the rules are', () => {
    const rules = fc.array(fc.array(rule, { minLength: 1, maxLength: 2 }), { maxLength: 3 });
    const table = fc.array(fc.tuple(cell, cell, cell), { maxLength: 20 });
    fc.assert(
      fc.property(rules, table, (only: LeaveOutRule[][], cells) => {
        const rows = rowsOf(cells);
        const whole = chooseRows(planRows({}, shape, { isRest: true, others: only }), rows);
        const parts = only.map((own, at) =>
          chooseRows(planRows({ only: own }, shape, { isRest: false, others: only.slice(0, at) }), rows),
        );
        const numbers = [whole, ...parts].flat().map(([number]) => number);
        expect(numbers.toSorted((a, b) => a - b)).toEqual(rows.map(([number]) => number));
      }),
    );
  });

  test('without parts, rows that the rules do not take are left out, and counted', () => {
    const rows = planRows({ only: [{ column: 'Kind', is: ['Call'] }] }, shape);
    const all = chooseRows(
      rows,
      rowsOf([
        ['call', '', ''],
        ['Task', '', ''],
      ]),
    );
    expect(all.map((row) => leftOutBy({ rows, leaveOut: [] }, row)?.text.en ?? null)).toEqual([
      null,
      'Left out: the rules take other rows only; the cell is “Task”.',
    ]);
  });

  test('a row that could not be cut is of the first part, where it is refused', () => {
    const fault = { en: 'cut', zh: '断' };
    const row: Row = [2, ['Call'], fault];
    const only = [{ column: 'Kind', is: ['Call'] }];
    expect(chooseRows(planRows({}, shape, { isRest: true, others: [only] }), [row])).toEqual([row]);
    expect(chooseRows(planRows({ only }, shape, { isRest: false, others: [] }), [row])).toEqual([]);
  });
});

describe('each of the values in a cell', () => {
  const plan = planRows({ each: { column: 'Ids' } }, shape);

  test.each([
    ['a;b; a ', ['a', 'b']],
    ['["x","y"]', ['x', 'y']],
    ['Smith, Jones', ['Smith, Jones']],
    ['[{"id":"7"},{"id":"8"}]', ['7', '8']],
    [' ; ', []],
  ])('%s', (text, values) => {
    const rows = chooseRows(plan, [[7, ['', '', text]]]);
    expect(rows.map(([, cells]) => cells[2])).toEqual(values);
    expect(rows.every(([number]) => fileRow(plan, number) === 7)).toBe(true);
    expect(new Set(rows.map(([number]) => number)).size).toBe(values.length);
  });

  test('more than a thousand are refused as one row', () => {
    const text = Array.from({ length: 1001 }, (_, at) => at).join(';');
    const [row, ...others] = chooseRows(plan, [[7, ['', '', text]]]);
    expect([others.length, row?.[2]?.en]).toEqual([
      0,
      'The cell holds more than 1000 values; each would make a record.',
    ]);
  });

  test('what was refused is told once for a row of the file', () => {
    const error = (en: string) => ({ field: 'a', column: null, text: { en, zh: en } });
    const rows = chooseRows(plan, [[7, ['', '', 'a;b;c']]]);
    const told = byFileRow(
      plan,
      rows.slice(1).map((row, at) => ({ row, errors: [error(`no ${at}`)], leftOut: false })),
    );
    expect(told).toMatchObject([
      {
        row: [7, ['', '', 'c']],
        leftOut: false,
        errors: [{ text: { en: 'no 0' } }, { text: { en: 'no 1' } }],
      },
    ]);
  });
});
