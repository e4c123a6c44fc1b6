/** What cells of other systems are made into before anything is read in them. */
import type { CellForm } from '../../../../shared/imports.ts';
import { unguarded } from '../guardedCell.ts';
import { salesforceId } from './salesforceId.ts';

/** Values of a JSON list, of which the objects say their id or name; null for any other text. */
export function listOf(text: string): readonly string[] | null {
  if (!text.startsWith('[')) return null;
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.map(wordOf).filter((word) => word !== '') : null;
  } catch {
    return null;
  }
}

function wordOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return '';
  const { id, value: own, name } = value as Readonly<Record<string, unknown>>;
  return [id, own, name].map((one) => (typeof one === 'string' ? one : '')).find(Boolean) ?? '';
}

function momentOf(text: string): string {
  // Fewer digits are a number of something else, or a year.
  if (!/^\d{11,14}$/.test(text)) return text;
  return new Date(Number(text)).toISOString();
}

/** Whole minutes, the last one begun; anything but a number as it is. */
function minutesOf(text: string, parts: number): string {
  const amount = Number(text);
  return text === '' || !Number.isFinite(amount) || amount < 0 ? text : String(Math.ceil(amount / parts));
}

/** Hours and minutes. */
function clockMinutes(text: string): string {
  const clock = /^(\d{1,3}):([0-5]\d)(?::[0-5]\d)?$/.exec(text);
  return clock ? String(Number(clock[1]) * 60 + Number(clock[2])) : text;
}

const forms: Readonly<Record<CellForm, (text: string) => string>> = {
  salesforceId,
  plainId: (text) => text.replace(/^zcrm_/, ''),
  unguarded,
  firstOfList: (text) => ((listOf(text) ?? text.split(/[;；]/))[0] ?? '').trim(),
  listed: (text) => listOf(text)?.join(';') ?? text,
  milliseconds: momentOf,
  place: (text) => text.split('#%$')[2] ?? text,
  day: (text) => /^(\S*\d)[T ]\d{1,2}:\d{2}/.exec(text)?.[1] ?? text,
  oneLine: (text) => text.replace(/[\t\r\n]+/g, ' '),
  familyNameFirst: (text) => /^([^,]+), ?([^,]+)$/.exec(text)?.slice(1).reverse().join(' ').trim() ?? text,
  minutesOfSeconds: (text) => minutesOf(text, 60),
  minutesOfMilliseconds: (text) => minutesOf(text, 60_000),
  minutesOfClock: clockMinutes,
};

/** A cell after all of them, in the order given. */
export function inForm(text: string, wanted: readonly CellForm[]): string {
  return wanted.reduce((now, form) => forms[form](now.trim()), text);
}
