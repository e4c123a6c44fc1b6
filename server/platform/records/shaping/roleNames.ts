/** Roles that documents name: a misspelt one would be nobody's. */
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { type Finding, finding } from './registryNames.ts';

export async function unknownRoles(
  ctx: Context,
  roles: readonly string[] | undefined,
  path: string,
): Promise<Finding[]> {
  if (!roles || roles.length === 0) return [];
  const rows = await ctx.db.rows<{ name: string }>(
    sql`select name from ${qualified(ctx.workspace.schema, 'roles')} order by name`,
  );
  const known = new Set(rows.map(({ name }) => name));
  return roles
    .filter((role) => !known.has(role))
    .map((role) =>
      finding(
        path,
        `There is no role “${role}”; there are ${[...known].join(', ')}.`,
        `没有名为“${role}”的角色；可用的有 ${[...known].join('、')}。`,
      ),
    );
}
