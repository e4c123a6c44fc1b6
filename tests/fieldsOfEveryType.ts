/** One field of each type, with generators of its raw values and of operands to ask it with: for property tests. */
import fc from 'fast-check';
import type { Operator } from '../shared/filters/grammar.ts';
import type { FieldMeta, FieldTypeName } from '../shared/metadata.ts';
import { hostileDay, hostileDecimal, hostileMoment, hostileText } from './hostile.ts';

function field(name: string, type: FieldTypeName, more: Partial<FieldMeta> = {}): FieldMeta {
  return {
    id: name,
    name,
    type,
    label: { en: name, zh: name },
    required: false,
    unique: false,
    sortable: type === 'text',
    filterable: true,
    system: false,
    readOnly: false,
    access: 'edit',
    ...more,
  };
}

const options = ['a', 'B', 'é', 'A'].map((value, order) => ({
  value,
  label: { en: value, zh: value },
  order: 3 - order,
  active: true,
}));

const ids = fc.constantFrom(
  '01900000-0000-7000-8000-000000000001',
  '01900000-0000-7000-8000-000000000002',
  'ffffffff-ffff-4fff-bfff-ffffffffffff',
);

/** Besides what is hostile, a few words that differ only by case or width: chance alone seldom makes such a pair. */
const words = fc.oneof(
  { weight: 3, arbitrary: hostileText },
  { weight: 1, arbitrary: fc.constantFrom('Abc', 'ABC', 'ａｂｃ') },
);

const whole = fc.oneof(fc.constantFrom(0, 1, -1, 2147483647, -2147483648), fc.integer({ min: -3, max: 3 }));
const email = fc.constantFrom('a@b.cn', 'A@b.cn', 'straße@é.de', 'x.y+z@EXAMPLE.com', 'zhang@公司.cn');
const phone = fc.constantFrom(
  '13800138000',
  '+86 138 0013 8000',
  '010-6234 5678',
  '110',
  '+1 415 555 2671',
  '１３８００１３８００１',
);
/** Besides what is hostile, two that meet: what is wrong at an edge only shows where values are equal. */
const amount = fc.oneof(
  { weight: 2, arbitrary: hostileDecimal },
  { weight: 1, arbitrary: fc.constantFrom('1', '2') },
);
const money = fc.record({
  amount,
  currency: fc.constantFrom('CNY', 'CNY', 'CNY', 'USD', 'JPY'),
});
const relative = fc.constantFrom(
  'today',
  'yesterday',
  'tomorrow',
  'last 7 days',
  'next 3 months',
  'this week',
  'last week',
  'this month',
  'this quarter',
  'last quarter',
  'this year',
  'this fiscal year',
  'last fiscal quarter',
  'last 2 months',
  'next 1 weeks',
);

const tag = fc.oneof(
  hostileText.filter((text) => text.trim() !== ''),
  fc.constantFrom('VIP', 'vip', 'ｖｉｐ', '重点'),
);
const latitude = fc.oneof(fc.constantFrom(0, 31.230416, -90, 90), fc.integer({ min: -90, max: 90 }));
const longitude = fc.oneof(fc.constantFrom(0, 121.473701, -180, 180), fc.integer({ min: -180, max: 180 }));
const point = fc.record({ lat: latitude, lng: longitude });
const { tree: anyJson } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, true, false, 0, 1, 1.5, -0, 1e21, 'a', 'A', '', '__proto__'),
    fc.array(tie('tree'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'A', 'b', '__proto__', 'constructor'), tie('tree'), { maxKeys: 3 }),
  ),
}));
const fileEntry = fc.record({
  id: fc.constantFrom(
    '01900000-0000-7000-8000-00000000000a',
    '01900000-0000-7000-8000-00000000000b',
    '01900000-0000-7000-8000-00000000000c',
  ),
  name: hostileText.filter((text) => text.trim() !== ''),
  size: fc.integer({ min: 0, max: 9 }),
  type: fc.constant('text/plain'),
});

/** A field, what may be stored in it, and what a comparison with it may name. */
export interface Probe {
  readonly field: FieldMeta;
  readonly value: fc.Arbitrary<unknown>;
  readonly operand: fc.Arbitrary<unknown>;
  /** Paths below the field that can be asked too, with their operands. */
  readonly members?: Readonly<Record<string, fc.Arbitrary<unknown>>>;
}

