/** Why a file did not arrive, in words, for files and terminals; pages have their own. */
import type { Label } from '../../../../shared/labels.ts';
import type { MissingAttachment } from '../../../../shared/migrationAttachments.ts';

export const outcomeWords: Readonly<Record<MissingAttachment['outcome'], Label>> = {
  attached: { en: 'arrived', zh: '已导入' },
  there: { en: 'was here already', zh: '已存在' },
  leftOut: { en: 'left out by the rules', zh: '按规则未导入' },
  missing: { en: 'in none of the archives', zh: '压缩包中没有此文件' },
  ambiguous: { en: 'several files are called so', zh: '有多个同名文件' },
  noRecord: { en: 'its record did not arrive', zh: '所属记录未导入' },
  ambiguousRecord: { en: 'several records have this id', zh: '有多条记录使用此编号' },
  tooLarge: { en: 'too large', zh: '文件过大' },
  notTaken: { en: 'not taken', zh: '文件未接收' },
  refused: { en: 'the record does not take it', zh: '记录不接受此文件' },
  unnamed: { en: 'no table names it', zh: '没有表格提到此文件' },
};
