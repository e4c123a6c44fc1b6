/** In words, which rows of a file are brought with its rules, and how many records each makes. */
import type { MigrationFile } from '../../../../shared/migrations.ts';
import { t } from '../../../base/texts.ts';

const mostWords = 4;

export function takenRows({ takes }: MigrationFile): readonly string[] {
  if (takes === null) return [];
  const only = takes.only.map(({ column, is }) => {
    const words = is.slice(0, mostWords).map((word) => word || t('move.rows.empty'));
    return t('move.rows.is', { column, words: words.join(', ') + (is.length > mostWords ? ' …' : '') });
  });
  return takes.each === null ? only : [...only, t('move.rows.each', { column: takes.each })];
}
