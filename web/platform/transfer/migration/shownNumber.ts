/** Decimal texts of any length, grouped as the language does. */
import { currentLanguage } from '../../../base/texts.ts';

export function shown(decimal: string): string {
  const format = new Intl.NumberFormat(currentLanguage() === 'zh' ? 'zh-CN' : 'en', {
    maximumFractionDigits: 2,
  });
  // A text keeps all its digits where a number would bend them.
  return format.format(decimal as Intl.StringNumericLiteral);
}
