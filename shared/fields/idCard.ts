/** Numbers of Chinese resident identity cards (居民身份证). */
import { ValueError } from '../errors.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkCharacters = '10X98765432';

/** Divisions of the first level that a number may begin with (GB/T 2260), with the codes given for those outside the mainland. */
const regions = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|91)/;

/**
 * The number as it is kept: 18 characters, or the 15 digits of cards of the first generation (issued until 1999, void since
 * 2013, still found in old files). The last character of 18 is the check of GB 11643-1999, ISO 7064 MOD 11-2: the sum of
 * each digit by its weight 2^(18-i) mod 11, read from 10X98765432. Throws ValueError, without the number in it.
 */
export function readIdCard(text: string): string {
  const number = text.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase();
  const legacy = /^\d{15}$/.test(number);
  if (!legacy && !/^\d{17}[\dX]$/.test(number)) {
    throw wrong(
      'An ID card number has 18 characters (17 digits and a check digit or X), or 15 digits on cards of the first generation.',
      '身份证号应为 18 位（17 位数字加校验码，校验码可为 X），第一代身份证为 15 位数字。',
    );
  }
  if (!regions.test(number) || !isDay(legacy ? `19${number.slice(6, 12)}` : number.slice(6, 14))) {
    throw wrong(
      'This is no ID card number: its region or its date of birth does not exist.',
      '身份证号有误：行政区划或出生日期不存在。',
    );
  }
  if (!legacy && checkOf(number) !== number[17]) {
    throw wrong(
      'This is no ID card number: its check digit does not fit; a digit is wrong or two are swapped.',
      '身份证号有误：校验码不符，可能输错或颠倒了数字。',
    );
  }
  return number;
}

function checkOf(number: string): string | undefined {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return checkCharacters[sum % 11];
}

function isDay(text: string): boolean {
  const iso = `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
  const at = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(iso) && text >= '1800';
}

function wrong(en: string, zh: string): ValueError {
  return new ValueError({ en, zh });
}
