/** A queue in which records wait is not deleted: they would wait in vain. */
import type { Queue } from '../../../../shared/records.gen.ts';
import { Problem } from '../../../base/problem.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Trait } from '../../../platform/metadata/trait.ts';

export const queueInUse: Trait<Queue> = {
  name: 'queueInUse',
  step: 'follow',
  async run(ctx, rows) {
    const gone = rows.filter(({ op }) => op === 'delete').map(({ id }) => id);
    if (gone.length === 0) return;
    for (const { table, declaration } of ctx.registry.objects.values()) {
      const waiting = await ctx.db.rows(sql`
        select from ${qualified(ctx.workspace.schema, table)}
        where queue_id = any(${gone}::uuid[]) and deleted_at is null limit 1`);
      if (waiting.length === 0) continue;
      const { pluralLabel } = declaration;
      throw new Problem('in_use', {
        params: { usedBy: pluralLabel[ctx.actor.language] },
        detail: {
          en: `${pluralLabel.en} wait in this queue; give them to somebody, or put them into another queue, first.`,
          zh: `此队列中仍有等待的${pluralLabel.zh}，请先分配给他人或移到其他队列。`,
        },
      });
    }
  },
};
