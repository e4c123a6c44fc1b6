/** Chinese texts of keyboard shortcuts. */

export const keys = {
  'keys.title': '快捷键',
  'keys.anywhere': '全局',
  'keys.go': '前往',
  'keys.list': '列表中',
  'keys.record': '记录中',
  'keys.search': '搜索与命令',
  'keys.create': '新建',
  'keys.sidebar': '收起或展开侧栏',
  'keys.sheet': '全部快捷键',
  'keys.pin': '置顶或取消置顶此页',
  'keys.note': '输入文字时单键快捷键不生效，可在个人设置中关闭。',
} as const;
