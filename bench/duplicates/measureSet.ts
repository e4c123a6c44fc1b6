/** How well the matcher finds the doubles of a set whose truth is known. */
import { ColumnBuilder } from '../../server/platform/duplicates/matcher/column.ts';
import { type Matched, match } from '../../server/platform/duplicates/matcher/match.ts';
import { type DoubledSet, readSet } from './sets.ts';

export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface SetResult {
  readonly set: DoubledSet;
  readonly records: number;
  readonly truePairs: number;
  /** Pairs at even odds and above. */
  readonly pairs: Figures;
  /** Pairs of the groups, with the check of the whole: what the product shows. */
  readonly groups: Figures;
  readonly candidates: number;
  readonly seconds: number;
  readonly matched: Matched;
}

export function measureSet(folder: string, set: DoubledSet): SetResult {
  const rows = readSet(folder, set);
  const columns = set.columns.map((spec) => {
    const builder = new ColumnBuilder(spec);
    for (const row of rows) builder.add(spec.value ? spec.value(row) : (row[spec.name] ?? null));
    return builder.build();
  });
  const began = performance.now();
  const matched = match(columns, rows.length);
  const seconds = (performance.now() - began) / 1000;
  const entities = rows.map((row) => set.entity(row));
  const sizes = new Map<string, number>();
  for (const entity of entities) sizes.set(entity, (sizes.get(entity) ?? 0) + 1);
  let truePairs = 0;
  for (const size of sizes.values()) truePairs += (size * (size - 1)) / 2;
  const isTrue = (a: number, b: number): boolean => entities[a] === entities[b];
  const found = matched.pairs.map(({ a, b }) => isTrue(a, b));
  const grouped: boolean[] = [];
  for (const group of matched.groups)
    for (const [at, a] of group.entries()) for (const b of group.slice(at + 1)) grouped.push(isTrue(a, b));
  return {
    set,
    records: rows.length,
    truePairs,
    pairs: figuresOf(found, truePairs),
    groups: figuresOf(grouped, truePairs),
    candidates: matched.candidates,
    seconds,
    matched,
  };
}

export function figuresOf(found: readonly boolean[], truePairs: number): Figures {
  const right = found.filter(Boolean).length;
  const precision = found.length === 0 ? 0 : right / found.length;
  const recall = right / truePairs;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
