/** Whether a condition names a sensitive value: what is kept with it would tell the value. */
import type { Label } from '../labels.ts';
import type { FieldMeta } from '../metadata.ts';
import type { Condition } from './grammar.ts';

/** The first field that is asked for by a sensitive value; whether there is one at all is no secret. */
export function secretTest(condition: Condition): FieldMeta | undefined {
  switch (condition.kind) {
    case 'all':
    case 'any':
      for (const part of condition.of) {
        const found = secretTest(part);
        if (found) return found;
      }
      return undefined;
    case 'not':
    case 'children':
      return secretTest(condition.of);
    case 'test':
      return condition.path.field.sensitive !== undefined && condition.op !== 'isNull'
        ? condition.path.field
        : undefined;
  }
}

export function notKept({ label }: Pick<FieldMeta, 'label'>): Label {
  return {
    en: `A value of ${label.en} is sensitive and is not kept in a condition; here you can only ask whether there is one.`,
    zh: `“${label.zh}”为敏感字段，其值不能保存在条件中，此处只能判断是否为空。`,
  };
}
