/** Formulas: what they give, what they refuse, and that no amount passes through a float. */
import { describe, expect, test } from 'vitest';
import type { ValueError } from '../../../../shared/errors.ts';
import type { FieldTypeName } from '../../../../shared/metadata.ts';
import { modules } from '../../../domains/modules.ts';
import { Registry } from '../registry.ts';
import { compileFormula } from './formula.ts';

const registry = new Registry(modules.flatMap(({ objects }) => objects));
const opportunity = registry.object('opportunity');
const env = { timeZone: 'Asia/Shanghai', currency: 'CNY' };

const record = {
  name: 'Deal',
  amount: { amount: '100.10', currency: 'CNY' },
  probability: '33.3',
  closeDate: '2026-01-31',
  openedOn: '2025-12-31',
  stage: 'won',
  isWon: true,
  stageChangedAt: '2026-11-21T16:30:00.000Z',
  nextStep: null,
  account: '01900000-0000-7000-8000-000000000001',
  'account.name': '上海重工',
  'account.annualRevenue': { amount: '1000', currency: 'USD' },
  'account.parent.name': null,
  'account.employees': 40,
};

function give(expression: string, type: FieldTypeName): unknown {
  return compileFormula(registry, opportunity, { name: 'x', type }, expression).evaluate(
    new Map(Object.entries(record)),
    env,
  );
}

describe('a formula gives', () => {
  test.each<[string, FieldTypeName, unknown]>([
    ['amount * probability / 100', 'money', { amount: '33.33', currency: 'CNY' }],
    ['probability * 1.1', 'number', '36.63'],
    ['probability + 0.1 + 0.2', 'number', '33.6'],
    ['account.employees / 3', 'number', '13.333333'],
    ['amount + amount', 'money', { amount: '200.20', currency: 'CNY' }],
    ['amount + account.annualRevenue', 'money', null],
    ['amountOf(account.annualRevenue) > 999', 'boolean', true],
    ['account.name + " / " + name', 'text', '上海重工 / Deal'],
    ['name + account.parent.name', 'text', null],
    ['name + orElse(account.parent.name, "!")', 'text', 'Deal!'],
    ['isEmpty(nextStep) ? "none" : nextStep', 'text', 'none'],
    ['isEmpty(account.parent.name) && !isEmpty(account)', 'boolean', true],
    ['closeDate - openedOn', 'integer', 31],
    ['addMonths(closeDate, 1)', 'date', '2026-02-28'],
    ['closeDate + 1', 'date', '2026-02-01'],
    ['dayOf(stageChangedAt)', 'date', '2026-11-22'],
    ['year(closeDate) * 100 + month(closeDate)', 'integer', 202601],
    ['stage == "won" && isWon', 'boolean', true],
    ['probability >= 50 ? "hot" : probability > 20 ? "warm" : "cold"', 'text', 'warm'],
    ['round(probability, 0)', 'number', '33'],
    ['floor(-probability)', 'number', '-34'],
    ['orElse(account.employees, 0) * 2', 'integer', 80],
    ['probability / 0', 'number', null],
    ['least(probability, 5)', 'number', '5'],
    ['left(account.name, 2)', 'text', '上海'],
    ['1.5', 'money', { amount: '1.50', currency: 'CNY' }],
    ['["won", "lost"].exists(one, one == stage)', 'boolean', true],
  ])('%s', (expression, type, result) => expect(give(expression, type)).toEqual(result));
});

describe('a formula is refused with its place, in both languages', () => {
  test.each<[string, FieldTypeName, RegExp]>([
    ['amount * nothing', 'money', /character 10, there is no field “nothing”/],
    ['account.secret', 'text', /there is no field “account.secret”/],
    ['account.parent.parent.name', 'text', /more than 2 lookups/],
    ['amount *', 'money', /character 9/],
    ['amount + name', 'money', /character 1/],
    ['name', 'money', /gives string, but the field holds money/],
    ['amount', 'text', /gives money/],
    ['name.matches("(a+)+$")', 'boolean', /no function matches/],
    ['today()', 'date', /today/],
    ['constructor', 'text', /there is no field “constructor”/],
    ['account.address', 'text', /type address/],
    ['amount', 'phones', /cannot hold a result/],
    ['1'.repeat(2001), 'number', /longer than/],
    [`${'('.repeat(60)}1${')'.repeat(60)}`, 'number', /character/],
  ])('%s', (expression, type, words) => {
    expect.assertions(2);
    try {
      compileFormula(registry, opportunity, { name: 'x', type }, expression);
    } catch (error) {
      expect((error as ValueError).text.en).toMatch(words);
      expect((error as ValueError).text.zh).toMatch(/公式无法使用/);
    }
  });
});
