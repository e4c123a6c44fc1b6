/** Reads the operand of a comparison as the type of its field wants it. */
import { isCurrency } from '../currencies.ts';
import { ValueError } from '../errors.ts';
import { countryOf } from '../fields/countries.ts';
import { wireDay } from '../fields/date.ts';
import { wireMoment } from '../fields/datetime.ts';
import type { FieldEnv } from '../fields/fieldType.ts';
import { readDegrees } from '../fields/geo.ts';
import { readJson } from '../fields/json.ts';
import { inOrder } from '../fields/multiSelect.ts';
import { phoneNumber } from '../fields/phones.ts';
import { plainNumber } from '../fields/plainNumber.ts';
import { checkCharacters, checkLength, isObject, notText } from '../fields/plainText.ts';
import { readId } from '../fields/recordId.ts';
import { noSuchOption } from '../fields/select.ts';
import { readTag } from '../fields/tags.ts';
import { fieldType } from '../fields/types.ts';
import { fold } from '../fold.ts';
import type { FieldMeta } from '../metadata.ts';
import { readGeoArea } from './geoArea.ts';
import { filterLimits, type Operator } from './grammar.ts';
import { readReferenceOperand } from './referenceOperand.ts';
import { parseRelative } from './relativeDates.ts';

/** Longest text that a comparison takes. */
const textLength = 1000;

type Env = Pick<FieldEnv, 'currency' | 'country'>;

/** @param input never null: the parser has turned that into isNull. */
export function readOperand(
  op: Operator,
  input: unknown,
  field: FieldMeta,
  env: Env,
  member?: string,
): unknown {
  switch (op) {
    case 'isNull':
      if (typeof input === 'boolean') return input;
      throw new ValueError({ en: 'isNull takes true or false.', zh: 'isNull 的值必须是 true 或 false。' });
    case 'within':
      if (field.type === 'geo') return readGeoArea(input);
      if (typeof input === 'string') return { relative: parseRelative(input) };
      throw notText();
    case 'between':
      if (Array.isArray(input) && input.length === 2)
        return readAll(input, (one) => readOne(op, one, field, env, member));
      throw new ValueError({
        en: 'between takes a list of two values, the lower one first.',
        zh: 'between 的值必须是两个值的列表，较小的在前。',
      });
    case 'in':
    case 'nin':
      return readList(op, input, field, env, member);
    default:
      if (field.type === 'multiSelect') return readOptions(Array.isArray(input) ? input : [input], field);
      if (field.type === 'tags') return readTags(Array.isArray(input) ? input : [input]);
      return readOne(op, input, field, env, member);
  }
}

function readList(op: Operator, input: unknown, field: FieldMeta, env: Env, member?: string): unknown {
  if (!Array.isArray(input)) {
    throw new ValueError({
      en: `${op} takes a list, such as ["a", "b"].`,
      zh: `${op} 的值必须是列表，例如 ["a", "b"]。`,
    });
  }
  if (input.length > filterLimits.listLength) {
    throw new ValueError(
      {
        en: `${op} takes at most ${filterLimits.listLength} values.`,
        zh: `${op} 最多接受 ${filterLimits.listLength} 个值。`,
      },
      'limit_exceeded',
      { limit: filterLimits.listLength },
    );
  }
  if (field.type === 'multiSelect') return readOptions(input, field);
  if (field.type === 'tags') return readTags(input);
  return readAll(input, (one) => readOne(op, one, field, env, member));
}

function readAll(input: readonly unknown[], read: (one: unknown) => unknown): unknown[] {
  return input.map((one) => {
    if (one !== null) return read(one);
    throw new ValueError({
      en: 'A list cannot hold null; ask for empty values with {"isNull": true}.',
      zh: '列表中不能有 null，空值请用 {"isNull": true} 查询。',
    });
  });
}

/** An option of the field, chosen no more or not: old records still hold it. */
function readOption(input: unknown, field: FieldMeta): string {
  const option = field.options?.find((one) => one.value === input);
  if (option) return option.value;
  throw noSuchOption(typeof input === 'string' ? input : (JSON.stringify(input) ?? ''), field);
}

function readOptions(input: readonly unknown[], field: FieldMeta): readonly string[] {
  return inOrder(readAll(input, (one) => readOption(one, field)) as string[], field) ?? [];
}

