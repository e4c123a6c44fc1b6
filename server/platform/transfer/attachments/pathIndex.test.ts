/** Files found by what tables call them, whatever the archive and the table make of paths. */
import { describe, expect, test } from 'vitest';
import { namesIn, PathIndex } from './pathIndex.ts';

const indexOf = (...paths: readonly (string | readonly [string, string | null])[]) =>
  new PathIndex(
    paths.map((one) => (typeof one === 'string' ? { path: one, sum: one } : { path: one[0], sum: one[1] })),
  );

function found(index: ReturnType<typeof indexOf>, named: string, folders?: readonly string[]): string {
  const file = index.find(named, folders);
  return typeof file === 'string' ? file : file.path;
}

describe('a file is found', () => {
  const index = indexOf(
    'export/Attachments/00P5g0000AbC.pdf',
    'a/offer.pdf',
    'b/offer.pdf',
    '合同/报价 单.pdf',
  );

  test.each([
    ['00P5g0000AbC', 'export/Attachments/00P5g0000AbC.pdf'],
    ['Attachments/00p5g0000abc', 'export/Attachments/00P5g0000AbC.pdf'],
    ['b\\offer.pdf', 'b/offer.pdf'],
    ['C:\\exports\\b\\OFFER.PDF', 'b/offer.pdf'],
    ['./../a/offer.pdf', 'a/offer.pdf'],
    ['https://files.example.com/a/offer.pdf', 'a/offer.pdf'],
    ['offer.pdf', 'several'],
    ['c/offer.pdf', 'none'],
    ['报价 单.pdf', '合同/报价 单.pdf'],
    ['', 'none'],
    ['../..', 'none'],
  ])('%j: %s', (named, path) => {
    expect(found(index, named)).toBe(path);
  });

  test('in the folder that the system lays its files in', () => {
    expect(found(indexOf('upload/1234', 'other/1234'), '1234', ['upload'])).toBe('upload/1234');
  });

  test('under a name before which stands its id', () => {
    expect(found(indexOf('Attachments/4876381000001_offer.pdf'), '4876381000001')).toBe(
      'Attachments/4876381000001_offer.pdf',
    );
  });

  test('by case, where ids differ in nothing else', () => {
    const both = indexOf('00PAbC', '00PaBc');
    expect([found(both, '00PAbC'), found(both, '00PaBc'), found(both, '00pabc')]).toEqual([
      '00PAbC',
      '00PaBc',
      'several',
    ]);
  });

  test('twice of one content as one; one that was not taken stands in nobody’s way', () => {
    expect(found(indexOf(['x/a.txt', 's'], ['y/a.txt', 's']), 'a.txt')).toBe('x/a.txt');
    expect(found(indexOf(['x/a.txt', null], ['y/a.txt', 's']), 'a.txt')).toBe('y/a.txt');
    expect(found(indexOf(['x/a.txt', null]), 'a.txt')).toBe('x/a.txt');
  });
});

test.each([
  ['a.pdf', ['a.pdf']],
  ['a, b.pdf', ['a, b.pdf']],
  ['a.pdf; c.pdf', ['a.pdf', 'c.pdf']],
  ['a.pdf,c.pdf', ['a.pdf', 'c.pdf']],
  ['x, y', ['x, y']],
  ['["a.pdf","c.pdf"]', ['a.pdf', 'c.pdf']],
  ['  ', []],
])('the names in %j', (cell, names) => {
  expect(namesIn(cell, (name) => ['a.pdf', 'a, b.pdf', 'c.pdf'].includes(name))).toEqual(names);
});
