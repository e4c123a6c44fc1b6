/** Someone who works with the CRM, or whose name its records carry; signs in once invited. */
import { defineObject, options } from '../../../platform/metadata/declarations.ts';
import { emailAndTimeZone } from './emailAndTimeZone.ts';
import { placeInCompany } from './placeInCompany.ts';
import { rolesWithinOwn } from './rolesWithinOwn.ts';

export const user = defineObject({
  name: 'user',
  plural: 'users',
  label: { en: 'User', zh: '用户' },
  pluralLabel: { en: 'Users', zh: '用户' },
  icon: 'user-circle',
  titleField: 'name',
  subtitleFields: ['jobTitle', 'department'],
  keyFields: ['email', 'jobTitle', 'department', 'manager', 'status'],
  traits: [emailAndTimeZone, placeInCompany, rolesWithinOwn],
  person: { names: ['name'], identifiers: ['email'] },
  sections: [
    {
      label: { en: 'Basics', zh: '基本信息' },
      fields: ['name', 'email', 'jobTitle', 'department', 'manager', 'roles', 'status'],
    },
    { label: { en: 'Preferences', zh: '偏好' }, fields: ['language', 'timeZone'] },
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
    email: {
      type: 'text',
      label: { en: 'E-mail', zh: '邮箱' },
      maxLength: 254,
      unique: true,
      searched: true,
    },
    jobTitle: { type: 'text', label: { en: 'Job title', zh: '职务' }, maxLength: 120 },
    manager: { type: 'user', label: { en: 'Manager', zh: '直属上级' }, targets: ['user'] },
    roles: {
      type: 'multiSelect',
      label: { en: 'Roles', zh: '角色' },
      default: ['member'],
      options: options({
        administrator: { en: 'Administrator', zh: '管理员', colour: 'violet' },
        salesDirector: { en: 'Sales director', zh: '销售总监', colour: 'plum' },
        salesManager: { en: 'Sales manager', zh: '销售经理', colour: 'blue' },
        sales: { en: 'Sales', zh: '销售', colour: 'sky' },
        serviceManager: { en: 'Service manager', zh: '客服经理', colour: 'moss' },
        serviceAgent: { en: 'Service agent', zh: '客服专员', colour: 'teal' },
        marketing: { en: 'Marketing', zh: '市场', colour: 'sand' },
        finance: { en: 'Finance', zh: '财务', colour: 'grey' },
        readOnly: { en: 'Read-only', zh: '只读', colour: 'grey' },
        auditor: { en: 'Auditor', zh: '审计员', colour: 'grey' },
        manager: { en: 'Department manager', zh: '部门经理', colour: 'blue' },
        member: { en: 'Member', zh: '成员', colour: 'teal' },
      }),
    },
    status: {
      type: 'select',
      label: { en: 'Status', zh: '状态' },
      readOnly: true,
      default: 'notInvited',
      options: options({
        notInvited: { en: 'Not invited', zh: '未邀请', colour: 'grey' },
        invited: { en: 'Invited', zh: '已邀请', colour: 'sand' },
        active: { en: 'Active', zh: '在用', colour: 'teal' },
        inactive: { en: 'Deactivated', zh: '已停用', colour: 'lost' },
      }),
    },
    language: {
      type: 'select',
      label: { en: 'Language', zh: '语言' },
      options: options({ zh: { en: '中文', zh: '中文' }, en: { en: 'English', zh: 'English' } }),
    },
    timeZone: { type: 'text', label: { en: 'Time zone', zh: '时区' }, maxLength: 60 },
    lastSeenAt: {
      type: 'datetime',
      label: { en: 'Last seen', zh: '最近使用' },
      computed: true,
      indexed: true,
    },
  },
  views: [
    {
      id: 'all',
      label: { en: 'All users', zh: '全部用户' },
      kind: 'table',
      fields: ['name', 'email', 'jobTitle', 'department', 'manager', 'roles', 'status'],
      sort: 'name',
    },
  ],
});
