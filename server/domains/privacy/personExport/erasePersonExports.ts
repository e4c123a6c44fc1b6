/** Eraser: files of what was told to the people about themselves. */
import { type Fragment, qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../../platform/context.ts';
import type { Eraser } from '../../../platform/records/erasing/erasers.ts';
import { amongRecords } from '../../../platform/records/erasing/eraseTraces.ts';

export const erasePersonExports: Eraser = {
  name: 'personExports',
  label: { en: 'Exports about the person', zh: '关于此人的导出文件' },
  tables: ['person_exports'],

  async count(ctx, { subjects }) {
    const [row] = await ctx.db.rows<{ count: number }>(sql`
      select count(*)::int as count from ${qualified(ctx.workspace.schema, 'person_exports')} r where ${amongRecords(subjects)}`);
    return row?.count ?? 0;
  },

  async erase(ctx, { subjects }) {
    const content = await dropPersonExports(ctx, amongRecords(subjects));
    return { count: content.length, next: null, content };
  },
};

/** Of rows `r`; answers the keys of their contents. */
export async function dropPersonExports(ctx: Context, where: Fragment): Promise<string[]> {
  const { schema } = ctx.workspace;
  const dropped = await ctx.db.rows<{ file_id: string }>(
    sql`delete from ${qualified(schema, 'person_exports')} r where ${where} returning file_id`,
  );
  const files = await ctx.db.rows<{ stored_as: string }>(sql`
    delete from ${qualified(schema, 'files')} where id = any(${dropped.map((row) => row.file_id)}::uuid[]) returning stored_as`);
  return files.map((row) => row.stored_as);
}