/** Folded already, as tags are compared. */
function readTags(input: readonly unknown[]): readonly string[] {
  return readAll(input, (one) => fold(readTag(one) ?? '')) as string[];
}

function readText(input: unknown): string {
  if (typeof input !== 'string') throw notText();
  checkLength(input, textLength);
  checkCharacters(input, true);
  return input;
}

function readReference(input: unknown, field: FieldMeta): unknown {
  const points = (object: string): boolean => field.targets?.includes(object) ?? false;
  if (input === 'me' && (field.type === 'user' || points('user'))) return { literal: 'me' };
  if (input === 'myDepartment' && points('department')) return { literal: 'myDepartment' };
  if (input === 'myQueues' && points('queue')) return { literal: 'myQueues' };
  return readId(input);
}

function readObject(input: unknown, field: FieldMeta): string {
  if (typeof input === 'string' && field.targets?.includes(input)) return input;
  throw new ValueError({
    en: `This must be one of the objects ${field.targets?.join(', ')}.`,
    zh: `此处必须是对象 ${field.targets?.join('、')} 之一。`,
  });
}

function readCurrency(input: unknown): string {
  const code = typeof input === 'string' ? input.toUpperCase() : '';
  if (isCurrency(code)) return code;
  throw new ValueError({
    en: 'This must be a currency code such as CNY.',
    zh: '此处必须是货币代码，例如 CNY。',
  });
}

function readWhole(input: unknown): number {
  const value = Number(plainNumber(input));
  if (Number.isSafeInteger(value)) return value;
  throw new ValueError({ en: 'This must be a whole number.', zh: '此处必须是整数。' });
}

/** Amounts are asked for in the workspace's currency. */
function readAmount(input: unknown, env: Env): string {
  if (!isObject(input)) return plainNumber(input);
  if (input.currency !== env.currency) {
    throw new ValueError({
      en: `Amounts are compared in ${env.currency}; filter another currency by its code in “currency”.`,
      zh: `金额按 ${env.currency} 比较；其他货币请用成员 currency 筛选。`,
    });
  }
  return plainNumber(input.amount);
}

const isWhole = (op: Operator): boolean => op === 'eq' || op === 'ne' || op === 'in' || op === 'nin';

function readPhone(op: Operator, input: unknown, env: Env): string {
  const text = readText(input);
  if (isWhole(op)) return phoneNumber(text, env.country);
  const digits = text.normalize('NFKC').replace(/[^\d+]/g, '');
  if (digits !== '') return digits;
  throw new ValueError({ en: 'A phone number is searched by its digits.', zh: '电话号码请按数字查询。' });
}

function readOne(op: Operator, input: unknown, field: FieldMeta, env: Env, member?: string): unknown {
  switch (field.type) {
    case 'text':
    case 'longText':
    case 'url':
    case 'emails':
    case 'richText':
    case 'file':
    case 'image':
      return readText(input);
    case 'phones':
      return readPhone(op, input, env);
    case 'address':
      return member === 'country' && isWhole(op) ? countryOf(readText(input)) : readText(input);
    case 'geo':
      return readDegrees(input, member === 'lat' ? 'lat' : 'lng');
    case 'json':
      return readJson(input);
    case 'integer':
    case 'rating':
      return readWhole(input);
    case 'number':
    case 'percent':
      return plainNumber(input);
    case 'money':
      return member === 'currency' ? readCurrency(input) : readAmount(input, env);
    case 'boolean':
      if (typeof input === 'boolean') return input;
      throw new ValueError({ en: 'This must be true or false.', zh: '此处必须是 true 或 false。' });
    case 'date':
      return input === 'today' ? { literal: 'today' } : wireDay(input);
    case 'datetime':
      if (input === 'today') return { literal: 'today' };
      return typeof input === 'string' && input.includes('T') ? wireMoment(input) : wireDay(input);
    case 'select':
      return readOption(input, field);
    case 'id':
      return readId(input);
    case 'lookup':
    case 'user':
      return readReference(input, field);
    case 'polymorphic':
      if (member === 'object') return readObject(input, field);
      return readReferenceOperand(input, field);
    case 'autoNumber':
      return fieldType('autoNumber').parse(input, field, { ...env, language: 'en', timeZone: 'UTC' });
    default:
      throw new Error(`${field.type} takes no such operand`);
  }
}
