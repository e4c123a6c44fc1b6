/** Counts of a run over one object, raised record by record. */
import type { ObjectCounts } from '../../../shared/quality/scores.ts';
import type { QualityPlan } from '../../../shared/quality/usualQuality.ts';
import type { Judged } from './judgeRecord.ts';

type Open<T> = { -readonly [Member in keyof T]: T[Member] };
export type OpenCounts = Open<Omit<ObjectCounts, 'fields' | 'issues'>> & {
  readonly fields: Record<string, Open<ObjectCounts['fields'][string]>>;
  readonly issues: Record<string, number>;
};

export function newCounts(plan: QualityPlan): OpenCounts {
  const fields = [...plan.fields].map(([name, { unique }]) => [
    name,
    { filled: 0, invalid: 0, doubled: unique ? 0 : null },
  ]);
  return { records: 0, stale: 0, fields: Object.fromEntries(fields), issues: {} };
}

export function countInto(counts: OpenCounts, { filled, invalid, issues, isStale }: Judged): void {
  counts.records += 1;
  if (isStale) counts.stale += 1;
  for (const name of filled) counts.fields[name]!.filled += 1;
  for (const name of invalid) counts.fields[name]!.invalid += 1;
  for (const code of issues) counts.issues[code] = (counts.issues[code] ?? 0) + 1;
}
