/** Whether a person agreed to one purpose: since when, shown by what, and withdrawn when. Its history is the record's own. */
import { defineObject, options } from '../../../platform/metadata/declarations.ts';
import { namedByPerson } from './namedByPerson.ts';
import { timesOfConsent } from './timesOfConsent.ts';

export const consent = defineObject({
  name: 'consent',
  plural: 'consents',
  label: { en: 'Consent', zh: '同意记录' },
  pluralLabel: { en: 'Consents', zh: '同意记录' },
  icon: 'shield',
  titleField: 'name',
  subtitleFields: ['state', 'shownBy'],
  keyFields: ['contact', 'purpose', 'state', 'givenAt', 'withdrawnAt', 'endsOn'],
  readersFrom: 'contact',
  inSearch: false,
  // Who said no anywhere said no: of two, the one that lets us do less stands.
  onePer: {
    fields: ['contact', 'purpose'],
    first: { field: 'state', values: ['withdrawn', 'refused', 'given'] },
  },
  traits: [namedByPerson, timesOfConsent],
  sections: [
    {
      label: { en: 'Basics', zh: '基本信息' },
      fields: ['contact', 'purpose', 'state', 'shownBy', 'evidence', 'owner'],
    },
    { label: { en: 'Times', zh: '时间' }, fields: ['givenAt', 'withdrawnAt', 'endsOn'] },
  ],
  fields: {
    name: { type: 'text', label: { en: 'Name', zh: '名称' }, readOnly: true, maxLength: 400 },
    contact: {
      type: 'lookup',
      label: { en: 'Person', zh: '个人' },
      targets: ['contact'],
      required: true,
      indexed: true,
      relation: { name: 'consents', label: { en: 'Consents', zh: '同意记录' }, onDelete: 'cascade' },
    },
    purpose: {
      type: 'lookup',
      label: { en: 'Purpose', zh: '使用目的' },
      targets: ['consentPurpose'],
      required: true,
      indexed: true,
      relation: { name: 'consents', label: { en: 'Consents', zh: '同意记录' }, onDelete: 'restrict' },
    },
    // One record for each person and purpose: what was given and withdrawn again is its history.
    pair: {
      type: 'text',
      label: { en: 'Person and purpose', zh: '个人与使用目的' },
      readOnly: true,
      unique: true,
      maxLength: 80,
    },
    state: {
      type: 'select',
      label: { en: 'Consent', zh: '同意情况' },
      required: true,
      default: 'given',
      indexed: true,
      options: options({
        given: { en: 'Given', zh: '已同意', colour: 'won' },
        withdrawn: { en: 'Withdrawn', zh: '已撤回', colour: 'lost' },
        refused: { en: 'Refused', zh: '已拒绝', colour: 'grey' },
      }),
    },
    shownBy: {
      type: 'select',
      label: { en: 'How we know', zh: '来源' },
      required: true,
      default: 'spoken',
      options: options({
        spoken: { en: 'Said to us', zh: '口头', colour: 'grey' },
        paper: { en: 'On paper', zh: '书面', colour: 'sand' },
        email: { en: 'By e-mail', zh: '电子邮件', colour: 'blue' },
        webForm: { en: 'Web form', zh: '网页表单', colour: 'teal' },
        event: { en: 'At an event', zh: '活动现场', colour: 'violet' },
        contract: { en: 'In a contract', zh: '合同条款', colour: 'moss' },
        import: { en: 'Brought along', zh: '历史导入', colour: 'plum' },
      }),
    },
    evidence: {
      type: 'longText',
      label: { en: 'What shows it', zh: '证明' },
      help: {
        en: 'The words that were agreed to, the number of the form; papers go to the attachments',
        zh: '所同意的文字、表单编号等；文件请放入附件',
      },
      maxLength: 4_000,
    },
    givenAt: { type: 'datetime', label: { en: 'Given', zh: '同意时间' } },
    withdrawnAt: { type: 'datetime', label: { en: 'Withdrawn', zh: '撤回时间' } },
    endsOn: {
      type: 'date',
      label: { en: 'Ends on', zh: '有效期至' },
      help: { en: 'Filled in by the purpose where it has a time', zh: '使用目的设有有效期时自动填写' },
      indexed: true,
    },
  },
  views: [
    {
      id: 'all',
      label: { en: 'All consents', zh: '全部同意记录' },
      kind: 'table',
      fields: ['contact', 'purpose', 'state', 'shownBy', 'givenAt', 'withdrawnAt', 'endsOn'],
      sort: '-givenAt',
    },
    {
      id: 'given',
      label: { en: 'In force', zh: '有效同意' },
      kind: 'table',
      fields: ['contact', 'purpose', 'shownBy', 'givenAt', 'endsOn'],
      filter: { state: 'given' },
      sort: '-givenAt',
    },
    {
      id: 'withdrawn',
      label: { en: 'Withdrawn or refused', zh: '已撤回或拒绝' },
      kind: 'table',
      fields: ['contact', 'purpose', 'state', 'withdrawnAt'],
      filter: { state: { in: ['withdrawn', 'refused'] } },
      sort: '-withdrawnAt',
    },
  ],
});
