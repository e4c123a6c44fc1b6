/** Rules for how long records are kept: made, changed and removed by those who look after data protection. */
import type { Label } from '../../../../shared/labels.ts';
import type { RetentionAction, RetentionRule } from '../../../../shared/privacy.ts';
import { isoNow } from '../../../base/clock.ts';
import { inTransaction } from '../../../base/context.ts';
import { Problem } from '../../../base/problem.ts';
import { type Fragment, qualified, sql } from '../../../base/sql.ts';
import { record } from '../../../platform/audit/record.ts';
import type { Context } from '../../../platform/context.ts';
import type { ObjectType } from '../../../platform/metadata/registry.ts';
import { keptFilter } from '../../../platform/query/askedFilter.ts';
import { asProduct } from '../asProduct.ts';

/** What a rule says. `object`: plural name. */
export interface RuleSays {
  readonly object: string;
  readonly name: Label;
  readonly filter: unknown;
  readonly dateField: string;
  readonly months: number;
  readonly action: RetentionAction;
  readonly active: boolean;
}

const mostRules = 200;
/** History and rights name them for as long as they stand; they are erased one by one. */
const withoutRules: ReadonlySet<string> = new Set(['user', 'department', 'group', 'queue']);

export function ruledObject(ctx: Context, plural: string): ObjectType {
  const object = ctx.registry.byPlural(plural);
  if (object && !withoutRules.has(object.name)) return object;
  throw refused('object', {
    en: `There is no rule for “${plural}”: choose an object whose records are about customers and work.`,
    zh: `不能为“${plural}”设置保存期限，请选择业务对象。`,
  });
}

/** Throws a Problem that names the member. */
export function checkRule(ctx: Context, says: Pick<RuleSays, 'object' | 'filter' | 'dateField'>): ObjectType {
  const object = ruledObject(ctx, says.object);
  keptFilter(asProduct(ctx), object, says.filter);
  const field = object.fields.get(says.dateField);
  if (!field || (field.type !== 'date' && field.type !== 'datetime'))
    throw refused('dateField', {
      en: `“${says.dateField}” is no date of this object, such as createdAt.`,
      zh: `“${says.dateField}”不是该对象的日期字段，例如 createdAt。`,
    });
  return object;
}

export async function createRule(ctx: Context, says: RuleSays): Promise<RetentionRule> {
  const object = checkRule(ctx, says);
  return inTransaction(ctx, async (inside) => {
    if ((await listRules(inside)).length >= mostRules)
      throw new Problem('limit_exceeded', { params: { limit: mostRules } });
    const id = ctx.ids.next();
    const now = sql`${isoNow(ctx.clock)}::timestamptz`;
    await inside.db.run(sql`
      insert into ${rules(ctx)} (id, object, name, filter, date_field, months, action, active, created_at, created_by_id,
        updated_at, updated_by_id)
      values (${id}, ${object.name}, ${JSON.stringify(says.name)}::jsonb, ${JSON.stringify(says.filter)}::jsonb,
        ${says.dateField}, ${says.months}, ${says.action}, ${says.active}, ${now}, ${ctx.actor.userId}, ${now}, ${ctx.actor.userId})`);
    await tellTrail(inside, says.name, null, says);
    return oneRule(inside, id);
  });
}

/** @param version that the caller saw. */
export async function changeRule(
  ctx: Context,
  id: string,
  version: number,
  says: RuleSays,
): Promise<RetentionRule> {
  const object = checkRule(ctx, says);
  return inTransaction(ctx, async (inside) => {
    const before = await oneRule(inside, id, true);
    if (before.version !== version) throw new Problem('version_conflict');
    await inside.db.run(sql`
      update ${rules(ctx)} set version = version + 1, object = ${object.name}, name = ${JSON.stringify(says.name)}::jsonb,
        filter = ${JSON.stringify(says.filter)}::jsonb, date_field = ${says.dateField}, months = ${says.months},
        action = ${says.action}, active = ${says.active}, updated_at = ${isoNow(ctx.clock)}::timestamptz,
        updated_by_id = ${ctx.actor.userId}
      where id = ${id}::uuid`);
    await tellTrail(inside, says.name, saysOf(before), says);
    return oneRule(inside, id);
  });
}

export async function deleteRule(ctx: Context, id: string): Promise<void> {
  await inTransaction(ctx, async (inside) => {
    const before = await oneRule(inside, id, true);
    await inside.db.run(sql`delete from ${rules(ctx)} where id = ${id}::uuid`);
    await tellTrail(inside, before.name, saysOf(before), null);
  });
}

function saysOf({ object, name, filter, dateField, months, action, active }: RetentionRule): RuleSays {
  return { object, name, filter, dateField, months, action, active };
}

async function tellTrail(
  ctx: Context,
  name: Label,
  before: RuleSays | null,
  after: RuleSays | null,
): Promise<void> {
  const side = (says: RuleSays | null) => says && { name: name[ctx.workspace.language], rule: says };
  await record(ctx, [{ verb: 'retentionRuleChanged', before: side(before), after: side(after) }]);
}

export function listRules(ctx: Context): Promise<RetentionRule[]> {
  return select(ctx, sql`true`);
}

export async function oneRule(ctx: Context, id: string, lock = false): Promise<RetentionRule> {
  if (lock) await ctx.db.rows(sql`select from ${rules(ctx)} where id = ${id}::uuid for update`);
  const [found] = await select(ctx, sql`r.id = ${id}::uuid`);
  if (found === undefined) throw new Problem('not_found');
  return found;
}

function rules(ctx: Context): Fragment {
  return qualified(ctx.workspace.schema, 'retention_rules');
}

interface Row {
  readonly id: string;
  readonly version: number;
  readonly object: string;
  readonly name: Label;
  readonly filter: unknown;
  readonly date_field: string;
  readonly months: number;
  readonly action: RetentionAction;
  readonly active: boolean;
  readonly last_run_at: string | null;
  readonly last_run_id: string | null;
}

async function select(ctx: Context, where: Fragment): Promise<RetentionRule[]> {
  const rows = await ctx.db.rows<Row & Record<string, unknown>>(sql`
    select r.id, r.version, r.object, r.name, r.filter, r.date_field, r.months, r.action, r.active, r.last_run_id,
      to_char(r.last_run_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as last_run_at
    from ${rules(ctx)} r where ${where} order by r.object, r.created_at, r.id`);
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    object: ctx.registry.objects.get(row.object)?.plural ?? row.object,
    name: row.name,
    filter: row.filter,
    dateField: row.date_field,
    months: row.months,
    action: row.action,
    active: row.active,
    lastRunAt: row.last_run_at,
    lastJob: row.last_run_id,
  }));
}

function refused(field: string, text: Label): Problem {
  return new Problem('invalid_value', { detail: text, errors: [{ field, code: 'invalid_value', text }] });
}
