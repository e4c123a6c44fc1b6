/** Comparisons of text as SQL: case- and width-folded, true or false, never null. */
import type { Operator } from '../../../shared/filters/grammar.ts';
import { fold } from '../../../shared/fold.ts';
import { type Fragment, sql } from '../../base/sql.ts';
import { nullTest } from './compareTest.ts';
import { unsupported } from './unsupported.ts';

/** The smallest text after every text that begins with `prefix`, in code point order; null when there is none. */
export function afterPrefix(prefix: string): string | null {
  const points = Array.from(prefix);
  while (points.length > 0) {
    const last = points.pop()!.codePointAt(0)!;
    if (last === 0x10ffff) continue;
    // 0xd7ff is followed by 0xe000: surrogates are no characters.
    return points.join('') + String.fromCodePoint(last === 0xd7ff ? 0xe000 : last + 1);
  }
  return null;
}

export function textTest(op: Operator, operand: unknown, expression: Fragment): Fragment {
  if (op === 'isNull') return nullTest(operand, expression);
  const folded = sql`core.fold(${expression})`;
  if (op === 'in' || op === 'nin') {
    const list = (operand as readonly string[]).map(fold);
    return op === 'in'
      ? sql`(${expression} is not null and ${folded} = any(${list}::text[]))`
      : sql`(${expression} is null or ${folded} <> all(${list}::text[]))`;
  }
  const text = operand as string;
  const value = fold(text);
  switch (op) {
    case 'eq':
      return sql`(${expression} is not null and ${folded} = ${value}::text)`;
    case 'ne':
      return sql`(${expression} is null or ${folded} <> ${value}::text)`;
    case 'eqExact':
      return sql`(${expression} is not null and ${expression} = ${text}::text)`;
    case 'contains':
      return sql`(${expression} is not null and strpos(${folded}, ${value}::text) > 0)`;
    case 'startsWith': {
      const end = afterPrefix(value);
      const below = end === null ? sql`true` : sql`${folded} < ${end}::text`;
      return sql`(${expression} is not null and ${folded} >= ${value}::text and ${below})`;
    }
    case 'endsWith':
      return sql`(${expression} is not null and right(${folded}, ${Array.from(value).length}::int) = ${value}::text)`;
    default:
      return unsupported(op);
  }
}
