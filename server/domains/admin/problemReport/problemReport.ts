/** Something in the product that did not go as someone expected, told from the page where it happened. */
import { defineObject, options } from '../../../platform/metadata/declarations.ts';

export const problemReport = defineObject({
  name: 'problemReport',
  plural: 'problemReports',
  label: { en: 'Problem report', zh: '问题反馈' },
  pluralLabel: { en: 'Problem reports', zh: '问题反馈' },
  icon: 'bug',
  titleField: 'subject',
  subtitleFields: ['status', 'page'],
  keyFields: ['status', 'owner', 'page', 'createdAt'],
  pathField: 'status',
  inSearch: false,
  sections: [
    { label: { en: 'What happened', zh: '发生了什么' }, fields: ['subject', 'body', 'screenshot', 'status'] },
    {
      label: { en: 'Where', zh: '发生在哪里' },
      fields: ['page', 'requests', 'productVersion', 'browser', 'owner'],
    },
  ],
  fields: {
    subject: {
      type: 'text',
      label: { en: 'In one sentence', zh: '一句话说明' },
      required: true,
      maxLength: 255,
    },
    body: {
      type: 'longText',
      label: { en: 'What you did, what you expected', zh: '操作步骤与预期结果' },
      maxLength: 20_000,
    },
    screenshot: { type: 'image', label: { en: 'Picture of the screen', zh: '屏幕截图' } },
    status: {
      type: 'select',
      label: { en: 'Status', zh: '状态' },
      required: true,
      default: 'new',
      indexed: true,
      options: options({
        new: { en: 'New', zh: '新建', colour: 's2' },
        working: { en: 'Being worked on', zh: '处理中', colour: 's4' },
        solved: { en: 'Solved', zh: '已解决', colour: 'won', outcome: 'won' },
        declined: { en: 'Not a problem', zh: '不予处理', colour: 'lost', outcome: 'lost' },
      }),
    },
    page: {
      type: 'text',
      label: { en: 'Page', zh: '页面' },
      maxLength: 1_000,
      help: { en: 'Sent along by itself', zh: '自动附上' },
    },
    requests: {
      type: 'longText',
      label: { en: 'What was refused just before', zh: '此前被拒绝的请求' },
      maxLength: 4_000,
      help: { en: 'Numbers by which the server’s log is searched', zh: '可凭编号查询服务器日志' },
    },
    productVersion: { type: 'text', label: { en: 'Version of Guanxi', zh: '关系版本' }, maxLength: 60 },
    browser: { type: 'text', label: { en: 'Browser', zh: '浏览器' }, maxLength: 400 },
  },
  views: [
    {
      id: 'open',
      label: { en: 'To do', zh: '待处理' },
      kind: 'table',
      fields: ['subject', 'status', 'page', 'createdBy', 'owner', 'createdAt'],
      filter: { status: { in: ['new', 'working'] } },
      sort: '-createdAt',
    },
    {
      id: 'all',
      label: { en: 'All reports', zh: '全部反馈' },
      kind: 'table',
      fields: ['subject', 'status', 'page', 'createdBy', 'owner', 'createdAt'],
      sort: '-createdAt',
    },
    {
      id: 'status',
      label: { en: 'By status', zh: '按状态' },
      kind: 'board',
      groupBy: 'status',
      fields: ['subject', 'page', 'createdBy', 'createdAt'],
      sort: '-createdAt',
    },
  ],
});
