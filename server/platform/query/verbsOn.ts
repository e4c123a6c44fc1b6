/** Which verbs are open to an actor on one record, found by the conditions that lists and the writer go by. */
import type { Verb } from '../../../shared/metadata.ts';
import { isId } from '../../base/ids.ts';
import { and, type Fragment, qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { inBin, type RowVerb, rightsCondition, visible } from './rowRights.ts';

/** What a verb takes besides itself and the sight of the record. */
export const alsoNeeded: Readonly<Partial<Record<Verb, readonly RowVerb[]>>> = {
  merge: ['update'],
  transfer: ['update'],
};

/** The row is where the verb finds it (restore: in the recycle bin) and within reach of all that the verb takes. */
export function openTo(ctx: Context, object: ObjectType, alias: string, verb: RowVerb): Fragment {
  const standing = verb === 'restore' ? inBin(ctx, object.name, alias) : visible(ctx, object.name, alias);
  const rights = [verb, ...(alsoNeeded[verb] ?? [])].map((each) =>
    rightsCondition(ctx, object.name, alias, each as RowVerb),
  );
  return and([standing, ...rights.filter((one) => one !== undefined)]);
}

/** Those of `verbs` that are open on the record; none on one that is absent or out of sight. */
export async function openVerbs(
  ctx: Context,
  object: ObjectType,
  id: string,
  verbs: readonly RowVerb[],
): Promise<Set<RowVerb>> {
  if (!isId(id) || verbs.length === 0) return new Set();
  const [row] = await ctx.db.arrays(
    sql`select ${sql.join(verbs.map((verb) => openTo(ctx, object, 't', verb)))}
      from ${qualified(ctx.workspace.schema, object.table)} as t where t.id = ${id}::uuid`,
  );
  return new Set(verbs.filter((_verb, at) => row?.[at] === true));
}
