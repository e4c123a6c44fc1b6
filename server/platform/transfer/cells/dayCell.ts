/** Days and moments as files write them, made into what the field types read. */
import { ValueError } from '../../../../shared/errors.ts';
import { existingDay, readDay } from '../../../../shared/fields/dayReading.ts';
import { dayAt, dayText, utc } from '../../../../shared/timeZone.ts';

export type DateOrder = 'ymd' | 'dmy' | 'mdy';

const day = 86_400_000;
/** Serial numbers of spreadsheets count days from here; those of 1950 to 2199 are taken for such. */
const serialStart = utc(1899, 12, 30);
const serials = { first: 18_264, last: 109_574 };

const hasZone = /(Z|[+-]\d\d:\d\d)$/;

/** Years of two digits: those below are of this century. */
const century = 50;

/** A day as `yyyy-MM-dd` where the cell is written in a form that only files have; else as it is. Throws ValueError. */
export function dayCell(text: string, order: DateOrder | undefined, timeZone: string): string {
  const plain = cleaned(text);
  const counted = countedMoment(plain);
  if (counted !== null) return counted.isDay ? dayText(counted.ms) : dayAt(counted.ms, timeZone);
  const { date, time } = split(ordered(plain, order));
  if (time === '') return date;
  const clock = zoned(time);
  if (!hasZone.test(clock)) return date;
  const at = Date.parse(`${readDay(date)}T${clock.replace(/^(\d):/, '0$1:')}`);
  return Number.isNaN(at) ? date : dayAt(at, timeZone);
}

/** A moment in UTC or as a clock shows it, in a form that the field reads. Throws ValueError. */
export function momentCell(text: string, order: DateOrder | undefined): string {
  const plain = cleaned(text);
  const counted = countedMoment(plain);
  if (counted?.isDay) return new Date(counted.ms).toISOString().slice(0, 19).replace('T', ' ');
  if (counted) return new Date(counted.ms).toISOString();
  const { date, time } = split(ordered(plain, order));
  if (time === '') return date;
  const clock = zoned(time);
  return hasZone.test(clock) ? `${readDay(date)}T${clock.replace(/^(\d):/, '0$1:')}` : `${date} ${clock}`;
}

function cleaned(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s*[([]?(星期|周|礼拜)[一二三四五六日天][)\]]?/g, ' ')
    .replace(/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Serials, seconds and milliseconds since 1970, and digits without anything between. */
function countedMoment(text: string): { readonly ms: number; readonly isDay: boolean } | null {
  if (!/^\d{5}(\.\d+)?$|^\d{10}$|^\d{12,14}$/.test(text)) return null;
  const number = Number(text);
  const [whole = ''] = text.split('.');
  if (whole.length === 5) {
    if (number < serials.first || number > serials.last) return null;
    return { ms: Math.round((serialStart + number * day) / 1000) * 1000, isDay: true };
  }
  const compact = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?$/.exec(text)?.slice(1).map(Number);
  if (compact && (text.length === 14 || /^(19|20)/.test(text))) {
    const [year = 0, month = 0, date = 0, hour = 0, minute = 0, second = 0] = compact;
    const exists = existingDay(year, month, date) !== null && hour < 24 && minute < 60 && (second || 0) < 60;
    if (exists)
      return { ms: utc(year, month, date) + ((hour * 60 + minute) * 60 + (second || 0)) * 1000, isDay: true };
  }
  // Ten digits that begin with 20 may as well be a day with an hour.
  if (text.length === 10) return number < 2_000_000_000 ? { ms: number * 1000, isDay: false } : null;
  return text.length < 14 ? { ms: number, isDay: false } : null;
}

/** The day in the order that is known, before what follows it. */
function ordered(text: string, order: DateOrder | undefined): string {
  const named = /^(\d{1,2})[- ]([a-z]{3,9})\.?[- ](\d{2})(?!\d)(.*)$/i.exec(text);
  if (named) return `${named[1]}-${named[2]}-${wholeYear(named[3]!)}${named[4]}`;
  const parts = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{1,2})(?!\d)(.*)$/.exec(text);
  if (!parts || order === undefined) return text;
  const [, first = '', , second = '', third = '', rest = ''] = parts;
  if (order === 'ymd' && third.length === 4) return text;
  const [year, month, date] =
    order === 'ymd'
      ? [first, second, third]
      : order === 'dmy'
        ? [third, second, first]
        : [third, first, second];
  const found = existingDay(wholeYear(year), Number(month), Number(date));
  if (found === null) throw notInOrder(text, order);
  return `${found}${rest}`;
}

function wholeYear(text: string): number {
  const year = Number(text);
  return text.length > 2 ? year : year < century ? 2000 + year : 1900 + year;
}

function split(text: string): { date: string; time: string } {
  const match =
    /^(.*?(?:\d|日|号))(?:[T ]+|(?<=[日号]))((?:(?:上午|下午|凌晨|早上|中午|傍晚|晚上|[ap]\.?m\.?)\s*)?\d{1,2}\s*[:点时].*)$/i.exec(
      text,
    );
  return match ? { date: match[1]!, time: match[2]! } : { date: text, time: '' };
}

/** A time of day with its half before it in Chinese, or with its offset as ISO writes it. */
function zoned(time: string): string {
  return time
    .replace(/^(凌晨|早上)/, '上午')
    .replace(/^(中午|傍晚|晚上)/, '下午')
    .replace(/^([ap])\.?m\.?\s*(.*)$/i, '$2 $1m')
    .replace(/([ap])\.m\.?$/i, '$1m')
    .replace(/(\.\d{3})\d+/, '$1')
    .replace(/\s*(UTC|GMT)(?=[+-])/i, '')
    .replace(/\s*(UTC|GMT|Z)$/i, 'Z')
    .replace(/\s*([+-])(\d{1,2}):?(\d{2})?$/, (_, sign: string, hours: string, minutes = '00') => {
      return `${sign}${hours.padStart(2, '0')}:${minutes}`;
    });
}

function notInOrder(text: string, order: DateOrder): ValueError {
  const shown = text.slice(0, 40);
  const names = {
    ymd: { en: 'year, month, day', zh: '年、月、日' },
    dmy: { en: 'day, month, year', zh: '日、月、年' },
    mdy: { en: 'month, day, year', zh: '月、日、年' },
  }[order];
  return new ValueError({
    en: `“${shown}” is no date in the order ${names.en}.`,
    zh: `“${shown}”不是按“${names.zh}”顺序书写的日期。`,
  });
}
