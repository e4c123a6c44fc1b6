/** A document of the configuration in words: duplicate rule “sameName” of Account. */
import type { Label, Language } from '../labels.ts';

const kinds: Readonly<Record<string, Label>> = {
  object: { en: 'object', zh: '对象' },
  field: { en: 'field', zh: '字段' },
  fieldSettings: { en: 'built-in field', zh: '系统字段' },
  pipeline: { en: 'pipeline', zh: '销售管道' },
  recordType: { en: 'record type', zh: '业务类型' },
  layout: { en: 'layout', zh: '布局' },
  quality: { en: 'data quality', zh: '数据质量' },
  rule: { en: 'rule', zh: '校验规则' },
  dependency: { en: 'dependent pick list', zh: '级联选项' },
  numbering: { en: 'numbering', zh: '编号规则' },
  uniqueKey: { en: 'unique key', zh: '唯一性规则' },
  duplicateRule: { en: 'duplicate rule', zh: '查重规则' },
};

/**
 * @param document kind and name as the trail has them: `duplicateRule/account.sameName`
 * @param objectLabel label of an object by its singular name
 */
export function configWords(
  document: string,
  language: Language,
  objectLabel: (name: string) => string | undefined,
): string {
  const [kind = '', name = ''] = document.split('/');
  const words = Object.hasOwn(kinds, kind) ? kinds[kind]?.[language] : undefined;
  if (words === undefined || name === '') return document;
  const [object = '', ...parts] = name.split('.');
  const label = objectLabel(object) ?? object;
  const part = parts.join('.');
  if (language === 'zh') return part === '' ? `${words}“${label}”` : `${label}的${words}“${part}”`;
  return part === '' ? `${words} ${label}` : `${words} “${part}” of ${label}`;
}
