/** `npm run bench -- duplicates [100k|1m]`: how well and how fast doubles are found, without training. */
import { match } from '../../server/platform/duplicates/matcher/match.ts';
import type { Measure } from '../measures.ts';
import { inventContacts } from './contacts.ts';
import { type Figures, figuresOf, measureSet } from './measureSet.ts';
import { setFolder, sets } from './sets.ts';

const records = { '100k': 100_000, '1m': 1_000_000, '10m': 10_000_000 } as const;

/** `only`: `sets` or `contacts`. */
export const duplicates: Measure = async (size, only) => {
  if (only !== 'contacts') measureSets();
  if (only !== 'sets') measureContacts(records[size]);
};

function shown({ precision, recall, f1 }: Figures): string {
  return [precision, recall, f1].map((share) => share.toFixed(4)).join(' | ');
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function measureSets(): void {
  const folder = setFolder();
  if (folder === null) {
    say('The public sets are not here: name their folder in GUANXI_SAMPLES.');
    return;
  }
  say(
    '| set | records | true pairs | precision | recall | F1 | wanted | F1 of single pairs | compared | seconds |',
  );
  say('| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |');
  for (const set of sets) {
    const result = measureSet(folder, set);
    const wanted = set.atLeast === undefined ? '' : `≥ ${set.atLeast}`;
    const { records: count, truePairs, groups, pairs, candidates, seconds } = result;
    say(
      `| ${set.name} | ${count} | ${truePairs} | ${shown(groups)} | ${wanted} | ${pairs.f1.toFixed(4)} | ${candidates} | ${seconds.toFixed(1)} |`,
    );
    if (set.atLeast !== undefined && groups.f1 < set.atLeast) process.exitCode = 1;
  }
}

function measureContacts(size: number): void {
  const began = performance.now();
  const { columns, original } = inventContacts(size);
  const built = performance.now();
  const { groups, candidates, passes } = match(columns, size);
  const done = performance.now();
  const sizes = new Map<number, number>();
  for (const one of original) sizes.set(one, (sizes.get(one) ?? 0) + 1);
  let truePairs = 0;
  for (const each of sizes.values()) truePairs += (each * (each - 1)) / 2;
  const found: boolean[] = [];
  for (const group of groups)
    for (const [at, a] of group.entries())
      for (const b of group.slice(at + 1)) found.push(original[a] === original[b]);
  const memory = process.resourceUsage().maxRSS / 1024;
  say('');
  say(
    '| contacts | made ready s | matched s | most memory MB | compared | passes | precision | recall | F1 |',
  );
  say('| --- | --- | --- | --- | --- | --- | --- | --- | --- |');
  say(
    `| ${size} | ${((built - began) / 1000).toFixed(1)} | ${((done - built) / 1000).toFixed(1)} | ${memory.toFixed(0)} | ${candidates} | ${passes.length} | ${shown(figuresOf(found, truePairs))} |`,
  );
}
