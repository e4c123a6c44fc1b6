/** From the JSON of a filter to a Condition: every name resolved, every operand read, every bound kept. */
import { ValueError } from '../errors.ts';
import type { FieldEnv } from '../fields/fieldType.ts';
import { isObject } from '../fields/plainText.ts';
import type { FieldMeta } from '../metadata.ts';
import {
  type Condition,
  type FieldPath,
  filterLimits,
  type Operator,
  operators,
  type Quantifier,
} from './grammar.ts';
import { readOperand } from './operand.ts';
import { operatorsOf } from './operatorsOf.ts';

/** What the asker may question. Hidden and masked fields are unknown here, like those that do not exist. */
export interface FilterSource {
  fieldOf(object: string, name: string): FieldMeta | undefined;
  relationOf(object: string, name: string): { readonly object: string; readonly field: string } | undefined;
}

export type ParseEnv = Pick<FieldEnv, 'currency' | 'country'>;

interface Parsing {
  readonly source: FilterSource;
  readonly env: ParseEnv;
  conditions: number;
}

/** Null and undefined ask nothing: every record fits. */
export function parseFilter(input: unknown, object: string, source: FilterSource, env: ParseEnv): Condition {
  if (input === null || input === undefined) return { kind: 'all', of: [] };
  return parseObject(input, object, { source, env, conditions: 0 }, 1);
}

function parseObject(input: unknown, object: string, parsing: Parsing, depth: number): Condition {
  if (depth > filterLimits.depth) throw limit('depth', filterLimits.depth);
  if (!isObject(input)) {
    throw refuse('A filter is an object such as {"name": "…"}.', '筛选条件必须是对象，例如 {"name": "…"}。');
  }
  const of = Object.entries(input).map(([key, value]) => parseEntry(key, value, object, parsing, depth));
  return of.length === 1 ? of[0]! : { kind: 'all', of };
}

function parseEntry(key: string, value: unknown, object: string, parsing: Parsing, depth: number): Condition {
  if (key === 'and' || key === 'or') {
    if (!Array.isArray(value))
      throw refuse(`“${key}” takes a list of filters.`, `“${key}”的值必须是筛选条件的列表。`);
    countOne(parsing);
    const of = value.map((one) => parseObject(one, object, parsing, depth + 1));
    return { kind: key === 'and' ? 'all' : 'any', of };
  }
  if (key === 'not') {
    countOne(parsing);
    return { kind: 'not', of: parseObject(value, object, parsing, depth + 1) };
  }
  const relation = parsing.source.relationOf(object, key);
  if (relation && !parsing.source.fieldOf(object, key))
    return parseChildren(key, value, relation, parsing, depth);
  return parseTests(resolvePath(key, object, parsing.source), key, value, parsing);
}

function isQuantifier(key: string): key is Quantifier {
  return key === 'some' || key === 'none' || key === 'every';
}

function parseChildren(
  relation: string,
  value: unknown,
  { object, field }: { readonly object: string; readonly field: string },
  parsing: Parsing,
  depth: number,
): Condition {
  if (!isObject(value) || Object.keys(value).length === 0) {
    throw refuse(
      `“${relation}” takes some, none or every.`,
      `“${relation}”需要 some、none 或 every。`,
      relation,
    );
  }
  const of = Object.entries(value).map(([quantifier, inner]): Condition => {
    if (!isQuantifier(quantifier)) {
      throw refuse(
        `“${relation}” takes some, none or every.`,
        `“${relation}”需要 some、none 或 every。`,
        relation,
      );
    }
    countOne(parsing);
    const condition = parseObject(inner, object, parsing, depth + 1);
    return { kind: 'children', quantifier, relation, object, field, of: condition };
  });
  return of.length === 1 ? of[0]! : { kind: 'all', of };
}

/** `email` and `phone` stand for the primary one of the list. */
const aliases: Readonly<Record<string, string>> = { email: 'emails', phone: 'phones' };

