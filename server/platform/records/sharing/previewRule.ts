/** What a rule would do, before it is saved: how many records it meets, and how many people would gain by it. */
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { Target } from '../../permissions/sharing/targets.ts';
import { conditionSql } from '../../query/conditionSql.ts';
import { peopleQuery } from './shareTargets.ts';
import { ruleContext } from './sharingOf.ts';
import { checkedFilter, ruleObject } from './writeRules.ts';

export interface RulePreview {
  /** All records of the object that match, whoever may see them. */
  readonly records: number;
  readonly of: number;
  /** Active people that the targets come to. */
  readonly people: number;
}

export async function previewRule(
  ctx: Context,
  asked: { readonly object: string; readonly filter: unknown; readonly with: readonly Target[] },
): Promise<RulePreview> {
  const object = ruleObject(ctx, asked.object);
  const condition = checkedFilter(ctx, object, asked.filter);
  const { schema } = ctx.workspace;
  const [row] = await ctx.db.rows<{ records: string; all: string; people: string }>(sql`
    select (select count(*) from ${qualified(schema, object.table)} t
        where t.deleted_at is null and ${conditionSql(ruleContext(ctx), condition, 't')}) as records,
      (select count(*) from ${qualified(schema, object.table)} t where t.deleted_at is null) as all,
      (select count(*) from (${peopleQuery(schema, asked.with)}) p) as people`);
  return { records: Number(row!.records), of: Number(row!.all), people: Number(row!.people) };
}
