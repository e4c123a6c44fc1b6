/** How far its owner's rights reached when a file was made: it is his for as long as they still do. */
import { Problem } from '../../../base/problem.ts';
import type { Context } from '../../context.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { resolvePath } from '../../query/fieldPath.ts';

export interface ExportReach {
  /** Columns, and those of them that came in the plain. */
  readonly fields: readonly string[];
  readonly plain: readonly string[];
  /** Keys by which records were met; null: all records. */
  readonly keys: readonly number[] | null;
}

/** Keys of records that may be read and exported; null: all. */
function keysOf(ctx: Context, object: ObjectType): ExportReach['keys'] {
  const verbs = (['read', 'export'] as const).map((verb) => ctx.actor.rights.rows(object.name, verb));
  const lists = verbs.flatMap((rows) => (rows?.all ? [] : [rows?.keys ?? []]));
  const [first, ...rest] = lists;
  return first === undefined ? null : first.filter((key) => rest.every((list) => list.includes(key)));
}

/** Null: the column is not the actor's to read. */
function sightOf(ctx: Context, object: ObjectType, name: string): 'plain' | 'masked' | null {
  try {
    return resolvePath(ctx, object, name, 'read').masked ? 'masked' : 'plain';
  } catch (error) {
    if (error instanceof Problem && error.code === 'unknown_field') return null;
    throw error;
  }
}

/** @param fields that the actor may read */
export function exportReach(ctx: Context, object: ObjectType, fields: readonly string[]): ExportReach {
  const plain = fields.filter((name) => sightOf(ctx, object, name) === 'plain');
  return { fields, plain, keys: keysOf(ctx, object) };
}

/** Whether the actor might make the same file now. */
export function stillReaches(ctx: Context, object: ObjectType, then: ExportReach): boolean {
  if (ctx.actor.rights.rows(object.name, 'export') === null) return false;
  const isLess = then.fields.some((name) => {
    const sight = sightOf(ctx, object, name);
    return sight === null || (sight === 'masked' && then.plain.includes(name));
  });
  if (isLess) return false;
  const now = keysOf(ctx, object);
  return now === null || (then.keys?.every((key) => now.includes(key)) ?? false);
}
