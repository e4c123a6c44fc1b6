/** Chinese texts of legal holds and personal data on record pages. */
export const hold = {
  'hold.badge': '法律保留',
  'hold.since': '自 {time} 起处于法律保留',
  'hold.menu': '法律保留…',
  'hold.placeTitle': '对{name}设置法律保留',
  'hold.endTitle': '解除{name}的法律保留',
  'hold.text': '处于法律保留的记录不能被删除、移除或匿名化，保存期限规则也不适用。',
  'hold.reason': '原因',
  'hold.place': '设置保留',
  'hold.end': '解除',
  'hold.placed': '法律保留已生效',
  'hold.ended': '法律保留已解除',
  'record.exportPerson': '导出个人信息…',
  'record.erasePerson': '删除个人信息…',
} as const;
