/** From the counts of a run to scores: pure, so that everybody's are made of the fields that he may see. */
import type { QualityAspect } from '../config/quality.ts';
import type { QualityPlan } from './usualQuality.ts';

export interface FieldCounts {
  readonly filled: number;
  /** Filled with what a rule has something against. */
  readonly invalid: number;
  /** Filled with what another record has too; null: not asked. */
  readonly doubled: number | null;
}

export interface ObjectCounts {
  readonly records: number;
  readonly stale: number;
  readonly fields: Readonly<Record<string, FieldCounts>>;
  /** Records by finding: `name:junk`, `emails:double`, `:stale`, `:rule.name`. */
  readonly issues: Readonly<Record<string, number>>;
}

/** Percent, to a tenth; null where there is nothing to measure. */
export type Score = number | null;

export interface FieldScore {
  readonly field: string;
  readonly weight: number;
  readonly complete: Score;
  readonly valid: Score;
  readonly unique: Score;
}

export interface ObjectScores extends Readonly<Record<QualityAspect, Score>> {
  readonly score: Score;
  readonly fields: readonly FieldScore[];
}

/** @param sees whether the asking person may see the field */
export function scoresOf(
  { records, stale, fields }: ObjectCounts,
  plan: QualityPlan,
  sees: (field: string) => boolean,
): ObjectScores {
  const scores = [...plan.fields].flatMap(([field, { weight, unique }]): FieldScore[] => {
    const counts = Object.hasOwn(fields, field) ? fields[field] : undefined;
    if (!counts || !sees(field)) return [];
    const { filled, invalid, doubled } = counts;
    return [
      {
        field,
        weight,
        complete: share(filled, records),
        valid: share(filled - invalid, filled),
        unique: unique && doubled !== null ? share(filled - doubled, filled) : null,
      },
    ];
  });
  const aspects: Readonly<Record<QualityAspect, Score>> = {
    complete: mean(scores.map(({ complete, weight }) => [complete, weight])),
    // A value that is wrong is wrong in any field, and counts more where the field does.
    valid: mean(scores.map(({ valid, weight }) => [valid, weight + 1])),
    unique: mean(scores.map(({ unique, weight }) => [unique, weight + 1])),
    fresh: plan.freshDays === 0 ? null : share(records - stale, records),
  };
  const { complete, valid, unique, fresh } = plan.weights;
  const score = mean([
    [aspects.complete, complete],
    [aspects.valid, valid],
    [aspects.unique, unique],
    [aspects.fresh, fresh],
  ]);
  return { ...aspects, score, fields: scores };
}

function share(part: number, whole: number): Score {
  return whole === 0 ? null : tenth((100 * part) / whole);
}

/** Never 100 while something is wrong. */
function tenth(percent: number): number {
  const rounded = Math.round(percent * 10) / 10;
  return rounded === 100 && percent < 100 ? 99.9 : rounded;
}

function mean(parts: readonly (readonly [score: Score, weight: number])[]): Score {
  const counted = parts.flatMap(([score, weight]) =>
    score === null || weight === 0 ? [] : [[score, weight] as const],
  );
  const weights = counted.reduce((sum, [, weight]) => sum + weight, 0);
  if (weights === 0) return null;
  return tenth(counted.reduce((sum, [score, weight]) => sum + score * weight, 0) / weights);
}
