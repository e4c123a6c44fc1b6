/** How many records a change of the configuration would meet: asked with every right, by the reader's own conditions. */
import { parseFilter } from '../../../../shared/filters/parse.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { ObjectType, Registry } from '../../metadata/registry.ts';
import { allRights } from '../../permissions/computeRights.ts';
import { conditionSql } from '../../query/conditionSql.ts';
import { filterSource } from './registryNames.ts';

/** The same person with every right: what a rule asks does not depend on what he may see. */
export function withAllRights(ctx: Context, registry: Registry = ctx.registry): Context {
  return { ...ctx, registry, actor: { ...ctx.actor, rights: allRights } };
}

/** Records that are not deleted and meet the filter, which must be good. */
export async function countRecords(
  ctx: Context,
  registry: Registry,
  object: ObjectType,
  filter: unknown,
): Promise<number> {
  const seeing = withAllRights(ctx, registry);
  const condition = parseFilter(filter, object.name, filterSource(registry), ctx.env);
  const [row] = await ctx.db.rows<{ count: string }>(
    sql`select count(*) from ${qualified(ctx.workspace.schema, object.table)} t
      where t.deleted_at is null and ${conditionSql(seeing, condition, 't')}`,
  );
  return Number(row!.count);
}
