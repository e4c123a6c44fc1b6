/** Applying the rules for keeping: records page by page, into the bin or to erasures of their own; then the product's own stores. */

import type { RetentionRule } from '../../../../shared/privacy.ts';
import { isoNow } from '../../../base/clock.ts';
import { qualified, sql } from '../../../base/sql.ts';
import { record } from '../../../platform/audit/record.ts';
import type { Context } from '../../../platform/context.ts';
import type { RunHandle } from '../../../platform/jobs/runHandle.ts';
import type { RunKind } from '../../../platform/jobs/runKinds.ts';
import { startRun } from '../../../platform/jobs/runs.ts';
import type { ObjectType } from '../../../platform/metadata/registry.ts';
import { prepareErasing } from '../../../platform/records/erasing/erasing.ts';
import { write } from '../../../platform/records/writer.ts';
import { asProduct } from '../asProduct.ts';
import { startErasureRun } from '../erasure/startErasure.ts';
import { insertErasure } from '../erasure/storedErasures.ts';
import { anyHeld } from '../hold/keepHeld.ts';
import { duePage, todayOf } from './due.ts';
import { forgetStores } from './forgetStores.ts';
import { listRules, oneRule } from './rules.ts';

export const retentionKind = 'retention';

export interface RetentionInput {
  /** One rule, by hand; null: all that are active, and the stores. */
  readonly rule: string | null;
}

interface Position {
  /** Rules that are done. */
  readonly ended: readonly string[];
  readonly today: string;
  readonly cursor: string | null;
  readonly done: number;
  /** Of the rule at hand. */
  readonly rows: number;
  readonly changeSet: string;
}

type Handle = RunHandle<RetentionInput, Position>;

/** Records of one deletion, and of one erasure. */
const binAtOnce = 500;
const erasedAtOnce = 50;

export const retentionRun: RunKind<RetentionInput, Position> = {
  kind: retentionKind,
  async run(given, handle) {
    const ctx = asProduct(given);
    const { rule } = handle.input;
    const rules =
      rule === null ? (await listRules(ctx)).filter(({ active }) => active) : [await oneRule(ctx, rule)];
    let position: Position = handle.position ?? {
      ...{ ended: [], today: todayOf(ctx), cursor: null, done: 0, rows: 0, changeSet: ctx.ids.next() },
    };
    for (const one of rules) {
      const object = ctx.registry.byPlural(one.object);
      // An object that was taken away keeps its rules, which reach nothing.
      if (object === undefined || position.ended.includes(one.id)) continue;
      const after = await applyRule(ctx, handle, one, object, position);
      if (after === null) return { records: position.done };
      position = after;
    }
    if (rule === null && !handle.shouldStop()) await forgetStores(ctx);
    return { records: position.done };
  },
};

/** Null when the run was told to stop. */
async function applyRule(
  ctx: Context,
  handle: Handle,
  rule: RetentionRule,
  object: ObjectType,
  start: Position,
): Promise<Position | null> {
  const size = rule.action === 'bin' ? binAtOnce : erasedAtOnce;
  for (let position = start; ; ) {
    if (handle.shouldStop()) return null;
    const page = await duePage(ctx, object, rule, { today: position.today, cursor: position.cursor, size });
    const before = position;
    position = await ctx.database.transaction(async (db) => {
      const inside = { ...ctx, db };
      const count =
        rule.action === 'bin'
          ? await putIntoBin(inside, object, page.ids, before.changeSet, rule)
          : await eraseLater(inside, object, page.ids, rule);
      const rows = before.rows + count;
      const ends = page.next === null;
      const next: Position = {
        ...before,
        cursor: page.next,
        done: before.done + count,
        rows: ends ? 0 : rows,
        ended: ends ? [...before.ended, rule.id] : before.ended,
      };
      if (ends) await tellEnd(inside, rule, object, rows, handle.id);
      await handle.checkpoint(db, { position: next, done: next.done });
      return next;
    });
    if (page.next === null) return position;
  }
}

/** What is in use or held stays; the others go as by hand, and come back by one undo. */
async function putIntoBin(
  ctx: Context,
  object: ObjectType,
  ids: readonly string[],
  changeSet: string,
  rule: RetentionRule,
): Promise<number> {
  const { results } = await write(
    ctx,
    object,
    ids.map((id) => ({ op: 'delete', id })),
    { atomic: false, changeSet, kind: 'retention', summary: { rule: rule.id, object: object.name } },
  );
  return results.filter(({ status }) => status === 'deleted').length;
}

/** One erasure for the page, by a run of its own. */
async function eraseLater(
  ctx: Context,
  object: ObjectType,
  ids: readonly string[],
  rule: RetentionRule,
): Promise<number> {
  const mode = rule.action === 'purge' ? 'purge' : 'anonymise';
  const subjects = await free(ctx, object.name, ids);
  if (subjects.length === 0) return 0;
  const id = ctx.ids.next();
  const reason = rule.name[ctx.workspace.language];
  await insertErasure(ctx, { id, mode, origin: 'retention', reason, subjects, rule: rule.id });
  await startErasureRun(ctx, id);
  return subjects.length;
}

/** Without those on which something hangs that is held. */
async function free(ctx: Context, object: string, ids: readonly string[]) {
  const all = ids.map((id) => ({ object, id }));
  const isHeld = async (subjects: typeof all) => {
    const { hanging } = await prepareErasing(ctx, { id: object, mode: 'anonymise', subjects });
    return anyHeld(ctx, [...subjects, ...hanging]);
  };
  if (all.length === 0 || !(await isHeld(all))) return all;
  const left: typeof all = [];
  for (const one of all) if (!(await isHeld([one]))) left.push(one);
  return left;
}

async function tellEnd(
  ctx: Context,
  rule: RetentionRule,
  object: ObjectType,
  rows: number,
  run: string,
): Promise<void> {
  await ctx.db.run(sql`
    update ${qualified(ctx.workspace.schema, 'retention_rules')}
    set last_run_id = ${run}::uuid, last_run_at = ${isoNow(ctx.clock)}::timestamptz where id = ${rule.id}::uuid`);
  if (rows === 0) return;
  const after = { name: rule.name[ctx.workspace.language], rule: rule.id, rows, action: rule.action };
  await record(ctx, [{ verb: 'retained', object: object.name, after }]);
}

/** The nightly schedule, and the button. Answers the run's id. */
export function startRetention(ctx: Context, rule: string | null): Promise<string> {
  return startRun(ctx, retentionKind, { rule } satisfies RetentionInput);
}
