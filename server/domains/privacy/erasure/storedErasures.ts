/** Erasures as they lie in their table: begun, listed, and where each stands. */
import type { ErasureInfo, HeldPlace } from '../../../../shared/privacy.ts';
import { isoNow } from '../../../base/clock.ts';
import { Problem } from '../../../base/problem.ts';
import { type Fragment, qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../../platform/context.ts';
import { allErasers } from '../../../platform/records/erasing/erasers.ts';
import type { ErasureMode, Subject } from '../../../platform/records/erasing/erasing.ts';

export interface NewErasure {
  readonly id: string;
  readonly mode: ErasureMode;
  readonly origin: ErasureInfo['origin'];
  readonly reason: string;
  readonly subjects: readonly Subject[];
  readonly rule?: string;
}

export async function insertErasure(ctx: Context, erasure: NewErasure): Promise<void> {
  const { schema } = ctx.workspace;
  await ctx.db.run(sql`
    insert into ${qualified(schema, 'erasures')} (id, mode, origin, reason, state, requested_by_id, rule_id, created_at)
    values (${erasure.id}, ${erasure.mode}, ${erasure.origin}, ${erasure.reason}, 'waiting', ${ctx.actor.userId},
      ${erasure.rule ?? null}, ${isoNow(ctx.clock)}::timestamptz) on conflict (id) do nothing`);
  await ctx.db.run(sql`
    insert into ${qualified(schema, 'erasure_subjects')} (erasure_id, object, record_id)
    select ${erasure.id}::uuid, * from unnest(${erasure.subjects.map(({ object }) => object)}::text[],
      ${erasure.subjects.map(({ id }) => id)}::uuid[]) on conflict do nothing`);
}

/** Those that are under way for a record, so that none is begun twice. */
export async function openErasureOf(ctx: Context, { object, id }: Subject): Promise<string | null> {
  const { schema } = ctx.workspace;
  const [row] = await ctx.db.rows<{ id: string }>(sql`
    select e.id from ${qualified(schema, 'erasures')} e
    join ${qualified(schema, 'erasure_subjects')} s on s.erasure_id = e.id
    where s.object = ${object} and s.record_id = ${id}::uuid and e.state <> 'done' limit 1`);
  return row?.id ?? null;
}

export async function subjectsOf(ctx: Context, id: string): Promise<Subject[]> {
  const rows = await ctx.db.rows<{ object: string; id: string }>(sql`
    select object, record_id as id from ${qualified(ctx.workspace.schema, 'erasure_subjects')}
    where erasure_id = ${id}::uuid order by object, record_id`);
  return rows.map((row) => ({ object: row.object, id: row.id }));
}

export interface ErasureRow {
  readonly id: string;
  readonly mode: ErasureMode;
  readonly origin: ErasureInfo['origin'];
  readonly reason: string;
  readonly state: ErasureInfo['state'];
  readonly requested_by: string | null;
  readonly counts: Readonly<Record<string, number>>;
  readonly certificate: unknown;
  readonly certificate_hash: Buffer | null;
  readonly created_at: string;
  readonly finished_at: string | null;
  readonly run_id: string | null;
  readonly run_state: string | null;
  readonly done: string | null;
  readonly total: string | null;
}

export async function selectErasures(ctx: Context, where: Fragment, limit: number): Promise<ErasureRow[]> {
  const { schema } = ctx.workspace;
  const iso = (name: string) =>
    sql`to_char(${sql.id('e', name)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as ${sql.id(name)}`;
  return ctx.db.rows<ErasureRow & Record<string, unknown>>(sql`
    select e.id, e.mode, e.origin, e.reason, e.state, e.counts, e.certificate, e.certificate_hash,
      (select u.name from ${qualified(schema, 'users')} u where u.id = e.requested_by_id) as requested_by,
      ${iso('created_at')}, ${iso('finished_at')}, e.run_id, r.state as run_state, r.done, r.total
    from ${qualified(schema, 'erasures')} e left join core.runs r on r.id = e.run_id
    where ${where} order by e.created_at desc, e.id desc limit ${limit}`);
}

export async function oneErasure(ctx: Context, id: string): Promise<ErasureRow> {
  const [row] = await selectErasures(ctx, sql`e.id = ${id}::uuid`, 1);
  if (row === undefined) throw new Problem('not_found');
  return row;
}

export async function listErasures(ctx: Context, limit: number): Promise<ErasureInfo[]> {
  const rows = await selectErasures(ctx, sql`true`, limit);
  return Promise.all(rows.map((row) => infoOf(ctx, row)));
}

export async function infoOf(ctx: Context, row: ErasureRow): Promise<ErasureInfo> {
  const subjects = await subjectsOf(ctx, row.id);
  return {
    id: row.id,
    mode: row.mode,
    origin: row.origin,
    state: row.state,
    reason: row.reason,
    requestedBy: row.requested_by,
    subjects: subjects.map((each) => ({
      object: ctx.registry.objects.get(each.object)?.plural ?? each.object,
      id: each.id,
    })),
    createdAt: row.created_at,
    finishedAt: row.finished_at,
    job: row.run_id,
    done: Number(row.done ?? 0),
    total: row.total === null ? null : Number(row.total),
    failed: row.run_state === 'failed' || row.run_state === 'cancelled',
    counts: placesOf(row.counts),
    certificate: row.certificate_hash?.toString('hex') ?? null,
  };
}

/** Counts with the names of their places, in the order of the work; a place of another version keeps its own name. */
export function placesOf(counts: Readonly<Record<string, number>>): HeldPlace[] {
  const labels = new Map(allErasers().map(({ name, label }) => [name, label]));
  return Object.entries(counts).map(([place, count]) => ({
    place,
    label: labels.get(place) ?? { en: place, zh: place },
    count,
  }));
}
