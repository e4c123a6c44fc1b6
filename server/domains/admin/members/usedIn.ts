/** What still counts on a group or a queue, asked before it is removed. */
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../../platform/context.ts';
import { countPart, readableObjects } from '../reassign/part.ts';

export interface Use {
  /** `queue`: it is a member of these; `share`: records are shared with it; an object: records wait in it. */
  readonly what: string;
  readonly count: number;
  /** Names of the first few, where they have names. */
  readonly names: readonly string[];
}

const shownNames = 5;

export async function usesOfGroup(ctx: Context, id: string): Promise<Use[]> {
  const { schema } = ctx.workspace;
  const queues = await ctx.db.rows<{ name: string }>(sql`
    select q.name from ${qualified(schema, 'queue_members')} m join ${qualified(schema, 'queues')} q on q.id = m.queue_id
    where m.kind = 'group' and m.ref = ${id}::uuid and q.deleted_at is null order by q.name_sort`);
  const names = queues.map(({ name }) => name);
  const [shared] = await ctx.db.rows<{ known: boolean }>(sql`
    select exists (select from ${qualified(schema, 'grants')} where kind = 'shareGroup' and ref = ${id}::uuid) as known`);
  return [
    ...(names.length > 0 ? [{ what: 'queue', count: names.length, names: names.slice(0, shownNames) }] : []),
    ...(shared?.known ? [{ what: 'share', count: 1, names: [] }] : []),
  ];
}

export async function usesOfQueue(ctx: Context, id: string): Promise<Use[]> {
  const uses: Use[] = [];
  for (const object of readableObjects(ctx)) {
    const count = await countPart(ctx, { object, filter: { queue: { eq: id } } });
    if (count > 0) uses.push({ what: object.name, count, names: [] });
  }
  return uses;
}
