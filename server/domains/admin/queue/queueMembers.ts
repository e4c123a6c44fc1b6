/** Members of a queue: users, groups and departments that are there; `queue_members` follows, and with it who may take. */
import type { Queue } from '../../../../shared/records.gen.ts';
import { isId } from '../../../base/ids.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Trait, WriteRow } from '../../../platform/metadata/trait.ts';
import { grantKeysTo } from '../../../platform/permissions/grants.ts';
import { raiseRightsVersion } from '../../../platform/permissions/rightsFollow.ts';
import { keptByRight } from '../keptByRight.ts';
import { strangers } from '../members/strangers.ts';

export const memberKinds = ['user', 'group', 'department'] as const;
export type MemberKind = (typeof memberKinds)[number];
export interface QueueMember {
  readonly kind: MemberKind;
  readonly id: string;
}

export const mostMembersOfQueue = 500;

/** Each once, in one order; null when it is no such list. */
export function queueMemberList(value: unknown): QueueMember[] | null {
  if (!Array.isArray(value)) return null;
  const members = new Map<string, QueueMember>();
  for (const one of value as readonly unknown[]) {
    if (typeof one !== 'object' || one === null || Object.keys(one).length !== 2) return null;
    const { kind, id } = one as Readonly<Record<string, unknown>>;
    const known = memberKinds.find((each) => each === kind);
    if (known === undefined || !isId(id)) return null;
    members.set(`${known} ${id}`, { kind: known, id });
  }
  return [...members.keys()].sort().map((key) => members.get(key)!);
}

function membersOf(queue: Readonly<Queue> | null): QueueMember[] {
  return queueMemberList(queue?.members ?? []) ?? [];
}

const check: Trait<Queue> = {
  name: 'queueMembers',
  step: 'check',
  async run(ctx, rows) {
    const given = rows.filter(({ given }) => given.has('members'));
    for (const row of given) row.after.members = shape(row);
    for (const kind of memberKinds) {
      const idsOf = (queue: Readonly<Queue> | null) =>
        membersOf(queue).flatMap((member) => (member.kind === kind ? [member.id] : []));
      const added = given.flatMap(({ before, after }) => {
        const known = new Set(idsOf(before));
        return idsOf(after).filter((id) => !known.has(id));
      });
      const unknown = await strangers(ctx, kind, added);
      for (const { after, refusals } of given) {
        if (!idsOf(after).some((id) => unknown.has(id))) continue;
        refusals.push({
          field: 'members',
          code: 'invalid_value',
          text: {
            en: `One of the members is no ${kind} that you know.`,
            zh: '成员中有不存在的用户、用户组或部门。',
          },
        });
      }
    }
  },
};

function shape({ after, refusals }: WriteRow<Queue>): QueueMember[] {
  const members = queueMemberList(after.members ?? []);
  if (members !== null && members.length <= mostMembersOfQueue) return members;
  refusals.push({
    field: 'members',
    code: 'invalid_value',
    text: {
      en: `Members are a list of at most ${mostMembersOfQueue} like {"kind": "user", "id": "…"}; kinds are user, group and department.`,
      zh: `成员应为形如 {"kind": "user", "id": "…"} 的列表，最多 ${mostMembersOfQueue} 个；类型为 user、group 或 department。`,
    },
  });
  return [];
}

const follow: Trait<Queue> = {
  name: 'queueMemberRows',
  step: 'follow',
  async run(ctx, rows) {
    const table = qualified(ctx.workspace.schema, 'queue_members');
    const pairs = rows.flatMap(({ id, op, after }) =>
      op === 'delete' ? [] : membersOf(after).map((member) => ({ queue: id, ...member })),
    );
    await grantKeysTo(
      ctx,
      'queue',
      rows.map(({ id }) => id),
    );
    await ctx.db.run(sql`delete from ${table} where queue_id = any(${rows.map(({ id }) => id)}::uuid[])`);
    await ctx.db.run(sql`
      insert into ${table} (queue_id, kind, ref)
      select * from unnest(${pairs.map(({ queue }) => queue)}::uuid[], ${pairs.map(({ kind }) => kind)}::text[],
        ${pairs.map(({ id }) => id)}::uuid[])`);
    await raiseRightsVersion(ctx);
  },
};

const kept = keptByRight<Queue>({
  fields: ['members'],
  // Who leaves or moves is handed over with his places in queues, and a department that is closed with its own.
  rights: ['groups', 'users', 'departments'],
  fromTheFirst: true,
  text: {
    en: 'Members are chosen by those who administer queues: members see and take what waits in the queue.',
    zh: '成员由拥有“用户组与队列”管理权限的人设置，因为成员可以查看并领取队列中的记录。',
  },
});

export const queueMembers: readonly Trait<Queue>[] = [check, kept, follow];
