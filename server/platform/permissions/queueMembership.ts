/** Who belongs to a queue: those it names, members of its groups, people of its departments and of those below them. */
import { type Fragment, qualified, sql } from '../../base/sql.ts';

/** Condition on `m`, a row of queue_members, and `u`, a row of users. */
export function belongs(schema: string): Fragment {
  return sql`case m.kind
    when 'user' then m.ref = u.id
    when 'group' then exists (select from ${qualified(schema, 'user_groups')} g where g.group_id = m.ref and g.user_id = u.id)
    else exists (select from ${qualified(schema, 'departments')} d where d.id = u.department_id and d.path @> array[m.ref])
    end`;
}
