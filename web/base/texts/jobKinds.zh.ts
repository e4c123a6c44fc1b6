/** What a job in the background does. */
export const jobKinds = {
  'jobs.kind.import': '导入',
  'jobs.kind.bulk': '批量修改',
  'jobs.kind.tags': '批量标签',
  'jobs.kind.undo': '撤销',
  'jobs.kind.backup': '备份',
  'jobs.kind.demo': '演示公司',
  'jobs.kind.removeDemo': '移除演示公司',
  'jobs.kind.export': '导出',
  'jobs.kind.workspaceCopy': '沙盒复制',
  'jobs.kind.uniqueKey': '唯一键',
  'jobs.kind.fillPipelines': '记录归入管道',
  'jobs.kind.recompute': '重算公式',
  'jobs.kind.other': '任务（{kind}）',
} as const;
