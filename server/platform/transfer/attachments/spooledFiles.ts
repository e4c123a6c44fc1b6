/** Files of the archives of a migration: laid into the store as any upload, and known by their path in the archive. */
import path from 'node:path';
import type { Label } from '../../../../shared/labels.ts';
import { Problem } from '../../../base/problem.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { FileStore } from '../../files/fileStore.ts';
import { addFile } from '../../files/files.ts';
import { largestFile } from '../../files/largestFile.ts';
import { FileRefused } from '../reading/fileRefused.ts';
import type { ArchiveEntry } from '../reading/readRequest.ts';

/** Of one migration. */
export const mostSpooled = 200_000;

export interface Spooled {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Null: it was not taken. */
  readonly fileId: string | null;
  readonly refusal: 'tooLarge' | 'notTaken' | null;
  readonly reason: Label | null;
}

export function notSpooled({ name, size, left, isTooLarge }: ArchiveEntry): Spooled {
  return { path: name, size, fileId: null, refusal: isTooLarge ? 'tooLarge' : 'notTaken', reason: left };
}

/**
 * Lies in the store as it will when it hangs on a record, so that nothing is copied then. What no upload would take (its
 * ending lies, it holds malware) is told, and does not keep the others out.
 */
export async function spool(
  ctx: Context,
  store: FileStore,
  entry: ArchiveEntry,
  content: AsyncIterable<Uint8Array>,
): Promise<Spooled> {
  const { name, size } = entry;
  try {
    const { id } = await addFile(ctx, store, { name, content, limit: largestFile });
    return { path: name, size, fileId: id, refusal: null, reason: null };
  } catch (error) {
    if (error instanceof FileRefused) return notSpooled({ ...entry, left: error.text });
    const isOfFile =
      error instanceof Problem && (error.code === 'invalid_value' || error.code === 'limit_exceeded');
    if (!isOfFile) throw error;
    return notSpooled({ ...entry, left: error.detail ?? { en: error.message, zh: error.message } });
  }
}

/** @param ctx inside the transaction that holds the migration */
export async function keepSpooled(
  ctx: Context,
  migrationId: string,
  files: readonly Spooled[],
): Promise<void> {
  if (files.length === 0) return;
  const table = qualified(ctx.workspace.schema, 'migration_files');
  const [there] = await ctx.db.rows<{ count: number }>(
    sql`select count(*)::int as count from ${table} where migration_id = ${migrationId}::uuid`,
  );
  if (there!.count + files.length > mostSpooled)
    throw new Problem('limit_exceeded', { params: { limit: mostSpooled } });
  await ctx.db.run(sql`
    insert into ${table} (id, migration_id, path, size, file_id, refusal, reason)
    select id, ${migrationId}::uuid, path, size, file_id, refusal, reason::jsonb from unnest(
      ${files.map(() => ctx.ids.next())}::uuid[], ${files.map((file) => file.path)}::text[],
      ${files.map((file) => file.size)}::bigint[], ${files.map((file) => file.fileId)}::uuid[],
      ${files.map((file) => file.refusal)}::text[],
      ${files.map(({ reason }) => (reason === null ? null : JSON.stringify(reason)))}::text[]
    ) as n (id, path, size, file_id, refusal, reason)`);
}

/** A file of a migration, as the tables are read beside it. */
export interface KnownFile {
  readonly id: string;
  readonly path: string;
  readonly size: number;
  /** Null where it was not taken. */
  readonly fileId: string | null;
  readonly sum: string | null;
  readonly type: string | null;
  readonly refusal: 'tooLarge' | 'notTaken' | null;
  readonly reason: Label | null;
}

export async function spooledFiles(ctx: Context, migrationId: string): Promise<readonly KnownFile[]> {
  const { schema } = ctx.workspace;
  const rows = await ctx.db.rows<{
    id: string;
    path: string;
    size: string;
    file_id: string | null;
    sum: string | null;
    type: string | null;
    refusal: KnownFile['refusal'];
    reason: Label | null;
  }>(sql`
    select m.id, m.path, m.size, m.file_id, encode(f.sha256, 'hex') as sum, f.type, m.refusal, m.reason
    from ${qualified(schema, 'migration_files')} m left join ${qualified(schema, 'files')} f on f.id = m.file_id
    where m.migration_id = ${migrationId}::uuid order by m.path, m.id`);
  return rows.map(({ file_id: fileId, size, ...row }) => ({ ...row, fileId, size: Number(size) }));
}

/** The name that people know a file by: what the table says, with the ending of the path where it says none. */
export function nameFor(said: string, filePath: string): string {
  const name = path.posix.basename(said.replaceAll('\\', '/')).trim();
  return name === '' ? path.posix.basename(filePath) : name;
}
