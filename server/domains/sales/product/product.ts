/** Something that we sell. */
import { defineObject } from '../../../platform/metadata/declarations.ts';
import { description } from '../../../platform/metadata/standardFields.ts';

export const product = defineObject({
  name: 'product',
  plural: 'products',
  label: { en: 'Product', zh: '产品' },
  pluralLabel: { en: 'Products', zh: '产品' },
  icon: 'package',
  titleField: 'name',
  subtitleFields: ['code', 'series'],
  keyFields: ['code', 'series', 'price', 'active'],
  sections: [
    {
      label: { en: 'Basics', zh: '基本信息' },
      fields: ['name', 'code', 'series', 'price', 'unit', 'active', 'owner', 'description'],
    },
  ],
  fields: {
    name: {
      type: 'text',
      label: { en: 'Product name', zh: '产品名称' },
      required: true,
      maxLength: 255,
      indexed: true,
      searched: true,
    },
    code: {
      type: 'text',
      label: { en: 'Product code', zh: '产品编码' },
      maxLength: 80,
      unique: true,
      searched: true,
    },
    series: { type: 'text', label: { en: 'Series', zh: '系列' }, maxLength: 120, indexed: true },
    price: { type: 'money', label: { en: 'Price', zh: '标准价格' }, min: 0 },
    unit: { type: 'text', label: { en: 'Unit', zh: '单位' }, maxLength: 20 },
    active: { type: 'boolean', label: { en: 'On sale', zh: '上架' }, default: true },
    description,
  },
  views: [
    {
      id: 'all',
      label: { en: 'All products', zh: '全部产品' },
      kind: 'table',
      fields: ['name', 'code', 'series', 'price', 'unit', 'active'],
      sort: 'name',
    },
  ],
});
