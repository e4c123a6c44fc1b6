/** Step: a record has an owner or waits in a queue, never both; where a queue hands out by itself, it names the owner. */
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { belongs } from '../permissions/queueMembership.ts';
import { type Batch, type Draft, isOpen, refuse } from './draft.ts';
import { grouped } from './grouped.ts';

/** Comes before the lookups are checked, because what it sets is checked as what a caller gave. */
export async function settleQueues(ctx: Context, { object, drafts }: Batch): Promise<void> {
  const arriving: Draft[] = [];
  for (const draft of drafts) {
    if (!isOpen(draft)) continue;
    const [owner, queue] = [draft.input.owner ?? null, draft.input.queue ?? null];
    if (queue !== null && owner !== null) refuse(draft, 'queue', 'invalid_value', either);
    else if (queue !== null && queue !== (draft.before?.queue ?? null)) arriving.push(draft);
    else if (owner !== null && draft.before?.queue) give(draft, 'queue', null);
  }
  for (const [queue, group] of grouped(arriving, ({ input }) => input.queue as string))
    await arrive(ctx, object, queue, group);
}

const either = {
  en: 'A record that waits in a queue has no owner: give one or the other.',
  zh: '队列中的记录没有负责人，请只填写负责人或队列之一。',
};

function give(draft: Draft, name: 'owner' | 'queue', value: string | null): void {
  draft.input[name] = value;
  draft.given.add(name);
}

interface Arrival {
  readonly takes: boolean;
  readonly in_turn: boolean;
}

async function arrive(
  ctx: Context,
  object: ObjectType,
  queue: string,
  drafts: readonly Draft[],
): Promise<void> {
  const [found] = await ctx.db.rows<Arrival>(sql`
    select exists (select from ${qualified(ctx.workspace.schema, 'queue_objects')} o
        where o.queue_id = q.id and o.object = ${object.name}) as takes, q.handing = 'inTurn' as in_turn
    from ${qualified(ctx.workspace.schema, 'queues')} q where q.id = ${queue}::uuid and q.deleted_at is null`);
  // One that is not there is refused with the lookups.
  if (found === undefined) return;
  if (!found.takes) {
    for (const draft of drafts)
      refuse(draft, 'queue', 'invalid_value', {
        en: `This queue does not take ${object.declaration.pluralLabel.en.toLowerCase()}; choose another, or let it take them.`,
        zh: `此队列不接收${object.declaration.label.zh}，请选择其他队列，或先让此队列接收。`,
      });
    return;
  }
  const owners = found.in_turn ? await nextOwners(ctx, queue, drafts.length) : [];
  drafts.forEach((draft, at) => {
    // A queue whose members have all left keeps what arrives until someone comes.
    const owner = owners.length === 0 ? null : owners[at % owners.length]!;
    give(draft, 'owner', owner);
    if (owner !== null) give(draft, 'queue', null);
    draft.handedOut = true;
  });
}

/** Active members in a fixed order, from where the last turn ended; the queue's row is locked, so no turn is given twice. */
async function nextOwners(ctx: Context, queue: string, count: number): Promise<string[]> {
  const { schema } = ctx.workspace;
  const [row] = await ctx.db.rows<{ turn: string }>(sql`
    update ${qualified(schema, 'queues')} set turn = turn + ${count} where id = ${queue}::uuid
    returning turn - ${count} as turn`);
  const members = await ctx.db.rows<{ id: string }>(sql`
    select u.id from ${qualified(schema, 'users')} u
    where u.deleted_at is null and u.status = 'active' and exists (
      select from ${qualified(schema, 'queue_members')} m where m.queue_id = ${queue}::uuid and ${belongs(schema)})
    order by u.id`);
  if (row === undefined || members.length === 0) return [];
  const start = Number(BigInt(row.turn) % BigInt(members.length));
  return [...members.slice(start), ...members.slice(0, start)].map(({ id }) => id);
}
