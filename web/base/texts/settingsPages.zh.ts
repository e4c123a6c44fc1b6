/** Names of the pages of the settings: the search knows them before the settings are opened. */
export const settingsPages = {
  'settings.title': '设置',
  'settings.group.you': '个人',
  'settings.group.workspace': '工作区',
  'settings.group.people': '人员',
  'settings.group.data': '数据与接入',

  'settings.me': '个人设置',
  'settings.workspace': '工作区',
  'settings.users': '用户',
  'settings.departments': '部门',
  'settings.apiKeys': 'API 密钥',
  'settings.problemReports': '问题反馈',
  'settings.backup': '备份',
  'shape.objects': '对象与字段',
  'shape.group': '数据模型',
  'shape.changes': '配置变更',
  'shape.transfer': '导出与应用',
  'jobs.title': '任务',
  'workspaces.title': '沙盒',
} as const;
