/** A parsed filter as SQL that is true or false, never null, and that tells nothing of records out of sight. */
import type { Condition } from '../../../shared/filters/grammar.ts';
import { and, type Fragment, or, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { TestEnv } from '../fields/fieldStorage.ts';
import { storageOf } from '../fields/storages.ts';
import { formulaSight } from './formulaSight.ts';
import { isLookup, pointer, pointsToVisible } from './lookupTargets.ts';
import { seesAll, visible } from './rowRights.ts';
import { testEnvOf } from './testEnv.ts';

type Test = Extract<Condition, { kind: 'test' }>;

export function conditionSql(ctx: Context, condition: Condition, alias: string): Fragment {
  return compile(condition, alias, { ctx, env: testEnvOf(ctx), depth: 0 });
}

interface Scope {
  readonly ctx: Context;
  readonly env: TestEnv;
  /** Numbers the aliases of nested tables. */
  readonly depth: number;
}

function compile(condition: Condition, alias: string, scope: Scope): Fragment {
  switch (condition.kind) {
    case 'all':
      return and(condition.of.map((part) => compile(part, alias, scope)));
    case 'any':
      return or(condition.of.map((part) => compile(part, alias, scope)));
    case 'not':
      return sql`(not ${compile(condition.of, alias, scope)})`;
    case 'children':
      return children(condition, alias, scope);
    case 'test':
      return test(condition, condition.path.steps, alias, scope);
  }
}

/** Only children that the actor may see count: the others do not exist for him. */
function children(
  condition: Extract<Condition, { kind: 'children' }>,
  alias: string,
  scope: Scope,
): Fragment {
  const { ctx, depth } = scope;
  const child = ctx.registry.object(condition.object);
  const here = `c${depth}`;
  const of = compile(condition.of, here, { ...scope, depth: depth + 1 });
  const wanted = condition.quantifier === 'every' ? sql`(not ${of})` : of;
  const found = sql`exists (select 1 from ${qualified(ctx.workspace.schema, child.table)} as ${sql.id(here)} where ${pointer(child.fields.get(condition.field)!, here)} = ${sql.id(alias)}.id and ${visible(ctx, child.name, here)} and ${wanted})`;
  return condition.quantifier === 'some' ? found : sql`(not ${found})`;
}

/**
 * A test of a value behind lookups. Where the way is barred or ends, the value is null; so a test that null fails needs
 * a record that passes, and a test that null passes needs that there is none that fails.
 */
function test(condition: Test, steps: Test['path']['steps'], alias: string, scope: Scope): Fragment {
  const [step, ...rest] = steps;
  if (!step) return testHere(condition, alias, scope);
  const { ctx, depth } = scope;
  const here = `s${depth}`;
  const inner = test(condition, rest, here, { ...scope, depth: depth + 1 });
  const holds = nullPasses(condition);
  const table = qualified(ctx.workspace.schema, ctx.registry.object(step.object).table);
  const found = sql`exists (select 1 from ${table} as ${sql.id(here)} where ${sql.id(here)}.id = ${pointer(step.field, alias)} and ${visible(ctx, step.object, here)} and ${holds ? sql`(not ${inner})` : inner})`;
  return holds ? sql`(not ${found})` : found;
}

function testHere({ path, op, operand }: Test, alias: string, scope: Scope): Fragment {
  const { field, member } = path;
  const own = storageOf(field.type).test(op, operand, field, alias, scope.env, member);
  const sight = formulaSight(scope.ctx, field, alias);
  if (sight) return nullPasses({ op, operand }) ? sql`(${own} or not ${sight})` : sql`(${own} and ${sight})`;
  // A lookup to a record out of sight reads as empty, so it must also be asked as empty.
  if (!isLookup(field) || member !== undefined) return own;
  if ((field.targets ?? []).every((target) => seesAll(scope.ctx, target))) return own;
  const seen = pointsToVisible(scope.ctx, field, alias);
  return nullPasses({ op, operand }) ? sql`(${own} or not ${seen})` : sql`(${own} and ${seen})`;
}

/** Two-valued logic: whether an empty value passes. */
function nullPasses({ op, operand }: Pick<Test, 'op' | 'operand'>): boolean {
  return op === 'ne' || op === 'nin' || (op === 'isNull' && operand !== false);
}
