/** Both languages say the same things with the same places to fill. */
import { expect, test } from 'vitest';
import { fillText, type TextKey } from '../texts.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

const keys = Object.keys(en) as TextKey[];

function places(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)/g)].map((found) => found[1]!))].sort();
}

test('each key exists in both languages and none is empty', () => {
  expect(Object.keys(zh).sort()).toEqual([...keys].sort());
  expect(keys.filter((key) => !en[key].trim() || !zh[key].trim())).toEqual([]);
});

test('each text has the same places in both languages', () => {
  expect(keys.filter((key) => places(en[key]).join() !== places(zh[key]).join())).toEqual([]);
});

test('no two areas claim the same key', async () => {
  const files = import.meta.glob<Record<string, Record<string, string>>>('./*.en.ts', { eager: true });
  const all = Object.values(files).flatMap((file) =>
    Object.values(file).flatMap((area) => Object.keys(area)),
  );
  expect(all.length).toBe(new Set(all).size);
  expect(all.sort()).toEqual([...keys].sort());
});

test('Chinese texts hold Chinese', () => {
  const latin = keys.filter(
    (key) => !/[\u4e00-\u9fff]/.test(zh[key]) && /[a-z]{3}/i.test(zh[key].replace(/\{[^}]*\}/g, '')),
  );
  expect(latin).toEqual([]);
});

test('numbers are grouped and words follow their number', () => {
  const text = '{count} {count|row|rows} of {name}';
  const rules = new Intl.PluralRules('en');
  const numbers = new Intl.NumberFormat('en');
  expect(fillText(text, { count: 1, name: 'A' }, rules, numbers)).toBe('1 row of A');
  expect(fillText(text, { count: 12480, name: '{count}' }, rules, numbers)).toBe('12,480 rows of {count}');
  expect(fillText(text, { count: 0 }, rules, numbers)).toBe('0 rows of {name}');
});
