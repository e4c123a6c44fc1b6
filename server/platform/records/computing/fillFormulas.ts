/** Step: works formulas out from the values that a row will have; they raise neither version nor history. */
import type { RecordData } from '../../../../shared/query.ts';
import type { Context } from '../../context.ts';
import { computedPlan } from '../../metadata/computed/plan.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { valuesAround } from './around.ts';
import { emptyResult } from './rollUp.ts';

/** A row on its way: what it was, and what it will be. */
export interface Fillable {
  readonly before: Readonly<RecordData> | null;
  readonly after: RecordData;
}

export async function fillFormulas(
  ctx: Context,
  object: ObjectType,
  rows: readonly Fillable[],
): Promise<void> {
  const plan = computedPlan(ctx.registry, ctx.env);
  // A new record has no children yet.
  for (const rollup of plan.rollupsOf(object)) {
    for (const row of rows) if (row.before === null) row.after[rollup.field.name] = emptyResult(ctx, rollup);
  }
  const formulas = plan.formulasOf(object);
  const touched = rows.filter((row) =>
    formulas.some(({ own }) =>
      [...own].some((name) => row.before?.[name] !== row.after[name] || !row.before),
    ),
  );
  if (touched.length > 0)
    await workOut(
      ctx,
      object,
      touched.map(({ after }) => after),
    );
}

/** Sets every formula of these rows, each after those that it reads. */
export async function workOut(ctx: Context, object: ObjectType, rows: readonly RecordData[]): Promise<void> {
  const formulas = computedPlan(ctx.registry, ctx.env).formulasOf(object);
  if (formulas.length === 0) return;
  const valuesOf = await valuesAround(ctx, formulas, rows);
  const env = { timeZone: ctx.workspace.timeZone, currency: ctx.workspace.currency };
  for (const row of rows) {
    for (const { field, formula } of formulas) row[field.name] = formula.evaluate(valuesOf(row), env);
  }
}
