/** Documents and declarations of objects that name a field or an object. */
import type { ConfigKey, ConfigUse } from '../../../shared/config/store.ts';
import type { Context } from '../context.ts';
import { splitFieldName } from '../metadata/customFields.ts';
import type { Registry } from '../metadata/registry.ts';

export async function documentUses(_ctx: Context, key: ConfigKey, next: Registry): Promise<ConfigUse[]> {
  if (key.kind === 'object') return pointersTo(key.name, next);
  return key.kind === 'field' ? namedBy(key.name, next) : [];
}

/** Custom fields that point to the object; of those that go with it none is left in `next`. */
function pointersTo(object: string, next: Registry): ConfigUse[] {
  return [...next.documents.of('field')]
    .filter(
      ([name, field]) =>
        !field.retired && field.targets?.includes(object) && splitFieldName(name)[0] !== object,
    )
    .map(([name, { label }]) => ({
      kind: 'field',
      name,
      label: { en: `the field “${label.en}” (${name})`, zh: `字段“${label.zh}”（${name}）` },
      blocks: true,
    }));
}

/** A custom object that shows the field goes on without it; its path or its readers are a different matter. */
function namedBy(fieldName: string, next: Registry): ConfigUse[] {
  const [object, field] = splitFieldName(fieldName);
  const document = next.documents.get('object', object);
  if (!document || document.retired) return [];
  const label = { en: `the object “${document.label.en}”`, zh: `对象“${document.label.zh}”` };
  if (document.readersFrom === field) return [{ kind: 'object', name: object, label, blocks: true }];
  const shown = [
    ...(document.subtitleFields ?? []),
    ...(document.keyFields ?? []),
    ...(document.timelineOf ?? []),
    ...(document.pathField ? [document.pathField] : []),
    ...(document.sections ?? []).flatMap(({ fields }) => fields),
  ];
  return shown.includes(field) ? [{ kind: 'object', name: object, label, blocks: false }] : [];
}
