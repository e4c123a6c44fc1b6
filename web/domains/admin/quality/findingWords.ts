/** What stands against a record, in words: “Phones: can be put into international form”. */
import { cleaningRules } from '../../../../shared/cleaning/cleaningRules.ts';
import type { ObjectMeta } from '../../../../shared/metadata.ts';
import type { RecordReason } from '../../../../shared/quality/qualityAnswers.ts';
import { fieldOf } from '../../../base/metadata.ts';
import { labelOf, t } from '../../../base/texts.ts';

type Found = Pick<RecordReason, 'field' | 'finding' | 'label'>;

export function fieldName(object: ObjectMeta, name: string): string {
  const field = fieldOf(object, name);
  return field ? labelOf(field.label) : name;
}

/** Without its field. */
export function findingName({ finding, label }: Found): string {
  if (label !== null) return t('quality.finding.rule', { rule: labelOf(label) });
  if (finding === 'empty') return t('quality.finding.empty');
  if (finding === 'double') return t('quality.finding.double');
  if (finding === 'stale') return t('quality.finding.stale');
  const rule = cleaningRules.find(({ name }) => name === finding);
  return rule ? labelOf(rule.label) : finding;
}

export function reasonWords(object: ObjectMeta, reason: Found): string {
  const what = findingName(reason);
  return reason.field === '' ? what : t('quality.reason', { field: fieldName(object, reason.field), what });
}
