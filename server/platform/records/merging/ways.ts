/** What a pointer was set to before merges led it on: each step of its way stands among the moves of a merge. */
import { and, qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { Field, ObjectType } from '../../metadata/registry.ts';
import { referenceOf } from '../checkLookups.ts';
import { wayFrom } from './chain.ts';
import { lookupPlace, noteMoves } from './moves.ts';

/** A row that points to `to` by the lookup of a place. */
export interface Pointing {
  readonly place: string;
  readonly row: string;
  readonly to: string;
}

export interface Way {
  /** What it would point to without merges. */
  readonly origin: string;
  /** The merges that it went along with, the first one first. */
  readonly merges: readonly string[];
}

interface Step {
  readonly place: string;
  readonly row: string;
  readonly merge: string;
  readonly from: string;
  readonly to: string;
}

/** In the order asked. A step that does not lead to where the row points is left from before somebody moved it. */
export async function waysOf(ctx: Context, pointings: readonly Pointing[]): Promise<Way[]> {
  if (pointings.length === 0) return [];
  const { schema } = ctx.workspace;
  const asked = [
    sql`v.place = any(${[...new Set(pointings.map(({ place }) => place))]}::text[])`,
    sql`v.row_id = any(${[...new Set(pointings.map(({ row }) => row))]}::uuid[])`,
  ];
  const steps = await ctx.db.rows<Step>(sql`
    select v.place, v.row_id as row, m.id as merge, m.merged_id as "from", m.survivor_id as "to"
    from ${qualified(schema, 'merge_moves')} v join ${qualified(schema, 'merges')} m on m.id = v.merge_id
    where ${and(asked)} order by m.merged_at desc, m.id desc`);
  const byRow = new Map<string, Step[]>();
  for (const step of steps) {
    const key = `${step.place} ${step.row}`;
    byRow.set(key, [...(byRow.get(key) ?? []), step]);
  }
  return pointings.map(({ place, row, to }) => backFrom(to, byRow.get(`${place} ${row}`) ?? []));
}

function backFrom(to: string, steps: readonly Step[]): Way {
  const merges: string[] = [];
  let origin = to;
  for (;;) {
    const step = steps.find((each) => each.to === origin && !merges.includes(each.merge));
    if (!step) return { origin, merges };
    merges.unshift(step.merge);
    origin = step.from;
  }
}

/** By row and field, what the lookups of these rows were set to. */
export async function originsOf(
  ctx: Context,
  object: ObjectType,
  rows: readonly { readonly id: string; readonly values: Readonly<Record<string, unknown>> }[],
): Promise<(row: string, field: Field) => string | null> {
  const pointings = rows.flatMap(({ id, values }) =>
    [...object.fields.values()].flatMap((field) => {
      const to = referenceOf(field, values[field.name]);
      return to === null ? [] : [{ place: lookupPlace(object.name, field.name), row: id, to: to.id }];
    }),
  );
  const ways = await waysOf(ctx, pointings);
  const origins = new Map(pointings.map(({ place, row }, at) => [`${place} ${row}`, ways[at]!.origin]));
  return (row, field) => origins.get(`${lookupPlace(object.name, field.name)} ${row}`) ?? null;
}

/** The row was set to `origin`, and has gone with it wherever that has gone; null: it points nowhere. */
export async function setWay(ctx: Context, place: string, row: string, origin: string | null): Promise<void> {
  await ctx.db.run(sql`
    delete from ${qualified(ctx.workspace.schema, 'merge_moves')}
    where place = ${place} and row_id = ${row}::uuid`);
  if (origin === null) return;
  for (const { id } of await wayFrom(ctx, origin)) await noteMoves(ctx, id, place, [row]);
}
