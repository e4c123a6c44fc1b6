/** One comparison in memory: true or false exactly as SQL answers it. */
import { compareDecimals } from '../decimal.ts';
import { type AddressValue, addressParts } from '../fields/address.ts';
import { baseAmount, type RateEnv } from '../fields/baseAmount.ts';
import type { FileValue } from '../fields/files.ts';
import type { GeoValue } from '../fields/geo.ts';
import type { PolymorphicValue } from '../fields/polymorphic.ts';
import type { RichTextValue } from '../fields/richText.ts';
import { fold } from '../fold.ts';
import type { FieldMeta } from '../metadata.ts';
import type { MoneyValue } from '../query.ts';
import { type DayOperand, dayOperand } from './dayOperand.ts';
import type { FilterEnv } from './filterEnv.ts';
import { type GeoArea, liesWithin } from './geoArea.ts';
import type { Operator } from './grammar.ts';
import { type IdOperand, idOperands, idsMeant } from './idOperand.ts';
import { jsonContains } from './jsonContains.ts';
import { type MomentOperand, momentOperand } from './momentOperand.ts';
import { meetsReference, type ReferenceOperand } from './referenceOperand.ts';

export type TestValueEnv = FilterEnv & RateEnv;

/** @param value canonical, as FieldType.parse gives it. */
export function testValue(
  op: Operator,
  operand: unknown,
  value: unknown,
  field: FieldMeta,
  env: TestValueEnv,
  member?: string,
): boolean {
  const known = value ?? null;
  switch (field.type) {
    case 'text':
    case 'longText':
    case 'url':
      return testText(op, operand, known as string | null);
    case 'emails':
      return testEntries(op, operand, known as Entries, 'value', member);
    case 'phones':
      return testEntries(op, operand, known as Entries, 'number', member);
    case 'address':
      return testAddress(op, operand, known as AddressValue | null, member);
    case 'richText':
      return testText(op, operand, (known as RichTextValue | null)?.text ?? null);
    case 'tags':
      return testOptions(op, operand, (known as readonly string[] | null)?.map(fold) ?? null);
    case 'geo':
      return testGeo(op, operand, known as GeoValue | null, member);
    case 'json':
      if (op === 'isNull') return (known === null) === (operand !== false);
      if (known === null) return false;
      return jsonContains(known, operand);
    case 'file':
    case 'image':
      return testFiles(op, operand, known as readonly FileValue[] | null);
    case 'integer':
    case 'rating':
    case 'autoNumber':
      return testOrdered(op, operand, known as number | null, (a, b) => a - b);
    case 'number':
    case 'percent':
      return testOrdered(op, operand, known as string | null, compareDecimals);
    case 'money':
      return testMoney(op, operand, known as MoneyValue | null, env, member);
    case 'boolean':
      return testOrdered(op, operand, known as boolean | null, (a, b) => Number(a) - Number(b));
    case 'date':
      return testDate(op, operand, known as string | null, env);
    case 'datetime':
      return testMoment(op, operand, known as string | null, env);
    case 'select':
      return testOrdered(op, operand, known as string | null, (a, b) => (a === b ? 0 : 1));
    case 'multiSelect':
      return testOptions(op, operand, known as readonly string[] | null);
    case 'id':
    case 'lookup':
    case 'user':
      return testId(op, operand, known as string | null, env);
    case 'polymorphic': {
      const reference = known as PolymorphicValue | null;
      if (member === 'object') return testText(op, operand, reference?.object ?? null);
      return testReference(op, operand, reference);
    }
  }
}

function testGeo(op: Operator, operand: unknown, value: GeoValue | null, member?: string): boolean {
  if (member === 'lat' || member === 'lng')
    return testOrdered(op, operand, value?.[member] ?? null, (a, b) => a - b);
  if (op === 'isNull') return (value === null) === (operand !== false);
  return value !== null && liesWithin(value, operand as GeoArea);
}

function testFiles(op: Operator, operand: unknown, files: readonly FileValue[] | null): boolean {
  if (op === 'isNull') return (files === null) === (operand !== false);
  return (files ?? []).some((file) => testText(op, operand, file.name));
}

function isPositive(op: Operator): boolean {
  return op !== 'ne' && op !== 'nin';
}

/** What an empty value answers: only the negations and isNull are true of it. */
function testNothing(op: Operator, operand: unknown): boolean {
  return op === 'isNull' ? operand !== false : !isPositive(op);
}

export function testText(op: Operator, operand: unknown, value: string | null): boolean {
  if (value === null) return testNothing(op, operand);
  const own = fold(value);
  switch (op) {
    case 'isNull':
      return operand === false;
    case 'eqExact':
      return value === operand;
    case 'in':
      return (operand as readonly string[]).some((one) => fold(one) === own);
    case 'nin':
      return !(operand as readonly string[]).some((one) => fold(one) === own);
    default:
      return testFolded(op, own, fold(operand as string));
  }
}

function testFolded(op: Operator, own: string, asked: string): boolean {
  switch (op) {
    case 'eq':
      return own === asked;
    case 'ne':
      return own !== asked;
    case 'contains':
      return own.includes(asked);
    case 'startsWith':
      return own.startsWith(asked);
    case 'endsWith':
      return own.endsWith(asked);
    default:
      throw new Error(`the operator ${op} does not exist for text`);
  }
}

