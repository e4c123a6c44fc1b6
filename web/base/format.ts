/** Values for people: dates, times and numbers in the reader's language and time zone, from shared formatters. */
import { useMemo } from 'react';
import type { FieldEnv } from '../../shared/fields/fieldType.ts';
import type { Language } from '../../shared/labels.ts';
import { useMe } from './session.tsx';
import { currentLanguage, t } from './texts.ts';

export interface Format {
  readonly env: FieldEnv;
  integer(value: number | string): string;
  /** `2026-11-24` as `Tue 24 Nov` / `11-24 周二`; with the year when it is not this one. */
  day(date: string): string;
  /** A moment as `2026-11-24 14:05`. */
  moment(iso: string): string;
  /** A moment as seen from now: `5 min ago`, `3 d ago`, else the date. */
  ago(iso: string): string;
  /** A workspace amount for a tile: `¥2.48M` / `¥248.0 万`. */
  compactMoney(amount: string | number, currency?: string): string;
  money(amount: string | number, currency?: string): string;
  bytes(size: number): string;
}

/** Intl objects are dear to make: one of each per language, time zone and currency. */
const made = new Map<string, Format>();

const weekdays: Record<Language, readonly string[]> = {
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
};
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export function makeFormat(env: FieldEnv, now: () => number = Date.now): Format {
  const locale = env.language === 'zh' ? 'zh-CN' : 'en';
  const integer = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: env.timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const currencies = new Map<string, { full: Intl.NumberFormat; compact: Intl.NumberFormat }>();

  function inCurrency(code: string) {
    const known = currencies.get(code);
    if (known) return known;
    const style = { style: 'currency', currency: code, currencyDisplay: 'narrowSymbol' } as const;
    const entry = {
      full: new Intl.NumberFormat(locale, { ...style, minimumFractionDigits: 0, maximumFractionDigits: 2 }),
      compact: new Intl.NumberFormat(locale, {
        ...style,
        notation: 'compact',
        minimumFractionDigits: 0,
        maximumSignificantDigits: 3,
      }),
    };
    currencies.set(code, entry);
    return entry;
  }

  function clock(iso: string): { date: string; time: string } {
    const part = Object.fromEntries(
      parts.formatToParts(new Date(iso)).map((piece) => [piece.type, piece.value]),
    );
    return { date: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}` };
  }

  function day(date: string): string {
    const [year, month, dayOfMonth] = date.split('-') as [string, string, string];
    const weekday = weekdays[env.language][new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
    const sameYear = clock(new Date(now()).toISOString()).date.startsWith(year);
    if (env.language === 'zh') return sameYear ? `${month}-${dayOfMonth} ${weekday}` : date;
    const text = `${Number(dayOfMonth)} ${months[Number(month) - 1]}`;
    return sameYear ? `${weekday} ${text}` : `${text} ${year}`;
  }

  return {
    env,
    integer: (value) => integer.format(Number(value)),
    day,
    moment: (iso) => {
      const { date, time } = clock(iso);
      return `${date} ${time}`;
    },
    ago: (iso) => {
      const minutes = Math.floor((now() - Date.parse(iso)) / 60_000);
      if (minutes >= -1 && minutes < 1) return t('frame.ago.now');
      if (minutes >= 1 && minutes < 60) return t('frame.ago.minutes', { count: minutes });
      if (minutes >= 60 && minutes < 24 * 60)
        return t('frame.ago.hours', { count: Math.floor(minutes / 60) });
      if (minutes >= 24 * 60 && minutes < 60 * 24 * 60)
        return t('frame.ago.days', { count: Math.floor(minutes / (24 * 60)) });
      return day(clock(iso).date);
    },
    compactMoney: (amount, currency = env.currency) => inCurrency(currency).compact.format(Number(amount)),
    money: (amount, currency = env.currency) => inCurrency(currency).full.format(amount as number),
    bytes: (size) => {
      const units = ['B', 'KB', 'MB', 'GB', 'TB'];
      let value = size;
      let unit = 0;
      while (value >= 1000 && unit < units.length - 1) {
        value /= 1000;
        unit += 1;
      }
      return `${value >= 100 || unit === 0 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
    },
  };
}

export function formatOf(env: FieldEnv): Format {
  const key = `${env.language}|${env.timeZone}|${env.currency}|${env.country}`;
  const known = made.get(key);
  if (known) return known;
  const format = makeFormat(env);
  made.set(key, format);
  return format;
}

/** Formatters of the signed-in person: the page's language, their time zone, the workspace's currency and country. */
export function useFormat(): Format {
  const me = useMe();
  const language = currentLanguage();
  const { currency, country } = me.workspace;
  return useMemo(
    () => formatOf({ language, timeZone: me.timeZone, currency, country }),
    [language, me.timeZone, currency, country],
  );
}
