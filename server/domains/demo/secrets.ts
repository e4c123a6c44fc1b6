/** Numbers for the sensitive fields of the demo company: well formed, and of nobody who could live or of no place that exists. */
import { isCreditCode } from '../../../shared/fields/creditCode.ts';
import { Chance } from './chance.ts';

const banks = ['中国工商银行', '招商银行', '中国建设银行', '中国银行'] as const;
const letters = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Chance of its own for each, so that the rest of the story stays as it is. */
function chanceOf(kind: number, n: number): Chance {
  return new Chance(kind * 1_000_003 + n);
}

function digits(chance: Chance, count: number): string {
  return Array.from({ length: count }, () => chance.whole(0, 9)).join('');
}

/** Of a Chinese company; its region, 999999, is none. */
export function companySecrets(n: number, city: string): Readonly<Record<string, string>> {
  const chance = chanceOf(1, n);
  const code = `91999999MA${Array.from({ length: 7 }, () => chance.pick([...letters])).join('')}`;
  const check = [...letters].find((letter) => isCreditCode(code + letter));
  return {
    bankName: `${chance.pick(banks)}${city}分行`,
    bankAccount: `6299${digits(chance, 15)}`,
    ...(check === undefined ? {} : { taxNumber: code + check }),
  };
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Of a person who would have been born in the 1890s. */
export function personSecrets(n: number): Readonly<Record<string, string>> {
  const chance = chanceOf(2, n);
  if (!chance.happens(0.35)) return {};
  const two = (most: number) => String(chance.whole(1, most)).padStart(2, '0');
  const number = `110101189${digits(chance, 1)}${two(12)}${two(28)}${digits(chance, 3)}`;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return { idCard: `${number}${'10X98765432'.charAt(sum % 11)}` };
}
