/** Dependent pick lists: which options go with which value of another field. */

import { type DependencyDocument, readDependency } from '../../../../shared/config/dependency.ts';
import { documentName } from '../../../../shared/config/documentName.ts';
import type { ConfigKind } from '../../metadata/configKinds.ts';
import type { Field, ObjectType, Registry } from '../../metadata/registry.ts';
import { type Finding, finding, isOption, isShownLater, missingField, objectNamed } from './registryNames.ts';

export const dependencyKind: ConfigKind<DependencyDocument> = {
  kind: 'dependency',
  read: readDependency,
  check,
};

function check(name: string, data: DependencyDocument, registry: Registry): readonly Finding[] {
  const { object: objectName, part } = documentName(name);
  const { object, findings } = objectNamed(registry, objectName);
  if (!object || isShownLater(registry, object, part)) return findings;
  const missing = [missingField(object, part, ''), missingField(object, data.controlledBy, 'controlledBy')];
  const found = missing.filter((each) => each !== undefined);
  const field = object.fields.get(part);
  const controlling = object.fields.get(data.controlledBy);
  if (!field || !controlling) return found;
  if (!['select', 'multiSelect'].includes(field.type))
    found.push(finding('', `${field.label.en} is no pick list.`, `“${field.label.zh}”不是选择字段。`));
  if (!['select', 'boolean'].includes(controlling.type) || part === data.controlledBy) {
    found.push(
      finding(
        'controlledBy',
        'A pick list depends on another pick list with one choice, or on a yes-or-no field.',
        '选择字段只能依赖另一个单选字段或是/否字段。',
      ),
    );
  }
  found.push(...checkValues(field, controlling, data), ...checkCircle(registry, object, part));
  return found;
}

function checkValues(field: Field, controlling: Field, data: DependencyDocument): Finding[] {
  const isValue = (value: string) =>
    controlling.type === 'boolean' ? value === 'true' || value === 'false' : isOption(controlling, value);
  const lists: [string, readonly string[]][] = [
    ...Object.entries(data.allowed).map(([value, options]): [string, readonly string[]] => [
      `allowed.${value}`,
      options,
    ]),
    ['otherwise', data.otherwise ?? []],
  ];
  return [
    ...Object.keys(data.allowed)
      .filter((value) => !isValue(value))
      .map((value) =>
        finding(
          `allowed.${value}`,
          `${controlling.label.en} has no value “${value}”.`,
          `“${controlling.label.zh}”没有值“${value}”。`,
        ),
      ),
    ...lists.flatMap(([path, options]) =>
      options
        .filter((option) => !isOption(field, option))
        .map((option) =>
          finding(
            path,
            `${field.label.en} has no option “${option}”.`,
            `“${field.label.zh}”没有选项“${option}”。`,
          ),
        ),
    ),
  ];
}

/** Two lists that depend on each other leave nobody a first choice. */
function checkCircle(registry: Registry, object: ObjectType, start: string): Finding[] {
  const seen = new Set<string>();
  for (let at: string | undefined = start; at !== undefined; ) {
    if (seen.has(at)) {
      return [
        finding(
          'controlledBy',
          `The pick lists ${[...seen].join(', ')} would depend on each other in a circle.`,
          `选择字段 ${[...seen].join('、')} 之间形成了循环依赖。`,
        ),
      ];
    }
    seen.add(at);
    at = registry.documents.get('dependency', `${object.name}.${at}`)?.controlledBy;
  }
  return [];
}
