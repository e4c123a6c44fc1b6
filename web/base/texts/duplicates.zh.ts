/** 各表单通用的查重用语。 */
import type { duplicates as en } from './duplicates.en.ts';

export const duplicates: Record<keyof typeof en, string> = {
  'duplicates.maybe': '发现 {count} 条疑似重复的记录',
  'duplicates.confirm': '可能已存在。请使用已有记录，或确认后仍然保存。',
  'duplicates.refused': '规则不允许重复创建，请使用已有记录。',
  'duplicates.more': '另有 {count} 条',
  'duplicates.sameIn': '{fields}相同或相近',
  'duplicates.hidden': '您无权查看的记录',
  'duplicates.unnamed': '未命名',
  'duplicates.useThis': '使用此记录',
  'duplicates.saveAnyway': '仍要保存',
  'duplicates.find': '查重',
  'duplicates.findNone': '未发现重复记录。',
  'duplicates.level.same': '相同',
  'duplicates.level.reordered': '相同（写法或顺序不同）',
  'duplicates.level.near': '几乎相同',
  'duplicates.level.similar': '相近',
  'duplicates.level.part': '部分相同',
  'duplicates.level.swapped': '姓名互换',
  'duplicates.level.sameNumbers': '号码相同',
  'duplicates.level.local': '@ 前相同',
  'duplicates.level.domain': '域名相同',
  'duplicates.level.different': '不同',
};
