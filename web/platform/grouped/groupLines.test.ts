/** What stands in a grouped table, line by line. */
import { expect, test } from 'vitest';
import { type Group, linesOf } from './groupLines.ts';

const leaf = (key: string, count: number, level = 0): Group => ({ key, level, name: key, count, groups: [] });
const kinds = (lines: ReturnType<typeof linesOf>) => lines.map((line) => `${line.kind} ${line.group.key}`);

test('an open group shows its rows and that more follow; a shut one its head', () => {
  const groups = [leaf('a', 3), leaf('b', 2)];
  const rows = (key: string) => (key === 'a' ? [{ id: '1' }, { id: '2' }] : undefined);
  expect(kinds(linesOf(groups, (key) => key === 'b', rows))).toEqual([
    'head a',
    'row a',
    'row a',
    'more a',
    'head b',
  ]);
});

test('rows on their way hold their place, no more than a screen of them', () => {
  const lines = linesOf(
    [leaf('a', 5000)],
    () => false,
    () => undefined,
  );
  expect(lines).toHaveLength(21);
  expect(lines[1]?.kind).toBe('wait');
});

test('a group of groups shows theirs', () => {
  const above: Group = { ...leaf('x', 1), groups: [leaf('x/a', 1, 1)] };
  expect(
    kinds(
      linesOf(
        [above],
        () => false,
        () => [{ id: '1' }],
      ),
    ),
  ).toEqual(['head x', 'head x/a', 'row x/a']);
});
