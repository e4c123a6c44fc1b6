/** Members of a group: users who are there, each once; `user_groups` follows, and with it what members may see. */
import type { Group } from '../../../../shared/records.gen.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Trait, WriteRow } from '../../../platform/metadata/trait.ts';
import { raiseRightsVersion } from '../../../platform/permissions/rightsFollow.ts';
import { keptByRight } from '../keptByRight.ts';
import { idList } from '../members/idList.ts';
import { strangers } from '../members/strangers.ts';

export const mostMembersOfGroup = 1_000;

function membersOf(group: Readonly<Group> | null): string[] {
  return idList(group?.members) ?? [];
}

const check: Trait<Group> = {
  name: 'groupMembers',
  step: 'check',
  async run(ctx, rows) {
    const given = rows.filter(({ given }) => given.has('members'));
    for (const row of given) row.after.members = shape(row);
    const added = given.flatMap(({ before, after }) => {
      const known = new Set(membersOf(before));
      return membersOf(after).filter((id) => !known.has(id));
    });
    const unknown = await strangers(ctx, 'user', added);
    for (const { after, refusals } of given) {
      if (!membersOf(after).some((id) => unknown.has(id))) continue;
      refusals.push({
        field: 'members',
        code: 'invalid_value',
        text: { en: 'One of the members is no user that you know.', zh: '成员中有不存在的用户。' },
      });
    }
  },
};

/** Each once, in one order, so that the same people are the same list. */
function shape({ after, refusals }: WriteRow<Group>): string[] {
  const ids = idList(after.members ?? []);
  if (ids === null || ids.length > mostMembersOfGroup) {
    refusals.push({
      field: 'members',
      code: 'invalid_value',
      text: {
        en: `Members are a list of at most ${mostMembersOfGroup} ids of users.`,
        zh: `成员应为用户编号的列表，最多 ${mostMembersOfGroup} 个。`,
      },
    });
    return [];
  }
  return ids;
}

/** A group in the recycle bin has no members; brought back, it has those of its list who are still there. */
const follow: Trait<Group> = {
  name: 'userGroups',
  step: 'follow',
  async run(ctx, rows) {
    const groups = rows.map(({ id }) => id);
    const pairs = rows.flatMap(({ id, op, after }) =>
      op === 'delete' ? [] : membersOf(after).map((user) => ({ id, user })),
    );
    const table = qualified(ctx.workspace.schema, 'user_groups');
    await ctx.db.run(sql`delete from ${table} where group_id = any(${groups}::uuid[])`);
    await ctx.db.run(sql`
      insert into ${table} (group_id, user_id)
      select g.group_id, g.user_id
      from unnest(${pairs.map(({ id }) => id)}::uuid[], ${pairs.map(({ user }) => user)}::uuid[]) as g (group_id, user_id)
      join ${qualified(ctx.workspace.schema, 'users')} u on u.id = g.user_id`);
    await raiseRightsVersion(ctx);
  },
};

const kept = keptByRight<Group>({
  fields: ['members'],
  // Who leaves or moves is handed over with his places in groups.
  rights: ['groups', 'users'],
  fromTheFirst: true,
  text: {
    en: 'Members are chosen by those who administer groups: members see what is shared with the group.',
    zh: '成员由拥有“用户组与队列”管理权限的人设置，因为成员可以看到共享给该组的记录。',
  },
});

export const groupMembers: readonly Trait<Group>[] = [check, kept, follow];
