/** Rows of COPY's text format come back as they were written. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRow, writeRow } from './rowText.ts';

test('what is written is read back', () => {
  const value = fc.option(fc.string({ unit: 'binary' }));
  fc.assert(
    fc.property(fc.array(value, { minLength: 1 }), (row) => {
      const line = writeRow(row);
      expect(line).not.toContain('\n');
      expect(readRow(line)).toEqual(row);
    }),
  );
});

test('a text that looks like null, and escapes of every kind', () => {
  const row = ['\\N', null, '', 'a\tb\nc\\d\r\b\f\v', 'ends with \\'];
  expect(readRow(writeRow(row))).toEqual(row);
});
