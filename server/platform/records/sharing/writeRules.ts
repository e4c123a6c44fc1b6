/** Making, changing, switching and removing sharing rules: what a rule no longer shares ends with the commit, what it shares from now on waits for its job. */
import { ValueError } from '../../../../shared/errors.ts';
import { isoNow } from '../../../base/clock.ts';
import { inTransaction } from '../../../base/context.ts';
import { Problem } from '../../../base/problem.ts';
import { qualified, sql } from '../../../base/sql.ts';
import { canonicalJson } from '../../audit/canonicalJson.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { keysOfGrants } from '../../permissions/grants.ts';
import { raiseRightsVersion } from '../../permissions/rightsFollow.ts';
import { askedFilter } from '../../query/askedFilter.ts';
import { type ChangeSet, changeSetFor, changeSetInsert } from '../changeSets.ts';
import { startRekey } from './rekeyRun.ts';
import { checkRuleFilter } from './ruleFilter.ts';
import { isShareable } from './shareable.ts';
import { refused } from './shareRecords.ts';
import { missingTargets } from './shareTargets.ts';
import { type RuleSays, type StoredRule, storedRules } from './storedRules.ts';

/** More rules of one object would make every write slower than people like. */
export const mostRulesOfOneObject = 100;

export interface RuleAnswer {
  readonly id: string;
  /** Null when nothing was changed. */
  readonly changeSet: string | null;
}

export function createRule(outside: Context, says: RuleSays, id?: string): Promise<RuleAnswer> {
  return inTransaction(outside, async (ctx) => {
    await checkRule(ctx, says);
    const others = await storedRules(ctx, { object: says.object });
    if (others.length >= mostRulesOfOneObject)
      throw new Problem('limit_exceeded', { params: { limit: mostRulesOfOneObject } });
    const changeSet = ruleChangeSet(ctx, says.object);
    const ruleId = id ?? ctx.ids.next();
    await putRule(ctx, ruleId, null, says, changeSet);
    return { id: ruleId, changeSet: changeSet.id };
  });
}

/** @param version that the caller saw; a rule that was changed since is refused. */
export function changeRule(
  outside: Context,
  id: string,
  change: Partial<Omit<RuleSays, 'object'>>,
  version?: number,
): Promise<RuleAnswer> {
  return inTransaction(outside, async (ctx) => {
    const before = await ruleNamed(ctx, id, version);
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const says: RuleSays = { ...saysOf(before), ...given };
    if (same(saysOf(before), says)) return { id, changeSet: null };
    await checkRule(ctx, says);
    const changeSet = ruleChangeSet(ctx, says.object);
    await putRule(ctx, id, before, says, changeSet);
    return { id, changeSet: changeSet.id };
  });
}

export function deleteRule(outside: Context, id: string): Promise<RuleAnswer> {
  return inTransaction(outside, async (ctx) => {
    const before = await ruleNamed(ctx, id);
    const changeSet = ruleChangeSet(ctx, before.object);
    await putRule(ctx, id, before, null, changeSet);
    return { id, changeSet: changeSet.id };
  });
}

function ruleChangeSet(ctx: Context, object: string): ChangeSet {
  return changeSetFor(ctx, { kind: 'sharingRule', summary: { object } }, 'sharingRule');
}

/** Locked, so that two people do not change the same rule at once. */
async function ruleNamed(ctx: Context, id: string, version?: number): Promise<StoredRule> {
  await ctx.db.rows(
    sql`select 1 from ${qualified(ctx.workspace.schema, 'sharing_rules')} where id = ${id} for update`,
  );
  const [rule] = await storedRules(ctx, { id });
  if (!rule) throw new Problem('not_found', { params: { id } });
  if (version !== undefined && version !== rule.version) {
    throw new Problem('version_conflict', {
      detail: {
        en: 'Somebody changed this rule in the meantime; look at it again.',
        zh: '此规则已被他人修改，请重新查看。',
      },
    });
  }
  return rule;
}

export function saysOf({ object, name, filter, access, active, with: targets }: StoredRule): RuleSays {
  return { object, name, filter, access, active, with: targets };
}

