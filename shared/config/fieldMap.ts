/** Members of documents that say something of each of several fields or values. */
import type { Reading } from './reading.ts';

/** `{name: [texts]}`; order of names as given. */
export function readTextLists(
  read: Reading,
  member: string,
  mostNames: number,
  mostTexts: number,
): Record<string, string[]> {
  const value = read.raw(member);
  if (!isMap(value) || Object.keys(value).length > mostNames) {
    read.refuse(
      member,
      `Expected an object of at most ${mostNames} names, each with a list of values.`,
      `应为对象，最多 ${mostNames} 个名称，每个名称对应一个值列表。`,
    );
    return {};
  }
  return read.part(member, (lists) =>
    Object.fromEntries(Object.keys(value).map((name) => [name, lists.texts(name, mostTexts, 200)])),
  );
}

/** `{name: value}`, the values as they came: the field that each is for reads it later. */
export function readValues(read: Reading, member: string, most: number): Record<string, unknown> {
  const value = read.raw(member);
  if (!isMap(value) || Object.keys(value).length > most) {
    read.refuse(
      member,
      `Expected an object of at most ${most} fields and values.`,
      `应为对象，最多 ${most} 个字段及其值。`,
    );
    return {};
  }
  return Object.fromEntries(Object.entries(value));
}

/** A condition in the filter language; the object whose fields it asks reads it later. */
export function readCondition(read: Reading, member: string): Readonly<Record<string, unknown>> {
  const value = read.raw(member);
  if (isMap(value) && Object.keys(value).length > 0) return value;
  read.refuse(member, 'Expected a condition such as {"stage": "won"}.', '应为条件，例如 {"stage": "won"}。');
  return {};
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
