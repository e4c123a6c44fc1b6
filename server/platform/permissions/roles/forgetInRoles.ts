/** An object or field is removed for good: roles say nothing of it any more, so that a later one of its name begins open. */
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { raiseRightsVersion } from '../rightsFollow.ts';

export async function forgetInRoles(ctx: Context, object: string, field?: string): Promise<void> {
  const places =
    field === undefined
      ? [
          ['objects', object],
          ['fields', object],
        ]
      : [['fields', object, field]];
  for (const place of places) {
    const changed = await ctx.db.run(sql`
      update ${qualified(ctx.workspace.schema, 'roles')} set rights = rights #- ${place}::text[], version = version + 1
      where rights #> ${place}::text[] is not null`);
    if (changed > 0) await raiseRightsVersion(ctx);
  }
}
