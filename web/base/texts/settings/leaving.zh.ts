/** Chinese texts of the page about leaving and arriving. */
import type { leaving as english } from './leaving.en.ts';

export const leaving: Readonly<Record<keyof typeof english, string>> = {
  'leaving.lead': '数据属于您。公司的全部数据可存为一个任何人都能读取的文件，并可由它原样重建公司。',
  'leaving.out': '全量导出',
  'leaving.outText':
    '一个 ZIP，包含每个对象的表格与数据、关联、历史、评论、附件和配置。生成期间不影响使用，文件在此保留 24 小时。',
  'leaving.sensitive': '包含明文的敏感值',
  'leaving.sensitiveText':
    '身份证号、银行账号等将以明文写入文件，持有文件者均可读取。系统会记录由谁因何导出。',
  'leaving.reason': '需要的原因',
  'leaving.make': '生成文件',
  'leaving.command': '也可在终端执行：',
  'leaving.rows': '{count} 行',
  'leaving.withSensitive': '包含敏感值。',
  'leaving.withoutSensitive': '不含敏感值。',
  'leaving.until': '保留至 {at}',
  'leaving.state.queued': '等待中',
  'leaving.state.running': '正在生成',
  'leaving.state.paused': '已暂停',
  'leaving.state.done': '已清理',
  'leaving.state.failed': '失败',
  'leaving.state.cancelled': '已停止',
  'leaving.download': '下载',
  'leaving.downloadNamed': '下载 {name}',
  'leaving.in': '由数据包迁入',
  'leaving.inText':
    '在此处或其他机器上生成的数据包会成为一个独立的工作区：记录、权限、历史和附件均保持一致。放行之前处于暂停状态，成员须由您邀请后才能进入。',
  'leaving.choose': '选择文件',
  'leaving.facts': '{name}，{at}：{rows} 行，{files} 个附件。',
  'leaving.load': '新建工作区',
  'leaving.made': '“{name}”已就绪',
  'leaving.open': '打开',
};
