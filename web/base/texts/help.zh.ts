/** 帮助：产品内的用户手册、问题反馈、演示公司。 */
import type { help as english } from './help.en.ts';

export const help: Record<keyof typeof english, string> = {
  'help.here': '本页帮助',
  'help.guide': '用户手册',
  'help.whole': '打开手册',
  'help.keys': '键盘快捷键',
  'help.report': '反馈问题',
  'help.reported': '感谢反馈，管理员会看到这条记录。',
  'help.mayNotReport': '您的角色不能提交反馈，请直接告知管理员。',
  'help.chapters': '章节',
  'help.search': '搜索手册',
  'help.nothing': '没有包含这些文字的章节。',
  'help.noChapter': '没有此章节',
  'help.noChapterText': '请在左侧选择。',
  'help.demo': '演示公司',
  'help.demoText':
    '一家传感器公司十八个月的业务：2,000 家客户及其联系人、3,000 个商机、电话、拜访与任务，供浏览和练习；可一键移除，您自己的数据会保留。',
  'help.demoBring': '载入演示公司',
  'help.demoRemove': '移除演示公司',
  'help.demoRemoveSure': '演示公司的全部数据将彻底删除；关联了您自己数据的记录会保留。',
  'help.demoBringing': '正在生成演示公司',
  'help.demoRemoving': '正在移除演示公司',
};
