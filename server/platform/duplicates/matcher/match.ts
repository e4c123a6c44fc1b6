/** Finds the pairs of one list of records that are probably the same, learning from the list alone how its fields speak. */
import { type BlockLimits, Candidates, choosePasses } from './blocks.ts';
import { clustersOf, type ScoredPair } from './clusters.ts';
import type { Column } from './column.ts';
import { Comparison } from './comparison.ts';
import { chanceLevels, learn, type Model, randomFrom } from './model.ts';
import { Score } from './score.ts';

export interface MatchOptions {
  /** Pairs from this weight on are kept: log2 of the odds; 0 is as likely as not. */
  readonly keepFrom?: number;
  readonly onProgress?: (step: 'learning' | 'scoring', done: number, of: number) => void;
}

export interface Matched {
  readonly pairs: readonly ScoredPair[];
  readonly groups: readonly (readonly number[])[];
  readonly score: Score;
  readonly model: Model;
  /** Pairs that were compared. */
  readonly candidates: number;
  readonly passes: readonly string[];
}

/** Sets with no more pairs than this are compared as a whole. */
const allPairsUpTo = 600_000;
const randomPairs = 200_000;
const fewestRandomPairs = 10_000;
/** The model learns from no more records than these, with all their candidates. */
const learnFrom = 60_000;
const reportEvery = 20_000;

function limitsOf(size: number): BlockLimits {
  const perRecord = size <= 20_000 ? 12 : size <= 200_000 ? 6 : 3;
  return { pairsOfPass: size * perRecord, recordsOfBlock: size <= 20_000 ? 300 : 120 };
}

export function match(columns: readonly Column[], size: number, options: MatchOptions = {}): Matched {
  const { keepFrom = 0, onProgress = () => {} } = options;
  const used = columns.filter(({ filled }) => filled > 1);
  const comparison = new Comparison(used);
  const allPairs = (size * (size - 1)) / 2;
  const passes = allPairs <= allPairsUpTo ? null : choosePasses(used, limitsOf(size));
  const candidates = new Candidates(size, passes);
  const u = chanceLevels(comparison, size, Math.min(randomPairs, Math.max(fewestRandomPairs, allPairs * 4)));
  const { patterns, share } = countPatterns(comparison, candidates, onProgress);
  const model = learn(comparison, u, patterns, Math.max(1, allPairs * share));
  const score = new Score(comparison, model);
  const pairs: ScoredPair[] = [];
  let compared = 0;
  for (let a = 0; a < size; a++) {
    candidates.before(a, (b) => {
      compared++;
      const weight = score.weight(b, a);
      if (weight >= keepFrom) pairs.push({ a: b, b: a, weight });
    });
    if (a % reportEvery === 0) onProgress('scoring', a, size);
  }
  const likely = keepFrom >= 0 ? pairs : pairs.filter(({ weight }) => weight >= 0);
  const groups = clustersOf(likely, (a, b) => score.weight(a, b));
  return {
    pairs,
    groups,
    score,
    model,
    candidates: compared,
    passes: passes?.map(({ name }) => name) ?? ['all'],
  };
}

/** From all records, or from some of them taken by chance; `share` is the part of all pairs that this is. */
function countPatterns(
  comparison: Comparison,
  candidates: Candidates,
  onProgress: NonNullable<MatchOptions['onProgress']>,
): { patterns: Map<number, number>; share: number } {
  const { size } = candidates;
  const patterns = new Map<number, number>();
  const random = randomFrom(size + 1);
  const share = Math.min(1, learnFrom / Math.max(1, size));
  for (let a = 0; a < size; a++) {
    if (a % reportEvery === 0) onProgress('learning', a, size);
    if (share < 1 && random() >= share) continue;
    candidates.before(a, (b) => {
      const pattern = comparison.pattern(b, a);
      patterns.set(pattern, (patterns.get(pattern) ?? 0) + 1);
    });
  }
  return { patterns, share };
}
