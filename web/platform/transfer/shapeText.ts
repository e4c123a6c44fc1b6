/** What a file is, in a line: rows, columns, encoding, sheet. */
import type { ImportInfo } from '../../../shared/imports.ts';
import { t } from '../../base/texts.ts';

export function shapeText({ shape }: Pick<ImportInfo, 'shape'>): string {
  const parts = [
    t('import.shape.rows', { count: shape.rowCount }),
    t('import.shape.columns', { count: shape.columns.length }),
    shape.encoding?.toUpperCase(),
    shape.sheet && t('import.shape.sheet', { sheet: shape.sheet }),
    shape.headerRow > 0 ? t('import.shape.header', { row: shape.headerRow + 1 }) : undefined,
  ];
  return parts.filter(Boolean).join(' · ');
}