export function same(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

/** The object whose records a rule shares. Throws what stands against it. */
export function ruleObject(ctx: Context, name: string): ObjectType {
  const object = ctx.registry.objects.get(name);
  if (object && isShareable(object)) return object;
  throw refused('object', {
    en: `“${name}” is no object whose records can be shared.`,
    zh: `“${name}”不是可以共享记录的对象。`,
  });
}

/** Asked with the rights of the administrator: a field that he may not see is unknown to him here, too. */
export function checkedFilter(ctx: Context, object: ObjectType, filter: unknown) {
  const condition = askedFilter(ctx, object, filter) ?? { kind: 'all' as const, of: [] };
  try {
    checkRuleFilter(object, condition);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    throw refused('filter', error.text);
  }
  return condition;
}

async function checkRule(ctx: Context, says: RuleSays): Promise<void> {
  checkedFilter(ctx, ruleObject(ctx, says.object), says.filter);
  const missing = await missingTargets(ctx, says.with);
  if (missing.length === 0) return;
  throw refused('with', {
    en: `These people, groups or departments are not there or not active: ${missing.map(({ id }) => id).join(', ')}.`,
    zh: `以下人员、用户组或部门不存在或已停用：${missing.map(({ id }) => id).join('、')}。`,
  });
}

/**
 * Another filter or access is another grant: with the commit nobody holds the old key any more, so nothing is shared
 * longer than the rule says; the job gives the records the new one.
 */
export async function putRule(
  ctx: Context,
  id: string,
  before: StoredRule | null,
  says: RuleSays | null,
  changeSet: ChangeSet,
): Promise<void> {
  const { schema } = ctx.workspace;
  const at = isoNow(ctx.clock);
  const object = (says ?? before)!.object;
  if (says === null) {
    await ctx.db.run(sql`
      update ${qualified(schema, 'sharing_rules')} set deleted_at = ${at}, updated_at = ${at},
        updated_by_id = ${ctx.actor.userId}, version = version + 1 where id = ${id}`);
  } else {
    const keepsGrant =
      before !== null &&
      before.object === says.object &&
      before.access === says.access &&
      same(before.filter, says.filter);
    const grant = keepsGrant ? before.grantId : ctx.ids.next();
    await keysOfGrants(ctx, [{ kind: 'rule', ref: grant }]);
    await ctx.db.run(sql`
      insert into ${qualified(schema, 'sharing_rules')} as r
        (id, object, name, filter, access, active, grant_id, created_at, created_by_id, updated_at, updated_by_id)
      values (${id}, ${says.object}, ${JSON.stringify(says.name)}::jsonb, ${JSON.stringify(says.filter ?? {})}::jsonb,
        ${says.access}, ${says.active}, ${grant}, ${at}, ${ctx.actor.userId}, ${at}, ${ctx.actor.userId})
      on conflict (id) do update set name = excluded.name, filter = excluded.filter, access = excluded.access,
        active = excluded.active, grant_id = excluded.grant_id, updated_at = excluded.updated_at,
        updated_by_id = excluded.updated_by_id, deleted_at = null, version = r.version + 1`);
    await putTargets(ctx, id, says);
  }
  await raiseRightsVersion(ctx);
  if (changesRecords(before, says)) {
    const run = await startRekey(ctx, object);
    await ctx.db.run(sql`update ${qualified(schema, 'sharing_rules')} set run_id = ${run} where id = ${id}`);
  }
  await record(ctx, [
    {
      verb: 'sharingRuleChanged',
      object: 'sharingRule',
      recordId: id,
      changeSet: changeSet.id,
      before: before && { ...saysOf(before) },
      after: says && { ...says },
    },
  ]);
  await ctx.db.run(sql`with ${changeSetInsert(ctx, changeSet, 1)} select 1`);
  changeSet.rows += 1;
}

/** Not with whom, nor the name: these the records do not know. */
function changesRecords(before: StoredRule | null, says: RuleSays | null): boolean {
  const facts = (rule: RuleSays | StoredRule | null) =>
    rule?.active ? [rule.object, rule.filter, rule.access] : null;
  return !same(facts(before), facts(says));
}

async function putTargets(ctx: Context, id: string, { with: targets }: RuleSays): Promise<void> {
  const table = qualified(ctx.workspace.schema, 'sharing_rule_targets');
  await ctx.db.run(sql`delete from ${table} where rule_id = ${id}`);
  await ctx.db.run(sql`
    insert into ${table} (rule_id, kind, ref)
    select distinct ${id}::uuid, kind, ref
    from unnest(${targets.map(({ kind }) => kind)}::text[], ${targets.map((each) => each.id)}::uuid[]) as n (kind, ref)`);
}
