/** The grant keys of a user that sharing rules give him: a rule that is switched off gives none from that moment. */
import { type Fragment, qualified, sql } from '../../../base/sql.ts';

/** A query of one column `key`; `u` is the row of the user. */
export function ruleKeys(schema: string): Fragment {
  return sql`select g.key from ${qualified(schema, 'sharing_rules')} r
    join ${qualified(schema, 'sharing_rule_targets')} t on t.rule_id = r.id
    join ${qualified(schema, 'grants')} g on g.kind = 'rule' and g.ref = r.grant_id
    where r.active and r.deleted_at is null and case t.kind
      when 'user' then t.ref = u.id
      when 'group' then exists (
        select from ${qualified(schema, 'user_groups')} m
        join ${qualified(schema, 'groups')} of on of.id = m.group_id and of.deleted_at is null
        where m.group_id = t.ref and m.user_id = u.id)
      else exists (
        select from ${qualified(schema, 'departments')} d where d.id = u.department_id and d.path @> array[t.ref])
      end`;
}
