/** Chinese texts of the command palette. */

export const palette = {
  'palette.label': '搜索与命令',
  'palette.placeholder': '搜索记录、操作、页面、设置…',
  'palette.best': '最佳匹配',
  'palette.records': '记录',
  'palette.recent': '最近打开',
  'palette.actions': '操作',
  'palette.pages': '页面',
  'palette.settings': '设置',
  'palette.count': '{count} 条结果',
  'palette.none': '未找到“{q}”',
  'palette.noneHint': '可以试试更少的字、拼音首字母，或电话号码的后几位。',
  'palette.move': '移动',
  'palette.open': '打开',
  'palette.newTab': '在新标签页打开',
  'palette.hint': '汉字、全拼、首字母均可',
  'palette.formerly': '原“{name}”',
} as const;
