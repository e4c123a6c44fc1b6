/** A moment as tables of attachments write it. */
import { ValueError } from '../../../../shared/errors.ts';
import { fieldType } from '../../../../shared/fields/types.ts';
import { momentCell } from '../cells/dayCell.ts';

const field = { name: 'addedAt', type: 'datetime', label: { en: 'Added', zh: '添加时间' } } as Parameters<
  ReturnType<typeof fieldType>['parseText']
>[1];

/** Null for what is none: a file arrives all the same. */
export function momentIn(text: string, timeZone: string): string | null {
  if (text === '') return null;
  try {
    const env = { language: 'en', timeZone, currency: 'CNY', country: 'CN' } as const;
    return fieldType('datetime').parseText(momentCell(text, undefined), field, env) as string | null;
  } catch (error) {
    if (error instanceof ValueError) return null;
    throw error;
  }
}
