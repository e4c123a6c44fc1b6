/** What hung on records that are removed for good goes from the files of the migration that brought it, too. */
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { ObjectType } from '../../metadata/registry.ts';

/**
 * Joined to the purge of records. A file that hangs on another record as well stays until that one goes. What a migration
 * that was taken back had brought stays for its next run: nothing of it hangs anywhere, and it goes with the days that
 * files of migrations are kept. Content of files that nothing holds is cleaned up by its own tick.
 */
export async function releasePurged(ctx: Context, object: ObjectType, ids: readonly string[]): Promise<void> {
  const { schema } = ctx.workspace;
  const links = qualified(schema, 'migration_links');
  const freed = await ctx.db.rows<{ id: string }>(sql`
    update ${links} l set record_id = null
    from ${qualified(schema, 'imports')} i join ${qualified(schema, 'data_migrations')} m on m.id = i.migration_id
    where l.record_id = any(${[...ids]}::uuid[]) and l.object = ${object.name} and l.migration_file_id is not null
      and i.id = l.import_id and m.run_id = l.run_id and m.undo_run_id is null
    returning l.migration_file_id as id`);
  if (freed.length === 0) return;
  await ctx.db.run(sql`
    update ${qualified(schema, 'migration_files')} f set file_id = null
    where f.id = any(${freed.map(({ id }) => id)}::uuid[]) and not exists (
      select from ${links} o where o.migration_file_id = f.id and o.record_id is not null)`);
}
