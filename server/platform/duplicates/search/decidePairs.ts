/** What somebody says of pairs: no duplicates, which is remembered for ever, or open again. */
import { isoNow } from '../../../base/clock.ts';
import { inTransaction } from '../../../base/context.ts';
import { Problem } from '../../../base/problem.ts';
import { qualified, sql } from '../../../base/sql.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { visible } from '../../query/rowRights.ts';

export type Decision = 'distinct' | 'open';

/** Throws `not_found` when one of them is not there, or one of its records is out of sight. */
export async function decidePairs(ctx: Context, ids: readonly string[], decision: Decision): Promise<number> {
  return inTransaction(ctx, async (inside) => {
    const { schema } = inside.workspace;
    const pairs = await inside.db.rows<{
      id: string;
      object: string;
      a: string;
      b: string;
      state: string;
    }>(sql`
      select id, object, a_id as a, b_id as b, state from ${qualified(schema, 'duplicate_pairs')}
      where id = any(${[...ids]}::uuid[]) order by id for update`);
    if (pairs.length < new Set(ids).size) throw new Problem('not_found');
    for (const name of new Set(pairs.map(({ object }) => object))) {
      const object = inside.registry.objects.get(name);
      if (!object) throw new Problem('not_found');
      const records = new Set(pairs.flatMap((pair) => (pair.object === name ? [pair.a, pair.b] : [])));
      const [seen] = await inside.db.rows<{ count: number }>(sql`
        select count(*)::int as count from ${qualified(schema, object.table)} t
        where t.id = any(${[...records]}::uuid[]) and ${visible(inside, name, 't')}`);
      if (seen?.count !== records.size) throw new Problem('not_found');
    }
    const changed = pairs.filter(({ state }) => state !== decision && state !== 'merged');
    const decided = decision === 'open' ? null : isoNow(inside.clock);
    await inside.db.run(sql`
      update ${qualified(schema, 'duplicate_pairs')} set state = ${decision}, decided_at = ${decided}::timestamptz,
        decided_by_id = ${decision === 'open' ? null : inside.actor.userId}::uuid
      where id = any(${changed.map(({ id }) => id)}::uuid[])`);
    await record(
      inside,
      changed.map(({ object, a, b }) => ({
        verb: 'duplicateDecided',
        object,
        recordId: a,
        after: { other: b, decision },
      })),
    );
    return changed.length;
  });
}
