/** Eraser: comments under the people's records, who followed them, and what inboxes told of them. Names in other comments are swept. */
import { type Fragment, qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { Eraser } from '../../records/erasing/erasers.ts';
import { amongRecords } from '../../records/erasing/eraseTraces.ts';
import type { Erasing } from '../../records/erasing/erasing.ts';

/** What hangs on a comment goes with it. */
const gone = ['comments', 'follows', 'notifications', 'presence'] as const;

function own(erasing: Erasing): Fragment {
  return amongRecords([...erasing.subjects, ...erasing.hanging]);
}

export const eraseTalk: Eraser = {
  name: 'comments',
  label: { en: 'Comments, followers and news', zh: '评论、关注与通知' },
  tables: ['follows', 'presence'],

  async count(ctx, erasing) {
    let count = 0;
    for (const table of gone) count += await countOf(ctx, table, own(erasing));
    return count;
  },

  async erase(ctx, erasing) {
    let count = 0;
    for (const table of gone)
      count += await ctx.db.run(
        sql`delete from ${qualified(ctx.workspace.schema, table)} r where ${own(erasing)}`,
      );
    return { count, next: null };
  },
};

async function countOf(ctx: Context, table: string, where: Fragment): Promise<number> {
  const [row] = await ctx.db.rows<{ count: number }>(
    sql`select count(*)::int as count from ${qualified(ctx.workspace.schema, table)} r where ${where}`,
  );
  return row?.count ?? 0;
}
