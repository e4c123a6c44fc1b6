/** Whether two records fit a rule, field by field. */

import type { Context } from '../../context.ts';
import { jaroWinkler } from '../matcher/compare/jaroWinkler.ts';
import type { Kind } from '../matcher/kinds/kind.ts';
import type { DuplicateRule, RuleField } from './compiledRules.ts';
import { exactText, isOpaque, textsOf } from './fieldKind.ts';
import type { KeyedRecord } from './recordKeys.ts';

/** How alike two texts of a kind are, 0 to 1. */
export function likeness(kind: Kind, a: string, b: string): number {
  const left = kind.prepare(a);
  const right = kind.prepare(b);
  if (left === '' || right === '') return 0;
  if (left === right) return 1;
  return kind.alike ? kind.alike(left, right) : jaroWinkler(left, right);
}

/** The likeness of the two entries that are most alike; null where one record has none. */
export function fieldLikeness(
  ctx: Pick<Context, 'workspace'>,
  { field, kind }: Pick<RuleField, 'field' | 'kind'>,
  a: KeyedRecord,
  b: KeyedRecord,
): number | null {
  const left = textsOf(ctx, field, { id: a.id, value: a.values[field.name] });
  const right = textsOf(ctx, field, { id: b.id, value: b.values[field.name] });
  if (left.length === 0 || right.length === 0) return null;
  if (isOpaque(field)) return left.some((text) => right.includes(text)) ? 1 : 0;
  return Math.max(...left.flatMap((one) => right.map((other) => likeness(kind, one, other))));
}

/** Keys only say where to look; values decide. */
export function fits(
  ctx: Pick<Context, 'workspace'>,
  rule: DuplicateRule,
  a: KeyedRecord,
  b: KeyedRecord,
): boolean {
  return rule.fields.every((each) => fieldFits(ctx, each, a, b));
}

function fieldFits(
  ctx: Pick<Context, 'workspace'>,
  each: RuleField,
  a: KeyedRecord,
  b: KeyedRecord,
): boolean {
  if (each.compare === 'fuzzy') return (fieldLikeness(ctx, each, a, b) ?? 0) >= each.threshold;
  const form = (text: string): string =>
    isOpaque(each.field) ? text : each.compare === 'exact' ? exactText(text) : each.kind.prepare(text);
  const of = ({ id, values }: KeyedRecord): string[] =>
    textsOf(ctx, each.field, { id, value: values[each.field.name] })
      .map(form)
      .filter((text) => text !== '');
  const left = of(a);
  return left.length > 0 && of(b).some((text) => left.includes(text));
}
