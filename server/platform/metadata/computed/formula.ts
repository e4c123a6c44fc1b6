/** One formula: parsed, its fields found, its kinds checked; then a function from values to a result. */
import { type ASTNode, type Environment, TypeError as KindError, ParseError } from '@marcbachmann/cel-js';
import { ValueError } from '../../../../shared/errors.ts';
import type { RichTextValue } from '../../../../shared/fields/richText.ts';
import type { FieldMeta, FieldTypeName } from '../../../../shared/metadata.ts';
import type { MoneyValue, RecordData } from '../../../../shared/query.ts';
import type { Field, ObjectType, Registry } from '../registry.ts';
import { canonicalOf, type FormulaEnv } from './formulaResult.ts';
import { expressionLimits, formulaLanguage, isNoResult } from './language.ts';
import { Day, Decimal, Moment, Money } from './values.ts';

/** A field that a formula reads, behind at most two lookups. */
export interface InputPath {
  /** Lookups passed on the way, each with the object it leads to. */
  readonly steps: readonly { readonly field: Field; readonly object: string }[];
  readonly field: Field;
}

export interface Formula {
  readonly paths: readonly InputPath[];
  /** @param values by path (`account.name`), canonical; what is out of reach is null. */
  evaluate(values: ReadonlyMap<string, unknown>, env: FormulaEnv): unknown;
}

export const mostSteps = 2;

/** What a value of each type is called in the language; a type that is not named cannot be read. */
const kinds: Partial<Record<FieldTypeName, string>> = {
  id: 'string',
  text: 'string',
  longText: 'string',
  richText: 'string',
  url: 'string',
  select: 'string',
  integer: 'decimal',
  number: 'decimal',
  percent: 'decimal',
  rating: 'decimal',
  autoNumber: 'decimal',
  money: 'money',
  boolean: 'bool',
  date: 'day',
  datetime: 'moment',
  multiSelect: 'list<string>',
  tags: 'list<string>',
  lookup: 'string',
  user: 'string',
};

/** Which results a field of a type takes. */
const results: Partial<Record<FieldTypeName, readonly string[]>> = {
  text: ['string'],
  longText: ['string'],
  number: ['decimal', 'int', 'double'],
  percent: ['decimal', 'int', 'double'],
  integer: ['decimal', 'int', 'double'],
  money: ['money', 'decimal', 'int', 'double'],
  boolean: ['bool'],
  date: ['day'],
};

export const formulaTypes = Object.keys(results) as FieldTypeName[];

/** Could go round for ever on some texts, or has another name here. */
const closed: ReadonlySet<string> = new Set([
  'matches',
  'bind',
  'bytes',
  'dyn',
  'type',
  'timestamp',
  'duration',
]);

export function pathName({ steps, field }: InputPath): string {
  return [...steps.map((step) => step.field.name), field.name].join('.');
}

/** Throws ValueError that says where and why, in both languages. */
export function compileFormula(
  registry: Registry,
  object: ObjectType,
  field: Pick<FieldMeta, 'name' | 'type' | 'scale' | 'maxLength'>,
  expression: string,
): Formula {
  if (expression.length > expressionLimits.characters) {
    throw refuse(
      0,
      `it is longer than ${expressionLimits.characters} characters`,
      `长度超过 ${expressionLimits.characters} 个字符`,
    );
  }
  const wanted = results[field.type];
  if (!wanted) {
    throw refuse(
      0,
      `a field of the type ${field.type} cannot hold a result; choose ${formulaTypes.join(', ')}`,
      `类型 ${field.type} 的字段不能存放公式结果，可选 ${formulaTypes.join('、')}`,
    );
  }
  const paths = pathsOf(registry, object, parsed(expression));
  const program = (timeZone: string) => {
    const env = declared(formulaLanguage({ timeZone }), paths).parse(expression);
    return { run: env, checked: env.check() };
  };
  const { checked } = program('UTC');
  if (!checked.valid) {
    const { error } = checked;
    throw refuse(
      error?.range?.start ?? 0,
      error?.summary ?? 'the kinds do not fit',
      `类型不符：${error?.summary ?? ''}`,
    );
  }
  const kind = String(checked.type);
  if (!wanted.includes(kind)) {
    throw refuse(
      0,
      `it gives ${kind}, but the field holds ${wanted.join(' or ')}`,
      `结果类型为 ${kind}，而字段需要 ${wanted.join(' 或 ')}`,
    );
  }
  const byZone = new Map<string, ReturnType<typeof program>['run']>();
  return {
    paths,
    evaluate(values, env) {
      let run = byZone.get(env.timeZone);
      if (!run) {
        run = program(env.timeZone).run;
        byZone.set(env.timeZone, run);
      }
      try {
        return canonicalOf(run(variables(paths, values)), field, env);
      } catch (error) {
        if (isNoResult(error)) return null;
        throw error;
      }
    },
  };
}

/** The tree alone: names are looked up by ourselves, so that the refusal can be said in both languages. */
function parsed(expression: string): ASTNode {
  try {
    return bare.parse(expression).ast;
  } catch (error) {
    if (!(error instanceof ParseError) && !(error instanceof KindError)) throw error;
    const summary = error.summary ?? error.message;
    throw refuse(error.range?.start ?? 0, summary, `语法有误（${summary}）`);
  }
}

const bare = formulaLanguage({ timeZone: 'UTC' });

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value;
}

