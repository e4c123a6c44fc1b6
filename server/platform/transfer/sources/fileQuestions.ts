/** What a file leaves open that people have to say before it is imported. */

import type { ImportRules } from '../../../../shared/imports.ts';
import type { Label } from '../../../../shared/labels.ts';
import type { Context } from '../../context.ts';
import type { ColumnShape, FileShape } from '../reading/readRequest.ts';
import type { FileQuestion } from './recognisedFile.ts';

const choice = (value: string, en: string, zh: string) => ({ value, label: { en, zh } });

const orders = [
  choice('dmy', 'Day first: 03/04 is 3 April', '日在前：03/04 为 4 月 3 日'),
  choice('mdy', 'Month first: 03/04 is 4 March', '月在前：03/04 为 3 月 4 日'),
];
const decimals = [
  choice('.', '1.234 is one and a bit', '1.234 是一点二三四'),
  choice(',', '1.234 is one thousand two hundred and thirty-four', '1.234 是一千二百三十四'),
];

/** Currencies that most files are in; the workspace's own comes first. */
const currencies: readonly (readonly [string, string, string])[] = [
  ['CNY', 'Renminbi (CNY)', '人民币（CNY）'],
  ['USD', 'US dollar (USD)', '美元（USD）'],
  ['EUR', 'Euro (EUR)', '欧元（EUR）'],
  ['HKD', 'Hong Kong dollar (HKD)', '港元（HKD）'],
  ['GBP', 'Pound sterling (GBP)', '英镑（GBP）'],
  ['JPY', 'Yen (JPY)', '日元（JPY）'],
  ['SGD', 'Singapore dollar (SGD)', '新加坡元（SGD）'],
];

const zones: readonly (readonly [string, string, string])[] = [
  ['UTC', 'Universal time (UTC)', '世界时（UTC）'],
  ['Asia/Shanghai', 'China', '中国'],
  ['Europe/Berlin', 'Central Europe', '中欧'],
  ['Europe/London', 'United Kingdom', '英国'],
  ['America/New_York', 'US East', '美国东部'],
  ['America/Los_Angeles', 'US West', '美国西部'],
];

function ownFirst(own: string, known: readonly (readonly [string, string, string])[]) {
  const listed = known.find(([value]) => value === own) ?? ([own, own, own] as const);
  return [listed, ...known.filter(([value]) => value !== own)].map(([value, en, zh]) =>
    choice(value, en, zh),
  );
}

/** An amount that says its currency needs no answer. */
function saysCurrency({ values, samples }: ColumnShape): boolean {
  return (values ?? samples).every((cell) => /\p{Sc}|[A-Za-z]{3}|元|人民币/u.test(cell));
}

function asked(
  kind: FileQuestion['kind'],
  column: string | null,
  text: Label,
  choices: FileQuestion['choices'],
  proposed: string | null,
): FileQuestion {
  return { kind, column, text, choices, proposed };
}

/**
 * @param typeOf the type of a field of the object that the rules name
 * @param asksZone the times of the file are of an account whose zone nothing tells
 */
export function fileQuestions(
  ctx: Context,
  rules: ImportRules,
  shape: FileShape,
  typeOf: (field: string) => string | undefined,
  asksZone: boolean,
): readonly FileQuestion[] {
  const questions: FileQuestion[] = [];
  const withCurrency = new Set(
    rules.columns.filter(({ member }) => member === 'currency').map(({ field }) => field),
  );
  const seen = new Set<string>();
  for (const rule of rules.columns) {
    const column = shape.columns.find(({ header }) => header === rule.column);
    const type = typeOf(rule.field);
    if (!column || type === undefined || rule.member !== undefined) continue;
    const first = !seen.has(column.header);
    seen.add(column.header);
    if (first && column.ambiguous === 'dayMonth' && (type === 'date' || type === 'datetime')) {
      const text = {
        en: `“${column.header}” holds dates such as ${column.samples[0] ?? '03/04/2026'}: which part is the day?`,
        zh: `“${column.header}”列的日期形如 ${column.samples[0] ?? '03/04/2026'}，哪一部分是日？`,
      };
      questions.push(asked('dayMonth', column.header, text, orders, rule.dateOrder ?? null));
    }
    if (first && column.ambiguous === 'decimal' && ['integer', 'number', 'percent', 'money'].includes(type)) {
      const text = {
        en: `“${column.header}” holds numbers such as ${column.samples[0] ?? '1.234'}: what does the point mean?`,
        zh: `“${column.header}”列的数字形如 ${column.samples[0] ?? '1.234'}，其中的点是小数点还是千位分隔？`,
      };
      questions.push(asked('decimal', column.header, text, decimals, rule.decimal ?? null));
    }
    if (type === 'money' && column.filled > 0 && !withCurrency.has(rule.field) && !saysCurrency(column)) {
      const text = {
        en: `In which currency are the amounts of “${column.header}”?`,
        zh: `“${column.header}”列的金额是什么币种？`,
      };
      questions.push(
        asked('currency', column.header, text, ownFirst(ctx.env.currency, currencies), ctx.env.currency),
      );
    }
  }
  const hasTimes = rules.columns.some(
    ({ column, field }) => column !== undefined && typeOf(field) === 'datetime',
  );
  if (asksZone && hasTimes) {
    const text = {
      en: 'The times of this file are those of an account there: in which time zone was it?',
      zh: '此文件中的时间为原系统账号所在时区的时间，请选择该时区。',
    };
    questions.push(asked('timeZone', null, text, ownFirst(ctx.env.timeZone, zones), ctx.env.timeZone));
  }
  return questions;
}
