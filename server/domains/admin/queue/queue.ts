/** Where records wait for someone of several people to take them. */
import { defineObject } from '../../../platform/metadata/declarations.ts';

/** Its members (users, groups, departments) stand in `queue_members`, its objects in `queue_objects`. */
export const queue = defineObject({
  name: 'queue',
  plural: 'queues',
  label: { en: 'Queue', zh: '队列' },
  pluralLabel: { en: 'Queues', zh: '队列' },
  icon: 'stack-2',
  titleField: 'name',
  subtitleFields: ['description'],
  keyFields: ['description'],
  inSearch: false,
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
  },
  views: [
    {
      id: 'all',
      label: { en: 'All queues', zh: '全部队列' },
      kind: 'table',
      fields: ['name', 'description', 'updatedAt'],
      sort: 'name',
    },
  ],
});
