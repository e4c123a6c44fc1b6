/** What a spreadsheet puts on the clipboard. */
import { expect, test } from 'vitest';
import { readTable } from './pasteTable.ts';

test('tabs, quoted cells and line breaks inside them are read as Excel writes them', () => {
  expect(readTable('a\tb\r\nc\td\r\n')).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(readTable('"two\nlines"\t"say ""hi"""\nx\t')).toEqual([
    ['two\nlines', 'say "hi"'],
    ['x', ''],
  ]);
  expect(readTable('one')).toEqual([['one']]);
  expect(readTable('6" pipe\t2')).toEqual([['6" pipe', '2']]);
});
