/** Brings the keys of all records of an object in line with what sharing says now, as a job that any crash only delays. */
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { RunHandle } from '../../jobs/runHandle.ts';
import { cancelRun, defineRun, startRun } from '../../jobs/runs.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { systemActor } from '../../permissions/actors.ts';
import { rekey } from '../followKeys.ts';
import { outdatedRows } from './rekeyRows.ts';
import { lockSharing } from './sharingOf.ts';

export const rekeyRunKind = 'sharing';

interface Input {
  readonly object: string;
}

interface Position {
  /** The last record behind us. */
  readonly after: string | null;
  readonly last: boolean;
}

const batchSize = 2_000;

/** Called once, by the module's join. */
export function defineRekeyRun(): void {
  defineRun<Input, Position>({ kind: rekeyRunKind, run });
}

/**
 * One job brings everything of the object in line, so one that is under way ends, and rules that wait for it wait for the
 * new one. It acts for the product: it goes on when the administrator who changed a rule is gone. Answers the run's id.
 */
export async function startRekey(ctx: Context, object: string): Promise<string> {
  const system: Context = { ...ctx, actor: systemActor(ctx.workspace) };
  const { schema } = ctx.workspace;
  const under = await ctx.db.rows<{ id: string }>(sql`
    select id from core.runs where workspace_id = ${ctx.workspace.id} and kind = ${rekeyRunKind}
      and input ->> 'object' = ${object} and state in ('queued', 'running', 'paused') order by id`);
  for (const { id } of under) await cancelRun(system, id);
  const run = await startRun(system, rekeyRunKind, { object } satisfies Input);
  await ctx.db.run(sql`
    update ${qualified(schema, 'sharing_rules')} set run_id = ${run}
    where run_id = any(${under.map(({ id }) => id)}::uuid[])`);
  return run;
}

async function run(_ctx: Context, handle: RunHandle<Input, Position>): Promise<{ changed: number }> {
  let position = handle.position ?? { after: null, last: false };
  let { done } = handle;
  let changed = (handle.result as { changed: number } | null)?.changed ?? 0;
  const first = await handle.context();
  const object = first.registry.objects.get(handle.input.object);
  if (!object) return { changed };
  if (handle.position === null && !(await waitForOthers(first, object, handle))) return { changed };
  const total = handle.total ?? (await countOf(first, object));
  while (!position.last) {
    if (handle.shouldStop()) return { changed };
    const now = await handle.context();
    const { after } = position;
    position = await now.database.transaction(async (db) => {
      const inside = { ...now, db };
      const ids = await idsAfter(inside, object, after);
      const rekeyed = await rekey(inside, object, await outdatedRows(inside, object, ids));
      const next: Position = { after: ids.at(-1) ?? after, last: ids.length < batchSize };
      await handle.checkpoint(db, {
        position: next,
        done: done + ids.length,
        total,
        result: { changed: changed + rekeyed },
      });
      done += ids.length;
      changed += rekeyed;
      return next;
    });
  }
  return { changed };
}

/**
 * Until all have committed who made keys without knowing what changed: from then on writers keep keys right by themselves.
 * False when the run was told to stop meanwhile.
 */
async function waitForOthers(
  ctx: Context,
  object: ObjectType,
  handle: RunHandle<Input, Position>,
): Promise<boolean> {
  for (;;) {
    if (handle.shouldStop()) return false;
    try {
      await ctx.database.transaction((db) => lockSharing({ ...ctx, db }, object, 'exclusive'));
      return true;
    } catch (error) {
      // Nothing waits longer than a moment for a lock; a long import may hold it for some.
      if ((error as { code?: unknown }).code !== '55P03') throw error;
    }
  }
}

async function countOf(ctx: Context, object: ObjectType): Promise<number> {
  const [row] = await ctx.db.rows<{ count: string }>(
    sql`select count(*) as count from ${qualified(ctx.workspace.schema, object.table)}`,
  );
  return Number(row?.count ?? 0);
}

async function idsAfter(ctx: Context, object: ObjectType, after: string | null): Promise<string[]> {
  const rows = await ctx.db.rows<{ id: string }>(sql`
    select t.id from ${qualified(ctx.workspace.schema, object.table)} t
    where ${after === null ? sql`true` : sql`t.id > ${after}::uuid`} order by t.id limit ${batchSize}`);
  return rows.map(({ id }) => id);
}
