/** What is held about a person, counted place by place as a run: every table may have to be walked for his name. */

import type { Label } from '../../../../shared/labels.ts';
import type { HeldPlace, PersonLook } from '../../../../shared/privacy.ts';
import { inTransaction } from '../../../base/context.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../../platform/context.ts';
import type { RunKind } from '../../../platform/jobs/runKinds.ts';
import { startRun } from '../../../platform/jobs/runs.ts';
import type { ObjectType } from '../../../platform/metadata/registry.ts';
import { allErasers } from '../../../platform/records/erasing/erasers.ts';
import { type Erasing, prepareErasing } from '../../../platform/records/erasing/erasing.ts';
import { asProduct } from '../asProduct.ts';
import { placesOf } from '../erasure/storedErasures.ts';
import { keptOf } from './kept.ts';
import { personInfo } from './personInfo.ts';

export const lookKind = 'personLook';
const ownHistory = 'ownHistory';

export interface LookInput {
  /** Singular name. */
  readonly object: string;
  readonly id: string;
}

/** Counts by place; nothing that names the person. */
interface LookPosition {
  readonly counts: Readonly<Record<string, number>>;
}
interface LookResult extends LookPosition {
  readonly kept: readonly Label[];
}

export const lookRun: RunKind<LookInput, LookPosition> = {
  kind: lookKind,
  async run(asker, handle): Promise<LookResult | null> {
    const ctx = asProduct(asker);
    const { object, id } = handle.input;
    const erasing = await prepareErasing(ctx, { id, mode: 'anonymise', subjects: [{ object, id }] });
    const counters: readonly (readonly [string, () => Promise<number>])[] = [
      ...allErasers().map((eraser) => [eraser.name, () => eraser.count(ctx, erasing)] as const),
      [ownHistory, () => valuesInOwnHistory(ctx, erasing)],
    ];
    let counts = handle.position?.counts ?? {};
    for (const [place, count] of counters) {
      if (Object.hasOwn(counts, place)) continue;
      if (handle.shouldStop()) return null;
      counts = { ...counts, [place]: await count() };
      await ctx.database.transaction((db) =>
        handle.checkpoint(db, {
          position: { counts },
          done: Object.keys(counts).length,
          total: counters.length,
        }),
      );
    }
    return { counts, kept: keptOf(erasing) };
  },
};

async function valuesInOwnHistory(ctx: Context, { subjects, hanging }: Erasing): Promise<number> {
  const own = [...subjects, ...hanging];
  const { schema } = ctx.workspace;
  const [row] = await ctx.db.rows<{ count: number }>(sql`
    select count(*)::int as count from unnest(${own.map(({ object }) => object)}::text[], ${own.map((each) => each.id)}::uuid[]) as o (object, id)
    join ${qualified(schema, 'audit')} a on a.object = o.object and a.record_id = o.id
    join ${qualified(schema, 'audit_values')} v on v.at = a.at and v.seq = a.seq`);
  return row?.count ?? 0;
}

/** One at a time for each person: who asks while it is under way is told of that one. */
export async function startLook(ctx: Context, object: ObjectType, id: string): Promise<PersonLook> {
  await personInfo(ctx, object, id);
  return inTransaction(ctx, async (inside) => {
    const table = qualified(ctx.workspace.schema, object.table);
    await inside.db.rows(sql`select from ${table} where id = ${id}::uuid for update`);
    const before = await latestLook(inside, object.name, id);
    if (before?.state === 'working') return before;
    await startRun(inside, lookKind, { object: object.name, id } satisfies LookInput);
    const look = await latestLook(inside, object.name, id);
    if (look === null) throw new Error('a run that was started is there');
    return look;
  });
}

interface Row {
  readonly id: string;
  readonly state: string;
  readonly done: string;
  readonly total: string | null;
  readonly result: LookResult | null;
  readonly finished_at: string | null;
}

/** Null when nobody looked. */
export async function latestLook(ctx: Context, object: string, id: string): Promise<PersonLook | null> {
  const [row] = await ctx.db.rows<Row & Record<string, unknown>>(sql`
    select r.id, r.state, r.done, r.total, r.result,
      to_char(r.finished_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as finished_at
    from core.runs r
    where r.workspace_id = ${ctx.workspace.id}::uuid and r.kind = ${lookKind}
      and r.input ->> 'id' = ${id} and r.input ->> 'object' = ${object}
    order by r.created_at desc, r.id desc limit 1`);
  if (!row) return null;
  const failed = row.state === 'failed' || row.state === 'cancelled';
  const found = row.state === 'done' ? row.result : null;
  return {
    job: row.id,
    state: failed ? 'failed' : row.state === 'done' ? 'done' : 'working',
    done: Number(row.done),
    total: row.total === null ? null : Number(row.total),
    finishedAt: row.finished_at,
    places: found ? labelled(found.counts) : [],
    kept: found?.kept ?? [],
  };
}

function labelled(counts: Readonly<Record<string, number>>): HeldPlace[] {
  const label = { en: 'Values in its own history', zh: '其自身历史中的取值' };
  return placesOf(counts).map((each) => (each.place === ownHistory ? { ...each, label } : each));
}
