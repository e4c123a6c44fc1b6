/** What is wrong with a custom field in its workspace. */
import type { FieldDocument } from '../../../shared/config/field.ts';
import type { ConfigProblem } from '../../../shared/config/store.ts';
import { splitFieldName } from '../metadata/customFields.ts';
import type { Registry } from '../metadata/registry.ts';
import { invalid } from './checkObject.ts';

type Found = Omit<ConfigProblem, 'kind' | 'name'>;

export function checkField(name: string, document: FieldDocument, registry: Registry): Found[] {
  const [objectName] = splitFieldName(name);
  const object = registry.objects.get(objectName);
  if (!object) {
    // A field of an object that is put away waits with it.
    return registry.documents.get('object', objectName)
      ? []
      : [invalid('', `There is no object “${objectName}”.`, `没有名为“${objectName}”的对象。`)];
  }
  if (document.retired) return [];
  return (document.targets ?? []).flatMap((target) =>
    registry.objects.has(target)
      ? []
      : [invalid('targets', `There is no object “${target}” to point to.`, `没有可指向的对象“${target}”。`)],
  );
}
