/** Which field of which record holds a file, and held it once: by this its readers are known, and what may be swept. */
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';

export interface FileUse {
  readonly fileId: string;
  readonly object: string;
  readonly recordId: string;
  readonly field: string;
  /** False: it was taken out of the field, and stays for undo and history for a while. */
  readonly held: boolean;
}

export async function usesOf(
  ctx: Pick<Context, 'db' | 'workspace'>,
  ids: readonly string[],
): Promise<FileUse[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.db.rows<{
    file_id: string;
    object: string;
    record_id: string;
    field: string;
    held: boolean;
  }>(sql`select file_id, object, record_id, field, held
    from ${qualified(ctx.workspace.schema, 'file_uses')} where file_id = any(${ids}::uuid[])`);
  return rows.map((row) => ({
    fileId: row.file_id,
    object: row.object,
    recordId: row.record_id,
    field: row.field,
    held: row.held,
  }));
}

export async function writeUses(ctx: Context, uses: readonly FileUse[]): Promise<void> {
  if (uses.length === 0) return;
  await ctx.db.run(sql`
    insert into ${qualified(ctx.workspace.schema, 'file_uses')} as u (file_id, object, record_id, field, held, changed_at)
    select * from unnest(
      ${uses.map((use) => use.fileId)}::uuid[], ${uses.map((use) => use.object)}::text[],
      ${uses.map((use) => use.recordId)}::uuid[], ${uses.map((use) => use.field)}::text[],
      ${uses.map((use) => use.held)}::boolean[], array_fill(now(), array[${uses.length}::int]))
    on conflict (file_id, object, record_id, field)
      do update set held = excluded.held, changed_at = excluded.changed_at`);
}
