/** Names in documents, looked up in the registry that the documents would make. */

import type { ConfigProblem } from '../../../../shared/config/store.ts';
import { ValueError } from '../../../../shared/errors.ts';
import type { Condition } from '../../../../shared/filters/grammar.ts';
import { type FilterSource, parseFilter } from '../../../../shared/filters/parse.ts';
import { notKept, secretTest } from '../../../../shared/filters/secretTest.ts';
import type { Label } from '../../../../shared/labels.ts';
import type { Field, ObjectType, Registry } from '../../metadata/registry.ts';

export type Finding = Omit<ConfigProblem, 'kind' | 'name'>;

export function finding(path: string, en: string, zh: string): Finding {
  return { path, code: 'invalid_value', text: { en, zh } };
}

/** Put away by its own document: what names it is not wrong, it only waits. */
export function isObjectAway(registry: Registry, object: string): boolean {
  return registry.documents.get('object', object)?.retired === true;
}

function isFieldAway(registry: Registry, object: string, field: string): boolean {
  return registry.documents.get('field', `${object}.${field}`)?.retired === true;
}

/**
 * The object that a document is about, with what stands against it. Undefined and no finding: it is put away, and the
 * document with it.
 */
export function objectNamed(
  registry: Registry,
  name: string,
): { readonly object?: ObjectType; readonly findings: readonly Finding[] } {
  const object = registry.objects.get(name);
  if (object) return { object, findings: [] };
  if (isObjectAway(registry, name)) return { findings: [] };
  return { findings: [finding('', `There is no object “${name}”.`, `没有名为“${name}”的对象。`)] };
}

/** Says what is wrong with the name of a field; undefined when it is there. */
export function missingField(object: ObjectType, name: string, path: string): Finding | undefined {
  if (object.fields.has(name)) return undefined;
  const { label } = object.declaration;
  return finding(path, `${label.en} has no field “${name}”.`, `${label.zh}没有名为“${name}”的字段。`);
}

/** A field that is put away is not missed where it would only be shown. */
export function isShownLater(registry: Registry, object: ObjectType, name: string): boolean {
  return !object.fields.has(name) && isFieldAway(registry, object.name, name);
}

/** Conditions of documents are asked with every right: they are the administrator's, whoever meets them. */
export function filterSource(registry: Registry): FilterSource {
  return {
    fieldOf: (object, name) => registry.object(object).fields.get(name),
    relationOf: (object, name) => registry.object(object).relations.get(name),
  };
}

/** Amounts without a currency are in that of the workspace: the check needs none in particular. */
const anywhere = { currency: 'CNY', country: 'CN' };

export function conditionFinding(
  registry: Registry,
  object: ObjectType,
  condition: unknown,
  path: string,
  place: 'anywhere' | 'here' = 'anywhere',
): Finding | undefined {
  try {
    const parsed = parseFilter(condition, object.name, filterSource(registry), anywhere);
    const secret = secretTest(parsed);
    if (secret) return { path, code: 'invalid_value', text: notKept(secret) };
    if (place === 'anywhere' || staysHere(parsed)) return undefined;
    return finding(
      path,
      'Ask only fields of the record itself here: a form knows no other record.',
      '此处只能使用本记录自身的字段，表单无法得知其他记录的内容。',
    );
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    return { path, code: 'invalid_value', text: error.text };
  }
}

/** Whether the condition can be judged by the record alone. */
export function staysHere(condition: Condition): boolean {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.every(staysHere);
    case 'not':
      return staysHere(condition.of);
    case 'test':
      return condition.path.steps.length === 0;
    case 'children':
      return false;
  }
}

/** Fields of the record itself that a condition asks, and the lookups that its paths begin with. */
export function namesOf(condition: Condition): string[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(namesOf);
    case 'not':
      return namesOf(condition.of);
    case 'test':
      return [(condition.path.steps[0]?.field ?? condition.path.field).name];
    case 'children':
      return [];
  }
}

export function isOption(field: Field, value: string): boolean {
  return (field.options ?? []).some((option) => option.value === value);
}

/** Labels in one line, for messages. */
export function listed(labels: readonly Label[]): Label {
  return {
    en: labels.map((label) => label.en).join(', '),
    zh: labels.map((label) => label.zh).join('、'),
  };
}
