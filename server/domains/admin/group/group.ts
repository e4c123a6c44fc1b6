/** People who work together across departments: shared with, and put into queues, as one. */
import { defineObject } from '../../../platform/metadata/declarations.ts';
import { groupMembers } from './groupMembers.ts';

/** The list of members is what history and undo know; `user_groups` follows it, for whoever asks in SQL. */
export const group = defineObject({
  name: 'group',
  plural: 'groups',
  label: { en: 'Group', zh: '用户组' },
  pluralLabel: { en: 'Groups', zh: '用户组' },
  icon: 'users-group',
  titleField: 'name',
  subtitleFields: ['description'],
  keyFields: ['description'],
  inSearch: false,
  traits: groupMembers,
  sections: [{ label: { en: 'Basics', zh: '基本信息' }, fields: ['name', 'description'] }],
  fields: {
    name: {
      type: 'text',
      label: { en: 'Name', zh: '名称' },
      required: true,
      unique: true,
      maxLength: 120,
      indexed: true,
      searched: true,
    },
    description: { type: 'longText', label: { en: 'Description', zh: '描述' }, maxLength: 2_000 },
    members: {
      type: 'json',
      label: { en: 'Members', zh: '成员' },
      help: { en: 'Ids of users', zh: '用户编号' },
      default: [],
    },
  },
  views: [
    {
      id: 'all',
      label: { en: 'All groups', zh: '全部用户组' },
      kind: 'table',
      fields: ['name', 'description', 'updatedAt'],
      sort: 'name',
    },
  ],
});
