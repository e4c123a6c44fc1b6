/** Texts of a known shape: how they are written down, and what is none of them. */
import { ValueError } from '../errors.ts';
import { readIdCard } from './idCard.ts';

export type TextFormat = 'idCard' | 'bankAccount' | 'taxNumber';

const compact = (text: string): string => text.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase();

/** Numbers of accounts in China have 8 to 30 digits (a UnionPay card 13 to 19); an IBAN up to 34 letters and digits. */
function readBankAccount(text: string): string {
  const number = compact(text);
  if (/^[0-9A-Z]{5,34}$/.test(number)) return number;
  throw new ValueError({
    en: 'A bank account number has 5 to 34 digits or letters.',
    zh: '银行账号应为 5 到 34 位数字或字母。',
  });
}

/** Which code it must be depends on the country, which the record knows. */
function readTaxNumber(text: string): string {
  const number = compact(text);
  if (/^[0-9A-Z./]{5,30}$/.test(number)) return number;
  throw new ValueError({
    en: 'A tax number has 5 to 30 digits or letters.',
    zh: '税号应为 5 到 30 位数字或字母。',
  });
}

const readers: Readonly<Record<TextFormat, (text: string) => string>> = {
  idCard: readIdCard,
  bankAccount: readBankAccount,
  taxNumber: readTaxNumber,
};

/** As it is kept. Throws ValueError. */
export function readFormatted(text: string, format: TextFormat): string {
  return readers[format](text);
}
