/** Works the formulas of some records out anew, and tells those that depend on them. */
import { fieldType } from '../../../../shared/fields/types.ts';
import type { Context } from '../../context.ts';
import { computedPlan } from '../../metadata/computed/plan.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { setComputed } from '../computed.ts';
import { type Lock, loadRows } from '../loadRows.ts';
import { workOut } from './fillFormulas.ts';
import type { ComputedChange } from './followComputed.ts';

/** Answers what came out differently, with the rows as they were and are. */
export async function recompute(
  ctx: Context,
  object: ObjectType,
  ids: readonly string[],
): Promise<ComputedChange[]> {
  const changes = await differing(ctx, object, ids, 'change');
  await setComputed(
    ctx,
    object,
    changes.map(({ id, after, changed }) => ({
      id,
      values: Object.fromEntries([...changed].map((name) => [name, after?.[name] ?? null])),
    })),
  );
  return changes;
}

/** The records of which a formula says something else than they hold; nothing is locked or written. */
export async function outOfDate(ctx: Context, object: ObjectType, ids: readonly string[]): Promise<string[]> {
  return (await differing(ctx, object, ids, 'none')).map(({ id }) => id);
}

async function differing(
  ctx: Context,
  object: ObjectType,
  ids: readonly string[],
  lock: Lock,
): Promise<ComputedChange[]> {
  const formulas = computedPlan(ctx.registry, ctx.env).formulasOf(object);
  if (formulas.length === 0 || ids.length === 0) return [];
  const rows = [...(await loadRows(ctx, object, ids, lock)).values()].map(({ id, values }) => ({
    id,
    before: values,
    after: { ...values },
  }));
  await workOut(
    ctx,
    object,
    rows.map(({ after }) => after),
  );
  return rows.flatMap((row): ComputedChange[] => {
    const changed = formulas
      .map(({ field }) => field)
      .filter(({ name, type }) => !fieldType(type).equal(row.before[name] ?? null, row.after[name] ?? null))
      .map(({ name }) => name);
    return changed.length > 0 ? [{ ...row, changed: new Set(changed) }] : [];
  });
}
