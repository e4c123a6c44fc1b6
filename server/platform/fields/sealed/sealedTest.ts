/** Comparisons of sealed values as SQL: by the whole value only. */
import type { Operator } from '../../../../shared/filters/grammar.ts';
import type { FieldMeta } from '../../../../shared/metadata.ts';
import { type Fragment, sql } from '../../../base/sql.ts';
import { nullTest } from '../compareTest.ts';
import type { TestEnv } from '../fieldStorage.ts';
import { place } from '../place.ts';
import { unsupported } from '../unsupported.ts';
import { isSensitive, matchPart } from './sealedField.ts';
import { matchesOf } from './sealedText.ts';

export function sealedTest(
  op: Operator,
  operand: unknown,
  field: FieldMeta,
  alias: string,
  { workspaceId }: TestEnv,
): Fragment {
  const stored = place(field, alias, 'text');
  if (op === 'isNull') return nullTest(operand, stored);
  if (!isSensitive(field) || (op !== 'eq' && op !== 'in')) return unsupported(op);
  const asked = op === 'eq' ? [operand as string] : (operand as readonly string[]);
  const matches = asked.flatMap((plain) => matchesOf(plain, { workspaceId, mark: field.sensitive }));
  return sql`(${stored} is not null and ${matchPart(field, alias)} = any(${matches}::text[]))`;
}
