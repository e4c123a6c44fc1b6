/** Something done with a customer: a call, a meeting, a visit, a mail, a note. */
import { defineObject, options } from '../../../platform/metadata/declarations.ts';
import { activitySubject } from './activitySubject.ts';
import { touchRegarding } from './touchRegarding.ts';

export const activity = defineObject({
  name: 'activity',
  plural: 'activities',
  label: { en: 'Activity', zh: '跟进记录' },
  pluralLabel: { en: 'Activities', zh: '跟进记录' },
  icon: 'activity',
  titleField: 'subject',
  subtitleFields: ['kind', 'regarding'],
  keyFields: ['kind', 'regarding', 'occurredAt', 'owner'],
  readersFrom: 'regarding',
  timelineOf: ['regarding'],
  timelineAt: 'occurredAt',
  sections: [
    {
      label: { en: 'Basics', zh: '基本信息' },
      fields: [
        'kind',
        'subject',
        'regarding',
        'occurredAt',
        'minutes',
        'direction',
        'outcome',
        'owner',
        'body',
      ],
    },
  ],
  traits: [activitySubject, touchRegarding],
  fields: {
    kind: {
      type: 'select',
      label: { en: 'Kind', zh: '类型' },
      required: true,
      default: 'note',
      indexed: true,
      options: options({
        call: { en: 'Call', zh: '电话', colour: 'blue' },
        meeting: { en: 'Meeting', zh: '会议', colour: 'violet' },
        visit: { en: 'Visit', zh: '拜访', colour: 'teal' },
        mail: { en: 'Mail', zh: '邮件', colour: 'sky' },
        note: { en: 'Note', zh: '备注', colour: 'grey' },
      }),
    },
    subject: {
      type: 'text',
      label: { en: 'Subject', zh: '主题' },
      required: true,
      maxLength: 255,
      searched: true,
    },
    body: { type: 'longText', label: { en: 'What was said', zh: '内容' }, maxLength: 50000 },
    regarding: {
      type: 'polymorphic',
      label: { en: 'About', zh: '关联对象' },
      targets: ['account', 'contact', 'opportunity'],
      indexed: true,
      relation: { name: 'activities', label: { en: 'Activities', zh: '跟进记录' }, onDelete: 'cascade' },
    },
    occurredAt: {
      type: 'datetime',
      label: { en: 'When', zh: '时间' },
      required: true,
      default: 'now',
      indexed: true,
    },
    minutes: { type: 'integer', label: { en: 'Minutes', zh: '时长（分钟）' }, min: 0, max: 100000 },
    direction: {
      type: 'select',
      label: { en: 'Direction', zh: '方向' },
      options: options({ out: { en: 'Outgoing', zh: '去电/发出' }, in: { en: 'Incoming', zh: '来电/收到' } }),
    },
    outcome: {
      type: 'select',
      label: { en: 'Outcome', zh: '结果' },
      options: options({
        reached: { en: 'Reached', zh: '已接通', colour: 'teal' },
        noAnswer: { en: 'No answer', zh: '未接通', colour: 'sand' },
        held: { en: 'Held', zh: '已举行', colour: 'teal' },
        cancelled: { en: 'Cancelled', zh: '已取消', colour: 'grey' },
      }),
    },
  },
  views: [
    {
      id: 'all',
      label: { en: 'All activities', zh: '全部跟进' },
      kind: 'table',
      fields: ['subject', 'kind', 'regarding', 'occurredAt', 'outcome', 'owner'],
      sort: '-occurredAt',
    },
    {
      id: 'mine',
      label: { en: 'Mine', zh: '我的跟进' },
      kind: 'table',
      fields: ['subject', 'kind', 'regarding', 'occurredAt', 'outcome'],
      filter: { owner: { eq: 'me' } },
      sort: '-occurredAt',
    },
  ],
});
