/** What is wrong with a custom object in its workspace: names that are taken, fields that do not exist. */
import type { ObjectDocument } from '../../../shared/config/object.ts';
import type { ConfigProblem } from '../../../shared/config/store.ts';
import type { Registry } from '../metadata/registry.ts';

type Found = Omit<ConfigProblem, 'kind' | 'name'>;

export const mostObjects = 500;

export function invalid(path: string, en: string, zh: string): Found {
  return { path, code: 'invalid_value', text: { en, zh } };
}

export function checkObject(name: string, document: ObjectDocument, registry: Registry): Found[] {
  const problems: Found[] = [];
  const documents = registry.documents.of('object');
  if (documents.size > mostObjects) {
    problems.push(
      invalid(
        '',
        `A workspace has at most ${mostObjects} custom objects.`,
        `自定义对象最多 ${mostObjects} 个。`,
      ),
    );
  }
  for (const [other, { plural, id }] of documents) {
    if (other === name) continue;
    if (plural === document.plural || other === document.plural)
      problems.push(invalid('plural', `${other} has this name already.`, `此名称已被 ${other} 使用。`));
    if (id === document.id)
      problems.push(invalid('id', `${other} has this id already.`, `此编号已被 ${other} 使用。`));
  }
  if (document.retired) return problems;
  return [...problems, ...unknownFields(name, document, registry)];
}

/** A field that is put away is only not shown; one that never was is a mistake. */
function unknownFields(name: string, document: ObjectDocument, registry: Registry): Found[] {
  const object = registry.objects.get(name);
  const named: [string, string][] = [
    ...(document.subtitleFields ?? []).map((each): [string, string] => ['subtitleFields', each]),
    ...(document.keyFields ?? []).map((each): [string, string] => ['keyFields', each]),
    ...(document.timelineOf ?? []).map((each): [string, string] => ['timelineOf', each]),
    ...(document.pathField ? [['pathField', document.pathField] as [string, string]] : []),
    ...(document.readersFrom ? [['readersFrom', document.readersFrom] as [string, string]] : []),
    ...(document.sections ?? []).flatMap(({ fields }, at) =>
      fields.map((each): [string, string] => [`sections.${at}.fields`, each]),
    ),
    ...(document.views ?? []).flatMap(({ fields, groupBy }, at) =>
      [...fields, ...(groupBy ? [groupBy] : [])].map((each): [string, string] => [`views.${at}`, each]),
    ),
  ];
  return named.flatMap(([path, each]) => {
    const own = each.split('.')[0]!;
    if (object?.fields.has(own) || registry.documents.get('field', `${name}.${own}`)) return [];
    return [invalid(path, `There is no field “${own}” here.`, `没有名为“${own}”的字段。`)];
  });
}
