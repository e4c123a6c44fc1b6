/** Step after writing: roll-ups over these rows, and formulas that read them from elsewhere, follow in the same transaction. */

import type { RecordData } from '../../../../shared/query.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { startRun } from '../../jobs/runs.ts';
import { computedPlan, type Dependent } from '../../metadata/computed/plan.ts';
import type { PlannedRollup } from '../../metadata/computed/rollup.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { pointer } from '../../query/lookupTargets.ts';
import { grouped } from '../grouped.ts';
import { loadRows } from '../loadRows.ts';
import type { WriteStep, WrittenRow } from '../steps.ts';
import { recompute } from './recompute.ts';
import type { RecomputeInput } from './recomputeRun.ts';
import { rollUp } from './rollUp.ts';

/** A row of which some fields differ from before; null where it was not there, or is not any more. */
export interface ComputedChange {
  readonly id: string;
  readonly before: Readonly<RecordData> | null;
  readonly after: Readonly<RecordData> | null;
  readonly changed: ReadonlySet<string>;
}

/** More than these are worked out by a job, so that nobody waits for them. */
const mostAtOnce = 500;

export const followComputed: WriteStep = {
  name: 'computed',
  last: true,
  run: (ctx, object, rows) => follow(ctx, object, rows.map(changeOf)),
};

function changeOf({ id, op, before, after, changed }: WrittenRow): ComputedChange {
  return {
    id,
    changed,
    before: op === 'create' || op === 'restore' ? null : before,
    after: op === 'delete' ? null : after,
  };
}

/** Ends, because nothing that is worked out depends on itself: the plan leaves circles out. */
export async function follow(
  ctx: Context,
  object: ObjectType,
  changes: readonly ComputedChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const plan = computedPlan(ctx.registry, ctx.env);
  for (const [parent, rollups] of byParent(plan.rollupsOver(object))) {
    await followUp(ctx, parent, rollups, changes);
  }
  for (const dependent of plan.dependentsOf(object)) await followDown(ctx, dependent, changes);
}

function byParent(rollups: readonly PlannedRollup[]): [ObjectType, PlannedRollup[]][] {
  return [...grouped(rollups, ({ object }) => object.name).values()].map((group) => [
    group[0]!.object,
    group,
  ]);
}

function touches({ watch }: PlannedRollup, { before, after, changed }: ComputedChange): boolean {
  return before === null || after === null || [...watch].some((name) => changed.has(name));
}

async function followUp(
  ctx: Context,
  parent: ObjectType,
  rollups: readonly PlannedRollup[],
  changes: readonly ComputedChange[],
): Promise<void> {
  const touched = rollups.filter((rollup) => changes.some((change) => touches(rollup, change)));
  const ids = new Set<string>();
  for (const rollup of touched) {
    for (const change of changes) {
      if (!touches(rollup, change)) continue;
      for (const row of [change.before, change.after]) {
        const id: unknown = row?.[rollup.link.name];
        if (typeof id === 'string') ids.add(id);
      }
    }
  }
  const changed = await rollUp(ctx, parent, touched, [...ids]);
  if (changed.size > 0) await followParents(ctx, parent, changed);
}

/** Formulas of the parents read their roll-ups, and others may read both. */
export async function followParents(
  ctx: Context,
  parent: ObjectType,
  changed: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<void> {
  const plan = computedPlan(ctx.registry, ctx.env);
  const names = new Set([...changed.values()].flatMap((fields) => [...fields]));
  const reads = plan.formulasOf(parent).some(({ own }) => [...own].some((name) => names.has(name)));
  const ids = [...changed.keys()];
  const further = plan.rollupsOver(parent).length > 0 || plan.dependentsOf(parent).length > 0;
  const worked = reads ? await recompute(ctx, parent, ids) : [];
  if (!further) return;
  const rows = await loadRows(ctx, parent, ids, 'change');
  const formulas = new Map(worked.map((change) => [change.id, change.changed]));
  await follow(
    ctx,
    parent,
    ids.flatMap((id) => {
      const values = rows.get(id)?.values;
      if (!values) return [];
      const fields = new Set([...(changed.get(id) ?? []), ...(formulas.get(id) ?? [])]);
      return [{ id, before: values, after: values, changed: fields }];
    }),
  );
}

async function followDown(
  ctx: Context,
  dependent: Dependent,
  changes: readonly ComputedChange[],
): Promise<void> {
  // Who points to a new record does so from now on, and reads it when he is written.
  const changed = changes.filter(
    ({ before, changed: names }) => before !== null && names.has(dependent.watch),
  );
  if (changed.length === 0) return;
  const { object } = dependent.formula;
  const via = { steps: dependent.steps.map(({ field }) => field.name), ids: changed.map(({ id }) => id) };
  const ids = await pointingTo(ctx, object, via, null, mostAtOnce + 1);
  if (ids.length > mostAtOnce) {
    await startRun(ctx, 'recompute', { object: object.name, via } satisfies RecomputeInput);
    return;
  }
  await follow(ctx, object, await recompute(ctx, object, ids));
}

export interface Via {
  /** Lookup fields from the object to the records that changed. */
  readonly steps: readonly string[];
  readonly ids: readonly string[];
}

/** Records of `object` that point to one of `ids` along the steps, by id. Deleted ones too: they may come back. */
export async function pointingTo(
  ctx: Context,
  object: ObjectType,
  via: Via | undefined,
  after: string | null,
  limit: number,
): Promise<string[]> {
  const { schema } = ctx.workspace;
  let condition = sql`true`;
  if (via) {
    const [first, second] = via.steps;
    const field = object.fields.get(first!)!;
    condition = sql`${pointer(field, 't')} = any(${via.ids}::uuid[])`;
    if (second !== undefined) {
      const between = ctx.registry.object(field.targets?.[0] ?? 'user');
      const onward = pointer(between.fields.get(second)!, 'b');
      condition = sql`${pointer(field, 't')} in (
        select b.id from ${qualified(schema, between.table)} b where ${onward} = any(${via.ids}::uuid[]))`;
    }
  }
  const behind = after === null ? sql`true` : sql`t.id > ${after}::uuid`;
  const rows = await ctx.db.rows<{ id: string }>(sql`
    select t.id from ${qualified(schema, object.table)} t
    where ${condition} and ${behind} order by t.id limit ${limit}`);
  return rows.map(({ id }) => id);
}
