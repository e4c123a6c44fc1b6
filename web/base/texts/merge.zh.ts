/** 任何页面都可能用到的合并用语；对话框的文字随对话框加载。 */
import type { merge as en } from './merge.en.ts';

export const merge: Readonly<Record<keyof typeof en, string>> = {
  'merge.action': '合并',
  'merge.with': '与其他记录合并…',
  'merge.from': '由 {names} 合并而来',
  'merge.takeBack': '撤销合并',
  'merge.moved': '此记录已被合并，现显示合并后的记录。',
  'merge.into': '已合并到',
  'merge.did.merged': '将 {name} 合并到此记录',
  'merge.did.unmerged': '将 {name} 重新拆分出来',
  'merge.did.takenOut': '将此记录从 {name} 中重新拆分出来',
  'merge.again': '重新合并',
  'merge.againDone': '已重新合并',
  'merge.someRecord': '一条您无权查看的记录',
};
