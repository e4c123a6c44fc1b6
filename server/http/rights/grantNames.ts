/** Whose grant keys are: the people, departments, groups, rules and queues that they stand for, by name. */
import type { Label } from '../../../shared/labels.ts';
import { type Fragment, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../../platform/context.ts';

interface Row {
  readonly key: number;
  readonly name: string | null;
  readonly label: Label | null;
}

/** By key; a key of what is gone has no name. */
export async function grantNames(ctx: Context, keys: readonly number[]): Promise<ReadonlyMap<number, Label>> {
  if (keys.length === 0) return new Map();
  const { schema } = ctx.workspace;
  const named = (table: string): Fragment =>
    sql`(select n.name from ${qualified(schema, table)} n where n.id = g.ref)`;
  const rows = await ctx.db.rows<Row>(sql`
    select g.key, case
        when g.kind in ('user', 'shareUser') then ${named('users')}
        when g.kind in ('department', 'shareDepartment') then ${named('departments')}
        when g.kind = 'shareGroup' then ${named('groups')}
        when g.kind = 'queue' then ${named('queues')}
      end as name,
      case when g.kind = 'rule' then (
        select r.name from ${qualified(schema, 'sharing_rules')} r where r.grant_id = g.ref limit 1) end as label
    from ${qualified(schema, 'grants')} g where g.key = any(${[...keys]}::int[])`);
  return new Map(
    rows.flatMap(({ key, name, label }) => {
      const words = label ?? (name === null ? null : { en: name, zh: name });
      return words === null ? [] : [[key, words] as const];
    }),
  );
}
