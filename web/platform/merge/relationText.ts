/** “12 opportunities (Account)”: how many records point by which lookup; null for an object out of sight. */
import type { ObjectMeta } from '../../../shared/metadata.ts';
import { fieldOf } from '../../base/metadata.ts';
import { currentLanguage, labelOf } from '../../base/texts.ts';

export function relationText(
  objects: readonly ObjectMeta[],
  relation: { readonly object: string; readonly field: string },
  count: number,
): string | null {
  const object = objects.find(({ name }) => name === relation.object);
  const field = object && fieldOf(object, relation.field);
  if (!object || !field) return null;
  const number = new Intl.NumberFormat(currentLanguage()).format(count);
  const many = labelOf(count === 1 ? object.label : object.pluralLabel).toLowerCase();
  return currentLanguage() === 'zh'
    ? `${number} 条${many}（${labelOf(field.label)}）`
    : `${number} ${many} (${labelOf(field.label)})`;
}
