/** Step: keeps the fields that exist and that the actor may write; all others are refused by name, never dropped. */
import type { Context } from '../context.ts';
import { type Batch, type Draft, isOpen, refuse } from './draft.ts';

/** Kept by the writer itself: nobody gives them, whatever a caller is allowed. */
const kept = new Set(['id', 'version', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy']);

function isPlainObject(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function refuseUnknown(draft: Draft, name: string): void {
  refuse(
    draft,
    name,
    'unknown_field',
    {
      en: `There is no field “${name}” here; leave it out.`,
      zh: `没有名为“${name}”的字段，请去掉。`,
    },
    { field: name },
  );
}

export function keepKnownFields(ctx: Context, { object, drafts, allow }: Batch): void {
  const rights = ctx.actor.rights;
  for (const draft of drafts) {
    if (!isOpen(draft) || !('data' in draft.operation)) continue;
    const data: unknown = draft.operation.data;
    if (!isPlainObject(data)) {
      refuse(draft, 'data', 'invalid_value', {
        en: 'The values must be an object of field names and values.',
        zh: '数据应为由字段名和值组成的对象。',
      });
      continue;
    }
    for (const name of Object.keys(data)) {
      const field = object.fields.get(name);
      const access = field === undefined ? 'hidden' : rights.field(object.name, name);
      if (field === undefined || access === 'hidden') refuseUnknown(draft, name);
      else if (allow.has(name) && !kept.has(name)) draft.given.add(name);
      else if (field.readOnly) {
        refuse(draft, field, 'forbidden', {
          en: `${field.label.en} is set by the system; leave it out.`,
          zh: `“${field.label.zh}”由系统维护，请去掉。`,
        });
      } else if (access !== 'edit') {
        refuse(draft, field, 'forbidden', {
          en: `You may not change ${field.label.en}; leave it out.`,
          zh: `您无权修改“${field.label.zh}”，请去掉。`,
        });
      } else draft.given.add(name);
    }
  }
}
