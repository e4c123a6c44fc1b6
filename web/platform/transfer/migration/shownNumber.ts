/** Decimal texts of any length, grouped as the language does; what has a fraction has two places, so that columns stand in line. */
import { currentLanguage } from '../../../base/texts.ts';

export function shown(decimal: string): string {
  const format = new Intl.NumberFormat(currentLanguage() === 'zh' ? 'zh-CN' : 'en', {
    minimumFractionDigits: decimal.includes('.') ? 2 : 0,
    maximumFractionDigits: 2,
  });
  // A text keeps all its digits where a number would bend them.
  return format.format(decimal as Intl.StringNumericLiteral);
}
