/** Names of fields as callers write them (`amount`, `account.owner.name`) turned into fields that they may use. */
import { type FieldPath, filterLimits } from '../../../shared/filters/grammar.ts';
import { type Fragment, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { Field, ObjectType } from '../metadata/registry.ts';
import { pointer } from './lookupTargets.ts';
import { primaryEntry, primaryList } from './primaryEntry.ts';
import { unknownField } from './refusals.ts';
import { visible } from './rowRights.ts';

/** `read` shows a value, masked or not; `ask` filters, sorts, groups or measures by it, which a masked one forbids. */
export type FieldUse = 'read' | 'ask';

export interface ResolvedPath extends FieldPath {
  readonly field: Field;
  readonly masked: boolean;
}

/** Throws `unknown_field` naming the path as it was written, whether the field is absent, hidden or masked. */
export function resolvePath(ctx: Context, object: ObjectType, text: string, use: FieldUse): ResolvedPath {
  const names = text.split('.');
  const last = names.pop()!;
  if (names.length > filterLimits.pathSteps) throw unknownField(text);
  const steps: { field: Field; object: string }[] = [];
  let at = object;
  for (const name of names) {
    const field = at.fields.get(name);
    // What a masked lookup points to must not be learned from the fields behind it.
    if (!field || accessTo(ctx, at, field) !== 'open') throw unknownField(text);
    if ((field.type !== 'lookup' && field.type !== 'user') || field.targets?.length !== 1)
      throw unknownField(text);
    at = ctx.registry.object(field.targets[0]!);
    steps.push({ field, object: at.name });
  }
  const list = primaryList(at, last);
  const field = list ?? at.fields.get(last);
  const access = field ? accessTo(ctx, at, field) : 'hidden';
  if (!field || access === 'hidden' || (use === 'ask' && access === 'masked')) throw unknownField(text);
  // What is sealed has no order, no groups and no sums; whole values are found by the filter.
  if (use === 'ask' && field.sensitive !== undefined) throw unknownField(text);
  return { steps, field: list ? primaryEntry(list) : field, masked: access === 'masked' };
}

export function accessTo(ctx: Context, object: ObjectType, field: Field): 'hidden' | 'masked' | 'open' {
  const access = ctx.actor.rights.field(object.name, field.name);
  return access === 'hidden' || access === 'masked' ? access : 'open';
}

/** The value at the end of a path as an expression over `alias`: null behind a record that the actor may not see. */
export function throughPath(
  ctx: Context,
  steps: FieldPath['steps'],
  alias: string,
  value: (alias: string) => Fragment,
  depth = 1,
): Fragment {
  const [step, ...rest] = steps;
  if (!step) return value(alias);
  const here = `p${depth}`;
  const table = qualified(ctx.workspace.schema, ctx.registry.object(step.object).table);
  const inner = throughPath(ctx, rest, here, value, depth + 1);
  return sql`(select ${inner} from ${table} as ${sql.id(here)} where ${sql.id(here)}.id = ${pointer(step.field, alias)} and ${visible(ctx, step.object, here)})`;
}