export function testOrdered<Value>(
  op: Operator,
  operand: unknown,
  value: Value | null,
  compare: (a: Value, b: Value) => number,
): boolean {
  if (value === null) return testNothing(op, operand);
  const to = (other: unknown): number => compare(value, other as Value);
  switch (op) {
    case 'isNull':
      return operand === false;
    case 'eq':
      return to(operand) === 0;
    case 'ne':
      return to(operand) !== 0;
    case 'gt':
      return to(operand) > 0;
    case 'gte':
      return to(operand) >= 0;
    case 'lt':
      return to(operand) < 0;
    case 'lte':
      return to(operand) <= 0;
    case 'in':
      return (operand as readonly unknown[]).some((one) => to(one) === 0);
    case 'nin':
      return !(operand as readonly unknown[]).some((one) => to(one) === 0);
    case 'between': {
      const [low, high] = operand as readonly [unknown, unknown];
      return to(low) >= 0 && to(high) <= 0;
    }
    default:
      throw new Error(`the operator ${op} does not exist for ordered values`);
  }
}

function testMoney(
  op: Operator,
  operand: unknown,
  value: MoneyValue | null,
  env: TestValueEnv,
  member?: string,
): boolean {
  if (member === 'currency') return testText(op, operand, value?.currency ?? null);
  if (op === 'isNull') return (value === null) === (operand !== false);
  return testOrdered(op, operand, value && baseAmount(value, env), compareDecimals);
}

const compareDays = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function testDate(op: Operator, operand: unknown, value: string | null, env: FilterEnv): boolean {
  if (value === null || op === 'isNull') return testOrdered(op, operand, value, compareDays);
  if (op === 'within') {
    const { from, to } = dayOperand(operand as DayOperand, env);
    return value >= from && value < to;
  }
  const day = (one: unknown): string => dayOperand(one as DayOperand, env).from;
  return testOrdered(op, Array.isArray(operand) ? operand.map(day) : day(operand), value, compareDays);
}

function testMoment(op: Operator, operand: unknown, value: string | null, env: FilterEnv): boolean {
  if (value === null) return testNothing(op, operand);
  if (op === 'isNull') return operand === false;
  const at = Date.parse(value);
  const span = (one: unknown): { from: number; before: boolean } => {
    const { from, to } = momentOperand(one as MomentOperand, env);
    return { from, before: to === null ? at <= from : at < to };
  };
  if (op === 'between') {
    const [low, high] = (operand as readonly unknown[]).map(span);
    return at >= low!.from && high!.before;
  }
  const { from, before } = span(operand);
  switch (op) {
    case 'eq':
    case 'within':
      return at >= from && before;
    case 'ne':
      return !(at >= from && before);
    case 'gt':
      return !before;
    case 'gte':
      return at >= from;
    case 'lt':
      return at < from;
    case 'lte':
      return before;
    default:
      throw new Error(`the operator ${op} does not exist for moments`);
  }
}

function testOptions(op: Operator, operand: unknown, value: readonly string[] | null): boolean {
  if (value === null) return testNothing(op, operand);
  if (op === 'isNull') return operand === false;
  const asked = operand as readonly string[];
  const same = value.length === asked.length && value.every((one, index) => one === asked[index]);
  switch (op) {
    case 'eq':
      return same;
    case 'ne':
      return !same;
    case 'in':
      return asked.some((one) => value.includes(one));
    case 'nin':
      return !asked.some((one) => value.includes(one));
    case 'contains':
      return asked.every((one) => value.includes(one));
    default:
      throw new Error(`the operator ${op} does not exist for several options`);
  }
}

function testId(op: Operator, operand: unknown, value: string | null, env: FilterEnv): boolean {
  if (value === null || op === 'isNull') return testOrdered(op, operand, value, compareDays);
  if (op === 'in' || op === 'nin') {
    return testOrdered(op, idOperands(operand as readonly IdOperand[], env), value, compareDays);
  }
  return idsMeant(operand as IdOperand, env).includes(value) === (op === 'eq');
}

function testReference(op: Operator, operand: unknown, value: PolymorphicValue | null): boolean {
  if (value === null) return testNothing(op, operand);
  if (op === 'isNull') return operand === false;
  const asked =
    op === 'in' || op === 'nin' ? (operand as readonly ReferenceOperand[]) : [operand as ReferenceOperand];
  return asked.some((one) => meetsReference(value, one)) === isPositive(op);
}

type Entries =
  | readonly { readonly value: string; readonly number?: string; readonly primary: boolean }[]
  | null;

function testEntries(
  op: Operator,
  operand: unknown,
  entries: Entries,
  key: 'value' | 'number',
  member?: string,
): boolean {
  if (member === 'primary') {
    return testText(op, operand, entries?.find((entry) => entry.primary)?.[key] ?? null);
  }
  if (op === 'isNull') return (entries === null) === (operand !== false);
  const some = (positive: Operator): boolean =>
    (entries ?? []).some((entry) => testText(positive, operand, entry[key] ?? null));
  if (op === 'ne') return !some('eq');
  if (op === 'nin') return !some('in');
  return some(op);
}

function testAddress(op: Operator, operand: unknown, value: AddressValue | null, member?: string): boolean {
  if (member !== undefined) {
    const part = addressParts.find((one) => one === member);
    return testText(op, operand, (part && value?.[part]) ?? null);
  }
  if (op === 'isNull') return (value === null) === (operand !== false);
  return addressParts.some((part) => testText(op, operand, value?.[part] ?? null));
}
