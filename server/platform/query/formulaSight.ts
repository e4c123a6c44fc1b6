/** A formula that reads other records is empty for whoever may not see those: it would tell what is in them. */
import type { FieldMeta } from '../../../shared/metadata.ts';
import { and, type Fragment, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { InputPath } from '../metadata/computed/formulaPaths.ts';
import { computedPlan } from '../metadata/computed/plan.ts';
import { pointer } from './lookupTargets.ts';
import { seesAll, visible } from './rowRights.ts';

/** Whether the actor sees all that the value of the row `alias` was made of; undefined where he sees everything there. */
export function formulaSight(ctx: Context, field: FieldMeta, alias: string): Fragment | undefined {
  if (field.formula === undefined) return undefined;
  const planned = computedPlan(ctx.registry, ctx.env).formulaOf(field);
  const ways = new Map(
    (planned?.formula.paths ?? [])
      .filter(({ steps }) => steps.some(({ object }) => !seesAll(ctx, object)))
      .map(({ steps }) => [steps.map((step) => step.field.name).join('.'), steps]),
  );
  if (ways.size === 0) return undefined;
  return and([...ways.values()].map((steps) => seen(ctx, steps, alias, 0)));
}

/** What points nowhere hides nothing. */
function seen(ctx: Context, steps: InputPath['steps'], alias: string, depth: number): Fragment {
  const [step, ...rest] = steps;
  if (!step) return sql`true`;
  const here = `f${depth}`;
  const id = pointer(step.field, alias);
  const table = qualified(ctx.workspace.schema, ctx.registry.object(step.object).table);
  return sql`(${id} is null or exists (select 1 from ${table} as ${sql.id(here)}
    where ${sql.id(here)}.id = ${id} and ${visible(ctx, step.object, here)} and ${seen(ctx, rest, here, depth + 1)}))`;
}

/** The value where it may be told, else null. */
export function asSeen(ctx: Context, field: FieldMeta, alias: string, value: Fragment): Fragment {
  const sight = formulaSight(ctx, field, alias);
  return sight === undefined ? value : sql`case when ${sight} then ${value} end`;
}
