/** Files that people bring in: a row each, content in the store, the uploader's alone until a record holds them. */
import { Problem } from '../../base/problem.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { FileStore } from './fileStore.ts';

export interface FileInfo {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly type: string;
  readonly sha256: Buffer;
  readonly storedAs: string;
  readonly createdById: string | null;
}

const longestName = 255;

/** The last part of whatever path the sender gave, without what no screen can show. */
export function cleanName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = [...last.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim()].slice(0, longestName).join('');
  return clean === '' || clean === '.' || clean === '..' ? 'file' : clean;
}

/** Takes a file in; when the row cannot be written, the content is removed again. */
export async function addFile(
  ctx: Context,
  store: FileStore,
  file: { readonly name: string; readonly content: AsyncIterable<Uint8Array>; readonly limit: number },
): Promise<FileInfo> {
  const stored = await store.put(file.content, file.limit);
  const info = { id: ctx.ids.next(), name: cleanName(file.name), createdById: ctx.actor.userId, ...stored };
  try {
    await ctx.db.run(sql`
      insert into ${qualified(ctx.workspace.schema, 'files')} (id, name, size, type, sha256, stored_as, created_by_id)
      values (${info.id}, ${info.name}, ${info.size}, ${info.type}, ${info.sha256}, ${info.storedAs}, ${info.createdById})`);
  } catch (error) {
    await store.remove(stored.storedAs);
    throw error;
  }
  return info;
}

/** One's own file. What holds a file (an import, later a record's field) has its own right to it: see `heldFile`. */
export async function ownFile(ctx: Context, id: string): Promise<FileInfo> {
  const file = await heldFile(ctx, id);
  if (ctx.actor.kind !== 'system' && file.createdById !== ctx.actor.userId) throw new Problem('not_found');
  return file;
}

/** Without a question about rights: for a caller that has asked them of the holder. */
export async function heldFile(ctx: Pick<Context, 'db' | 'workspace'>, id: string): Promise<FileInfo> {
  const [row] = await ctx.db.rows<{
    id: string;
    name: string;
    size: string;
    type: string;
    sha256: Buffer;
    stored_as: string;
    created_by_id: string | null;
  }>(sql`select id, name, size, type, sha256, stored_as, created_by_id
    from ${qualified(ctx.workspace.schema, 'files')} where id = ${id}::uuid`);
  if (row === undefined) throw new Problem('not_found');
  return {
    id: row.id,
    name: row.name,
    size: Number(row.size),
    type: row.type,
    sha256: row.sha256,
    storedAs: row.stored_as,
    createdById: row.created_by_id,
  };
}
