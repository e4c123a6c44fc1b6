/** Which rows an actor meets: not deleted, and carrying one of his keys. */
import type { Verb } from '../../../shared/metadata.ts';
import { and, column, type Fragment, or, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';

/** What only looks goes by `readers`, what changes or gives away by `editors`. */
export const keysOfVerb = {
  read: 'readers',
  export: 'readers',
  comment: 'readers',
  update: 'editors',
  delete: 'editors',
  restore: 'editors',
  merge: 'editors',
  transfer: 'editors',
  share: 'editors',
} as const satisfies Partial<Record<Verb, 'readers' | 'editors'>>;

export type RowVerb = keyof typeof keysOfVerb;

export function isRowVerb(verb: Verb): verb is RowVerb {
  return verb in keysOfVerb;
}

/** The keys as a condition on `alias`; undefined when every row is open, `false` when none is. */
export function rightsCondition(
  ctx: Context,
  object: string,
  alias: string,
  verb: RowVerb = 'read',
): Fragment | undefined {
  const rows = ctx.actor.rights.rows(object, verb);
  if (rows === null) return sql`false`;
  if (rows.all) return undefined;
  const ways = [];
  if (rows.keys.length > 0) ways.push(sql`${column(alias, keysOfVerb[verb])} && ${rows.keys}::int[]`);
  if (rows.editing?.length) ways.push(sql`${column(alias, 'editors')} && ${rows.editing}::int[]`);
  return ways.length === 0 ? sql`false` : or(ways);
}

/** Condition of every read: the row is not deleted and the actor may see it. */
export function visible(ctx: Context, object: string, alias: string, verb: RowVerb = 'read'): Fragment {
  const alive = sql`${column(alias, 'deleted_at')} is null`;
  const rights = rightsCondition(ctx, object, alias, verb);
  return rights === undefined ? alive : and([alive, rights]);
}

/** Condition of the recycle bin: the row is deleted and the actor may see it and bring it back. */
export function inBin(ctx: Context, object: string, alias: string): Fragment {
  const rights = [
    rightsCondition(ctx, object, alias, 'read'),
    rightsCondition(ctx, object, alias, 'restore'),
  ];
  const gone = sql`${column(alias, 'deleted_at')} is not null`;
  return and([gone, ...rights.filter((one) => one !== undefined)]);
}

/** Whether every record of the object that is not deleted is open, so that no path to it needs a check. */
export function seesAll(ctx: Context, object: string): boolean {
  const rows = ctx.actor.rights.rows(object, 'read');
  return rows?.all === true;
}