export const probes: readonly Probe[] = [
  { field: field('title', 'text'), value: words, operand: words },
  { field: field('story', 'longText'), value: hostileText, operand: hostileText },
  {
    field: field('headCount', 'integer'),
    value: whole,
    operand: fc.oneof(whole, fc.constant('-0'), fc.constant(9007199254740991)),
  },
  { field: field('ratio', 'number', { scale: 20 }), value: hostileDecimal, operand: hostileDecimal },
  { field: field('share', 'percent', { scale: 20 }), value: hostileDecimal, operand: hostileDecimal },
  {
    field: field('amount', 'money'),
    value: money,
    operand: amount,
    members: { 'amount.currency': fc.constantFrom('CNY', 'usd', 'EUR') },
  },
  { field: field('agreed', 'boolean'), value: fc.boolean(), operand: fc.boolean() },
  { field: field('dueOn', 'date'), value: hostileDay, operand: fc.oneof(hostileDay, fc.constant('today')) },
  {
    field: field('happenedAt', 'datetime'),
    value: hostileMoment,
    operand: fc.oneof(hostileMoment, hostileDay, fc.constant('today')),
  },
  {
    field: field('kind', 'select', { options }),
    value: fc.constantFrom('a', 'B', 'é', 'A'),
    operand: fc.constantFrom('a', 'B', 'é', 'A'),
  },
  {
    field: field('tags', 'multiSelect', { options }),
    value: fc.uniqueArray(fc.constantFrom('a', 'B', 'é', 'A')),
    operand: fc.oneof(fc.constantFrom('a', 'B'), fc.uniqueArray(fc.constantFrom('a', 'B', 'é', 'A'))),
  },
  {
    field: field('emails', 'emails'),
    value: fc.array(email, { maxLength: 3 }),
    operand: fc.oneof(email, hostileText),
    members: { email },
  },
  {
    field: field('phones', 'phones'),
    value: fc.array(phone, { maxLength: 3 }),
    operand: phone,
    members: { phone },
  },
  {
    field: field('site', 'url'),
    value: fc.constantFrom('https://a.cn', 'HTTP://A.CN/Ä', 'b.com/x'),
    operand: fc.oneof(hostileText, fc.constant('https://A.cn')),
  },
  {
    field: field('place', 'address'),
    value: fc.record(
      { city: hostileText, country: fc.constantFrom('中国', 'Kenya', 'Nowhere') },
      { requiredKeys: [] },
    ),
    operand: hostileText,
    members: { 'place.city': hostileText, 'place.country': fc.constantFrom('CN', 'kenya', 'nowhere') },
  },
  { field: field('parent', 'lookup', { targets: ['thing'] }), value: ids, operand: ids },
  {
    field: field('unit', 'lookup', { targets: ['department'] }),
    value: ids,
    operand: fc.oneof(ids, fc.constant('myDepartment')),
  },
  {
    field: field('owner', 'user', { targets: ['user'] }),
    value: ids,
    operand: fc.oneof(ids, fc.constant('me')),
  },
  {
    field: field('about', 'polymorphic', { targets: ['thing', 'other'] }),
    value: fc.record({ object: fc.constantFrom('thing', 'other'), id: ids }),
    operand: fc.oneof(ids, fc.record({ object: fc.constantFrom('thing', 'other'), id: ids })),
    members: { 'about.object': fc.constantFrom('thing', 'other') },
  },
  {
    field: field('memo', 'richText'),
    value: fc.oneof(
      hostileText,
      hostileText.map((text) => ({
        html: `<p>${text.replaceAll('<', '&lt;')}</p><ul><li>b&amp;c</li></ul>`,
      })),
    ),
    operand: fc.oneof(hostileText, fc.constantFrom('b&c', 'B&C')),
  },
  { field: field('labels', 'tags'), value: fc.array(tag, { maxLength: 4 }), operand: tag },
  {
    field: field('stars', 'rating', { max: 7 }),
    value: fc.integer({ min: 0, max: 8 }),
    operand: fc.integer({ min: 0, max: 8 }),
  },
  {
    field: field('spot', 'geo'),
    value: point,
    operand: fc.oneof(
      fc.record({ lat: latitude, lng: longitude, km: fc.constantFrom(0.5, 12.3, 700, 9000, 20038) }),
      fc.record({ south: latitude, north: latitude, west: longitude, east: longitude }).map((box) => ({
        ...box,
        south: Math.min(box.south, box.north),
        north: Math.max(box.south, box.north),
      })),
    ),
    members: { 'spot.lat': latitude, 'spot.lng': longitude },
  },
  { field: field('extra', 'json'), value: anyJson, operand: anyJson.filter((value) => value !== null) },
  {
    field: field('papers', 'file', { multiple: true }),
    value: fc.uniqueArray(fileEntry, { maxLength: 3, selector: ({ id }) => id }),
    operand: hostileText,
  },
  { field: field('face', 'image'), value: fileEntry, operand: hostileText },
  {
    field: field('number', 'autoNumber', { prefix: 'T-' }),
    value: fc.integer({ min: 0, max: 5 }),
    operand: fc.constantFrom(0, 1, 'T-00003', 't-4'),
  },
];

/** The operand that an operator takes, from one that names a single value. */
export function operandFor(
  op: Operator,
  single: fc.Arbitrary<unknown>,
  type: FieldTypeName,
): fc.Arbitrary<unknown> {
  if (op === 'isNull') return fc.boolean();
  if (op === 'within') return type === 'geo' ? single : relative;
  if (op === 'between') return fc.tuple(single, single);
  if (op === 'in' || op === 'nin') {
    return type === 'multiSelect'
      ? fc.array(fc.constantFrom('a', 'B', 'é', 'A'), { maxLength: 3 })
      : fc.array(single, { maxLength: 3 });
  }
  return single;
}
