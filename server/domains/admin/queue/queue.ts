/** Where records wait for someone of several people to take them. */
import { defineObject, options } from '../../../platform/metadata/declarations.ts';
import { queueInUse } from './queueInUse.ts';
import { queueMembers } from './queueMembers.ts';
import { queueObjects } from './queueObjects.ts';

/** The lists are what history and undo know; `queue_members` and `queue_objects` follow them, for whoever asks in SQL. */
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
  traits: [queueInUse, ...queueMembers, ...queueObjects],
  sections: [{ label: { en: 'Basics', zh: '基本信息' }, fields: ['name', 'description', 'handing'] }],
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
    objects: {
      type: 'json',
      label: { en: 'Takes', zh: '接收对象' },
      help: { en: 'Singular names of objects', zh: '对象的单数名称' },
      default: [],
    },
    members: {
      type: 'json',
      label: { en: 'Members', zh: '成员' },
      help: {
        en: 'Users, groups and departments: [{"kind": "user", "id": "…"}]',
        zh: '用户、用户组和部门：[{"kind": "user", "id": "…"}]',
      },
      default: [],
    },
    handing: {
      type: 'select',
      label: { en: 'A record that arrives', zh: '记录进入后' },
      required: true,
      default: 'wait',
      options: options({
        wait: { en: 'Waits until a member takes it', zh: '等待成员领取', colour: 'grey' },
        inTurn: { en: 'Goes to the members in turn', zh: '依次分配给成员', colour: 'teal' },
      }),
    },
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
