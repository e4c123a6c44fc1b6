/** `sort=-amount,name` as the keys that order a list; the id comes last, so that no two records are equal. */
import { column, type Fragment, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { storageOf } from '../fields/storages.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { type ResolvedPath, resolvePath } from './fieldPath.ts';
import { asSeen } from './formulaSight.ts';
import { isLookup, pointer } from './lookupTargets.ts';
import { invalidRequest } from './refusals.ts';
import { visible } from './rowRights.ts';

export interface SortKey {
  readonly expression: Fragment;
  readonly descending: boolean;
  /** Whether the expression can be null; nulls come last in both directions. */
  readonly nullable: boolean;
}

export interface Sort {
  readonly keys: readonly SortKey[];
  /** Joins that the expressions need: tables behind lookups. */
  readonly joins: readonly Fragment[];
}

/** Most keys of one sort. */
const mostKeys = 4;

/** Columns that the platform always fills. */
const neverNull: ReadonlySet<string> = new Set(['id', 'version', 'createdAt', 'updatedAt']);

export function sortKeys(ctx: Context, object: ObjectType, sort: string | undefined, alias: string): Sort {
  const joins: Fragment[] = [];
  const keys: SortKey[] = [];
  const named = new Set<string>();
  for (const part of (sort ?? '').split(',')) {
    if (part === '' && (sort === undefined || sort === '')) continue;
    const descending = part.startsWith('-');
    const name = descending ? part.slice(1) : part;
    if (named.has(name)) continue;
    named.add(name);
    const path = titleBehind(ctx, object, name, resolvePath(ctx, object, name, 'ask'));
    const at = joinPath(ctx, path, alias, joins, keys.length);
    const expression = storageOf(path.field.type).sortBy?.(path.field, at);
    if (!expression || !path.field.sortable) throw notSortable(name);
    const nullable = path.steps.length > 0 || !(path.field.system && neverNull.has(path.field.name));
    keys.push({ expression: asSeen(ctx, path.field, at, expression), descending, nullable });
  }
  if (keys.length > mostKeys) {
    throw invalidRequest('sort', {
      en: `Sort by at most ${mostKeys} fields.`,
      zh: `最多可按 ${mostKeys} 个字段排序。`,
    });
  }
  if (!named.has('id')) {
    keys.push({
      expression: column(alias, 'id'),
      descending: keys.at(-1)?.descending ?? false,
      nullable: false,
    });
  }
  return { keys, joins };
}

/** A lookup sorts by the title of what it points to. */
function titleBehind(ctx: Context, object: ObjectType, name: string, path: ResolvedPath): ResolvedPath {
  if (!isLookup(path.field)) return path;
  if (path.field.type === 'polymorphic') throw notSortable(name);
  const target = ctx.registry.object(path.field.targets![0]!);
  return resolvePath(ctx, object, `${name}.${target.titleField.name}`, 'ask');
}

function joinPath(ctx: Context, path: ResolvedPath, alias: string, joins: Fragment[], key: number): string {
  let at = alias;
  for (const [depth, step] of path.steps.entries()) {
    const here = `o${key}_${depth}`;
    const table = qualified(ctx.workspace.schema, ctx.registry.object(step.object).table);
    joins.push(
      sql`left join ${table} as ${sql.id(here)} on ${sql.id(here)}.id = ${pointer(step.field, at)} and ${visible(ctx, step.object, here)}`,
    );
    at = here;
  }
  return at;
}

function notSortable(name: string): Error {
  return invalidRequest('sort', {
    en: `“${name}” cannot be sorted by.`,
    zh: `不能按“${name}”排序。`,
  });
}
