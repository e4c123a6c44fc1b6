/** Fields that every object has, kept by the platform. */
import type { FieldDeclaration } from './declarations.ts';

export const systemFields: Readonly<Record<string, FieldDeclaration>> = {
  id: { type: 'id', label: { en: 'Id', zh: '编号' }, readOnly: true },
  version: { type: 'integer', label: { en: 'Version', zh: '版本' }, readOnly: true },
  createdAt: { type: 'datetime', label: { en: 'Created at', zh: '创建时间' }, readOnly: true, indexed: true },
  createdBy: { type: 'user', label: { en: 'Created by', zh: '创建人' }, readOnly: true, targets: ['user'] },
  updatedAt: { type: 'datetime', label: { en: 'Updated at', zh: '更新时间' }, readOnly: true, indexed: true },
  updatedBy: { type: 'user', label: { en: 'Updated by', zh: '更新人' }, readOnly: true, targets: ['user'] },
  owner: { type: 'user', label: { en: 'Owner', zh: '负责人' }, targets: ['user'], indexed: true },
  department: { type: 'lookup', label: { en: 'Department', zh: '所属部门' }, targets: ['department'] },
  /** Where it waits for an owner; a record has an owner or a queue, never both. */
  queue: { type: 'lookup', label: { en: 'Queue', zh: '队列' }, targets: ['queue'] },
  source: { type: 'text', label: { en: 'Source system', zh: '来源系统' }, maxLength: 80 },
  sourceId: { type: 'text', label: { en: 'Id in the source system', zh: '来源编号' }, maxLength: 255 },
};
