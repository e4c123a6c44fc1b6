/** Every department knows the way down to it; a move rewrites the ways of those below in the same transaction. */
import type { Department } from '../../../../shared/records.gen.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Trait } from '../../../platform/metadata/trait.ts';

/**
 * The whole tree is walked and only what differs is written: a company has some thousand departments at most, and so the
 * order in which several of one write were moved does not matter. Writes of departments wait for each other at the raised
 * rights version, which comes before.
 */
export const departmentPaths: Trait<Department> = {
  name: 'departmentPaths',
  step: 'follow',
  async run(ctx, rows) {
    const moved = rows.some(
      ({ op, before, after }) => op !== 'delete' && (before?.parent ?? null) !== (after.parent ?? null),
    );
    if (!moved && rows.every(({ op }) => op !== 'create')) return;
    const departments = qualified(ctx.workspace.schema, 'departments');
    await ctx.db.run(sql`
      with recursive tree (id, path) as (
        select d.id, array[d.id] from ${departments} d where d.parent_id is null
        union all
        select d.id, tree.path || d.id from ${departments} d join tree on d.parent_id = tree.id
        where not d.id = any(tree.path))
      update ${departments} d set path = tree.path from tree where tree.id = d.id and d.path <> tree.path`);
  },
};
