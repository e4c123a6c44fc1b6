/** The matcher on records whose truth is known: invented ones always, the public set where it is. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { hasSample, sample } from '../../../../tests/samples.ts';
import { ColumnBuilder, type ColumnSpec } from './column.ts';
import { kindNamed } from './kinds/kindNamed.ts';
import { type Matched, match } from './match.ts';

function matchRows(specs: readonly ColumnSpec[], rows: readonly (readonly (string | null)[])[]): Matched {
  const builders = specs.map((spec) => new ColumnBuilder(spec));
  for (const row of rows) for (const [at, builder] of builders.entries()) builder.add(row[at] ?? null);
  return match(
    builders.map((builder) => builder.build()),
    rows.length,
  );
}

const person: readonly ColumnSpec[] = [
  { name: 'name', kind: kindNamed('personName') },
  { name: 'email', kind: kindNamed('email') },
  { name: 'phone', kind: kindNamed('phone') },
];

describe('the matcher', () => {
  test('finds doubles with slips of the hand, explains them, and leaves namesakes alone', () => {
    const rows: (string | null)[][] = [];
    for (let n = 0; n < 80; n++) {
      const name = `${'abcdefghij'[n % 10]}${'lmnopqrst'[n % 9]}er ${'klmnopq'[n % 7]}${n % 8}ovic`;
      rows.push([name, `person${n * 37}@firm${n}.example`, `1380000${1000 + n * 13}`]);
    }
    const [name, email, phone] = rows[5]!;
    rows.push([`${name}k`, email!, null], [name!, 'other@else.example', '13999998888']);
    const { groups, score } = matchRows(person, rows);
    expect(groups).toContainEqual([5, 80]);
    expect(groups.flat()).not.toContain(81);
    expect(score.explain(5, 80).map(({ field, level }) => [field, level])).toEqual([
      ['name', 'near'],
      ['email', 'same'],
    ]);
    expect(score.probability(5, 81)).toBeLessThan(0.5);
    expect(phone).toBeDefined();
  });

  test('finds a double among a handful, of which nothing can be learned', () => {
    const rows = ['Quartz Spindle Q9', 'Another thing', 'QUARTZ spindle q9', 'A third'].map((name) => [
      name,
      null,
      null,
    ]);
    expect(matchRows(person, rows).groups).toEqual([[0, 2]]);
  });

  test('gives the same answer for the same records, and none for none', () => {
    const rows = Array.from({ length: 30 }, (_, n) => [`name ${n % 28}`, `a${n % 28}@x.example`, null]);
    expect(matchRows(person, rows).groups).toEqual(matchRows(person, rows).groups);
    for (const few of [
      [],
      [['one', 'a@b.example', '1']],
      [
        [null, null, null],
        [null, null, null],
      ],
    ])
      expect(matchRows(person, few).groups).toEqual([]);
  });

  test.runIf(hasSample('dedupe', 'febrl', 'dataset1.csv'))('F1 ≥ 0.99 on a part of FEBRL 1', () => {
    const text = readFileSync(sample('dedupe', 'febrl', 'dataset1.csv'), 'utf8');
    const rows = (parse(text, { trim: true }) as string[][]).slice(1);
    const wanted = new Set(rows.slice(0, 120).map(([id]) => /rec-(\d+)/.exec(id!)![1]!));
    const some = rows.filter(([id]) => wanted.has(/rec-(\d+)/.exec(id!)![1]!));
    const kinds = [
      'personName',
      'personName',
      'code',
      'place',
      'place',
      'place',
      'code',
      'code',
      'date',
      'identifier',
    ];
    const specs = kinds.map((kind, n): ColumnSpec => ({ name: String(n), kind: kindNamed(kind) }));
    const { groups } = matchRows(
      specs,
      some.map((row) => row.slice(1)),
    );
    const entity = (record: number): string => /rec-(\d+)/.exec(some[record]![0]!)![1]!;
    const pairs = groups.flatMap((group) =>
      group.flatMap((a, n) => group.slice(n + 1).map((b) => entity(a) === entity(b))),
    );
    const counts = new Map<string, number>();
    for (const [record] of some.entries()) counts.set(entity(record), (counts.get(entity(record)) ?? 0) + 1);
    const truth = [...counts.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
    const right = pairs.filter(Boolean).length;
    expect((2 * right) / (pairs.length + truth)).toBeGreaterThanOrEqual(0.99);
  });
});
