/** A part of the company; departments form a tree. */
import { defineObject } from '../../../platform/metadata/declarations.ts';
import { departmentPaths } from './departmentPaths.ts';
import { placeInTree } from './placeInTree.ts';

export const department = defineObject({
  name: 'department',
  plural: 'departments',
  label: { en: 'Department', zh: '部门' },
  pluralLabel: { en: 'Departments', zh: '部门' },
  icon: 'hierarchy',
  titleField: 'name',
  subtitleFields: ['parent'],
  keyFields: ['parent', 'manager'],
  inSearch: false,
  traits: [placeInTree, departmentPaths],
  sections: [{ label: { en: 'Basics', zh: '基本信息' }, fields: ['name', 'parent', 'manager'] }],
  fields: {
    name: {
      type: 'text',
      label: { en: 'Name', zh: '名称' },
      required: true,
      maxLength: 120,
      indexed: true,
      searched: true,
    },
    parent: {
      type: 'lookup',
      label: { en: 'Part of', zh: '上级部门' },
      targets: ['department'],
      relation: { name: 'parts', label: { en: 'Parts', zh: '下级部门' }, onDelete: 'restrict' },
    },
    manager: { type: 'user', label: { en: 'Manager', zh: '部门主管' }, targets: ['user'] },
  },
  views: [
    {
      id: 'all',
      label: { en: 'All departments', zh: '全部部门' },
      kind: 'table',
      fields: ['name', 'parent', 'manager'],
      sort: 'name',
    },
  ],
});
