/** Moments in addresses: whole ones are heeded, others are not. */
import { expect, it } from 'vitest';
import { asOfOf, justBefore } from './asOfAddress.ts';

it('takes days and moments', () => {
  expect(asOfOf({ asOf: '2026-11-22' })).toBe('2026-11-22');
  expect(asOfOf({ asOf: '2026-11-22T08:30:00.123Z' })).toBe('2026-11-22T08:30:00.123Z');
});

it('takes nothing else', () => {
  for (const asOf of [undefined, 5, '', 'yesterday', '2026-13-40', '2026-11-22T08:30', { a: 1 }])
    expect(asOfOf({ asOf })).toBe(undefined);
});

it('steps back by what times are told in', () => {
  expect(justBefore('2026-01-01T00:00:00.000Z')).toBe('2025-12-31T23:59:59.999Z');
});
