/** Whether what is about to be done gives or takes roles, where no body says so: an import, a migration, an undo. */
import { qualified, sql } from '../base/sql.ts';
import type { Context } from '../platform/context.ts';
import { getImport } from '../platform/transfer/imports.ts';
import { getMigration, partsOf } from '../platform/transfer/migrations/migrationStore.ts';
import type { ImportRules } from '../platform/transfer/rules.ts';

function bringRoles(rules: ImportRules | null): boolean {
  return rules !== null && rules.object === 'users' && rules.columns.some(({ field }) => field === 'roles');
}

/** Throws `not_found`. */
export async function importBringsRoles(ctx: Context, id: string): Promise<boolean> {
  return bringRoles((await getImport(ctx, id)).rules);
}

/** Throws `not_found`. */
export async function migrationBringsRoles(ctx: Context, id: string): Promise<boolean> {
  await getMigration(ctx, id);
  return (await partsOf(ctx, id)).some(({ rules }) => bringRoles(rules));
}

/** Of one's own, or of others for who audits: of the rest nothing is told. */
export async function changedRoles(ctx: Context, changeSet: string | null): Promise<boolean> {
  if (changeSet === null) return false;
  const [row] = await ctx.db.rows<{ known: boolean }>(sql`
    select exists (select from ${qualified(ctx.workspace.schema, 'audit')} a
      where a.change_set_id = ${changeSet}::uuid and a.object = 'user' and 'roles' = any(a.fields)
        and (${ctx.actor.rights.may('audit')} or a.actor_id = ${ctx.actor.userId}::uuid)) as known`);
  return row?.known ?? false;
}

/** Of a migration that has run. */
export async function migrationChangedRoles(ctx: Context, id: string): Promise<boolean> {
  return changedRoles(ctx, (await getMigration(ctx, id)).changeSetId);
}
