/** The fields that a filter names, in any depth, as the registry knows them; and filters with other operands. */
import type { ObjectType, Registry } from '../metadata/registry.ts';

export interface FilterVisitor {
  /** Each field on the way of a path, its last one too. */
  field?(object: string, field: string): void;
  /** What is compared with the field at the end of a path; what is answered takes its place. */
  operand?(object: string, field: string, operand: unknown): unknown;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The filter as it reads afterwards. What is no filter, or names what does not exist, stays as it is. */
export function visitFilter(
  registry: Registry,
  object: ObjectType | undefined,
  filter: unknown,
  visitor: FilterVisitor,
): unknown {
  if (!object || !isPlain(filter)) return filter;
  const entries = Object.entries(filter).map(([key, value]): [string, unknown] => {
    if (key === 'and' || key === 'or') {
      return [
        key,
        Array.isArray(value) ? value.map((part) => visitFilter(registry, object, part, visitor)) : value,
      ];
    }
    if (key === 'not') return [key, visitFilter(registry, object, value, visitor)];
    return [key, visitMember(registry, object, key, value, visitor)];
  });
  return Object.fromEntries(entries);
}

function visitMember(
  registry: Registry,
  object: ObjectType,
  path: string,
  value: unknown,
  visitor: FilterVisitor,
): unknown {
  const end = visitPath(registry, object, path, visitor.field);
  const relation = end?.object.relations.get(end.name);
  if (relation && isPlain(value)) {
    visitor.field?.(relation.object, relation.field);
    const child = registry.objects.get(relation.object);
    return Object.fromEntries(
      Object.entries(value).map(([quantifier, of]) => [
        quantifier,
        visitFilter(registry, child, of, visitor),
      ]),
    );
  }
  return end && visitor.operand ? visitor.operand(end.object.name, end.name, value) : value;
}

/** The object and field, or child list, at the end of a path; undefined where it leads nowhere. */
export function visitPath(
  registry: Registry,
  object: ObjectType,
  path: string,
  visit: FilterVisitor['field'],
): { object: ObjectType; name: string } | undefined {
  let at = object;
  const names = path.split('.');
  for (const [n, name] of names.entries()) {
    const field = at.fields.get(name);
    if (!field) return at.relations.has(name) && n === names.length - 1 ? { object: at, name } : undefined;
    visit?.(at.name, name);
    const target = field.targets?.length === 1 ? registry.objects.get(field.targets[0]!) : undefined;
    // What follows a field that leads nowhere is a part of its value, such as the currency of an amount.
    if (n === names.length - 1 || !target) return { object: at, name };
    at = target;
  }
  return undefined;
}
