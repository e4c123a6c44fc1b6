/** A person at a customer. */
import { defineObject } from '../../../platform/metadata/declarations.ts';
import { description, lastActivityAt, tags } from '../../../platform/metadata/standardFields.ts';

export const contact = defineObject({
  name: 'contact',
  plural: 'contacts',
  label: { en: 'Contact', zh: '联系人' },
  pluralLabel: { en: 'Contacts', zh: '联系人' },
  icon: 'user',
  titleField: 'name',
  subtitleFields: ['jobTitle', 'account'],
  keyFields: ['account', 'jobTitle', 'phones', 'emails', 'lastActivityAt'],
  timelineOf: ['account'],
  person: { names: ['name', 'otherName'] },
  sections: [
    {
      label: { en: 'Basics', zh: '基本信息' },
      fields: ['name', 'otherName', 'account', 'jobTitle', 'team', 'decisionMaker', 'owner', 'department'],
    },
    {
      label: { en: 'Reaching them', zh: '联系方式' },
      fields: ['phones', 'emails', 'address', 'birthday', 'idCard'],
    },
    { label: { en: 'Notes', zh: '备注' }, fields: ['tags', 'description'] },
  ],
  fields: {
    name: {
      type: 'text',
      label: { en: 'Name', zh: '姓名' },
      required: true,
      maxLength: 120,
      indexed: true,
      searched: true,
    },
    otherName: {
      type: 'text',
      label: { en: 'Other name', zh: '别名' },
      maxLength: 120,
      searched: true,
      help: { en: 'The name in another language', zh: '其他语言的姓名' },
    },
    account: {
      type: 'lookup',
      label: { en: 'Account', zh: '客户' },
      targets: ['account'],
      indexed: true,
      relation: { name: 'contacts', label: { en: 'Contacts', zh: '联系人' }, onDelete: 'cascade' },
    },
    jobTitle: { type: 'text', label: { en: 'Job title', zh: '职务' }, maxLength: 120 },
    team: { type: 'text', label: { en: 'Their department', zh: '所在部门' }, maxLength: 120 },
    decisionMaker: {
      type: 'boolean',
      label: { en: 'Key decision maker', zh: '是否关键决策人' },
      default: false,
    },
    phones: { type: 'phones', label: { en: 'Phones', zh: '电话' }, searched: true },
    emails: { type: 'emails', label: { en: 'E-mails', zh: '邮箱' }, searched: true },
    address: { type: 'address', label: { en: 'Address', zh: '地址' } },
    birthday: { type: 'date', label: { en: 'Birthday', zh: '生日' } },
    idCard: {
      type: 'text',
      label: { en: 'ID card number', zh: '身份证号' },
      help: {
        en: '18 characters with a check digit, or 15 digits on cards of the first generation',
        zh: '18 位（含校验码），第一代身份证为 15 位',
      },
      maxLength: 40,
      format: 'idCard',
      indexed: true,
      sensitive: { first: 3, last: 4 },
    },
    tags,
    description,
    lastActivityAt,
  },
  views: [
    {
      id: 'all',
      label: { en: 'All contacts', zh: '全部联系人' },
      kind: 'table',
      fields: ['name', 'account', 'jobTitle', 'decisionMaker', 'phones', 'emails', 'owner', 'lastActivityAt'],
      sort: 'name',
    },
    {
      id: 'mine',
      label: { en: 'Mine', zh: '我的联系人' },
      kind: 'table',
      fields: ['name', 'account', 'jobTitle', 'phones', 'emails', 'lastActivityAt'],
      filter: { owner: { eq: 'me' } },
      sort: 'name',
    },
  ],
});
