/** What becomes of rows that rules for duplicates speak against, as the import chose: one more statement, not one a row. */
import type { DuplicateProblem } from '../../../shared/duplicates.ts';
import type { Context } from '../context.ts';
import type { Operation, WriteOptions, WriteResult } from '../records/operations.ts';
import { write } from '../records/writer.ts';
import type { ImportPlan } from './importPlan.ts';

export type SettledResult = WriteResult | { readonly status: 'skipped'; readonly id: string | null };

/** @param results of `operations`, in their order */
export async function settleDuplicates(
  ctx: Context,
  { object, onDuplicate }: ImportPlan,
  operations: readonly Operation[],
  results: readonly WriteResult[],
  options: WriteOptions,
): Promise<readonly SettledResult[]> {
  if (onDuplicate !== 'leave' && onDuplicate !== 'update') return results;
  const settled: SettledResult[] = [...results];
  const updates: { readonly at: number; readonly operation: Operation }[] = [];
  for (const [at, result] of results.entries()) {
    const there = duplicateOf(result);
    const operation = operations[at]!;
    if (there === undefined) continue;
    if (onDuplicate === 'leave') settled[at] = { status: 'skipped', id: there };
    else if (there !== null && 'data' in operation)
      updates.push({ at, operation: { op: 'update', id: there, data: operation.data } });
  }
  if (updates.length === 0) return settled;
  const changed = await write(
    ctx,
    object,
    updates.map(({ operation }) => operation),
    { ...options, duplicates: 'allow', atomic: false },
  );
  for (const [n, result] of changed.results.entries()) settled[updates[n]!.at] = result;
  return settled;
}

/** The likeliest record that the row may be; null for one out of sight, undefined where the row was not refused for that. */
function duplicateOf(result: WriteResult): string | null | undefined {
  if (result.status !== 'refused' || result.problem.code !== 'duplicate_found') return undefined;
  const { candidates = [] } = (result.problem.extra ?? {}) as Partial<DuplicateProblem>;
  return candidates.find(({ id }) => id !== null)?.id ?? null;
}
