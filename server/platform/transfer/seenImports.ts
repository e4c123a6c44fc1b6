/**
 * Whose imports and migrations somebody may look at. Their files hold what nobody has sorted by rights yet, and their
 * reports what their makers could read: one's own, and those of others only where nothing of their objects is closed.
 */
import { type Fragment, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';

/** Every record may be read and imported, with every field. */
function isOpen({ actor: { rights } }: Context, { name, fields }: ObjectType): boolean {
  const isWhole = rights.rows(name, 'read')?.all === true && rights.rows(name, 'import')?.all === true;
  return isWhole && [...fields.keys()].every((field) => ['read', 'edit'].includes(rights.field(name, field)));
}

/** @param object plural name of what the rows of the file become, null where nobody said yet, as an expression */
function isOpenTo(ctx: Context, object: Fragment): Fragment {
  const objects = [...ctx.registry.objects.values()];
  const open = objects.filter((each) => isOpen(ctx, each));
  // What a file without rules holds may be of any object.
  if (open.length === objects.length) return sql`true`;
  return sql`coalesce(${object} = any(${open.map(({ plural }) => plural)}::text[]), false)`;
}

function looksAfterAll({ actor }: Context): boolean {
  return actor.kind === 'system';
}

/** @param alias of the table of imports */
export function seenImports(ctx: Context, alias: string): Fragment {
  if (looksAfterAll(ctx)) return sql`true`;
  const isOwn = sql`${sql.id(alias, 'created_by_id')} = ${ctx.actor.userId}::uuid`;
  if (!ctx.actor.rights.may('import')) return isOwn;
  return sql`(${isOwn} or ${isOpenTo(ctx, sql.id(alias, 'object'))})`;
}

/** @param alias of the table of migrations; @param imports the table of their files */
export function seenMigrations(ctx: Context, alias: string, imports: Fragment): Fragment {
  if (looksAfterAll(ctx)) return sql`true`;
  const isOwn = sql`${sql.id(alias, 'created_by_id')} = ${ctx.actor.userId}::uuid`;
  if (!ctx.actor.rights.may('import')) return isOwn;
  return sql`(${isOwn} or not exists (select from ${imports} f
    where f.migration_id = ${sql.id(alias, 'id')} and not ${isOpenTo(ctx, sql.id('f', 'object'))}))`;
}
