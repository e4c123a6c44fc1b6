/** What a person asked for by the law of data protection: until when it is answered, by whom, and with what. */
import { defineObject, options } from '../../../platform/metadata/declarations.ts';
import { dueByLaw } from './dueByLaw.ts';
import { keptByOfficers } from './keptByOfficers.ts';

export const privacyRequest = defineObject({
  name: 'privacyRequest',
  plural: 'privacyRequests',
  label: { en: 'Request of a person', zh: '个人权利请求' },
  pluralLabel: { en: 'Requests of persons', zh: '个人权利请求' },
  icon: 'user-shield',
  titleField: 'name',
  subtitleFields: ['kind', 'person'],
  keyFields: ['kind', 'state', 'dueOn', 'person', 'owner'],
  pathField: 'state',
  dueField: 'dueOn',
  inSearch: false,
  traits: [dueByLaw, keptByOfficers],
  sections: [
    {
      label: { en: 'What was asked', zh: '请求内容' },
      fields: ['name', 'kind', 'person', 'law', 'receivedOn', 'channel', 'details'],
    },
    {
      label: { en: 'How it is answered', zh: '处理情况' },
      fields: ['state', 'dueOn', 'owner', 'answer', 'answeredAt', 'exportId', 'erasureId'],
    },
  ],
  fields: {
    name: {
      type: 'text',
      label: { en: 'Subject', zh: '主题' },
      required: true,
      maxLength: 200,
      indexed: true,
    },
    kind: {
      type: 'select',
      label: { en: 'What is asked', zh: '请求类型' },
      required: true,
      default: 'access',
      indexed: true,
      options: options({
        access: { en: 'Access or copy', zh: '查阅或复制', colour: 'blue' },
        rectify: { en: 'Rectify', zh: '更正或补充', colour: 'sand' },
        erase: { en: 'Erase', zh: '删除', colour: 'plum' },
        restrict: { en: 'Restrict', zh: '限制处理', colour: 'teal' },
        object: { en: 'Object', zh: '拒绝处理', colour: 'violet' },
        portability: { en: 'Hand over elsewhere', zh: '转移个人信息', colour: 'sky' },
      }),
    },
    person: {
      type: 'polymorphic',
      label: { en: 'Person', zh: '个人' },
      help: { en: 'Empty until it is known who asks', zh: '身份核实前可留空' },
      targets: ['contact', 'user'],
      indexed: true,
      relation: { name: 'privacyRequests', label: { en: 'Requests', zh: '权利请求' }, onDelete: 'clear' },
    },
    law: {
      type: 'select',
      label: { en: 'Law', zh: '适用法律' },
      required: true,
      default: 'pipl',
      options: options({
        pipl: { en: 'PIPL (15 working days)', zh: '个人信息保护法（15 个工作日）', colour: 'blue' },
        gdpr: { en: 'GDPR (one month)', zh: 'GDPR（一个月）', colour: 'violet' },
        other: { en: 'Other', zh: '其他', colour: 'grey' },
      }),
    },
    receivedOn: {
      type: 'date',
      label: { en: 'Received on', zh: '收到日期' },
      required: true,
      indexed: true,
    },
    channel: {
      type: 'select',
      label: { en: 'How it came', zh: '来源渠道' },
      default: 'email',
      options: options({
        email: { en: 'By e-mail', zh: '电子邮件', colour: 'blue' },
        phone: { en: 'By phone', zh: '电话', colour: 'teal' },
        letter: { en: 'By letter', zh: '信函', colour: 'sand' },
        webForm: { en: 'Web form', zh: '网页表单', colour: 'sky' },
        inPerson: { en: 'In person', zh: '当面', colour: 'moss' },
      }),
    },
    details: { type: 'longText', label: { en: 'Words of the request', zh: '请求原文' }, maxLength: 10_000 },
    state: {
      type: 'select',
      label: { en: 'State', zh: '状态' },
      required: true,
      default: 'received',
      indexed: true,
      options: options({
        received: { en: 'Received', zh: '已收到', colour: 's1' },
        verifying: { en: 'Checking who asks', zh: '核实身份', colour: 's2' },
        working: { en: 'In work', zh: '处理中', colour: 's4' },
        done: { en: 'Done', zh: '已完成', colour: 'won' },
        refused: { en: 'Refused', zh: '已拒绝', colour: 'lost' },
      }),
    },
    dueOn: {
      type: 'date',
      label: { en: 'Due on', zh: '答复期限' },
      help: { en: 'Filled in by the law that was chosen', zh: '按适用法律自动填写' },
      indexed: true,
    },
    answer: { type: 'longText', label: { en: 'Answer', zh: '答复' }, maxLength: 10_000 },
    answeredAt: { type: 'datetime', label: { en: 'Answered', zh: '答复时间' }, readOnly: true },
    exportId: { type: 'text', label: { en: 'Export', zh: '导出编号' }, maxLength: 36, readOnly: true },
    erasureId: {
      type: 'text',
      label: { en: 'Certificate', zh: '删除证明编号' },
      maxLength: 36,
      readOnly: true,
    },
  },
  views: [
    {
      id: 'open',
      label: { en: 'Open', zh: '待处理' },
      kind: 'table',
      fields: ['name', 'kind', 'person', 'state', 'dueOn', 'owner'],
      filter: { state: { nin: ['done', 'refused'] } },
      sort: 'dueOn',
    },
    {
      id: 'all',
      label: { en: 'All requests', zh: '全部请求' },
      kind: 'table',
      fields: ['name', 'kind', 'person', 'law', 'state', 'receivedOn', 'dueOn', 'answeredAt', 'owner'],
      sort: '-receivedOn',
    },
    {
      id: 'board',
      label: { en: 'Board', zh: '看板' },
      kind: 'board',
      fields: ['name', 'kind', 'person', 'dueOn', 'owner'],
      groupBy: 'state',
    },
  ],
});
