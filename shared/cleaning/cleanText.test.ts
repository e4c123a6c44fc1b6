/** Every rule by its cases, and together: hostile texts come to rest, and nothing that can be read gets lost. */
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FieldTypeName } from '../metadata.ts';
import { cleaningRules, rulesOn } from './cleaningRules.ts';
import { cleanText } from './cleanText.ts';
import { cleanCell, cleanValue } from './cleanValue.ts';
import { type CleaningField, type CleaningRuleName, cleaningRuleNames } from './rule.ts';

const env = { country: 'CN' };
const label = { en: 'Field', zh: '字段' };
const at = (
  object: string,
  name: string,
  type: FieldTypeName,
  more: Partial<CleaningField> = {},
): CleaningField => ({
  object,
  name,
  type,
  label,
  ...more,
});
const fields = {
  company: at('account', 'name', 'text'),
  person: at('contact', 'name', 'text'),
  note: at('account', 'description', 'longText'),
  word: at('contact', 'jobTitle', 'text'),
  emails: at('contact', 'emails', 'emails'),
  phones: at('contact', 'phones', 'phones'),
  website: at('account', 'website', 'url'),
  date: at('contact', 'birthday', 'date'),
  code: at('account', 'creditCode', 'text'),
  card: at('contact', 'idCard', 'text', { format: 'idCard' }),
  industry: at('account', 'industry', 'select', {
    options: [
      { value: 'technology', label: { en: 'Technology', zh: '科技' }, active: true, order: 0 },
      { value: 'manufacturing', label: { en: 'Manufacturing', zh: '制造' }, active: true, order: 1 },
    ],
  }),
} as const;

function cleaned(field: keyof typeof fields, text: string): string {
  return cleanText(text, rulesOn(fields[field], undefined), fields[field], env).text;
}

function told(field: keyof typeof fields, text: string): CleaningRuleName[] {
  const { changes } = cleanText(text, rulesOn(fields[field], undefined), fields[field], env);
  return changes.filter(({ after }) => after === null).map(({ rule }) => rule);
}

test('the rules stand in the order of their names', () => {
  expect(cleaningRules.map(({ name }) => name)).toEqual(cleaningRuleNames);
});

test.each<[keyof typeof fields, string, string]>([
  ['word', '  Sales \u00a0 manager ', 'Sales manager'],
  ['word', 'Sa\u200bles\ufeff', 'Sales'],
  ['word', 'Ｓａｌｅｓ　１', 'Sales 1'],
  ['word', '👩\u200d👩\u200d👧', '👩\u200d👩\u200d👧'],
  ['note', '无法\u2028换行  \n好', '无法\n换行\n好'],
  ['note', 'ＡＢＣ', 'ＡＢＣ'],
  ['word', '销售（华东），经理', '销售（华东），经理'],
  ['person', 'JOHN SMITH', 'John Smith'],
  ['person', 'john mcdonald', 'John McDonald'],
  ['person', 'LUDWIG VAN BEETHOVEN', 'Ludwig van Beethoven'],
  ['person', "SHAUN O'BRIEN III", "Shaun O'Brien III"],
  ['person', 'anne-marie de la tour', 'Anne-Marie de la Tour'],
  ['person', 'bell hooks-Watkins', 'bell hooks-Watkins'],
  ['person', 'JT', 'JT'],
  ['person', '张　三丰', '张三丰'],
  ['person', 'Zhang 三', 'Zhang 三'],
  ['company', 'Acme ，有限公司', 'Acme有限公司'],
  ['company', '上海 柏楚 (电子) 科技股份有限公司。', '上海柏楚（电子）科技股份有限公司'],
  ['company', 'Acme Incorporated', 'Acme Inc.'],
  ['company', 'ACME TRADING HOUSE LLC', 'Acme Trading House LLC'],
  ['company', 'Shenzhen Mindray co.,ltd', 'Shenzhen Mindray Co., Ltd.'],
  ['company', 'IBM', 'IBM'],
  ['company', 'eBay Inc', 'eBay Inc.'],
  ['company', 'The Walt Disney Company', 'The Walt Disney Company'],
  ['company', 'Müller gmbh & co. kg', 'Müller GmbH & Co. KG'],
  ['company', 'Serenity Spa', 'Serenity Spa'],
  ['company', 'Асme Trading', 'Acme Trading'],
  ['company', 'Лукойл', 'Лукойл'],
  ['emails', ' MAILTO: Ann＠Example。com ', 'ann@example.com'],
  ['emails', 'ann @gmial.com', 'ann@gmail.com'],
  ['emails', 'ann@gmail.con', 'ann@gmail.com'],
  ['emails', 'ann@mail.com', 'ann@mail.com'],
  ['phones', '13912345678', '+8613912345678'],
  ['phones', '手机：139 1234 5678', '+8613912345678'],
  ['phones', '010-62345678转801', '+861062345678 ext. 801'],
  ['phones', '0086 139 1234 5678', '+8613912345678'],
  ['phones', '+1 (650) 253-0000 x12', '+16502530000 ext. 12'],
  ['phones', '13912345678 13812345678', '+8613912345678; +8613812345678'],
  ['phones', '95588', '95588'],
  ['phones', '010-62345678/79', '010-62345678/79'],
  ['website', 'HTTP:\\\\WWW.Acme。com，', 'http://www.acme.com'],
  ['website', 'acme.com/Path', 'acme.com/Path'],
  ['date', '2024年3月5日', '2024-03-05'],
  ['date', '2024-03-05 00:00:00', '2024-03-05'],
  ['date', '3/4/2024', '3/4/2024'],
  ['industry', 'Technolgy', 'technology'],
  ['industry', 'Technology', 'Technology'],
  ['code', '9111 0108-5514 0578 3w'.replace('w', 'W'), '9111 0108-5514 0578 3W'],
  ['card', '44011320141005001x', '44011320141005001X'],
])('%s: %s is %s', (field, text, expected) => {
  expect(cleaned(field, text)).toBe(expected);
});

