/** Many records of any objects out of the recycle bin at once: parents first, and for each that stays what stands against it. */
import { inTransaction } from '../../base/context.ts';
import type { Problem } from '../../base/problem.ts';
import { and, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { isSensitive } from '../fields/sealed/sealedField.ts';
import { storageOf } from '../fields/storages.ts';
import type { ObjectType, Registry } from '../metadata/registry.ts';
import { list } from '../query/reader.ts';
import { inBin } from '../query/rowRights.ts';
import { referenceOf } from './checkLookups.ts';
import { grouped } from './grouped.ts';
import { obstacleOf } from './restoreObstacle.ts';
import { deletedAmong } from './restoreRows.ts';
import { sameness } from './sealValues.ts';
import { isShown } from './shownValues.ts';
import { write } from './writer.ts';

export interface BinItem {
  readonly object: ObjectType;
  readonly id: string;
}

export interface NamedRecord {
  readonly object: string;
  readonly id: string;
  readonly label: string | null;
}

export interface BinRestored {
  readonly object: string;
  readonly id: string;
  readonly status: 'restored' | 'unchanged' | 'refused';
  readonly problem: Problem | null;
  /** Deleted records that must come back with it; only such as the actor may bring back. */
  readonly parents: readonly NamedRecord[];
  /** The record that has taken its unique value since, where the actor may see it. */
  readonly holder: NamedRecord | null;
}

/** Parents of parents: no record hangs deeper. */
const mostRounds = 8;

export async function restoreFromBin(
  ctx: Context,
  items: readonly BinItem[],
  withParents: boolean,
): Promise<{ changeSet: string | null; results: BinRestored[] }> {
  return inTransaction(ctx, async (inside) => {
    const changeSet = ctx.ids.next();
    const settled = new Map<string, BinRestored>();
    let open: BinItem[] = [...new Map(items.map((item) => [item.id, item])).values()];
    for (let round = 0; open.length > 0 && round < mostRounds; round++) {
      const parents: BinItem[] = [];
      for (const [object, group] of inOrder(ctx.registry, open)) {
        for (const result of await restoreSome(inside, object, group, changeSet)) {
          settled.set(result.id, result);
          if (!withParents) continue;
          for (const parent of result.parents) {
            const known = settled.get(parent.id);
            if (!known) parents.push({ object: ctx.registry.object(parent.object), id: parent.id });
          }
        }
      }
      // Those that waited for a parent are asked again with it.
      const again = open.filter(({ id }) => (settled.get(id)?.parents.length ?? 0) > 0);
      open =
        parents.length > 0
          ? [...new Map([...parents, ...again].map((item) => [item.id, item])).values()]
          : [];
    }
    const results = [...settled.values()];
    const done = results.some(({ status }) => status === 'restored');
    return { changeSet: done ? changeSet : null, results };
  });
}

/** What is pointed to comes before what points. */
function inOrder(registry: Registry, items: readonly BinItem[]): Map<ObjectType, string[]> {
  const order: ObjectType[] = [];
  const visit = (object: ObjectType, path: ReadonlySet<ObjectType>): void => {
    if (order.includes(object) || path.has(object)) return;
    for (const field of object.fields.values()) {
      for (const target of field.system ? [] : (field.targets ?? [])) {
        visit(registry.object(target), new Set([...path, object]));
      }
    }
    if (!order.includes(object)) order.push(object);
  };
  for (const { object } of items) visit(object, new Set());
  const groups = grouped(items, (item) => item.object);
  return new Map(
    order.flatMap((object) => {
      const group = groups.get(object);
      return group ? [[object, group.map(({ id }) => id)] as const] : [];
    }),
  );
}

async function restoreSome(
  ctx: Context,
  object: ObjectType,
  ids: readonly string[],
  changeSet: string,
): Promise<BinRestored[]> {
  const operations = ids.map((id) => ({ op: 'restore', id }) as const);
  const answer = await write(ctx, object, operations, { atomic: false, kind: 'restore', changeSet });
  const results: BinRestored[] = [];
  for (const [index, result] of answer.results.entries()) {
    const id = ids[index]!;
    if (result.status !== 'refused') {
      const status = result.status === 'unchanged' ? 'unchanged' : 'restored';
      results.push({ object: object.name, id, status, problem: null, parents: [], holder: null });
      continue;
    }
    const { problem } = result;
    const parents = await parentsOf(ctx, problem);
    const holder = await holderOf(ctx, problem);
    results.push({ object: object.name, id, status: 'refused', problem, parents, holder });
  }
  return results;
}

/** Deleted records that the refused row cannot be without. */
async function parentsOf(ctx: Context, problem: Problem): Promise<NamedRecord[]> {
  const obstacle = obstacleOf(problem);
  if (!obstacle) return [];
  const { object, draft } = obstacle;
  const pointed = draft.refusals.flatMap(({ field }) => {
    const pointer = object.fields.get(field);
    const to = pointer ? referenceOf(pointer, draft.before?.[field]) : null;
    return to === null ? [] : [to];
  });
  const gone = await deletedAmong(ctx, pointed);
  const named: NamedRecord[] = [];
  for (const { object: name, id } of pointed) {
    const parent = gone.has(id) ? await inBinNamed(ctx, ctx.registry.object(name), id) : null;
    if (parent) named.push(parent);
  }
  return named;
}

async function inBinNamed(ctx: Context, object: ObjectType, id: string): Promise<NamedRecord | null> {
  const title = object.titleField;
  const readable = ['read', 'edit'].includes(ctx.actor.rights.field(object.name, title.name));
  const [row] = await ctx.db.rows<{ title: string | null }>(
    sql`select ${storageOf(title.type).select(title, 't')[0]!}::text as title
      from ${qualified(ctx.workspace.schema, object.table)} as t
      where ${and([sql`t.id = ${id}::uuid`, inBin(ctx, object.name, 't')])}`,
  );
  return row ? { object: object.name, id, label: readable ? row.title : null } : null;
}

/** Found through the reader: who may not see the holder learns no more than that the value is taken. */
async function holderOf(ctx: Context, problem: Problem): Promise<NamedRecord | null> {
  const obstacle = obstacleOf(problem);
  const taken = obstacle?.draft.refusals.find(({ code }) => code === 'not_unique')?.field;
  if (!obstacle || taken === undefined) return null;
  const { object, draft } = obstacle;
  const access = ctx.actor.rights.field(object.name, taken);
  const value = draft.before?.[taken];
  if (typeof value !== 'string' || access === 'hidden' || access === 'masked') return null;
  const field = object.fields.get(taken)!;
  const asked = isSensitive(field) ? sameness(ctx, field, draft.id, value) : value;
  if (asked === null) return null;
  const title = object.titleField.name;
  const readable = isShown(ctx, object, title);
  const { data } = await list(ctx, object, {
    fields: readable ? ['id', title] : ['id'],
    filter: { [taken]: { eq: asked } },
    limit: 1,
  });
  const [holder] = data;
  if (!holder) return null;
  return {
    object: object.name,
    id: holder.id as string,
    label: readable ? String(holder[title] ?? '') : null,
  };
}
