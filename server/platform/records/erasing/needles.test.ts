/** What a person is known by is found however it is written, and nothing else is. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { erasedMark, isTelling, Needles } from './needles.ts';

const nobody = { names: [], emails: [], phones: [], numbers: [] };

test('names, addresses and numbers go, in whatever form they stand', () => {
  const needles = new Needles([
    {
      names: ['韩梅梅', 'Han Meimei'],
      emails: ['mei.han@acme.cn'],
      phones: ['+8613800138000'],
      numbers: ['11010519491231002X'],
    },
  ]);
  for (const text of [
    '今天韩梅梅来访',
    'met HAN  MEIMEI today',
    'write to Mei.Han@acme.cn!',
    'call 138-0013 8000',
    'call +86 (138) 0013 8000 now',
    'card 11010519491231002x.',
  ]) {
    expect(needles.isIn(text), text).toBe(true);
    expect(needles.isIn(needles.redact(text)), text).toBe(false);
  }
  for (const text of ['韩梅', 'Johan Meimeiko', 'mei.han@acme.cnx', '113800138000', 'no. 138001380001'])
    expect(needles.isIn(text), text).toBe(false);
});

test('JSON keeps its shape, and the same value comes back where nothing was found', () => {
  const needles = new Needles([{ ...nobody, names: ['O"Neil Shaq'], phones: ['13800138000'] }]);
  const value = { a: ['x', { 'O"Neil Shaq': 1 }], tel: 13800138000, b: true };
  expect(needles.redactAll(value)).toEqual({ a: ['x', { [erasedMark]: 1 }], tel: null, b: true });
  const other = { a: ['x', 2], b: null };
  expect(needles.redactAll(other)).toBe(other);
});

test('short names and numbers are left alone, and nothing to look for finds nothing', () => {
  expect([
    isTelling('Li'),
    isTelling('Mark'),
    isTelling('李'),
    isTelling('李雷'),
    isTelling('Li Lei'),
  ]).toEqual([false, false, false, true, true]);
  expect(new Needles([nobody]).pattern).toBeNull();
  expect(new Needles([{ ...nobody, phones: ['110'], names: ['Li'] }]).pattern).toBeNull();
});

test('whatever a name is made of, it is found, goes, and the text around it stays', () => {
  const name = fc
    .string({ minLength: 6, maxLength: 20 })
    .filter((text) => /^[^\s].*[^\s]$/.test(text) && !/\s/.test(text));
  fc.assert(
    fc.property(name, (text) => {
      const needles = new Needles([{ ...nobody, names: [text] }]);
      expect(needles.redact(`。${text}。`)).toBe(`。${erasedMark}。`);
    }),
    { numRuns: 300 },
  );
});
