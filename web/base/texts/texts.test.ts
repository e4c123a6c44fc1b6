/** Both languages say the same things with the same places to fill. */
import { expect, test } from 'vitest';
import { fillText, type TextKey } from '../texts.ts';
import { en as frameEn } from './en.ts';
import { en as mergingEn } from './merging/en.ts';
import { zh as mergingZh } from './merging/zh.ts';
import { en as movingEn } from './moving/en.ts';
import { zh as movingZh } from './moving/zh.ts';
import { en as securityEn } from './security/en.ts';
import { zh as securityZh } from './security/zh.ts';
import { en as settingsEn } from './settings/en.ts';
import { zh as settingsZh } from './settings/zh.ts';
import { zh as frameZh } from './zh.ts';

const en = { ...frameEn, ...settingsEn, ...mergingEn, ...movingEn, ...securityEn };
const zh = { ...frameZh, ...settingsZh, ...mergingZh, ...movingZh, ...securityZh };

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
  const files = import.meta.glob<Record<string, Record<string, string>>>('./**/*.en.ts', {
    eager: true,
  });
  const all = Object.values(files).flatMap((file) =>
    Object.values(file).flatMap((area) => Object.keys(area)),
  );
  expect(all.length).toBe(new Set(all).size);
  expect(all.sort()).toEqual([...keys].sort());
});

const sources = import.meta.glob<string>('../../**/*.{ts,tsx}', {
  eager: true,
  query: '?raw',
  import: 'default',
});

test('every text is said somewhere', () => {
  const spoken = Object.entries(sources)
    .filter(([file]) => !/^\.\/|\.test\.|\.gen\./.test(file))
    .map(([, source]) => source)
    .join('\n');
  const whole = new Set([...spoken.matchAll(/'([\w.]+)'/g)].map(([, key]) => key));
  // `views.kind.${kind}`: any key of this shape may be meant.
  const made = [...spoken.matchAll(/`([a-z]\w*\.[^`\s]*\$\{[^`\s]*)`/g)].map(
    ([, template]) => new RegExp(`^${template!.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '.+')}$`),
  );
  const isMade = (key: string) => made.some((shape) => shape.test(key));
  expect(keys.filter((key) => !whole.has(key) && !isMade(key))).toEqual([]);
});

test('only pages of the settings speak by the texts that are loaded with them', () => {
  const outside = Object.entries(sources).filter(
    ([file]) => !/^\.\/|\.test\.|domains\/admin\/|frame\/settings\//.test(file),
  );
  const early = outside.flatMap(([file, source]) =>
    // One look at each file: words between quotes, of which each may end one and begin the next.
    [...source.matchAll(/'(?=([\w.]+)')/g)]
      .filter(([, word]) => Object.hasOwn(settingsEn, word!))
      .map(([, key]) => `${file}: ${key}`),
  );
  expect(outside.length).toBeGreaterThan(100);
  expect(early).toEqual([]);
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
