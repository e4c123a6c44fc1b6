/** A bundle as a job: its file grows in the store, sealed, and waits a day for its owner. */
import { createHash } from 'node:crypto';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { sealingRing } from '../../fields/sealed/sealingKeys.ts';
import type { FileStore } from '../../files/fileStore.ts';
import { addStored } from '../../files/files.ts';
import { sealedStore } from '../../files/sealedStore.ts';
import type { RunKind } from '../../jobs/runKinds.ts';
import { type BundleTools, type BundleWishes, writeBundle } from './writeBundle.ts';

export const bundleKind = 'bundle';

export interface BundleResult {
  readonly file: string;
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  readonly rows: number;
  readonly sensitive: boolean;
}

const largestBundle = 16 * 1024 ** 3;
const tellEveryMs = 1_000;

/** Thrown to leave the work in the middle; what the store holds of the file goes with it. */
class Told extends Error {}

/**
 * Begins anew after a crash: half a bundle is none, and what the attempt before left of it makes room first. It keeps no
 * position, so that one that ends its worker each time is put aside like any other job.
 */
export function bundleRun(tools: Omit<BundleTools, 'passed'>): RunKind<BundleWishes, never> {
  return {
    kind: bundleKind,
    async run(ctx, handle) {
      await removeAttempts(ctx, tools.files, handle);
      let [rows, told] = [0, 0];
      const passed = async (now: number) => {
        if (handle.shouldStop()) throw new Told();
        rows = now;
        if (Date.now() - told < tellEveryMs) return;
        told = Date.now();
        await ctx.database.aside((db) => handle.checkpoint(db, { done: now }));
      };
      const fileName = `guanxi-${ctx.workspace.slug}-${new Date(ctx.clock.now()).toISOString().slice(0, 10)}.zip`;
      const place = placeOf(handle.id, BigInt(handle.claim));
      try {
        const store = sealedStore(tools.files, sealingRing);
        const stored = await atOneMoment(ctx, (snapshot) =>
          store.put(writeBundle(ctx, snapshot, handle.input, { ...tools, passed }), largestBundle, place),
        );
        const file = await addStored(ctx, store, stored, { name: fileName, ours: true, unowned: true });
        return { file: file.id, fileName, size: file.size, rows, ...handle.input } satisfies BundleResult;
      } catch (error) {
        // The moment may be lost after the store had it all.
        await tools.files.remove(place);
        if (wasTold(error)) return undefined;
        throw error;
      }
    },
  };
}

/** Where an attempt puts its file: known to the next one, and none of a worker that lives on although it lost the run. */
function placeOf(run: string, claim: bigint): string {
  return createHash('sha256').update(`${run} ${claim}`).digest('hex').slice(0, 32);
}

async function removeAttempts(
  ctx: Context,
  store: FileStore,
  { id, claim }: { readonly id: string; readonly claim: string },
): Promise<void> {
  const places: string[] = [];
  for (let before = 1n; before < BigInt(claim); before += 1n) places.push(placeOf(id, before));
  await ctx.database.run(
    sql`delete from ${qualified(ctx.workspace.schema, 'files')} where stored_as = any(${places}::text[])`,
  );
  for (const place of places) await store.remove(place);
}

/** A reader in a snapshot stands in nobody's way, however long it takes. */
export async function atOneMoment<Result>(
  ctx: Context,
  work: (snapshot: Context['db']) => Promise<Result>,
): Promise<Result> {
  let done: { readonly result: Result } | undefined;
  await ctx.database.transaction(
    async (snapshot) => {
      // Tried again by nobody: what was written of the file cannot be written twice.
      if (done) return;
      await snapshot.run(sql`set local statement_timeout = 0`);
      await snapshot.run(sql`set local idle_in_transaction_session_timeout = 0`);
      done = { result: await work(snapshot) };
    },
    { snapshot: true },
  );
  return done!.result;
}

function wasTold(error: unknown): boolean {
  for (let each = error; each instanceof Error; each = each.cause) if (each instanceof Told) return true;
  return false;
}