/** A path as written, such as `account.owner.name` or `amount.currency`. Throws unknown_field. */
export function resolvePath(path: string, object: string, source: FilterSource): FieldPath {
  const names = path.split('.');
  const steps: { field: FieldMeta; object: string }[] = [];
  let at = object;
  for (const [index, name] of names.entries()) {
    const rest = names.slice(index + 1);
    const alias = Object.hasOwn(aliases, name) ? aliases[name] : undefined;
    const own = source.fieldOf(at, name);
    const field = own ?? (alias === undefined ? undefined : source.fieldOf(at, alias));
    if (!field || field.access === 'masked') throw unknownField(path);
    if (rest.length === 0) return own ? { steps, field } : { steps, field, member: 'primary' };
    if (!own) throw unknownField(path);
    if (rest.length === 1 && operatorsOf(field, rest[0]!)) return { steps, field, member: rest[0]! };
    const target = targetOf(field);
    if (target === undefined) throw unknownField(path);
    steps.push({ field, object: target });
    if (steps.length > filterLimits.pathSteps) throw limit('path', filterLimits.pathSteps);
    at = target;
  }
  throw unknownField(path);
}

/** The object that a path goes on with: of references to one object only. */
function targetOf(field: FieldMeta): string | undefined {
  if (field.type === 'user') return 'user';
  return field.type === 'lookup' && field.targets?.length === 1 ? field.targets[0] : undefined;
}

function parseTests(path: FieldPath, name: string, value: unknown, parsing: Parsing): Condition {
  if (!path.field.filterable) {
    throw refuse(`“${name}” cannot be filtered by.`, `不能按“${name}”筛选。`, name);
  }
  if (!isObject(value)) return parseTest(path, name, 'eq', value, parsing);
  const of = Object.entries(value).map(([op, operand]) => {
    if (!(operators as readonly string[]).includes(op)) {
      const shown = op.slice(0, 40);
      throw refuse(
        `There is no operator “${shown}”; “${name}” takes ${operatorsOf(path.field, path.member)?.join(', ')}.`,
        `没有运算符“${shown}”，“${name}”可用的有 ${operatorsOf(path.field, path.member)?.join('、')}。`,
        name,
      );
    }
    return parseTest(path, name, op as Operator, operand, parsing);
  });
  if (of.length === 0) throw refuse(`“${name}” has no operator.`, `“${name}”缺少运算符。`, name);
  return of.length === 1 ? of[0]! : { kind: 'all', of };
}

function parseTest(path: FieldPath, name: string, op: Operator, input: unknown, parsing: Parsing): Condition {
  countOne(parsing);
  if (input === null && (op === 'eq' || op === 'ne')) {
    return { kind: 'test', path, op: 'isNull', operand: op === 'eq' };
  }
  const allowed = operatorsOf(path.field, path.member) ?? [];
  if (!allowed.includes(op)) {
    throw refuse(
      `“${name}” cannot be asked with ${op}; it takes ${allowed.join(', ')}.`,
      `“${name}”不支持运算符 ${op}，可用的有 ${allowed.join('、')}。`,
      name,
    );
  }
  if (input === null || input === undefined) {
    throw refuse(`${op} of “${name}” needs a value.`, `“${name}”的 ${op} 需要一个值。`, name);
  }
  try {
    return { kind: 'test', path, op, operand: readOperand(op, input, path.field, parsing.env, path.member) };
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    throw new ValueError(error.text, error.code, { ...error.params, field: name });
  }
}

function countOne(parsing: Parsing): void {
  parsing.conditions += 1;
  if (parsing.conditions > filterLimits.conditions) throw limit('conditions', filterLimits.conditions);
}

/** The same words for a field that does not exist, is hidden or is masked. */
export function unknownField(path: string): ValueError {
  const field = path.slice(0, 100);
  return new ValueError(
    { en: `There is no field “${field}” here.`, zh: `没有名为“${field}”的字段。` },
    'unknown_field',
    {
      field,
    },
  );
}

function refuse(en: string, zh: string, field?: string): ValueError {
  return new ValueError({ en, zh }, 'invalid_value', field === undefined ? undefined : { field });
}

const limitWords = {
  depth: { en: 'A filter nests at most {limit} levels deep.', zh: '筛选条件最多嵌套 {limit} 层。' },
  conditions: { en: 'A filter has at most {limit} conditions.', zh: '筛选最多包含 {limit} 个条件。' },
  path: { en: 'A path passes at most {limit} lookups.', zh: '路径最多经过 {limit} 个引用。' },
} as const;

function limit(what: keyof typeof limitWords, count: number): ValueError {
  const { en, zh } = limitWords[what];
  const text = { en: en.replace('{limit}', String(count)), zh: zh.replace('{limit}', String(count)) };
  return new ValueError(text, 'limit_exceeded', { limit: count });
}
