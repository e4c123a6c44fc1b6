/** Something that someone has to do, by a day. */
import { defineObject, options } from '../../../platform/metadata/declarations.ts';
import { completion } from './completion.ts';

export const task = defineObject({
  name: 'task',
  plural: 'tasks',
  label: { en: 'Task', zh: '任务' },
  pluralLabel: { en: 'Tasks', zh: '任务' },
  icon: 'checkbox',
  titleField: 'subject',
  subtitleFields: ['regarding', 'dueOn'],
  keyFields: ['status', 'dueOn', 'priority', 'owner', 'regarding'],
  readersFrom: 'regarding',
  timelineOf: ['regarding'],
  pathField: 'status',
  dueField: 'dueOn',
  remindField: 'remindAt',
  sections: [
    {
      label: { en: 'Basics', zh: '基本信息' },
      fields: [
        'subject',
        'status',
        'priority',
        'dueOn',
        'remindAt',
        'regarding',
        'owner',
        'completedAt',
        'body',
      ],
    },
  ],
  traits: [completion],
  fields: {
    subject: {
      type: 'text',
      label: { en: 'Subject', zh: '主题' },
      required: true,
      maxLength: 255,
      searched: true,
    },
    body: { type: 'longText', label: { en: 'Details', zh: '说明' }, maxLength: 20000 },
    status: {
      type: 'select',
      label: { en: 'Status', zh: '状态' },
      required: true,
      default: 'open',
      indexed: true,
      options: options({
        open: { en: 'Open', zh: '未开始', colour: 's2' },
        started: { en: 'Started', zh: '进行中', colour: 's4' },
        done: { en: 'Done', zh: '已完成', colour: 'won', outcome: 'won' },
        cancelled: { en: 'Cancelled', zh: '已取消', colour: 'lost', outcome: 'lost' },
      }),
    },
    priority: {
      type: 'select',
      label: { en: 'Priority', zh: '优先级' },
      default: 'normal',
      options: options({
        low: { en: 'Low', zh: '低', colour: 'grey' },
        normal: { en: 'Normal', zh: '中', colour: 'blue' },
        high: { en: 'High', zh: '高', colour: 'plum' },
      }),
    },
    dueOn: { type: 'date', label: { en: 'Due', zh: '截止日期' }, indexed: true },
    remindAt: { type: 'datetime', label: { en: 'Remind at', zh: '提醒时间' }, indexed: true },
    completedAt: { type: 'datetime', label: { en: 'Completed at', zh: '完成时间' }, readOnly: true },
    regarding: {
      type: 'polymorphic',
      label: { en: 'About', zh: '关联对象' },
      targets: ['account', 'contact', 'opportunity'],
      indexed: true,
      relation: { name: 'tasks', label: { en: 'Tasks', zh: '任务' }, onDelete: 'cascade' },
    },
  },
  views: [
    {
      id: 'mine',
      label: { en: 'My open tasks', zh: '我的待办' },
      kind: 'table',
      fields: ['subject', 'regarding', 'dueOn', 'priority', 'status'],
      filter: { owner: { eq: 'me' }, status: { in: ['open', 'started'] } },
      sort: 'dueOn',
    },
    {
      id: 'all',
      label: { en: 'All tasks', zh: '全部任务' },
      kind: 'table',
      fields: ['subject', 'regarding', 'dueOn', 'priority', 'status', 'owner'],
      sort: 'dueOn',
    },
    {
      id: 'status',
      label: { en: 'By status', zh: '按状态' },
      kind: 'board',
      groupBy: 'status',
      fields: ['subject', 'regarding', 'dueOn', 'priority', 'owner'],
      sort: 'dueOn',
    },
  ],
});
