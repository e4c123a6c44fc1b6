/** A process of its own that finds the doubles of one object: its memory and its time are not those of the server. */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { ColumnBuilder } from '../matcher/column.ts';
import { kindNamed } from '../matcher/kinds/kindNamed.ts';
import { type Matched, match } from '../matcher/match.ts';
import { probabilityOf } from '../matcher/model.ts';
import type { MatchAnswer, MatchedPair, MatchRequest, MatchRow } from './matcherWire.ts';
import { PackedIds } from './packedIds.ts';

/** More nobody looks through; the likeliest come first. */
const mostPairs = 100_000;
/** Of a larger group only the pairs that were found themselves are told, not all that follow from them. */
const largestWholeGroup = 20;
const pairsOfOneAnswer = 500;

async function answer(what: MatchAnswer): Promise<void> {
  // The reader of our output sets the pace.
  if (!process.stdout.write(`${JSON.stringify(what)}\n`)) await once(process.stdout, 'drain');
}

async function main(): Promise<void> {
  let builders: ColumnBuilder[] | null = null;
  const ids = new PackedIds();
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (builders === null) {
      const { columns } = JSON.parse(line) as MatchRequest;
      builders = columns.map(({ name, kind }) => new ColumnBuilder({ name, kind: kindNamed(kind) }));
      continue;
    }
    for (const [id, ...values] of JSON.parse(line) as readonly MatchRow[]) {
      ids.add(id);
      for (const [at, builder] of builders.entries()) builder.add(values[at] ?? null);
    }
  }
  const columns = (builders ?? []).map((builder) => builder.build());
  const matched = match(columns, ids.size, {
    onProgress(step, done, of) {
      process.stdout.write(`${JSON.stringify({ progress: { step, done, of } } satisfies MatchAnswer)}\n`);
    },
  });
  const pairs = pairsOf(matched);
  for (let at = 0; at < pairs.length; at += pairsOfOneAnswer) {
    const some = pairs.slice(at, at + pairsOfOneAnswer);
    await answer({ pairs: some.map((pair) => told(matched, ids, pair)) });
  }
  await answer({ end: { records: ids.size, pairs: pairs.length, compared: matched.candidates } });
}

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly group: number;
  readonly weight: number;
}

/** Those of the groups, the surest first. */
function pairsOf({ pairs, groups, score }: Matched): Pair[] {
  const groupOf = new Map<number, number>();
  const found: Pair[] = [];
  for (const group of groups) {
    for (const record of group) groupOf.set(record, group[0]!);
    if (group.length > largestWholeGroup) continue;
    for (const [at, a] of group.entries())
      for (const b of group.slice(at + 1)) found.push({ a, b, group: group[0]!, weight: score.weight(a, b) });
  }
  const large = new Set(groups.filter(({ length }) => length > largestWholeGroup).map(([first]) => first));
  for (const { a, b, weight } of pairs) {
    const group = groupOf.get(a);
    if (group !== undefined && large.has(group) && groupOf.get(b) === group)
      found.push({ a, b, group, weight });
  }
  return found.sort((x, y) => y.weight - x.weight).slice(0, mostPairs);
}

function told({ score }: Matched, ids: PackedIds, { a, b, group, weight }: Pair): MatchedPair {
  const [first, second] = [ids.at(a), ids.at(b)].sort() as [string, string];
  return {
    a: first,
    b: second,
    group: ids.at(group),
    probability: probabilityOf(weight),
    fields: score.explain(a, b),
  };
}

await main();
process.exit(0);
