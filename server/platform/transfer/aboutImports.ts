/** What a job of an import or a migration is about, for those who may see it: the name of its file, or of the migration. */
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { seenImports, seenMigrations } from './seenImports.ts';

export async function aboutImports(
  ctx: Context,
  inputs: readonly { readonly importId: string }[],
): Promise<readonly (string | null)[]> {
  const ids = inputs.map(({ importId }) => importId);
  const rows = await ctx.db.rows<{ id: string; name: string }>(sql`
    select i.id, i.file_name as name from ${qualified(ctx.workspace.schema, 'imports')} i
    where i.id = any(${ids}::uuid[]) and ${seenImports(ctx, 'i')}`);
  return inOrder(ids, rows);
}

export async function aboutMigrations(
  ctx: Context,
  inputs: readonly { readonly migrationId: string }[],
): Promise<readonly (string | null)[]> {
  const { schema } = ctx.workspace;
  const ids = inputs.map(({ migrationId }) => migrationId);
  const rows = await ctx.db.rows<{ id: string; name: string }>(sql`
    select m.id, m.name from ${qualified(schema, 'data_migrations')} m
    where m.id = any(${ids}::uuid[]) and ${seenMigrations(ctx, 'm', qualified(schema, 'imports'))}`);
  return inOrder(ids, rows);
}

function inOrder(
  ids: readonly string[],
  rows: readonly { readonly id: string; readonly name: string }[],
): readonly (string | null)[] {
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return ids.map((id) => names.get(id) ?? null);
}
