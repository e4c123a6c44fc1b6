/** What deleting records takes with it, clears, or meets: worked out before the first row is written. */
import type { Context } from '../context.ts';
import type { Field, ObjectType } from '../metadata/registry.ts';
import { type Link, type Linked, linkedRows, linksTo } from './links.ts';
import { mostRowsOfOneDelete } from './operations.ts';

export interface Obstacle {
  readonly child: ObjectType;
  readonly field: Field;
  readonly id: string;
}

export interface DeletionPlan {
  /** All records that go, by object, the ones asked for first; each with the root that takes it along. */
  readonly deleted: ReadonlyMap<ObjectType, ReadonlyMap<string, string>>;
  /** Records that lose a lookup. */
  readonly cleared: ReadonlyMap<ObjectType, ReadonlyMap<string, ReadonlySet<string>>>;
  /** By root: what still uses it, or a record that it would take along. */
  readonly obstacles: ReadonlyMap<string, readonly Obstacle[]>;
  readonly tooMany: boolean;
}

interface Found {
  readonly link: Link;
  readonly row: Linked;
  readonly root: string;
}

export async function planDeletion(
  ctx: Context,
  object: ObjectType,
  roots: readonly string[],
): Promise<DeletionPlan> {
  const deleted = new Map<ObjectType, Map<string, string>>([[object, new Map(roots.map((id) => [id, id]))]]);
  const found: Found[] = [];
  let count = roots.length;
  let level: { object: ObjectType; ids: readonly string[] }[] = [{ object, ids: roots }];
  while (level.length > 0 && count <= mostRowsOfOneDelete) {
    const next = new Map<ObjectType, string[]>();
    for (const { object: parent, ids } of level) {
      for (const link of linksTo(ctx.registry, parent)) {
        const rows = await linkedRows(ctx, parent, link, ids, mostRowsOfOneDelete + 1);
        count += rows.length;
        for (const row of rows) {
          const root = deleted.get(parent)!.get(row.to)!;
          if (link.onDelete !== 'cascade') found.push({ link, row, root });
          else if (addTo(deleted, link.child, row.id, root))
            next.set(link.child, [...(next.get(link.child) ?? []), row.id]);
        }
      }
    }
    level = [...next].map(([child, ids]) => ({ object: child, ids }));
  }
  return { deleted, ...sort(found, deleted), tooMany: count > mostRowsOfOneDelete };
}

function addTo(
  deleted: Map<ObjectType, Map<string, string>>,
  object: ObjectType,
  id: string,
  root: string,
): boolean {
  const ids = deleted.get(object) ?? new Map<string, string>();
  deleted.set(object, ids);
  if (ids.has(id)) return false;
  ids.set(id, root);
  return true;
}

/** What goes along anyway neither stands in the way nor needs clearing. */
function sort(found: readonly Found[], deleted: DeletionPlan['deleted']) {
  const cleared = new Map<ObjectType, Map<string, Set<string>>>();
  const obstacles = new Map<string, Obstacle[]>();
  for (const { link, row, root } of found) {
    if (deleted.get(link.child)?.has(row.id)) continue;
    if (link.onDelete === 'restrict') {
      obstacles.set(root, [
        ...(obstacles.get(root) ?? []),
        { child: link.child, field: link.field, id: row.id },
      ]);
      continue;
    }
    const rows = cleared.get(link.child) ?? new Map<string, Set<string>>();
    cleared.set(link.child, rows);
    rows.set(row.id, (rows.get(row.id) ?? new Set<string>()).add(link.field.name));
  }
  return { cleared, obstacles };
}
