/** Filters as they come in: what may be said, and every refusal with its code. */
import { describe, expect, test } from 'vitest';
import { ValueError } from '../errors.ts';
import type { FieldMeta, FieldTypeName } from '../metadata.ts';
import { alone, evaluate } from './evaluate.ts';
import { type FilterSource, parseFilter } from './parse.ts';

function field(name: string, type: FieldTypeName, more: Partial<FieldMeta> = {}): FieldMeta {
  const label = { en: name, zh: name };
  return {
    id: name,
    name,
    type,
    label,
    required: false,
    unique: false,
    sortable: true,
    filterable: true,
    system: false,
    readOnly: false,
    access: 'edit',
    ...more,
  };
}

const fields = new Map<string, ReadonlyMap<string, FieldMeta>>(
  Object.entries({
    account: [
      field('name', 'text'),
      field('phones', 'phones'),
      field('amount', 'money'),
      field('secret', 'text', { access: 'masked' }),
      field('parent', 'lookup', { targets: ['account'] }),
      field('owner', 'user', { targets: ['user'] }),
      field('dueOn', 'date'),
      field('about', 'polymorphic', { targets: ['account', 'contact'] }),
    ],
    user: [field('name', 'text'), field('emails', 'emails')],
    contact: [field('name', 'text')],
  }).map(([object, list]) => [object, new Map(list.map((one) => [one.name, one]))]),
);

const source: FilterSource = {
  fieldOf: (object, name) => fields.get(object)?.get(name),
  relationOf: (object, name) =>
    object === 'account' && name === 'contacts' ? { object: 'contact', field: 'account' } : undefined,
};
const env = { currency: 'CNY', country: 'CN' };
const parse = (filter: unknown) => parseFilter(filter, 'account', source, env);

function refusal(filter: unknown): string {
  try {
    parse(filter);
  } catch (error) {
    if (error instanceof ValueError) return error.code;
    throw error;
  }
  return 'none';
}

const recordId = '01900000-0000-7000-8000-000000000001';

describe('what a filter may say', () => {
  test.each<[string, unknown]>([
    ['a value', { name: 'Acme' }],
    ['null', { name: null }],
    ['a path', { 'parent.owner.name': { startsWith: 'Z' } }],
    ['the primary phone', { phone: '138 0013 8000' }],
    ['a member', { 'amount.currency': { in: ['CNY', 'USD'] } }],
    ['me', { owner: 'me' }],
    ['today', { dueOn: { lte: 'today' } }],
    ['children', { contacts: { none: { name: { contains: 'x' } } } }],
    ['joins', { and: [{ or: [{ name: 'a' }, { name: 'b' }] }, { not: { name: 'c' } }] }],
    ['a record of several objects', { about: { in: [recordId, { object: 'contact', id: recordId }] } }],
    ['the object of such a record', { 'about.object': 'contact' }],
    ['nothing', null],
  ])('%s', (_name, filter) => expect(refusal(filter)).toBe('none'));

  test('the answer is the same for a field that is masked and one that does not exist', () => {
    expect([refusal({ secret: 'x' }), refusal({ nothing: 'x' })]).toEqual(['unknown_field', 'unknown_field']);
    const words = (name: string): string => {
      try {
        parse({ [name]: 'x' });
      } catch (error) {
        return (error as ValueError).text.en.replace(name, '');
      }
      return '';
    };
    expect(words('secret')).toBe(words('absent'));
  });

  test.each<[string, unknown, string]>([
    ['an operator that does not exist', { name: { like: 'x' } }, 'invalid_value'],
    ['an operator of other types', { name: { gt: 'x' } }, 'invalid_value'],
    ['me on a text path of a lookup', { parent: 'me' }, 'invalid_value'],
    ['today on a text is a text, on money it is not', { amount: 'today' }, 'invalid_value'],
    ['null in a list', { name: { in: [null] } }, 'invalid_value'],
    ['no operator', { name: {} }, 'invalid_value'],
    ['a list as filter', [], 'invalid_value'],
    ['a prototype key', JSON.parse('{"__proto__": {"eq": 1}}'), 'unknown_field'],
    ['a prototype operator', JSON.parse('{"name": {"__proto__": 1}}'), 'invalid_value'],
    ['constructor', { constructor: 'x' }, 'unknown_field'],
    ['a path through a text', { 'name.owner': 'x' }, 'unknown_field'],
    ['a path too long', { 'parent.parent.parent.parent.name': 'x' }, 'limit_exceeded'],
    ['a list too long', { name: { in: Array(1001).fill('x') } }, 'limit_exceeded'],
    ['too many conditions', { or: Array(201).fill({ name: 'x' }) }, 'limit_exceeded'],
    [
      'an object that the field does not point to',
      { about: { eq: { object: 'user', id: recordId } } },
      'invalid_value',
    ],
    [
      'more than object and id',
      { about: { eq: { object: 'contact', id: recordId, name: 'x' } } },
      'invalid_value',
    ],
    ['a path through several objects', { 'about.name': 'x' }, 'unknown_field'],
    ['a NUL', { name: 'a\u0000' }, 'invalid_value'],
  ])('%s is refused', (_name, filter, code) => expect(refusal(filter)).toBe(code));

  test('a filter nested too deep is refused', () => {
    let filter: unknown = { name: 'x' };
    for (let i = 0; i < 9; i++) filter = { not: filter };
    expect(refusal(filter)).toBe('limit_exceeded');
  });
});

test('children in memory: every of nothing is true, some of nothing is false', () => {
  const when = {
    language: 'en',
    timeZone: 'UTC',
    ...env,
    userId: null,
    departmentId: null,
    now: 0,
    weekStart: 1,
    fiscalYearStart: 1,
  } as const;
  const answers = ['some', 'none', 'every'].map((quantifier) =>
    evaluate(parse({ contacts: { [quantifier]: { name: 'x' } } }), { id: '1' }, when, alone),
  );
  expect(answers).toEqual([false, true, true]);
});
