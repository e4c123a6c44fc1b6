/** Bundles as administrators meet them: asked for, listed, fetched for a day; brought to become a workspace. */
import { type BundleInfo, bundleHours } from '../../../../shared/bundles.ts';
import { Problem } from '../../../base/problem.ts';
import { checkNewSlug } from '../../../base/workspaceSlug.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { sealingRing } from '../../fields/sealed/sealingKeys.ts';
import type { FileStore } from '../../files/fileStore.ts';
import { addFile, type FileInfo, heldFile, ownFile } from '../../files/files.ts';
import { sealedStore } from '../../files/sealedStore.ts';
import { getRun, listRuns, type Run, startRun } from '../../jobs/runs.ts';
import { withBundle } from './bundleFile.ts';
import type { BundleFacts } from './bundleFormat.ts';
import { tableOf } from './bundleFormat.ts';
import { type BundleResult, bundleKind } from './bundleRun.ts';
import { type LoadInput, loadKind } from './loadRun.ts';

/** Answers the run's id. `reason`: why sensitive values leave in the plain. */
export async function startBundle(
  ctx: Context,
  sensitive: { readonly reason: string } | null,
): Promise<string> {
  if (sensitive && !ctx.actor.rights.may('sensitiveKeys')) throw new Problem('forbidden');
  await record(ctx, [
    { verb: 'bundleMade', after: { sensitive: sensitive !== null, reason: sensitive?.reason ?? null } },
  ]);
  return startRun(ctx, bundleKind, { sensitive: sensitive !== null });
}

/** One's own, newest first. */
export async function listBundles(ctx: Context): Promise<BundleInfo[]> {
  const runs = await listRuns(ctx, { limit: 200 });
  return runs.filter((run) => isOwn(ctx, run)).map((run) => infoOf(ctx, run));
}

function isOwn(ctx: Context, run: Run): boolean {
  return run.kind === bundleKind && run.actorId === ctx.actor.userId;
}

function expiryOf(run: Run): number {
  return Date.parse(run.finishedAt ?? run.createdAt) + bundleHours * 3_600_000;
}

function infoOf(ctx: Context, run: Run): BundleInfo {
  const result = run.result as BundleResult | null;
  const isThere = run.state === 'done' && result !== null && ctx.clock.now() < expiryOf(run);
  return {
    id: run.id,
    state: run.state,
    rows: result?.rows ?? run.done,
    size: result?.size ?? null,
    fileName: result?.fileName ?? '',
    sensitive: result?.sensitive ?? false,
    createdAt: run.createdAt,
    expiresAt: isThere ? new Date(expiryOf(run)).toISOString() : null,
  };
}

/** Gone after a day, and nobody else's, whatever he may do with jobs. */
export async function bundleContent(
  ctx: Context,
  store: FileStore,
  id: string,
): Promise<{ readonly file: FileInfo; readonly content: ReturnType<FileStore['read']> }> {
  const run = await getRun(ctx, id);
  const result = run.result as BundleResult | null;
  if (!isOwn(ctx, run) || run.state !== 'done' || !result || ctx.clock.now() >= expiryOf(run)) {
    throw new Problem('not_found');
  }
  const file = await heldFile(ctx, result.file);
  return { file, content: sealedStore(store, sealingRing).read(file.storedAs) };
}

/** What a bundle says of itself, read from what was brought. */
export interface BroughtBundle {
  readonly file: string;
  readonly facts: BundleFacts;
  readonly rows: number;
  readonly files: number;
}

const largestBundle = 16 * 1024 ** 3;

export async function bringBundle(
  ctx: Context,
  store: FileStore,
  given: { readonly name: string; readonly content: AsyncIterable<Uint8Array> },
): Promise<BroughtBundle> {
  const sealed = sealedStore(store, sealingRing);
  const file = await addFile(ctx, sealed, { ...given, limit: largestBundle });
  return withBundle(sealed.read(file.storedAs), async ({ facts, manifest }) => ({
    file: file.id,
    facts,
    rows: manifest.entries.reduce(
      (sum, { name, rows }) => sum + (tableOf(name) === null ? 0 : (rows ?? 0)),
      0,
    ),
    files: manifest.entries.filter(({ name }) => name.startsWith('files/')).length,
  }));
}

/** Answers the run's id. */
export async function startLoad(ctx: Context, input: LoadInput): Promise<string> {
  await checkNewSlug(ctx.db, input.slug);
  await ownFile(ctx, input.file);
  await record(ctx, [{ verb: 'bundleLoaded', after: { slug: input.slug, name: input.name } }]);
  return startRun(ctx, loadKind, input);
}
