/** Which objects' records a queue takes; `queue_objects` follows the list. */
import type { Queue } from '../../../../shared/records.gen.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Trait } from '../../../platform/metadata/trait.ts';

/** People and what they are ordered by wait for nobody. */
const never: ReadonlySet<string> = new Set(['user', 'department', 'group', 'queue']);

function objectsOf(queue: Readonly<Queue> | null): string[] {
  const value = queue?.objects;
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

const check: Trait<Queue> = {
  name: 'queueObjects',
  step: 'check',
  run(ctx, rows) {
    for (const { given, before, after, refusals } of rows) {
      if (!given.has('objects')) continue;
      const names = after.objects ?? [];
      const known = new Set(objectsOf(before));
      // An object that was removed since may stay named; nothing of it arrives any more.
      const fits = (name: unknown) =>
        typeof name === 'string' && (known.has(name) || (ctx.registry.objects.has(name) && !never.has(name)));
      if (Array.isArray(names) && names.length <= 200 && names.every(fits)) {
        after.objects = [...new Set(names as string[])].sort();
        continue;
      }
      refusals.push({
        field: 'objects',
        code: 'invalid_value',
        text: {
          en: 'This is a list of the singular names of objects, such as ["account"]; users, departments, groups and queues do not wait in queues.',
          zh: '此处应为对象单数名称的列表，如 ["account"]；用户、部门、用户组和队列不能进入队列。',
        },
      });
    }
  },
};

const follow: Trait<Queue> = {
  name: 'queueObjectRows',
  step: 'follow',
  async run(ctx, rows) {
    const table = qualified(ctx.workspace.schema, 'queue_objects');
    const pairs = rows.flatMap(({ id, op, after }) =>
      op === 'delete' ? [] : objectsOf(after).map((object) => ({ id, object })),
    );
    await ctx.db.run(sql`delete from ${table} where queue_id = any(${rows.map(({ id }) => id)}::uuid[])`);
    await ctx.db.run(sql`
      insert into ${table} (queue_id, object)
      select * from unnest(${pairs.map(({ id }) => id)}::uuid[], ${pairs.map(({ object }) => object)}::text[])`);
  },
};

export const queueObjects: readonly Trait<Queue>[] = [check, follow];
