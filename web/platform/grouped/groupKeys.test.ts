/** The rows of a group are found by its value, or by the days of its stretch. */
import { expect, test } from 'vitest';
import type { FieldMeta } from '../../../shared/metadata.ts';
import { endOfBucket, filterOfGroup } from './groupKeys.ts';

const field = (type: FieldMeta['type']) => ({ name: 'f', type }) as FieldMeta;

test('stretches end where the next begins', () => {
  expect(endOfBucket('2026-12-31', 'day')).toBe('2027-01-01');
  expect(endOfBucket('2026-12-28', 'week')).toBe('2027-01-04');
  expect(endOfBucket('2026-12-01', 'month')).toBe('2027-01-01');
  expect(endOfBucket('2026-11-01', 'quarter')).toBe('2027-02-01');
  expect(endOfBucket('2026-04-01', 'year')).toBe('2027-04-01');
});

test('moments belong to the days of the reader', () => {
  expect(
    filterOfGroup({ field: 'f', bucket: 'day' }, field('datetime'), '2026-11-22', 'Asia/Shanghai'),
  ).toEqual({
    f: { gte: '2026-11-21T16:00:00.000Z', lt: '2026-11-22T16:00:00.000Z' },
  });
  expect(
    filterOfGroup({ field: 'f', bucket: 'month' }, field('date'), '2026-11-01', 'Asia/Shanghai'),
  ).toEqual({
    f: { gte: '2026-11-01', lt: '2026-12-01' },
  });
});

test('nothing is found as nothing, and a text as it is written', () => {
  expect(filterOfGroup({ field: 'f' }, field('select'), null, 'UTC')).toEqual({ f: { isNull: true } });
  expect(filterOfGroup({ field: 'f' }, field('text'), 'A', 'UTC')).toEqual({ f: { eqExact: 'A' } });
  expect(filterOfGroup({ field: 'f' }, field('lookup'), 'x', 'UTC')).toEqual({ f: { eq: 'x' } });
});
