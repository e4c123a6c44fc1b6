/** Filters as chips and back. */
import { expect, test } from 'vitest';
import { bothFilters, conditionsOf, filterOf } from './conditions.ts';

test('a filter falls apart into chips and comes together again', () => {
  const filter = {
    industry: { in: ['retail', 'finance'] },
    owner: { eq: 'me' },
    annualRevenue: { gte: '100', lt: '500' },
    lastActivityAt: { isNull: true },
    or: [{ level: 'A' }, { level: 'B' }],
  };
  const chips = conditionsOf(filter);
  expect(chips).toHaveLength(6);
  expect(chips[2]).toEqual({ field: 'annualRevenue', operator: 'gte', operand: '100' });
  expect(chips[4]).toEqual({ field: 'lastActivityAt', operator: 'empty', operand: true });
  expect(chips[5]).toEqual({ filter: { or: [{ level: 'A' }, { level: 'B' }] } });
  const back = filterOf(chips) as { and: unknown[] };
  expect(back.and).toHaveLength(6);
  expect(conditionsOf(back)).toEqual(chips);
});

test('short forms are read, unfinished conditions are not asked', () => {
  expect(conditionsOf({ level: 'A', owner: null })).toEqual([
    { field: 'level', operator: 'eq', operand: 'A' },
    { field: 'owner', operator: 'empty', operand: true },
  ]);
  expect(filterOf([{ field: 'name', operator: 'contains', operand: null }])).toBeUndefined();
  expect(filterOf([{ field: 'done', operator: 'eq', operand: false }])).toEqual({ done: { eq: false } });
  expect(conditionsOf({ contacts: { some: { name: { contains: 'a' } } } })).toEqual([
    { filter: { contacts: { some: { name: { contains: 'a' } } } } },
  ]);
});

test('two filters are joined without touching either', () => {
  expect(bothFilters({ a: 1 }, undefined)).toEqual({ a: 1 });
  expect(bothFilters({ a: 1 }, { a: 2 })).toEqual({ and: [{ a: 1 }, { a: 2 }] });
  expect(bothFilters({}, null)).toBeUndefined();
});
