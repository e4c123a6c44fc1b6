/** A member takes a record out of its queue and owns it from then on; of many at once, one gets it. */
import { inTransaction } from '../../base/context.ts';
import { isId } from '../../base/ids.ts';
import { Problem } from '../../base/problem.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { visible } from '../query/rowRights.ts';
import type { WriteAnswer } from './operations.ts';
import { write } from './writer.ts';

export async function takeFromQueue(ctx: Context, object: ObjectType, id: string): Promise<WriteAnswer> {
  if (!isId(id)) throw new Problem('not_found');
  return inTransaction(ctx, async (inside) => {
    // Whoever waits for this lock reads the row as the one before him left it.
    const [row] = await inside.db.rows<{ queue_id: string | null }>(sql`
      select t.queue_id from ${qualified(ctx.workspace.schema, object.table)} t
      where t.id = ${id}::uuid and ${visible(inside, object.name, 't')} for no key update`);
    if (row === undefined) throw new Problem('not_found');
    if (row.queue_id === null) throw gone;
    if (!(inside.actor.queueIds ?? []).includes(row.queue_id)) throw notMember;
    const taken = { op: 'update', id, data: { owner: inside.actor.userId } } as const;
    return write(inside, object, [taken], { kind: 'take', summary: { object: object.name } });
  });
}

const gone = new Problem('version_conflict', {
  detail: {
    en: 'This record waits in no queue any more: someone was faster, or it was given to somebody.',
    zh: '此记录已不在队列中：已被他人领取，或已分配给他人。',
  },
});

const notMember = new Problem('forbidden', {
  detail: {
    en: 'Only members of the queue take records from it; ask an administrator to make you one.',
    zh: '只有队列成员可以领取其中的记录，请联系管理员将您加入队列。',
  },
});
