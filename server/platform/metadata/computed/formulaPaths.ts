/** The fields that a formula reads, found in its tree. */
import type { ASTNode } from '@marcbachmann/cel-js';
import type { ValueError } from '../../../../shared/errors.ts';
import type { Field, ObjectType, Registry } from '../registry.ts';
import { kindOf } from './formulaKinds.ts';
import { refuse } from './formulaRefusal.ts';

/** A field that a formula reads, behind at most two lookups. */
export interface InputPath {
  /** Lookups passed on the way, each with the object it leads to. */
  readonly steps: readonly { readonly field: Field; readonly object: string }[];
  readonly field: Field;
}

export const mostSteps = 2;

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

/** Throws ValueError where a name is no field, or a field that cannot be read. */
function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value;
}

export function pathsOf(registry: Registry, object: ObjectType, root: ASTNode): InputPath[] {
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
  if (!kindOf(field.type)) {
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
