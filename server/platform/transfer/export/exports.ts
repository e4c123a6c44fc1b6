/** Exports as people meet them: small ones at once, large ones as a run whose file waits a day for its owner. */
import { Readable } from 'node:stream';
import { type ExportInfo, exportHours, mostRowsAtOnce } from '../../../../shared/exports.ts';
import { Problem } from '../../../base/problem.ts';
import type { Context } from '../../context.ts';
import { type FileInfo, heldFile } from '../../files/files.ts';
import { getRun, listRuns, type Run, startRun } from '../../jobs/runs.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { matchingIds } from '../../query/exportRows.ts';
import { auditExport } from './exportAudit.ts';
import { exportContent } from './exportContent.ts';
import type { ExportOrder } from './exportOrder.ts';
import { planExport } from './exportPlan.ts';
import { stillReaches } from './exportReach.ts';
import { type ExportInput, type ExportResult, exportKind } from './exportRun.ts';

/** Answers the run's id. What would be refused later is refused now. */
export async function startExport(ctx: Context, object: ObjectType, order: ExportOrder): Promise<string> {
  if (order.sensitive) throw onlyAtOnce();
  await planExport(ctx, object, order);
  return startRun(ctx, exportKind, { object: object.name, order } satisfies ExportInput);
}

/** The file as a stream. Throws `limit_exceeded` above `mostRowsAtOnce`. */
export async function exportAtOnce(
  ctx: Context,
  object: ObjectType,
  order: ExportOrder,
): Promise<{ readonly fileName: string; readonly rows: number; readonly content: Readable }> {
  const plan = await planExport(ctx, object, order);
  const ids = await matchingIds(ctx, object, plan.query, mostRowsAtOnce);
  if (ids.length > mostRowsAtOnce) throw tooMany();
  await auditExport(ctx, plan, ids.length);
  // The answer outlives the request's own transaction, if it had one.
  const outside: Context = { ...ctx, db: ctx.database };
  const pace = { context: () => Promise.resolve(outside), told: () => Promise.resolve() };
  const content = Readable.from(exportContent(outside, plan, ids, pace));
  return { fileName: plan.fileName, rows: ids.length, content };
}

/** One's own of the last runs, newest first. */
export async function listExports(ctx: Context, limit: number): Promise<ExportInfo[]> {
  const runs = await listRuns(ctx, { limit: 200 });
  return runs
    .filter((run) => isOwnExport(ctx, run))
    .slice(0, limit)
    .map((run) => infoOf(ctx, run));
}

export async function getExport(ctx: Context, id: string): Promise<ExportInfo> {
  return infoOf(ctx, await ownExport(ctx, id));
}

/** The file of a finished export; gone after a day or with the rights that it took, and nobody else's, whatever he may do with jobs. */
export async function exportFile(ctx: Context, id: string): Promise<FileInfo> {
  const run = await ownExport(ctx, id);
  const result = run.result as ExportResult | null;
  if (run.state !== 'done' || !result?.file || ctx.clock.now() >= expiryOf(run))
    throw new Problem('not_found');
  const object = ctx.registry.objects.get(result.object);
  if (!object || !result.reach || !stillReaches(ctx, object, result.reach)) throw lessThanThen();
  return heldFile(ctx, result.file);
}

function lessThanThen(): Problem {
  return new Problem('forbidden', {
    detail: {
      en: 'You may see less by now than when this file was made; export the list anew.',
      zh: '您现在的权限小于生成此文件时的权限，请重新导出。',
    },
  });
}

async function ownExport(ctx: Context, id: string): Promise<Run> {
  const run = await getRun(ctx, id);
  if (!isOwnExport(ctx, run)) throw new Problem('not_found');
  return run;
}

function isOwnExport(ctx: Context, run: Run): boolean {
  return run.kind === exportKind && run.actorId === ctx.actor.userId;
}

function expiryOf(run: Run): number {
  return Date.parse(run.finishedAt ?? run.createdAt) + exportHours * 3_600_000;
}

function infoOf(ctx: Context, run: Run): ExportInfo {
  const result = run.result as ExportResult | null;
  const isThere = run.state === 'done' && ctx.clock.now() < expiryOf(run);
  return {
    id: run.id,
    object: result?.object ?? '',
    format: result?.format ?? 'csv',
    fileName: result?.fileName ?? '',
    state: run.state,
    rows: result?.file ? result.rows : run.done,
    size: result?.size ?? null,
    createdAt: run.createdAt,
    expiresAt: isThere ? new Date(expiryOf(run)).toISOString() : null,
  };
}

/** The file of a job waits on the disk for its owner, and sensitive values in the plain wait nowhere. */
function onlyAtOnce(): Problem {
  const text = {
    en: `Sensitive values are exported at once, up to ${mostRowsAtOnce} rows: POST /api/v1/objects/{object}/export.`,
    zh: `敏感值只能即时导出，最多 ${mostRowsAtOnce} 行：POST /api/v1/objects/{object}/export。`,
  };
  return new Problem('invalid_value', {
    detail: text,
    errors: [{ field: 'sensitive', code: 'invalid_value', text }],
  });
}

function tooMany(): Problem {
  return new Problem('limit_exceeded', {
    params: { limit: mostRowsAtOnce },
    detail: {
      en: `More than ${mostRowsAtOnce} rows are exported as a job: POST /api/v1/exports.`,
      zh: `超过 ${mostRowsAtOnce} 行的数据须以后台任务导出：POST /api/v1/exports。`,
    },
  });
}
