/** What is wrong with a custom field in its workspace. */
import type { FieldDocument } from '../../../shared/config/field.ts';
import type { ConfigProblem } from '../../../shared/config/store.ts';
import { ValueError } from '../../../shared/errors.ts';
import { fieldType } from '../../../shared/fields/types.ts';
import { splitFieldName } from '../metadata/customFields.ts';
import type { ObjectType, Registry } from '../metadata/registry.ts';
import { invalid } from './checkObject.ts';

/** Of one object, those that are put away too. */
export const mostFields = 1000;

type Found = Omit<ConfigProblem, 'kind' | 'name'>;

export function checkField(name: string, document: FieldDocument, registry: Registry): Found[] {
  const [objectName, fieldName] = splitFieldName(name);
  const object = registry.objects.get(objectName);
  if (!object) {
    // A field of an object that is put away waits with it.
    return registry.documents.get('object', objectName)
      ? []
      : [invalid('', `There is no object “${objectName}”.`, `没有名为“${objectName}”的对象。`)];
  }
  const problems = clashes(name, document, registry);
  if (document.retired) return problems;
  if (document.default !== undefined) problems.push(...defaultProblem(document, object, fieldName));
  return [...problems, ...targetProblems(document, registry)];
}

/** Ids are unique in the workspace, child lists on the object that gets them; and there is an end to fields. */
function clashes(name: string, document: FieldDocument, registry: Registry): Found[] {
  const problems: Found[] = [];
  const [objectName] = splitFieldName(name);
  let count = 0;
  for (const [other, field] of registry.documents.of('field')) {
    if (splitFieldName(other)[0] === objectName) count += 1;
    if (other === name) continue;
    if (field.id === document.id)
      problems.push(invalid('id', `${other} has this id already.`, `此编号已被 ${other} 使用。`));
    const target = field.targets?.find((each) => document.targets?.includes(each));
    if (target !== undefined && field.relation && field.relation.name === document.relation?.name) {
      problems.push(
        invalid(
          'relation.name',
          `${target} has a child list of this name already, of ${other}.`,
          `${target} 已有同名子列表（${other}）。`,
        ),
      );
    }
  }
  if (count > mostFields)
    problems.push(
      invalid(
        '',
        `An object has at most ${mostFields} custom fields.`,
        `每个对象最多 ${mostFields} 个自定义字段。`,
      ),
    );
  return problems;
}

/** Asked in the words of the product's own language: a default that means something else elsewhere is none. */
function defaultProblem(document: FieldDocument, object: ObjectType, fieldName: string): Found[] {
  const field = object.fields.get(fieldName);
  if (!field || (document.type === 'datetime' && document.default === 'now')) return [];
  try {
    fieldType(field.type).parse(document.default, field, plainEnv);
    return [];
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    return [{ path: 'default', code: 'invalid_value', text: error.text }];
  }
}

const plainEnv = { language: 'en', timeZone: 'UTC', currency: 'CNY', country: 'CN' } as const;

function targetProblems(document: FieldDocument, registry: Registry): Found[] {
  return (document.targets ?? []).flatMap((target) =>
    registry.objects.has(target)
      ? []
      : [invalid('targets', `There is no object “${target}” to point to.`, `没有可指向的对象“${target}”。`)],
  );
}
