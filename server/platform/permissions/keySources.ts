/** Where the grant keys of a user come from: one named query each, put together into the one that loads an actor. */
import { type Fragment, qualified, sql } from '../../base/sql.ts';
import type { GrantKeys } from './computeRights.ts';
import { belongs } from './queueMembership.ts';
import { ruleKeys } from './sharing/ruleKeys.ts';

/**
 * A query of one column `key`. In it stand `u`, the row of the user, and the recursive queries of `walks`: `tree (id, depth)`,
 * his department and those below, and `chain (id)`, the people below him, empty unless the workspace wants it.
 */
export interface KeySource {
  readonly name: string;
  readonly gives: keyof GrantKeys;
  keys(schema: string): Fragment;
}

/** Key of the workspace's setting that lets managers reach what the people below them reach as owners; its value is true or false. */
export const managerChainSetting = 'managerChain';

/** Deeper, something is wrong; a loop that slipped in must not hang every request. */
const deepest = 50;

export function walks(schema: string, userId: string): Fragment {
  const users = qualified(schema, 'users');
  return sql`
    tree (id, depth) as (
      select u.department_id, 0 from ${users} u where u.id = ${userId} and u.department_id is not null
      union
      select d.id, tree.depth + 1 from ${qualified(schema, 'departments')} d join tree on d.parent_id = tree.id
      where d.deleted_at is null and tree.depth < ${deepest}),
    chain (id, depth) as (
      select u.id, 1 from ${users} u where u.manager_id = ${userId} and u.deleted_at is null and exists (
        select from ${qualified(schema, 'settings')} where key = ${managerChainSetting} and value = 'true')
      union
      select u.id, chain.depth + 1 from ${users} u join chain on u.manager_id = chain.id
      where u.deleted_at is null and u.id <> ${userId} and chain.depth < ${deepest})`;
}

export const keySources: KeySource[] = [
  {
    name: 'own',
    gives: 'own',
    keys: (schema) =>
      sql`select g.key from ${qualified(schema, 'grants')} g where g.kind = 'user' and g.ref = u.id`,
  },
  {
    name: 'department',
    gives: 'department',
    keys: (schema) =>
      sql`select g.key from ${qualified(schema, 'grants')} g where g.kind = 'department' and g.ref = u.department_id`,
  },
  {
    name: 'departmentsBelow',
    gives: 'departmentsBelow',
    keys: (schema) =>
      sql`select g.key from ${qualified(schema, 'grants')} g join tree on tree.id = g.ref and tree.depth > 0
        where g.kind = 'department'`,
  },
  {
    name: 'managerChain',
    gives: 'managed',
    keys: (schema) =>
      sql`select g.key from ${qualified(schema, 'grants')} g join chain on chain.id = g.ref where g.kind = 'user'`,
  },
  {
    name: 'fellowMembers',
    gives: 'team',
    keys: (schema) => {
      const members = qualified(schema, 'user_groups');
      return sql`select g.key from ${members} mine
        join ${qualified(schema, 'groups')} of on of.id = mine.group_id and of.deleted_at is null
        join ${members} fellow on fellow.group_id = mine.group_id
        join ${qualified(schema, 'grants')} g on g.kind = 'user' and g.ref = fellow.user_id
        where mine.user_id = u.id and fellow.user_id <> u.id`;
    },
  },
  {
    name: 'sharedWithUser',
    gives: 'shared',
    keys: (schema) =>
      sql`select g.key from ${qualified(schema, 'grants')} g where g.kind = 'shareUser' and g.ref = u.id`,
  },
  {
    name: 'sharedWithGroups',
    gives: 'shared',
    keys: (schema) =>
      sql`select g.key from ${qualified(schema, 'user_groups')} mine
        join ${qualified(schema, 'groups')} of on of.id = mine.group_id and of.deleted_at is null
        join ${qualified(schema, 'grants')} g on g.kind = 'shareGroup' and g.ref = mine.group_id
        where mine.user_id = u.id`,
  },
  {
    // What is shared with a department is for those below it, too.
    name: 'sharedWithDepartments',
    gives: 'shared',
    keys: (schema) =>
      sql`select g.key from ${qualified(schema, 'departments')} d cross join unnest(d.path) above
        join ${qualified(schema, 'grants')} g on g.kind = 'shareDepartment' and g.ref = above
        where d.id = u.department_id`,
  },
  { name: 'rules', gives: 'shared', keys: ruleKeys },
  {
    name: 'queues',
    gives: 'shared',
    keys: (schema) =>
      sql`select g.key from ${qualified(schema, 'queue_members')} m
        join ${qualified(schema, 'grants')} g on g.kind = 'queue' and g.ref = m.queue_id where ${belongs(schema)}`,
  },
];

/** The keys of one kind as an array, sorted and each once. */
export function keysFrom(schema: string, gives: keyof GrantKeys): Fragment {
  const parts = keySources.filter((source) => source.gives === gives).map((source) => source.keys(schema));
  return sql`array(select distinct k.key from (${sql.join(parts, sql` union all `)}) k order by k.key)`;
}
