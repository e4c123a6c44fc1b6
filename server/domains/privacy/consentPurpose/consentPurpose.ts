/** What a company uses personal data for, and by which law it may. */
import { defineObject, options } from '../../../platform/metadata/declarations.ts';
import { keptByPrivacy } from './keptByPrivacy.ts';

export const consentPurpose = defineObject({
  name: 'consentPurpose',
  plural: 'consentPurposes',
  label: { en: 'Purpose', zh: '使用目的' },
  pluralLabel: { en: 'Purposes', zh: '使用目的' },
  icon: 'clipboard-check',
  titleField: 'name',
  subtitleFields: ['otherName', 'legalBasis'],
  keyFields: ['legalBasis', 'status', 'monthsValid'],
  inSearch: false,
  traits: [keptByPrivacy],
  sections: [
    {
      label: { en: 'Basics', zh: '基本信息' },
      fields: ['name', 'otherName', 'legalBasis', 'status', 'monthsValid', 'description'],
    },
  ],
  fields: {
    name: {
      type: 'text',
      label: { en: 'Purpose', zh: '使用目的' },
      help: { en: 'As people read it: “News about our products”', zh: '面向个人的表述，例如“接收产品资讯”' },
      required: true,
      unique: true,
      maxLength: 160,
      indexed: true,
    },
    otherName: {
      type: 'text',
      label: { en: 'In the other language', zh: '另一种语言的名称' },
      maxLength: 160,
    },
    legalBasis: {
      type: 'select',
      label: { en: 'Legal basis', zh: '法律依据' },
      required: true,
      default: 'consent',
      options: options({
        consent: { en: 'Consent', zh: '取得个人同意', colour: 's4' },
        contract: { en: 'Contract', zh: '订立或履行合同所必需', colour: 'blue' },
        legalDuty: { en: 'Legal duty', zh: '履行法定义务', colour: 'grey' },
        legitimateInterest: { en: 'Legitimate interest', zh: '正当利益', colour: 'sand' },
        vitalInterest: { en: 'Vital interest', zh: '保护生命健康', colour: 'moss' },
        publicInterest: { en: 'Public interest', zh: '公共利益', colour: 'teal' },
      }),
    },
    status: {
      type: 'select',
      label: { en: 'Status', zh: '状态' },
      required: true,
      default: 'used',
      options: options({
        used: { en: 'In use', zh: '使用中', colour: 's4' },
        ended: { en: 'No longer used', zh: '已停用', colour: 'grey' },
      }),
    },
    monthsValid: {
      type: 'integer',
      label: { en: 'Consent ends after (months)', zh: '同意有效期（月）' },
      help: { en: 'Empty: until it is withdrawn', zh: '留空：直至撤回' },
      min: 1,
      max: 1200,
    },
    description: {
      type: 'longText',
      label: { en: 'What is done with the data', zh: '数据处理说明' },
      maxLength: 4_000,
    },
  },
  views: [
    {
      id: 'all',
      label: { en: 'All purposes', zh: '全部使用目的' },
      kind: 'table',
      fields: ['name', 'otherName', 'legalBasis', 'status', 'monthsValid'],
      sort: 'name',
    },
  ],
});
