/** Addresses as people write them, taken apart; and the table against the public data, where that is there. */
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanAddress } from '../../../shared/cleaning/address.ts';
import type { AddressValue } from '../../../shared/fields/address.ts';
import { allDivisions, chinaDivisions } from './chinaDivisions.ts';

const taken = (value: AddressValue): AddressValue | null | undefined =>
  cleanAddress(value, chinaDivisions)?.value;

test.each<[string, AddressValue]>([
  [
    '浙江省杭州市西湖区文三路90号',
    { province: '浙江省', city: '杭州市', district: '西湖区', street: '文三路90号', code: '330106' },
  ],
  [
    '深圳南山区科技园',
    { province: '广东省', city: '深圳市', district: '南山区', street: '科技园', code: '440305' },
  ],
  [
    '中国 广东 深圳 南山区 科技园 518057',
    {
      province: '广东省',
      city: '深圳市',
      district: '南山区',
      street: '科技园',
      postalCode: '518057',
      code: '440305',
    },
  ],
  [
    '北京市朝阳区建国路1号',
    { province: '北京市', city: '北京市', district: '朝阳区', street: '建国路1号', code: '110105' },
  ],
  [
    '北京市北京市朝阳区建国路1号',
    { province: '北京市', city: '北京市', district: '朝阳区', street: '建国路1号', code: '110105' },
  ],
  [
    '长春市朝阳区重庆路',
    { province: '吉林省', city: '长春市', district: '朝阳区', street: '重庆路', code: '220104' },
  ],
  [
    '上海浦东新区世纪大道100号',
    { province: '上海市', city: '上海市', district: '浦东新区', street: '世纪大道100号', code: '310115' },
  ],
  [
    '重庆市云阳县双江街道',
    { province: '重庆市', city: '重庆市', district: '云阳县', street: '双江街道', code: '500235' },
  ],
  ['湖北仙桃市钱沟路', { province: '湖北省', city: '仙桃市', street: '钱沟路', code: '429004' }],
  [
    '广西南宁市青秀区民族大道',
    { province: '广西壮族自治区', city: '南宁市', district: '青秀区', street: '民族大道', code: '450103' },
  ],
  [
    '内蒙古呼和浩特市赛罕区',
    { province: '内蒙古自治区', city: '呼和浩特市', district: '赛罕区', code: '150105' },
  ],
  [
    '香港特别行政区油尖旺区弥敦道',
    { province: '香港特别行政区', city: '九龙', district: '油尖旺区', street: '弥敦道' },
  ],
  ['吉林省吉林市船营区', { province: '吉林省', city: '吉林市', district: '船营区', code: '220204' }],
])('%s', (street, parts) => {
  const value = taken({ street });
  expect(value).toEqual({ country: 'CN', ...parts });
  expect(taken(value!)).toBeUndefined();
});

test.each(['朝阳区建国路1号', '鼓楼区中山路', '5th Avenue', '上班路 3 号', '', '人民路'])(
  '%s is left alone',
  (street) => {
    expect(taken({ street })).toBeUndefined();
  },
);

test('parts that are there already are completed, and contradictions are told', () => {
  expect(taken({ city: '杭州', district: '西湖区', street: '文三路' })).toEqual({
    country: 'CN',
    province: '浙江省',
    city: '杭州市',
    district: '西湖区',
    street: '文三路',
    code: '330106',
  });
  expect(taken({ province: '江苏省', city: '杭州市', street: '文三路' })).toBeNull();
  expect(taken({ country: 'JP', street: '北京市朝阳区' })).toBeUndefined();
});

test('every county with the names above it is found again', () => {
  for (const division of allDivisions()) {
    if (division.level !== 3 || division.code === null) continue;
    const above = [division.parent!.parent!.name, division.parent!.name].filter(
      (name) => !/^(市辖区|县|.*直辖县级行政区划)$/.test(name),
    );
    const value = taken({ street: `${above.join('')}${division.name}一号` });
    expect([division.name, value?.code, value?.street]).toEqual([division.name, division.code, '一号']);
  }
});

test('what was taken apart is taken apart no further, and no character of it is lost', () => {
  const names = allDivisions().map(({ name }) => name);
  const word = fc.oneof(
    fc.constantFrom(...names),
    fc.constantFrom(
      '深圳',
      '南山',
      '中国',
      '朝阳',
      '吉林',
      '省',
      '市',
      '区',
      '县',
      ' ',
      '，',
      '518057',
      '邮编：100020',
      '科技路1号',
    ),
    fc.string({ maxLength: 6 }),
  );
  const letters = (text: string): string =>
    [...text]
      .filter((sign) => /\p{L}/u.test(sign))
      .join('')
      .replaceAll('邮编', '');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), (words) => {
      const street = words.join('');
      const once = taken({ street });
      if (!once) return;
      expect(taken(once) ?? once).toEqual(once);
      // Names are completed and repetitions dropped at the beginning; the end of what was said stands as it was.
      expect(letters(street).endsWith(letters(once.street ?? ''))).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});

const source = '../shared/data/china/divisions/areas.csv';

test.skipIf(!existsSync(source))(
  'the table holds every county of the public list (../shared/data is there)',
  () => {
    const codes = new Set(allDivisions().map(({ code, name }) => `${code} ${name}`));
    const rows = readFileSync(source, 'utf8').trim().split('\n').slice(1);
    expect(rows.length).toBeGreaterThan(2_900);
    for (const row of rows) {
      const [code = '', name] = row.replaceAll('"', '').split(',');
      // The list has a county for each city without counties, by the name of the city.
      if (codes.has(`${code.slice(0, 4)}00 ${name}`)) continue;
      expect(codes.has(`${code} ${name}`), row).toBe(true);
    }
  },
);
