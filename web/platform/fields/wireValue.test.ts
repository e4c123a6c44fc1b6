/** What a write sends, and what counts as no change. */
import { expect, test } from 'vitest';
import type { FieldMeta, FieldTypeName } from '../../../shared/metadata.ts';
import { sameValue, wireValue } from './wireValue.ts';

function field(type: FieldTypeName): FieldMeta {
  return {
    id: 'f',
    name: 'f',
    type,
    label: { en: 'F', zh: 'F' },
    required: false,
    unique: false,
    sortable: true,
    filterable: true,
    system: false,
    readOnly: false,
    access: 'edit',
  };
}

test('lookups are written as ids, polymorphic ones with their object', () => {
  const value = { id: 'x', object: 'account', label: 'Acme' };
  expect(wireValue(field('lookup'), value)).toBe('x');
  expect(wireValue(field('lookup'), { id: null, object: 'account', label: null })).toBeNull();
  expect(wireValue(field('polymorphic'), value)).toEqual({ object: 'account', id: 'x' });
});

test('empty rows of phones are dropped', () => {
  const points = [
    { value: '13800000000', e164: '+8613800000000', primary: true, optedOut: false },
    { value: ' ', primary: false, optedOut: false },
  ];
  expect(wireValue(field('phones'), points)).toEqual([
    { value: '13800000000', primary: true, optedOut: false },
  ]);
  expect(wireValue(field('phones'), [points[1]])).toBeNull();
});

test('a value that means the same is no change', () => {
  const money = field('money');
  expect(sameValue(money, { amount: '12.50', currency: 'CNY' }, { currency: 'CNY', amount: '12.5' })).toBe(
    true,
  );
  expect(sameValue(money, { amount: '12.50', currency: 'CNY' }, { currency: 'USD', amount: '12.5' })).toBe(
    false,
  );
  expect(sameValue(field('text'), undefined, '')).toBe(true);
  expect(sameValue(field('multiSelect'), [], null)).toBe(true);
  expect(sameValue(field('integer'), 10, '10')).toBe(true);
  expect(sameValue(field('integer'), 10, 100)).toBe(false);
});
