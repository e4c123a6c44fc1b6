/** Which options a record may choose. */
import { expect, test } from 'vitest';
import type { FieldMeta, ObjectMeta } from '../../../shared/metadata.ts';
import { keptValue, narrowField, refitted } from './narrowField.ts';

const label = { en: 'A', zh: 'A' };
const option = (value: string, active = true) => ({ value, label, active, order: 0 });
const city = {
  name: 'c_city',
  type: 'select',
  options: [option('suzhou'), option('nanjing'), option('hangzhou'), option('wuxi', false)],
  dependsOn: {
    field: 'c_province',
    allowed: { jiangsu: ['suzhou', 'nanjing', 'wuxi'], zhejiang: ['hangzhou'] },
    otherwise: [],
  },
} as unknown as FieldMeta;
const stage = { name: 'stage', type: 'select', options: [option('a'), option('b')] } as unknown as FieldMeta;
const object = {
  pathField: 'stage',
  recordTypes: [{ name: 'east', options: { c_city: ['suzhou', 'hangzhou'] }, pipeline: 'second' }],
  pipelines: [
    { name: 'standard', stages: ['a'] },
    { name: 'second', stages: ['b'] },
  ],
} as unknown as ObjectMeta;
const open = (field: FieldMeta) =>
  (field.options ?? []).filter((each) => each.active).map((each) => each.value);

test('the value of the other field decides, and an empty one lets nothing in', () => {
  expect(open(narrowField(object, city, { c_province: 'jiangsu' }))).toEqual(['suzhou', 'nanjing']);
  expect(open(narrowField(object, city, { c_province: null }))).toEqual([]);
  expect(open(narrowField(object, city, { c_province: 'toString' }))).toEqual([]);
});

test('a record that did not load the other field offers all', () => {
  expect(narrowField(object, city, {})).toBe(city);
});

test('the record type narrows on top of it, and chooses the pipeline', () => {
  const values = { recordType: 'east', c_province: 'jiangsu' };
  expect(open(narrowField(object, city, values))).toEqual(['suzhou']);
  expect(open(narrowField(object, stage, values))).toEqual(['b']);
  expect(open(narrowField(object, stage, {}))).toEqual(['a']);
  expect(open(narrowField(object, stage, { pipeline: 'second' }))).toEqual(['b']);
});

test('what may no longer be chosen goes, closed options that were chosen stay', () => {
  const kept = (value: unknown) => keptValue(object, city, { c_province: 'jiangsu', c_city: value });
  expect(kept('hangzhou')).toBeNull();
  expect(kept('suzhou')).toBe('suzhou');
  expect(kept('wuxi')).toBe('wuxi');
  expect(kept(null)).toBeNull();
  const several = ['suzhou', 'nanjing'];
  expect(kept(several)).toBe(several);
  expect(kept(['suzhou', 'hangzhou'])).toEqual(['suzhou']);
  expect(kept(['hangzhou'])).toBeNull();
});

test('a change goes down the lists that depend on each other, and a stage begins its pipeline anew', () => {
  const district = {
    name: 'c_district',
    type: 'select',
    options: [option('gusu')],
    dependsOn: { field: 'c_city', allowed: { suzhou: ['gusu'] }, otherwise: [] },
  } as unknown as FieldMeta;
  const whole = { ...object, fields: [district, city, stage] } as unknown as ObjectMeta;
  const values = {
    c_province: 'zhejiang',
    c_city: 'suzhou',
    c_district: 'gusu',
    stage: 'a',
    pipeline: 'second',
  };
  expect(refitted(whole, values)).toEqual({ c_city: null, c_district: null, stage: 'b' });
  expect(
    refitted(whole, { c_province: 'jiangsu', c_city: 'suzhou', c_district: 'gusu', stage: 'a' }),
  ).toEqual({});
});
