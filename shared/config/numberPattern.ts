/** Patterns of running numbers, such as `SO-{yyyy}{mm}-{0000}`: read, checked and written out. */
import { ValueError } from '../errors.ts';

export const resets = ['never', 'year', 'month', 'day'] as const;
/** When the count begins anew. */
export type Reset = (typeof resets)[number];

type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'date'; readonly of: 'yyyy' | 'yy' | 'mm' | 'dd' }
  /** At least so many digits. */
  | { readonly kind: 'count'; readonly digits: number };

export interface NumberPattern {
  readonly parts: readonly Part[];
}

/** Throws ValueError. */
export function readNumberPattern(pattern: string): NumberPattern {
  const parts: Part[] = [];
  let rest = pattern;
  while (rest !== '') {
    const found = /^\{([^{}]*)\}|^[^{}]+/.exec(rest);
    if (!found) throw wrong(rest);
    const [whole, place] = found;
    if (place === undefined) parts.push({ kind: 'text', text: whole });
    else if (/^0{1,12}$/.test(place)) parts.push({ kind: 'count', digits: place.length });
    else if (place === 'yyyy' || place === 'yy' || place === 'mm' || place === 'dd')
      parts.push({ kind: 'date', of: place });
    else throw wrong(whole);
    rest = rest.slice(whole.length);
  }
  if (parts.filter((part) => part.kind === 'count').length !== 1) {
    throw new ValueError({
      en: 'The pattern needs one place for the count, such as {0000}.',
      zh: '编号规则需要且只能有一个流水号位置，例如 {0000}。',
    });
  }
  return { parts };
}

function wrong(place: string): ValueError {
  const shown = place.slice(0, 20);
  return new ValueError({
    en: `“${shown}” is no place of a pattern; there are {yyyy}, {yy}, {mm}, {dd} and {0000}.`,
    zh: `“${shown}”不是可用的占位符；可用的有 {yyyy}、{yy}、{mm}、{dd} 和 {0000}。`,
  });
}

/** What a pattern must show, so that a count that begins anew never gives the same number twice. */
const shown: Readonly<Record<Reset, readonly string[]>> = {
  never: [],
  year: ['y'],
  month: ['y', 'mm'],
  day: ['y', 'mm', 'dd'],
};

/** Throws ValueError. */
export function checkReset(pattern: NumberPattern, reset: Reset): void {
  const dates = new Set(
    pattern.parts.flatMap((part) => (part.kind === 'date' ? [part.of.startsWith('y') ? 'y' : part.of] : [])),
  );
  if (shown[reset].every((each) => dates.has(each))) return;
  throw new ValueError({
    en: `A count that begins anew every ${reset} would give the same number twice: show the ${reset === 'year' ? 'year ({yyyy})' : reset === 'month' ? 'year and month ({yyyy}{mm})' : 'whole date ({yyyy}{mm}{dd})'} in the pattern.`,
    zh: `按${reset === 'year' ? '年' : reset === 'month' ? '月' : '日'}重新计数会产生重复编号：规则中应包含${reset === 'year' ? '年份（{yyyy}）' : reset === 'month' ? '年月（{yyyy}{mm}）' : '完整日期（{yyyy}{mm}{dd}）'}。`,
  });
}

/** The span in which a count runs: '' where it never begins anew. */
export function periodOf(reset: Reset, day: string): string {
  return reset === 'never' ? '' : day.slice(0, reset === 'year' ? 4 : reset === 'month' ? 7 : 10);
}

/** @param day `YYYY-MM-DD` in the workspace's time zone. */
export function numberText({ parts }: NumberPattern, day: string, count: number): string {
  const [year, month, date] = day.split('-') as [string, string, string];
  const dates = { yyyy: year, yy: year.slice(-2), mm: month, dd: date };
  return parts
    .map((part) => {
      if (part.kind === 'text') return part.text;
      return part.kind === 'date' ? dates[part.of] : String(count).padStart(part.digits, '0');
    })
    .join('');
}
