/** What requests about moving in, cleaning, duplicates and privacy did that have no verb of their own. */
import type { Label } from '../labels.ts';

export const dataRequestWords: Readonly<Record<string, Label>> = {
  'POST /api/v1/migrations': { en: 'began a data import', zh: '新建了一次数据导入' },
  'PATCH /api/v1/migrations/{id}': { en: 'changed a data import', zh: '修改了数据导入的设置' },
  'DELETE /api/v1/migrations/{id}': { en: 'discarded a data import', zh: '放弃了一次数据导入' },
  'POST /api/v1/migrations/{id}/files': { en: 'added files to a data import', zh: '为数据导入添加了文件' },
  'DELETE /api/v1/migrations/{id}/files/{import}': {
    en: 'took a file out of a data import',
    zh: '从数据导入中移除了文件',
  },
  'POST /api/v1/migrations/{id}/files/{import}/parts': {
    en: 'split a file of a data import',
    zh: '拆分了数据导入中的文件',
  },
  'POST /api/v1/migrations/{id}/dryRun': { en: 'started a dry run of a data import', zh: '试运行了数据导入' },
  'POST /api/v1/migrations/{id}/run': { en: 'started a data import', zh: '启动了数据导入' },
  'POST /api/v1/migrations/{id}/undo': { en: 'undid a data import', zh: '撤销了一次数据导入' },
  'POST /api/v1/importRuleSets': { en: 'saved import rules', zh: '保存了导入规则集' },
  'POST /api/v1/importRuleSets/file': { en: 'uploaded import rules', zh: '上传了导入规则集' },
  'DELETE /api/v1/importRuleSets/{id}': { en: 'deleted import rules', zh: '删除了导入规则集' },
  'POST /api/v1/quality/runs': { en: 'started a data quality check', zh: '启动了数据质量检查' },
  'POST /api/v1/quality/objects/{object}/fixes': {
    en: 'started fixing data in bulk',
    zh: '启动了批量数据修正',
  },
  'PUT /api/v1/quality/objects/{object}/settings': {
    en: 'changed data quality settings',
    zh: '修改了数据质量设置',
  },
  'PUT /api/v1/duplicates/settings': { en: 'changed duplicate settings', zh: '修改了查重设置' },
  'POST /api/v1/duplicates/pairs/decide': {
    en: 'decided about possible duplicates',
    zh: '处理了疑似重复记录',
  },
  'POST /api/v1/duplicates/searches': { en: 'searched for duplicates', zh: '启动了查重' },
  'POST /api/v1/duplicates/merges': { en: 'merged duplicates in bulk', zh: '批量合并了重复记录' },
  'POST /api/v1/merges/{id}/undo': { en: 'un-merged records', zh: '撤销了一次合并' },
  'POST /api/v1/merges/{id}/redo': { en: 'merged records again', zh: '重新合并了记录' },
  'PATCH /api/v1/sharing/settings': { en: 'changed sharing settings', zh: '修改了共享设置' },
  'PUT /api/v1/privacy/settings': { en: 'changed retention settings', zh: '修改了保存期限设置' },
  'POST /api/v1/privacy/exports': {
    en: 'asked for an export of personal data',
    zh: '提交了个人信息导出',
  },
  'POST /api/v1/privacy/people/{object}/{id}/look': {
    en: 'looked up what is held about a person',
    zh: '查找了某人的个人信息',
  },
  'POST /api/v1/bundles': { en: 'asked for a full export', zh: '提交了全量导出' },
  'POST /api/v1/bundles/brought': { en: 'uploaded a bundle', zh: '上传了数据包' },
};
