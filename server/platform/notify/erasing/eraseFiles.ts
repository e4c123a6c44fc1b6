/** Eraser: files of the people's records, attached or held by a field, and their contents. */
import { qualified, sql } from '../../../base/sql.ts';
import type { Eraser } from '../../records/erasing/erasers.ts';
import { amongRecords } from '../../records/erasing/eraseTraces.ts';
import type { Erasing } from '../../records/erasing/erasing.ts';

/** Attached to one of the records, or held now or once by one of its fields; and by nothing else. */
function filesOf(schema: string, erasing: Erasing) {
  const own = [...erasing.subjects, ...erasing.hanging];
  return sql`f.id in (select r.file_id from ${qualified(schema, 'attachments')} r where ${amongRecords(own)}
      union select r.file_id from ${qualified(schema, 'file_uses')} r where ${amongRecords(own)})
    and not exists (select from ${qualified(schema, 'attachments')} r where r.file_id = f.id and not ${amongRecords(own)})
    and not exists (select from ${qualified(schema, 'file_uses')} r where r.file_id = f.id and not ${amongRecords(own)})`;
}

export const eraseFiles: Eraser = {
  name: 'files',
  label: { en: 'Files', zh: '文件' },
  tables: ['attachments', 'file_uses'],

  async count(ctx, erasing) {
    const { schema } = ctx.workspace;
    const [row] = await ctx.db.rows<{ count: number }>(
      sql`select count(*)::int as count from ${qualified(schema, 'files')} f where ${filesOf(schema, erasing)}`,
    );
    return row?.count ?? 0;
  },

  async erase(ctx, erasing) {
    const { schema } = ctx.workspace;
    const own = [...erasing.subjects, ...erasing.hanging];
    const files = await ctx.db.rows<{ id: string }>(
      sql`select f.id from ${qualified(schema, 'files')} f where ${filesOf(schema, erasing)} for update`,
    );
    const ids = files.map(({ id }) => id);
    for (const table of ['attachments', 'file_uses'])
      await ctx.db.run(sql`delete from ${qualified(schema, table)} r where ${amongRecords(own)}`);
    const gone = await ctx.db.rows<{ stored_as: string; preview_as: string | null }>(sql`
      delete from ${qualified(schema, 'files')} where id = any(${ids}::uuid[]) returning stored_as, preview_as`);
    const content = gone.flatMap((row) => [
      row.stored_as,
      ...(row.preview_as === null ? [] : [row.preview_as]),
    ]);
    return { count: ids.length, next: null, content };
  },
};
