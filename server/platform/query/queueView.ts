/** The ready-made view of what waits in the caller's queues, for every object that one of them takes. */

import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import type { ViewDeclaration } from '../metadata/declarations.ts';
import type { ObjectType } from '../metadata/registry.ts';

const id = 'inMyQueues';
const label = { en: 'In my queues', zh: '我的队列' };

/** The object's own views, and that of queues behind them. */
export function readyViews(object: ObjectType): readonly ViewDeclaration[] {
  const { views } = object.declaration;
  if (views.some((view) => view.id === id)) return views;
  const fields = views.find(({ kind }) => kind === 'table')?.fields ?? [object.titleField.name];
  const filter = { queue: { eq: 'myQueues' } };
  return [...views, { id, label, kind: 'table', fields, filter, sort: '-updatedAt' }];
}

export function isQueueView(object: ObjectType, view: ViewDeclaration): boolean {
  return view.id === id && !object.declaration.views.includes(view);
}

/** Singular names of the objects that the caller's queues take. */
export async function objectsOfOwnQueues(ctx: Context): Promise<ReadonlySet<string>> {
  const own = ctx.actor.queueIds ?? [];
  if (own.length === 0) return new Set();
  const rows = await ctx.db.rows<{ object: string }>(sql`
    select distinct object from ${qualified(ctx.workspace.schema, 'queue_objects')}
    where queue_id = any(${own}::uuid[])`);
  return new Set(rows.map(({ object }) => object));
}
