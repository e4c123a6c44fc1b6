/** The part a person plays at an account; one person may play parts at several. */
import { defineObject, options } from '../../../platform/metadata/declarations.ts';
import { nameFromParts } from './nameFromParts.ts';

export const accountContact = defineObject({
  name: 'accountContact',
  plural: 'accountContacts',
  label: { en: 'Contact role', zh: '决策角色' },
  pluralLabel: { en: 'Contact roles', zh: '决策角色' },
  icon: 'users',
  titleField: 'name',
  subtitleFields: ['role'],
  keyFields: ['account', 'contact', 'role'],
  readersFrom: 'account',
  inSearch: false,
  onePer: { fields: ['account', 'contact'] },
  sections: [
    {
      label: { en: 'Basics', zh: '基本信息' },
      fields: ['account', 'contact', 'role', 'jobTitle', 'influence', 'owner'],
    },
  ],
  traits: [nameFromParts],
  fields: {
    name: { type: 'text', label: { en: 'Name', zh: '名称' }, readOnly: true, maxLength: 400 },
    account: {
      type: 'lookup',
      label: { en: 'Account', zh: '客户' },
      targets: ['account'],
      required: true,
      indexed: true,
      relation: { name: 'contactRoles', label: { en: 'Contact roles', zh: '决策角色' }, onDelete: 'cascade' },
    },
    contact: {
      type: 'lookup',
      label: { en: 'Contact', zh: '联系人' },
      targets: ['contact'],
      required: true,
      indexed: true,
      relation: {
        name: 'accountRoles',
        label: { en: 'Roles at accounts', zh: '任职客户' },
        onDelete: 'cascade',
      },
    },
    role: {
      type: 'select',
      label: { en: 'Role', zh: '角色' },
      options: options({
        decides: { en: 'Decides', zh: '决策人', colour: 'blue' },
        influences: { en: 'Influences', zh: '影响者', colour: 'teal' },
        uses: { en: 'Uses', zh: '使用者', colour: 'grey' },
        buys: { en: 'Buys', zh: '采购', colour: 'sand' },
        finance: { en: 'Finance', zh: '财务', colour: 'moss' },
        blocks: { en: 'Blocks', zh: '反对者', colour: 'plum' },
      }),
    },
    jobTitle: { type: 'text', label: { en: 'Job title there', zh: '职务' }, maxLength: 120 },
    influence: { type: 'integer', label: { en: 'Influence (1–5)', zh: '影响力（1–5）' }, min: 1, max: 5 },
  },
  views: [
    {
      id: 'all',
      label: { en: 'All contact roles', zh: '全部决策角色' },
      kind: 'table',
      fields: ['name', 'account', 'contact', 'role', 'jobTitle', 'influence'],
      sort: 'name',
    },
  ],
});
