/** An operator in the words that fit the type of its field: "at least" for amounts, "from" for days. */
import type { FieldMeta } from '../../../shared/metadata.ts';
import { type TextKey, t } from '../../base/texts.ts';
import type { UiOperator } from './uiOperator.ts';

const dayWords: Partial<Record<UiOperator, TextKey>> = {
  eq: 'fields.operator.on',
  gt: 'fields.operator.after',
  gte: 'fields.operator.since',
  lt: 'fields.operator.before',
  lte: 'fields.operator.until',
};

export function operatorText(operator: UiOperator, field: FieldMeta): string {
  const day = field.type === 'date' || field.type === 'datetime';
  return t((day && dayWords[operator]) || `fields.operator.${operator}`);
}
