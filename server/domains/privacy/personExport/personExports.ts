/** Exports about people as officers work with them: asked with a reason, listed, fetched for some days; each step in the trail. */
import type { PersonExportInfo } from '../../../../shared/privacy.ts';
import { inTransaction } from '../../../base/context.ts';
import { Problem } from '../../../base/problem.ts';
import { and, type Fragment, qualified, sql } from '../../../base/sql.ts';
import { record } from '../../../platform/audit/record.ts';
import type { Context } from '../../../platform/context.ts';
import { type FileInfo, heldFile } from '../../../platform/files/files.ts';
import { startRun } from '../../../platform/jobs/runs.ts';
import type { ObjectType } from '../../../platform/metadata/registry.ts';
import { privacySettings } from '../../../platform/records/erasing/privacySettings.ts';
import { titlesOf } from '../../../platform/records/titles.ts';
import { linkRequest } from '../erasure/startErasure.ts';
import { personInfo } from '../person/personInfo.ts';
import { type PersonExportInput, type PersonExportResult, personExportKind } from './personExportRun.ts';

export interface AskedExport {
  readonly reason: string;
  readonly sensitive: boolean;
  readonly request?: string | undefined;
}

export async function startPersonExport(
  ctx: Context,
  object: ObjectType,
  id: string,
  { reason, sensitive, request }: AskedExport,
): Promise<PersonExportInfo> {
  await personInfo(ctx, object, id);
  return inTransaction(ctx, async (inside) => {
    const input: PersonExportInput = { object: object.name, id, sensitive };
    const run = await startRun(inside, personExportKind, input);
    await record(inside, [
      {
        verb: 'personExported',
        object: object.name,
        recordId: id,
        after: { export: run, reason, sensitive },
      },
    ]);
    if (request !== undefined) await linkRequest(inside, request, { exportId: run });
    return onePersonExport(inside, run);
  });
}

/** Of everybody who looks after data protection, newest first. */
export function listPersonExports(ctx: Context, limit: number): Promise<PersonExportInfo[]> {
  return select(ctx, sql`true`, limit);
}

export async function onePersonExport(ctx: Context, id: string): Promise<PersonExportInfo> {
  const [found] = await select(ctx, sql`r.id = ${id}::uuid`, 1);
  if (found === undefined) throw new Problem('not_found');
  return found;
}

/** The file, once the audit trail knows who takes it. */
export async function personExportFile(ctx: Context, id: string): Promise<FileInfo> {
  const info = await onePersonExport(ctx, id);
  if (info.expiresAt === null) throw gone();
  const [run] = await ctx.db.rows<{ object: string; record_id: string; file: string }>(sql`
    select input ->> 'object' as object, input ->> 'id' as record_id, result ->> 'file' as file
    from core.runs where id = ${id}::uuid and workspace_id = ${ctx.workspace.id}::uuid`);
  const file = await heldFile(ctx, run!.file).catch((error: unknown) => {
    throw error instanceof Problem ? gone() : error;
  });
  await record(ctx, [
    { verb: 'personDownloaded', object: run!.object, recordId: run!.record_id, after: { export: id } },
  ]);
  return file;
}

function gone(): Problem {
  return new Problem('not_found', {
    detail: {
      en: 'The file of this export is not there: it is not made yet, has expired, or the person was erased.',
      zh: '导出文件不存在：尚未生成、已过期，或此人信息已被删除。',
    },
  });
}

interface Row {
  readonly id: string;
  readonly object: string;
  readonly record_id: string;
  readonly state: string;
  readonly result: PersonExportResult | null;
  readonly created_at: string;
  readonly finished: number | null;
  readonly created_by: string | null;
  readonly downloads: number;
  readonly there: boolean;
}

async function select(ctx: Context, where: Fragment, limit: number): Promise<PersonExportInfo[]> {
  const { schema } = ctx.workspace;
  const rows = await ctx.db.rows<Row & Record<string, unknown>>(sql`
    select r.id, r.input ->> 'object' as object, r.input ->> 'id' as record_id, r.state, r.result,
      to_char(r.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as created_at,
      extract(epoch from r.finished_at)::float8 * 1000 as finished,
      (select u.name from ${qualified(schema, 'users')} u where u.id = r.actor_id) as created_by,
      exists (select from ${qualified(schema, 'person_exports')} p where p.run_id = r.id) as there,
      (select count(*)::int from ${qualified(schema, 'audit')} a
        join ${qualified(schema, 'audit_values')} v on v.at = a.at and v.seq = a.seq
        where a.object = r.input ->> 'object' and a.record_id = (r.input ->> 'id')::uuid
          and a.verb = 'personDownloaded' and v.after ->> 'export' = r.id::text) as downloads
    from core.runs r
    where ${and([sql`r.workspace_id = ${ctx.workspace.id}::uuid`, sql`r.kind = ${personExportKind}`, where])}
    order by r.created_at desc, r.id desc limit ${limit}`);
  const { exportDays } = await privacySettings(ctx.db, schema);
  const infos: PersonExportInfo[] = [];
  for (const row of rows) {
    const expires = row.finished === null ? null : row.finished + exportDays * 86_400_000;
    const isThere = row.state === 'done' && row.there && expires !== null && ctx.clock.now() < expires;
    const titles = ctx.registry.objects.has(row.object)
      ? await titlesOf(ctx, row.object, [row.record_id])
      : null;
    infos.push({
      id: row.id,
      object: ctx.registry.objects.get(row.object)?.plural ?? row.object,
      recordId: row.record_id,
      label: titles?.get(row.record_id) ?? null,
      state: row.state,
      size: row.result?.size ?? null,
      createdAt: row.created_at,
      createdBy: row.created_by,
      expiresAt: isThere ? new Date(expires).toISOString() : null,
      downloads: row.downloads,
    });
  }
  return infos;
}
