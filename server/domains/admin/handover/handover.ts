/** Handing everything of one person over to others: looked at first, then done as one change set that can be taken back. */
import type { LookupValue } from '../../../../shared/query.ts';
import type { Context } from '../../../platform/context.ts';
import { defineRun, startRun } from '../../../platform/jobs/runs.ts';
import { list } from '../../../platform/query/reader.ts';
import { countParts, type PartCount, readableObjects } from '../reassign/part.ts';
import { type ReassignPosition, reassign } from '../reassign/reassign.ts';
import { checkReceivers } from './checkReceivers.ts';
import { handoverPlan } from './handoverPlan.ts';
import type { HandoverWish } from './handoverWish.ts';

export const handoverKind = 'handover';

interface HandoverInput {
  readonly from: string;
  readonly wish: HandoverWish;
}

export interface HandoverPreview {
  /** Parts that there is something of. */
  readonly parts: readonly PartCount[];
  /** Records by the department that they belong to, the largest first. */
  readonly departments: readonly {
    readonly id: string | null;
    readonly label: string | null;
    readonly count: number;
  }[];
  readonly total: number;
}

/** As far as the actor sees: what he may not see he does not give away. */
export async function previewHandover(ctx: Context, from: string): Promise<HandoverPreview> {
  const plan = handoverPlan(ctx, from, { to: [from] });
  const counts = (await countParts(ctx, plan)).filter(({ count }) => count > 0);
  return {
    parts: counts,
    departments: await byDepartment(ctx, from),
    total: counts.reduce((sum, { count }) => sum + count, 0),
  };
}

async function byDepartment(ctx: Context, from: string): Promise<HandoverPreview['departments']> {
  const sums = new Map<string, { id: string | null; label: string | null; count: number }>();
  for (const object of readableObjects(ctx)) {
    const part = handoverPlan(ctx, from, { to: [from] }).parts.find(({ name }) => name === object.name)!;
    const answer = await list(ctx, object, {
      fields: ['id'],
      filter: part.filter,
      limit: 0,
      aggregate: { groupBy: [{ field: 'department' }], measures: [{ as: 'n', fn: 'count' }] },
    });
    for (const { keys, measures } of answer.aggregate?.groups ?? []) {
      const key = keys.department;
      const id = idOf(key?.value);
      const sum = sums.get(id ?? '') ?? { id, label: key?.label ?? null, count: 0 };
      sum.count += Number(measures.n);
      sums.set(id ?? '', sum);
    }
  }
  return [...sums.values()].filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}

function idOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return (value as LookupValue | null)?.id ?? null;
}

/** Answers the run's id. */
export async function startHandover(ctx: Context, from: string, wish: HandoverWish): Promise<string> {
  await checkReceivers(ctx, from, wish);
  return startRun(ctx, handoverKind, { from, wish } satisfies HandoverInput);
}

/** Called once, by the module's join. */
export function defineHandoverRun(): void {
  defineRun<HandoverInput, ReassignPosition>({
    kind: handoverKind,
    run: (ctx, handle) =>
      reassign(ctx, handle, (now) => handoverPlan(now, handle.input.from, handle.input.wish)),
  });
}
