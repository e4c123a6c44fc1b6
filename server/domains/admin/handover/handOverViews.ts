/** Saved views change hands with everything else, and come back when the handover is undone. */
import { qualified, sql } from '../../../base/sql.ts';
import { record } from '../../../platform/audit/record.ts';
import type { Context } from '../../../platform/context.ts';
import { changeSetInsert } from '../../../platform/records/changeSets.ts';
import type { UndoStep } from '../../../platform/records/undoSteps.ts';
import type { Extra } from '../reassign/part.ts';
import { type HandoverWish, receiverOf } from './handoverWish.ts';

export const savedViews = 'view.owner';

interface Handed {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

export function viewsOf(from: string, wish: HandoverWish): Extra {
  return {
    name: savedViews,
    async count(ctx) {
      const [row] = await ctx.db.rows<{ n: number }>(sql`
        select count(*)::int as n from ${qualified(ctx.workspace.schema, 'views')} where owner_id = ${from}::uuid`);
      return row?.n ?? 0;
    },
    async run(ctx, changeSet) {
      const rows = await ctx.db.rows<{ id: string }>(sql`
        select id from ${qualified(ctx.workspace.schema, 'views')} where owner_id = ${from}::uuid order by id for update`);
      const handed = rows.flatMap(({ id }, at) => {
        const to = receiverOf(wish, savedViews, null, at);
        return to === null ? [] : [{ id, from, to }];
      });
      const entry = { id: changeSet, kind: 'handover', summary: { object: 'user', from }, undoes: null };
      return hand(ctx, handed, entry);
    },
  };
}

interface Entry {
  readonly id: string;
  readonly kind: string;
  readonly summary: Readonly<Record<string, unknown>>;
  readonly undoes: string | null;
}

async function hand(ctx: Context, views: readonly Handed[], changeSet: Entry): Promise<number> {
  if (views.length === 0) return 0;
  const { schema } = ctx.workspace;
  const moved = await ctx.db.rows<{ id: string }>(sql`
    with handed as (
      select * from unnest(${views.map(({ id }) => id)}::uuid[], ${views.map((view) => view.from)}::uuid[],
        ${views.map(({ to }) => to)}::uuid[]) as h (id, from_id, to_id)),
    moved as (
      update ${qualified(schema, 'views')} v set owner_id = h.to_id, version = v.version + 1, updated_at = now()
      from handed h where v.id = h.id and v.owner_id = h.from_id returning v.id, h.from_id, h.to_id),
    ${changeSetInsert(ctx, { ...changeSet, rows: 0 }, views.length)}
    insert into ${qualified(schema, 'handed_views')} (change_set_id, view_id, from_id, to_id)
    select ${changeSet.id}::uuid, id, from_id, to_id from moved returning view_id as id`);
  await record(
    ctx,
    moved.map(({ id }) => ({
      verb: 'viewHandedOver' as const,
      object: 'view',
      recordId: id,
      changeSet: changeSet.id,
    })),
  );
  return moved.length;
}

/** Views that somebody gave on since stay with whom they are. */
export const handBackViews: UndoStep = {
  name: 'views',
  async undo(ctx, changeSet, undoing) {
    const rows = await ctx.db.rows<{ view_id: string; from_id: string; to_id: string }>(sql`
      select view_id, from_id, to_id from ${qualified(ctx.workspace.schema, 'handed_views')}
      where change_set_id = ${changeSet}::uuid`);
    const back = rows.map(({ view_id, from_id, to_id }) => ({ id: view_id, from: to_id, to: from_id }));
    return hand(ctx, back, { id: undoing, kind: 'undo', summary: {}, undoes: changeSet });
  },
};