test.each<[keyof typeof fields, string, CleaningRuleName]>([
  ['person', 'test', 'junk'],
  ['company', '无', 'junk'],
  ['word', 'N/A', 'junk'],
  ['company', '-', 'junk'],
  ['person', 'asdf', 'junk'],
  ['phones', '13800138000', 'junk'],
  ['emails', 'test@test.com', 'junk'],
  ['phones', '139123456', 'phones'],
  ['card', '36042619910102009X', 'idCard'],
  ['code', '91110108551405783X', 'creditCode'],
  ['code', '123', 'creditCode'],
])('%s: %s is told by %s', (field, text, rule) => {
  expect(told(field, text)).toEqual([rule]);
});

test('lists: several numbers, doubles, labels that stay', () => {
  const phones = { field: fields.phones, rules: rulesOn(fields.phones, undefined) };
  expect(cleanCell('139 1234 5678, 13912345678', phones, env)).toMatchObject({
    text: '+8613912345678',
    changes: [{ rule: 'phones' }, { rule: 'phones' }, { rule: 'doubles' }],
  });
  const entry = {
    value: '010-62345678',
    label: '前台',
    primary: true,
    optedOut: true,
    number: '+861062345678',
  };
  expect(cleanValue([entry, '95588'], phones, env).value).toEqual([
    { value: '+861062345678', label: '前台', primary: true, optedOut: true },
    '95588',
  ]);
  const untouched = [{ ...entry, value: '+861062345678' }];
  expect(cleanValue(untouched, phones, env).value).toBe(untouched);
});

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          'JOHN',
          'smith',
          'van der',
          'Mc',
          "O'",
          ' ',
          '  ',
          '\t',
          '\n',
          '\u3000',
          '\u200b',
          '\u200d',
          '\ufeff',
          '，',
          '。',
          '（',
        ],
        ...[
          '）',
          '(',
          ')',
          'Ａ',
          '１',
          '有限公司',
          '公司',
          '分公司',
          '上海',
          '张 三',
          'co',
          'ltd',
          '.',
          ',',
          'INC',
          'gmbh & co kg',
        ],
        ...[
          's.p.a',
          'sa',
          '@',
          '＠',
          'gmial.com',
          'mailto:',
          '138',
          '13912345678',
          '+86',
          '转',
          'ext',
          '/',
          ';',
          '-',
          '010-62345678',
        ],
        ...[
          'а',
          'Е',
          'ß',
          'İ',
          'ﬁ',
          'ǆ',
          '⼀',
          'iii',
          'jr.',
          'http:',
          '\\',
          '2024',
          '年',
          '3',
          '月',
          '5',
          '日',
          'technolgy',
          '\ud800',
        ],
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
);

const readable = (text: string): string =>
  [...text.normalize('NFKC').toLowerCase()].filter((sign) => /[\p{Script=Han}]/u.test(sign)).join('');

describe.each(Object.keys(fields) as (keyof typeof fields)[])('%s', (name) => {
  test('what is clean stays clean', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const once = cleaned(name, text);
        expect(cleaned(name, once)).toBe(once);
      }),
      { numRuns: 400 },
    );
  });
});

test('Chinese characters of names and notes are never lost but for a form said twice', () => {
  fc.assert(
    fc.property(hostile, fc.constantFrom('person', 'company', 'note', 'word'), (text, name) => {
      const whole = (value: string): string => readable(value).replace(/(公司)+/g, '公司');
      expect(whole(cleaned(name, text))).toBe(whole(text));
    }),
    { numRuns: 500 },
  );
});

const naughty = '../shared/data/unicode/blns.json';

test.skipIf(!existsSync(naughty))('naughty strings come to rest (../shared/data is there)', () => {
  for (const text of JSON.parse(readFileSync(naughty, 'utf8')) as string[]) {
    for (const name of Object.keys(fields) as (keyof typeof fields)[]) {
      const once = cleaned(name, text);
      expect(cleaned(name, once)).toBe(once);
    }
  }
});
