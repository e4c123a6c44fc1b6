/** Groups of conditions, as people build them and as they stand in the address. */
import { expect, test } from 'vitest';
import { anyOf, groupOf } from './anyOf.ts';
import { conditionsOf, filterOf, type SimpleCondition } from './conditions.ts';

const parts: readonly SimpleCondition[] = [
  { field: 'level', operator: 'in', operand: ['A'] },
  { field: 'owner', operator: 'empty', operand: true },
  { field: 'employees', operator: 'gte', operand: 100 },
];

test('a group goes into the filter and comes back', () => {
  const group = groupOf(parts);
  const filter = filterOf([{ field: 'name', operator: 'contains', operand: 'a' }, ...(group ? [group] : [])]);
  expect(filter).toEqual({
    name: { contains: 'a' },
    or: [{ level: { in: ['A'] } }, { owner: { isNull: true } }, { employees: { gte: 100 } }],
  });
  const back = conditionsOf(filter)[1];
  expect(back && anyOf(back)).toEqual(parts);
});

test('two groups both hold', () => {
  const group = groupOf(parts);
  const filter = filterOf(group ? [group, group] : []);
  expect(conditionsOf(filter).map(anyOf)).toEqual([parts, parts]);
});

test('what a group cannot show is left alone; one condition is no group', () => {
  for (const filter of [
    { or: [{ level: 'A', owner: 'me' }] },
    { or: [{ not: { level: 'A' } }] },
    { or: [] },
    { not: { level: 'A' } },
  ]) {
    const [condition] = conditionsOf(filter);
    expect(condition && anyOf(condition)).toBeNull();
  }
  expect(groupOf(parts.slice(0, 1))).toEqual(parts[0]);
  expect(groupOf([{ field: 'level', operator: 'in', operand: null }])).toBeNull();
});
