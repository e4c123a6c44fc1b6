/** What a file is proposed to be, from its headers in both languages. */
import { expect, test } from 'vitest';
import { modules } from '../../domains/modules.ts';
import type { Context } from '../context.ts';
import { Registry } from '../metadata/registry.ts';
import { allRights } from '../permissions/computeRights.ts';
import { proposeImport } from './mapping.ts';
import type { FileShape } from './reading/readRequest.ts';

const registry = new Registry(modules.flatMap((module) => module.objects));
/** A proposal asks for the objects and the rights only. */
const ctx = { registry, actor: { rights: allRights } } as unknown as Context;

function shape(headers: string, samples: Readonly<Record<string, readonly string[]>> = {}): FileShape {
  const columns = headers
    .split(',')
    .map((header, index) => ({ index, header, samples: samples[header] ?? ['x'], filled: 1 }));
  return { format: 'csv', headerRow: 0, rowCount: 1, columns };
}

function places(fileName: string, file: FileShape): { object: string; key?: string; places: string[] } {
  const { object, key, columns } = proposeImport(ctx, fileName, file).rules;
  return {
    object,
    ...(key === undefined ? {} : { key }),
    places: columns.map(({ column, field, member }) => `${column}=${field}${member ? `.${member}` : ''}`),
  };
}

test.each([
  [
    'accounts.csv',
    'account,sector,year_established,revenue,employees,office_location,subsidiary_of',
    'accounts',
    'name',
    'account=name sector=industry year_established=foundedYear revenue=annualRevenue employees=employees office_location=address.country subsidiary_of=parent',
  ],
  [
    'products.csv',
    'product,series,sales_price',
    'products',
    'name',
    'product=name series=series sales_price=price',
  ],
  [
    'sales_teams.csv',
    'sales_agent,manager,regional_office',
    'users',
    'name',
    'sales_agent=name manager=manager regional_office=department',
  ],
  [
    'sales_pipeline.csv',
    'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value',
    'opportunities',
    'sourceId',
    'opportunity_id=sourceId sales_agent=owner product=product account=account deal_stage=stage engage_date=openedOn close_date=closeDate close_value=amount',
  ],
  [
    '导出.xlsx',
    '客户名称,所属行业,负责人,联系电话,电子邮箱,省份,城市,详细地址,备注',
    'accounts',
    'name',
    '客户名称=name 所属行业=industry 负责人=owner 联系电话=phones 电子邮箱=emails 省份=address.province 城市=address.city 详细地址=address.street 备注=description',
  ],
  [
    '联系人.csv',
    '姓名,公司,职务,手机,邮箱,生日',
    'contacts',
    'emails',
    '姓名=name 公司=account 职务=jobTitle 手机=phones 邮箱=emails 生日=birthday',
  ],
])('%s: %s', (fileName, headers, object, key, expected) => {
  expect(places(fileName, shape(headers))).toEqual({ object, key, places: expected.split(' ') });
});

test('two people of one name are two: without an address of their own rows of contacts have no key', () => {
  const [row, other] = [shape('姓名,公司'), shape('姓名,邮箱', { 邮箱: ['info@a.cn'] })];
  expect(places('联系人.csv', row).key).toBeUndefined();
  expect(places('联系人.csv', { ...other, rowCount: 2 }).key).toBeUndefined();
});

test('words of other systems for stages come along where the samples need them', () => {
  const file = shape('opportunity_id,deal_stage', { deal_stage: ['Engaging', 'Won'] });
  const rule = proposeImport(ctx, 'deals.csv', file).rules.columns.find(({ field }) => field === 'stage');
  expect(rule?.values).toEqual({ Engaging: 'needs' });
});

test('nothing alike: an object and no columns, never an error', () => {
  expect(places('x.csv', shape('foo,bar,__proto__')).places).toEqual([]);
});
