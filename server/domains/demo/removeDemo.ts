/**
 * Taking the demo company away again, for good. Demo records that the company's own records hang on stay, so that nothing
 * of one's own is lost; they are counted in the result.
 */
import type { Context } from '../../platform/context.ts';
import type { RunHandle } from '../../platform/jobs/runHandle.ts';
import type { RunKind } from '../../platform/jobs/runKinds.ts';
import type { ObjectType } from '../../platform/metadata/registry.ts';
import { systemActor } from '../../platform/permissions/actors.ts';
import { getMany, pages } from '../../platform/query/reader.ts';
import { purge } from '../../platform/records/purge.ts';
import { write } from '../../platform/records/writer.ts';
import { demoSource } from './telling.ts';

export const removeDemoKind = 'removeDemo';

/** Accounts take along what belongs to them; the others catch what is left. */
const gone = ['account', 'opportunity', 'contact', 'accountContact', 'activity', 'task', 'product'];
/** History names them, so they only leave the lists; departments last, because people are in them. */
const retired = ['user', 'department'];

/** How much is taken away between two looks at whether to stop. */
const stride = 20;

interface Result {
  readonly removed: number;
  /** Demo records that stay because own ones hang on them. */
  readonly kept: number;
}

export const removeDemoRun: RunKind<Record<string, never>, Result> = { kind: removeDemoKind, run: remove };

async function remove(_ctx: Context, handle: RunHandle<Record<string, never>, Result>): Promise<Result> {
  const begin = await handle.context();
  const ctx: Context = { ...begin, actor: systemActor(begin.workspace) };
  const kept = await keptRecords(ctx);
  let result: Result = { removed: handle.position?.removed ?? 0, kept: countOf(kept) };
  for (const name of [...gone, ...retired]) {
    const object = ctx.registry.object(name);
    for await (const ids of demoIds(ctx, object)) {
      for (let from = 0; from < ids.length; from += stride) {
        if (handle.shouldStop()) return result;
        const part = ids.slice(from, from + stride).filter((id) => !kept.get(name)?.has(id));
        result = await takeAway(ctx, handle, object, part, result);
      }
    }
  }
  return result;
}

async function takeAway(
  ctx: Context,
  handle: RunHandle<Record<string, never>, Result>,
  object: ObjectType,
  ids: readonly string[],
  before: Result,
): Promise<Result> {
  return ctx.database.transaction(async (db) => {
    const inside = { ...ctx, db };
    let { removed, kept } = before;
    if (retired.includes(object.name)) {
      const operations = ids.map((id) => ({ op: 'delete' as const, id }));
      const { results } = await write(inside, object, operations, { kind: removeDemoKind, atomic: false });
      const stay = results.filter(({ status }) => status === 'refused').length;
      removed += results.length - stay;
      kept += stay;
    } else for (const id of ids) removed += (await purge(inside, object, id)).length;
    const result = { removed, kept };
    await handle.checkpoint(db, { position: result, done: removed, result });
    return result;
  });
}

async function* demoIds(ctx: Context, object: ObjectType): AsyncIterable<string[]> {
  for await (const page of pages(ctx, object, { fields: ['id'], filter: { source: demoSource } }))
    yield page.map((record) => record.id as string);
}

type Kept = Map<string, Set<string>>;

/** Demo records with own records below them, and everything demo above those. */
async function keptRecords(ctx: Context): Promise<Kept> {
  const kept: Kept = new Map();
  let found: Kept = new Map();
  for (const name of gone) {
    const object = ctx.registry.object(name);
    for (const relation of object.relations.keys()) {
      const filter = { source: demoSource, [relation]: { some: { source: { ne: demoSource } } } };
      for await (const page of pages(ctx, object, { fields: ['id'], filter }))
        for (const record of page) add(found, name, record.id as string);
    }
  }
  while (found.size > 0) {
    const above: Kept = new Map();
    for (const [name, ids] of found) {
      const fresh = [...ids].filter((id) => !kept.get(name)?.has(id));
      for (const id of fresh) add(kept, name, id);
      for (const record of await getMany(ctx, ctx.registry.object(name), fresh))
        for (const value of Object.values(record)) {
          const { object, id } = (value ?? {}) as { object?: unknown; id?: unknown };
          if (typeof object === 'string' && typeof id === 'string' && !kept.get(object)?.has(id))
            add(above, object, id);
        }
    }
    found = above;
  }
  return kept;
}

function add(to: Kept, object: string, id: string): void {
  to.set(object, (to.get(object) ?? new Set()).add(id));
}

function countOf(kept: Kept): number {
  return gone.reduce((sum, name) => sum + (kept.get(name)?.size ?? 0), 0);
}
