/** Values that merges keep for their undoing are erased with the person that they are about. */
import { type Fragment, qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { Eraser } from '../erasing/erasers.ts';
import type { Erasing } from '../erasing/erasing.ts';

function ofPerson({ subjects, hanging }: Erasing): Fragment {
  const ids = [...subjects, ...hanging].map(({ id }) => id);
  return sql`(survivor_id = any(${ids}::uuid[]) or merged_id = any(${ids}::uuid[])) and changes <> '{}'`;
}

function table(ctx: Context): Fragment {
  return qualified(ctx.workspace.schema, 'merges');
}

export const eraseMerges: Eraser = {
  name: 'merges',
  label: { en: 'What merges took over', zh: '合并时取用的值' },
  tables: ['merges', 'merge_moves'],
  async count(ctx, erasing) {
    const [row] = await ctx.db.rows<{ count: number }>(
      sql`select count(*)::int as count from ${table(ctx)} where ${ofPerson(erasing)}`,
    );
    return row?.count ?? 0;
  },
  async erase(ctx, erasing) {
    const count = await ctx.db.run(sql`update ${table(ctx)} set changes = '{}' where ${ofPerson(erasing)}`);
    return { count, next: null };
  },
};
