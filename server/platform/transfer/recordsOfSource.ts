/** Which ids of another system are of records that are here, as far as the importer may see them. */
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { visible } from '../query/rowRights.ts';
import type { FormerRecords } from './sources/formerRecords.ts';

/** Asked of every object at once, for a file does not tell which object its ids are of. */
export async function recordsOfSource(
  ctx: Context,
  source: string,
  ids: readonly string[],
): Promise<FormerRecords> {
  const objects = [...ctx.registry.objects.values()].filter(
    ({ name, fields }) =>
      fields.has('sourceId') &&
      ctx.actor.rights.rows(name, 'read') !== null &&
      ['read', 'edit'].includes(ctx.actor.rights.field(name, 'sourceId')),
  );
  if (ids.length === 0 || objects.length === 0) return new Map();
  const asked = objects.map(
    ({ name, table }) => sql`
      select ${name}::text as object, t.source_id as id from ${qualified(ctx.workspace.schema, table)} t
      where t.source_id = any(${ids}::text[]) and coalesce(t.source, '') = ${source} and ${visible(ctx, name, 't')}`,
  );
  const rows = await ctx.db.rows<{ object: string; id: string }>(sql`${sql.join(asked, sql` union all `)}`);
  const found = new Map<string, Set<string>>();
  for (const { object, id } of rows) found.set(object, (found.get(object) ?? new Set()).add(id));
  return found;
}