function pathsOf(registry: Registry, object: ObjectType, root: ASTNode): InputPath[] {
  const found = new Map<string, InputPath>();
  const visit = (node: ASTNode, bound: ReadonlySet<string>): void => {
    const names = namesOf(node);
    if (names) {
      if (bound.has(names[0]!)) return;
      const path = resolve(registry, object, names, node.range?.start ?? 0);
      found.set(pathName(path), path);
      return;
    }
    const args: unknown = node.args;
    if (node.op === 'call' || node.op === 'rcall') {
      const [name, ...rest] = args as [string, ...unknown[]];
      if (closed.has(name)) {
        throw refuse(node.range?.start ?? 0, `there is no function ${name} here`, `没有函数 ${name}`);
      }
      const inner = node.op === 'rcall' ? new Set([...bound, ...boundBy(rest[1])]) : bound;
      for (const each of rest.flat()) if (isNode(each)) visit(each, inner);
      return;
    }
    for (const each of (Array.isArray(args) ? args.flat() : [args]) as unknown[])
      if (isNode(each)) visit(each, bound);
  };
  visit(root, new Set());
  return [...found.values()];
}

/** `tags.exists(tag, …)`: the name of each element is not a field. */
function boundBy(args: unknown): string[] {
  if (!Array.isArray(args) || args.length < 2) return [];
  const [first] = args as unknown[];
  return isNode(first) && first.op === 'id' ? [String(first.args)] : [];
}

/** `account.parent.name` as its names; null for anything else. */
function namesOf(node: ASTNode): string[] | null {
  if (node.op === 'id') return [String(node.args)];
  if (node.op !== '.') return null;
  const [inner, name] = node.args as [ASTNode, string];
  const names = namesOf(inner);
  return names && [...names, name];
}

function resolve(registry: Registry, object: ObjectType, names: readonly string[], at: number): InputPath {
  const steps: { field: Field; object: string }[] = [];
  let here = object;
  for (const name of names.slice(0, -1)) {
    const field = here.fields.get(name);
    const target =
      field?.type === 'user' ? 'user' : field?.type === 'lookup' ? field.targets?.[0] : undefined;
    if (!field || target === undefined || (field.targets?.length ?? 1) > 1) throw unknown(names, at);
    steps.push({ field, object: target });
    here = registry.object(target);
  }
  const field = here.fields.get(names.at(-1)!);
  if (!field) throw unknown(names, at);
  if (steps.length > mostSteps) {
    throw refuse(
      at,
      `“${names.join('.')}” passes more than ${mostSteps} lookups`,
      `“${names.join('.')}”经过的引用超过 ${mostSteps} 层`,
    );
  }
  if (field.sensitive !== undefined) {
    throw refuse(
      at,
      `“${names.join('.')}” is sensitive, and what is made of it would be kept in the plain`,
      `“${names.join('.')}”为敏感字段，公式结果会以明文保存`,
    );
  }
  if (!kinds[field.type]) {
    throw refuse(
      at,
      `a field of the type ${field.type} (“${names.join('.')}”) cannot be worked with`,
      `公式不能使用类型 ${field.type} 的字段（“${names.join('.')}”）`,
    );
  }
  return { steps, field };
}

function unknown(names: readonly string[], at: number): ValueError {
  const path = names.join('.').slice(0, 100);
  return refuse(at, `there is no field “${path}”`, `没有字段“${path}”`);
}

/** @param at place in the expression, from 0. */
function refuse(at: number, en: string, zh: string): ValueError {
  return new ValueError(
    {
      en: `The formula cannot be used: at character ${at + 1}, ${en}.`,
      zh: `公式无法使用：第 ${at + 1} 个字符处，${zh}。`,
    },
    'invalid_value',
    { at: at + 1 },
  );
}

interface Schema {
  [name: string]: string | Schema;
}

function declared(env: Environment, paths: readonly InputPath[]): Environment {
  const root: Schema = {};
  for (const path of paths) {
    let at = root;
    for (const step of path.steps) {
      const inner = at[step.field.name];
      const next: Schema = typeof inner === 'object' ? inner : {};
      at[step.field.name] = next;
      at = next;
    }
    const own = at[path.field.name];
    // A lookup that is passed and named as well is asked only whether it is empty.
    if (typeof own !== 'object') at[path.field.name] = kinds[path.field.type]!;
  }
  for (const [name, schema] of Object.entries(root)) {
    if (typeof schema === 'string') env.registerVariable(name, schema);
    else env.registerVariable({ name, schema });
  }
  return env;
}

function variables(paths: readonly InputPath[], values: ReadonlyMap<string, unknown>): RecordData {
  const root: RecordData = {};
  for (const path of paths) {
    let at = root;
    for (const step of path.steps) {
      const inner = at[step.field.name];
      const next: RecordData = typeof inner === 'object' && inner !== null ? (inner as RecordData) : {};
      at[step.field.name] = next;
      at = next;
    }
    const value = inputOf(values.get(pathName(path)) ?? null, path.field);
    if (typeof at[path.field.name] !== 'object' || at[path.field.name] === null) at[path.field.name] = value;
  }
  return root;
}

function inputOf(value: unknown, field: Field): unknown {
  if (value === null) return kinds[field.type] === 'list<string>' ? [] : null;
  switch (kinds[field.type]) {
    case 'decimal':
      return new Decimal(String(value));
    case 'money':
      return new Money(new Decimal((value as MoneyValue).amount), (value as MoneyValue).currency);
    case 'day':
      return new Day(value as string);
    case 'moment':
      return new Moment(value as string);
    default:
      return field.type === 'richText' ? (value as RichTextValue).text : value;
  }
}
