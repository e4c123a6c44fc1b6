/** Ticks: what a new or changed definition gives is worked out for all records; roll-ups are counted again by samples. */
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { startRun } from '../../jobs/runs.ts';
import { computedPlan } from '../../metadata/computed/plan.ts';
import type { Field, ObjectType } from '../../metadata/registry.ts';
import type { WorkEnvironment } from '../../workEnvironment.ts';
import { grouped } from '../grouped.ts';
import { followParents } from './followComputed.ts';
import type { RecomputeInput } from './recomputeRun.ts';
import { rollUp } from './rollUp.ts';

interface Definition {
  readonly object: ObjectType;
  readonly field: Field;
  /** The same text as long as the values need not be worked out again. */
  readonly text: string;
}

function definitions(ctx: Context): Definition[] {
  const plan = computedPlan(ctx.registry, ctx.env);
  return [...ctx.registry.objects.values()].flatMap((object) =>
    [...plan.formulasOf(object), ...plan.rollupsOf(object)].map(({ field }) => ({
      object,
      field,
      text: JSON.stringify([field.id, field.type, field.scale, field.formula, field.rollup]),
    })),
  );
}

/** By workspace, the version of its metadata that was looked at last. */
const lookedAt = new Map<string, number>();

export async function workOutChanged(env: WorkEnvironment): Promise<void> {
  for (const workspace of await env.workspaces()) {
    if (workspace.paused || lookedAt.get(workspace.id) === workspace.metadataVersion) continue;
    const ctx = await env.contextOf(workspace, null);
    if (!ctx) continue;
    await workOutDefinitions(ctx);
    lookedAt.set(workspace.id, workspace.metadataVersion);
  }
}

/** Starts a job for each object of which a definition changed; answers their ids. */
export async function workOutDefinitions(ctx: Context): Promise<string[]> {
  const table = qualified(ctx.workspace.schema, 'computed_fields');
  return ctx.database.transaction(async (db) => {
    const inside: Context = { ...ctx, db };
    // Two processes may both believe to be elected for a moment.
    await db.run(sql`lock table ${table} in share row exclusive mode`);
    const known = await db.rows<{ object: string; field: string; definition: string }>(
      sql`select object, field, definition from ${table}`,
    );
    const before = new Map(known.map((row) => [`${row.object}.${row.field}`, row.definition]));
    const changed = definitions(inside).filter(
      ({ object, field, text }) => before.get(`${object.name}.${field.name}`) !== text,
    );
    const runs: string[] = [];
    for (const [name, group] of grouped(changed, ({ object }) => object.name)) {
      if (await hasRows(inside, group[0]!.object)) {
        runs.push(await startRun(inside, 'recompute', { object: name } satisfies RecomputeInput));
      }
      await db.run(sql`
        insert into ${table} (object, field, definition, worked_out_at)
        select ${name}, f, d, now()
        from unnest(${group.map(({ field }) => field.name)}::text[], ${group.map(({ text }) => text)}::text[]) as n (f, d)
        on conflict (object, field) do update
          set definition = excluded.definition, worked_out_at = excluded.worked_out_at`);
    }
    return runs;
  });
}

async function hasRows(ctx: Context, object: ObjectType): Promise<boolean> {
  const table = qualified(ctx.workspace.schema, object.table);
  const rows = await ctx.db.rows(sql`select 1 from ${table} limit 1`);
  return rows.length > 0;
}

/** So many parents of each object are counted again every night. */
const sampleSize = 1000;
const batchSize = 100;

/** Every difference is mended and said: it means that something wrote around the writer. */
export async function checkRollups(env: WorkEnvironment): Promise<void> {
  for (const workspace of await env.workspaces()) {
    const ctx = await env.contextOf(workspace, null);
    if (ctx) await checkSample(ctx);
  }
}

/** Answers how many records were mended. */
export async function checkSample(ctx: Context): Promise<number> {
  let mended = 0;
  const plan = computedPlan(ctx.registry, ctx.env);
  for (const object of ctx.registry.objects.values()) {
    const rollups = plan.rollupsOf(object);
    if (rollups.length === 0) continue;
    const ids = await sampleOf(ctx, object);
    for (let from = 0; from < ids.length; from += batchSize) {
      const some = ids.slice(from, from + batchSize);
      const changed = await ctx.database.transaction(async (db) => {
        const inside = { ...ctx, db };
        const found = await rollUp(inside, object, rollups, some);
        if (found.size > 0) await followParents(inside, object, found);
        return found;
      });
      if (changed.size === 0) continue;
      mended += changed.size;
      ctx.log.warn('Roll-ups were not what their lists give, and were mended', {
        workspace: ctx.workspace.slug,
        object: object.name,
        records: [...changed.keys()].slice(0, 20),
      });
    }
  }
  return mended;
}

/** All of a small table, a share of the pages of a large one. */
async function sampleOf(ctx: Context, object: ObjectType): Promise<string[]> {
  const table = qualified(ctx.workspace.schema, object.table);
  const [size] = await ctx.db.rows<{ rows: number }>(
    sql`select greatest(reltuples, 0)::float8 as rows from pg_class
      where oid = to_regclass(${`${ctx.workspace.schema}.${object.table}`}::text)`,
  );
  const share = Math.min(100, (100 * sampleSize * 2) / Math.max(1, size?.rows ?? 1));
  const rows = await ctx.db.rows<{ id: string }>(
    share === 100
      ? sql`select id from ${table} order by id limit ${sampleSize}`
      : sql`select id from ${table} tablesample system (${share}::float4) limit ${sampleSize}`,
  );
  return rows.map(({ id }) => id).sort();
}
