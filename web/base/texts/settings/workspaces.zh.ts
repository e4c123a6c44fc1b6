/** 工作区整体与沙盒页面的中文文本。 */
import type { workspaces as english } from './workspaces.en.ts';

export const workspaces: Record<keyof typeof english, string> = {
  'workspaces.lead': '沙盒是用于试验的副本：权限、配置与记录数量相同，其中的个人信息已无法辨认。',
  'workspaces.facts': '当前工作区',
  'workspaces.since': '创建于',
  'workspaces.people': '可打开的人数',
  'workspaces.records': '记录数（约）',
  'workspaces.size': '数据库占用',
  'workspaces.copiedFrom': '复制自',
  'workspaces.copies': '它的沙盒',
  'workspaces.none': '还没有沙盒',
  'workspaces.noneText': '在不会影响正式数据的地方试用新的销售管道、导入或开展培训。复制期间大家可照常工作。',
  'workspaces.make': '创建沙盒',
  'workspaces.making': '正在创建“{name}”',
  'workspaces.made': '“{name}”已就绪',
  'workspaces.open': '打开',
  'workspaces.openNamed': '打开 {name}',
  'workspaces.paused': '已暂停',
  'workspaces.name': '名称',
  'workspaces.slug': '短名',
  'workspaces.slugHelp': '用于网址：/w/{slug}/',
  'workspaces.members': '谁可以打开',
  'workspaces.members.administrators': '管理员',
  'workspaces.members.all': '所有可打开当前工作区的人',
  'workspaces.whatHappens':
    '姓名保留形式；电话、邮箱、地址与备注会被替换；历史、评论、文件、密钥与邮件不会复制。沙盒处于暂停状态：在管理员解除之前不发送任何内容，也不运行任务。',
  'workspaces.sandboxOf': '这是“{slug}”的沙盒，其中的人物由真实数据变换而来，无法辨认。',
  'workspaces.pausedText': '已暂停：不会自行发送内容或运行任务。',
  'workspaces.release': '解除暂停',
  'workspaces.sandbox': '沙盒',
};
