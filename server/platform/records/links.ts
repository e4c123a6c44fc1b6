/** Which records point to which, and what deleting the one means for the other. */
import { type Fragment, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { columnPlace } from '../fields/place.ts';
import { storageOf } from '../fields/storages.ts';
import type { Field, ObjectType, Registry } from '../metadata/registry.ts';

export interface Link {
  readonly child: ObjectType;
  readonly field: Field;
  readonly onDelete: 'restrict' | 'clear' | 'cascade';
}

/** Who wrote a record is history, not use. */
const stamps = new Set(['createdBy', 'updatedBy']);

const known = new WeakMap<ObjectType, readonly Link[]>();

/** A lookup that says nothing keeps its target from being deleted; one that must be filled cannot be cleared. */
export function linksTo(registry: Registry, object: ObjectType): readonly Link[] {
  const remembered = known.get(object);
  if (remembered) return remembered;
  const links = [...registry.objects.values()].flatMap((child) =>
    [...child.fields.values()]
      .filter((field) => field.targets?.includes(object.name) && !stamps.has(field.name))
      .map((field): Link => {
        const onDelete = field.declaration.relation?.onDelete ?? 'restrict';
        return { child, field, onDelete: onDelete === 'clear' && field.required ? 'restrict' : onDelete };
      }),
  );
  known.set(object, links);
  return links;
}

const together = new WeakMap<ObjectType, readonly ObjectType[]>();

/** Objects whose records one delete can take: those that cascades join, this one first. */
export function deletedTogether(registry: Registry, object: ObjectType): readonly ObjectType[] {
  const remembered = together.get(object);
  if (remembered) return remembered;
  const found = new Set([object]);
  // A set that grows is walked to its end.
  for (const each of found) {
    for (const link of linksTo(registry, each)) if (link.onDelete === 'cascade') found.add(link.child);
    for (const field of each.fields.values()) {
      if (field.declaration.relation?.onDelete !== 'cascade') continue;
      for (const target of field.targets ?? []) found.add(registry.object(target));
    }
  }
  together.set(object, [...found]);
  return [...found];
}

export interface Linked {
  readonly id: string;
  /** The record that it points to. */
  readonly to: string;
}

/** The condition that `t` points to one of the records of `object`. */
export function pointsTo(
  object: ObjectType,
  field: Field,
  ids: readonly string[],
): { to: Fragment; condition: Fragment } {
  const columns = storageOf(field.type).columns(field);
  const to = columnPlace(field, 't', columns.at(-1)!);
  const among = sql`${to} = any(${ids}::uuid[])`;
  const condition =
    field.type === 'polymorphic'
      ? sql`${columnPlace(field, 't', columns[0]!)} = ${object.name} and ${among}`
      : among;
  return { to, condition };
}

/** Records that are not deleted and point to one of `ids`, locked in id order. */
export function linkedRows(
  ctx: Context,
  object: ObjectType,
  { child, field }: Link,
  ids: readonly string[],
  limit: number,
): Promise<Linked[]> {
  const { to, condition } = pointsTo(object, field, ids);
  return ctx.db.rows<Linked>(
    sql`select t.id, ${to} as "to" from ${qualified(ctx.workspace.schema, child.table)} t
      where ${condition} and t.deleted_at is null order by t.id limit ${limit} for update`,
  );
}
