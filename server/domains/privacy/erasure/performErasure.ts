/** The work of an erasure: place after place in parts, each whole; it goes on where it stood, and ends with a certificate. */
import { isoNow } from '../../../base/clock.ts';
import type { Db } from '../../../base/database.ts';
import { ownerOf } from '../../../base/owner.ts';
import { qualified, sql } from '../../../base/sql.ts';
import { record } from '../../../platform/audit/record.ts';
import type { Context } from '../../../platform/context.ts';
import { allErasers, type Eraser } from '../../../platform/records/erasing/erasers.ts';
import { type Erasing, idsOf, prepareErasing } from '../../../platform/records/erasing/erasing.ts';
import { purge } from '../../../platform/records/purge.ts';
import { asProduct } from '../asProduct.ts';
import { anyHeld, underHold } from '../hold/keepHeld.ts';
import { keptOf } from '../person/kept.ts';
import { privacyHouse } from '../privacyHouse.ts';
import { certificateOf } from './certificate.ts';
import { oneErasure, placesOf, subjectsOf } from './storedErasures.ts';

export interface ErasurePosition {
  /** Name of the place at hand. */
  readonly place: string;
  /** Where in it. */
  readonly from: string | null;
  /** Things erased so far, by place. */
  readonly counts: Readonly<Record<string, number>>;
}

export interface Pace {
  readonly position: ErasurePosition | null;
  shouldStop(): boolean;
  /** In the transaction of the part, last. */
  note(db: Db, position: ErasurePosition, done: number, total: number): Promise<void>;
}

/** In place of a name: nothing is left but the certificate. */
const ended = '.';

/** Runs in one go, for commands. */
export const withoutPause: Pace = { position: null, shouldStop: () => false, note: async () => {} };

/** What is found by the values of the records goes before the records. */
export function inOrder(erasers: readonly Eraser[]): Eraser[] {
  return [
    ...erasers.filter(({ name }) => name !== 'records'),
    ...erasers.filter(({ name }) => name === 'records'),
  ];
}

/** False when it was told to stop; then it goes on from its position. */
export async function performErasure(ctx: Context, id: string, pace: Pace): Promise<boolean> {
  const row = await oneErasure(ctx, id);
  if (row.state === 'done') return true;
  const erasing = await prepareErasing(asProduct(ctx), {
    id,
    mode: row.mode,
    subjects: await subjectsOf(ctx, id),
  });
  if (pace.position === null && (await anyHeld(ctx, [...erasing.subjects, ...erasing.hanging])))
    throw underHold();
  const erasers = inOrder(allErasers());
  let at = startOf(erasers, pace.position);
  let from = pace.position?.from ?? null;
  let counts = pace.position?.counts ?? {};
  while (at < erasers.length) {
    if (pace.shouldStop()) return false;
    const eraser = erasers[at]!;
    const part = await transactionOf(ctx, eraser).transaction(async (db) => {
      const inside = { ...ctx, db };
      await inside.db.run(sql`update ${qualified(ctx.workspace.schema, 'erasures')} set state = 'working'
        where id = ${id}::uuid and state = 'waiting'`);
      const done = await eraser.erase(inside, erasing, from);
      const sum = { ...counts, [eraser.name]: (counts[eraser.name] ?? 0) + done.count };
      const following = done.next === null ? erasers[at + 1] : eraser;
      const next = { place: following?.name ?? ended, from: done.next, counts: sum };
      await pace.note(db, next, done.next === null ? at + 1 : at, erasers.length + 1);
      return { ...done, counts: sum };
    });
    for (const key of part.content ?? []) await privacyHouse().files.remove(key);
    counts = part.counts;
    from = part.next;
    if (part.next === null) at += 1;
  }
  await finish(ctx, erasing, counts);
  return true;
}

/** A place that another version does not know any more is no reason to leave something out: all is gone over again. */
function startOf(erasers: readonly Eraser[], position: ErasurePosition | null): number {
  if (position?.place === ended) return erasers.length;
  return Math.max(
    0,
    erasers.findIndex(({ name }) => name === position?.place),
  );
}

/** Rows of the workspace are the application's; values of the trail are the owner's. */
function transactionOf(ctx: Context, { byOwner }: Eraser) {
  return byOwner ? ownerOf(ctx).database : ctx.database;
}

async function finish(
  ctx: Context,
  erasing: Erasing,
  erased: Readonly<Record<string, number>>,
): Promise<void> {
  const removed = erasing.mode === 'purge' ? await removeStubs(ctx, erasing) : 0;
  const counts = { ...erased, ...(removed > 0 ? { removed } : {}) };
  const row = await oneErasure(ctx, erasing.id);
  const finishedAt = isoNow(ctx.clock);
  const { certificate, hash } = certificateOf(
    ctx,
    row,
    erasing.subjects,
    finishedAt,
    placesOf(counts),
    keptOf(erasing),
  );
  // The list first: what is told twice is read once, and what was not told would come back with a backup.
  await privacyHouse().erasures.add(ctx.workspace, {
    erasure: erasing.id,
    at: finishedAt,
    mode: erasing.mode,
    subjects: erasing.subjects,
  });
  await ctx.database.transaction(async (db) => {
    const { schema } = ctx.workspace;
    const ended = await db.run(sql`
      update ${qualified(schema, 'erasures')} set state = 'done', finished_at = ${finishedAt}::timestamptz,
        counts = ${JSON.stringify(counts)}::jsonb, certificate = ${JSON.stringify(certificate)}::jsonb,
        certificate_hash = decode(${hash}, 'hex') where id = ${erasing.id}::uuid and state <> 'done'`);
    if (ended === 0) return;
    await db.run(sql`update ${qualified(schema, 'erasure_subjects')} set done_at = ${finishedAt}::timestamptz
      where erasure_id = ${erasing.id}::uuid`);
    await record({ ...ctx, db }, [
      { verb: 'erasureDone', after: { erasure: erasing.id, certificate: hash } },
    ]);
  });
}

/** The anonymous stubs go through the bin as any record does; one that is in use by now stays. */
async function removeStubs(ctx: Context, { subjects }: Erasing): Promise<number> {
  const product = asProduct(ctx);
  let removed = 0;
  for (const name of new Set(subjects.map(({ object }) => object))) {
    const object = ctx.registry.object(name);
    const there = await ctx.db.rows<{ id: string }>(sql`
      select id from ${qualified(ctx.workspace.schema, object.table)} where id = any(${idsOf(subjects, name)}::uuid[])`);
    for (const { id } of there) {
      try {
        await purge(product, object, id);
        removed += 1;
      } catch (error) {
        ctx.log.warn('An erased record is in use and stays as a stub', {
          object: name,
          record: id,
          error: String(error),
        });
      }
    }
  }
  return removed;
}
