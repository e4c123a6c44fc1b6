/** Conditions over what stands in a form. */
import { expect, test } from 'vitest';
import type { FieldMeta, ObjectMeta } from '../../../shared/metadata.ts';
import { judgeOf } from './judge.ts';

const label = { en: 'A', zh: 'A' };
const field = (name: string, type: FieldMeta['type'], more: Partial<FieldMeta> = {}): FieldMeta => ({
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
});
const object = {
  name: 'deal',
  fields: [
    field('stage', 'select', {
      options: ['open', 'won'].map((value, order) => ({ value, label, active: true, order })),
    }),
    field('amount', 'money'),
    field('count', 'integer'),
    field('account', 'lookup', { targets: ['account'] }),
    field('note', 'text'),
  ],
} as unknown as ObjectMeta;
const judge = judgeOf(object, {
  language: 'en',
  timeZone: 'Asia/Shanghai',
  currency: 'CNY',
  country: 'CN',
  userId: null,
  departmentId: null,
  now: Date.UTC(2026, 10, 22),
  weekStart: 1,
  fiscalYearStart: 1,
});

test('values as editors hold them are judged as the server would', () => {
  expect(judge({ stage: 'won' }, { stage: 'won' })).toBe(true);
  expect(judge({ stage: 'won' }, {})).toBe(false);
  expect(judge({ stage: { ne: 'won' } }, {})).toBe(true);
  expect(judge({ amount: { gte: '1000' } }, { amount: { amount: '1000.00', currency: 'CNY' } })).toBe(true);
  expect(judge({ count: { gt: 5 } }, { count: '6' })).toBe(true);
  const id = '018f0000-0000-7000-8000-000000000001';
  expect(judge({ account: { in: [id] } }, { account: { id, object: 'account', label: 'X' } })).toBe(true);
});

test('what is half typed is empty, and what cannot be asked is shown', () => {
  expect(judge({ count: { isNull: true } }, { count: 'six' })).toBe(true);
  expect(judge({ unknown: 1 }, {})).toBe(true);
});
