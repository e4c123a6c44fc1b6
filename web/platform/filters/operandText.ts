/** The right side of a condition as words; what is still to be chosen says so. */
import type { FieldEnv } from '../../../shared/fields/fieldType.ts';
import { t } from '../../base/texts.ts';
import { kitOf } from '../fields/fieldKits.ts';
import type { SimpleCondition } from './conditions.ts';
import type { FoundField } from './fieldAtPath.ts';

export function operandText(
  { operand, operator }: SimpleCondition,
  found: FoundField,
  env: FieldEnv,
): string {
  if (operand === null || operand === undefined) return t('list.chooseValue');
  const own = kitOf(found.field).operandText?.(operand, operator, found.field, env);
  return own ?? (Array.isArray(operand) ? operand.join(', ') : String(operand));
}
