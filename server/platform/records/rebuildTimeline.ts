/** Timelines made anew from history: after a change of what they tell, or for records that came in beside the writer. */
import type { RecordData } from '../../../shared/query.ts';
import { inTransaction } from '../../base/context.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { isoOfTimestamp } from '../fields/datetime.ts';
import type { ObjectType } from '../metadata/registry.ts';
import { rowsOfOneStatement } from './operations.ts';
import { shapeOf, valuesOf } from './rowShape.ts';
import { type Told, timelineInsert, timelineRowsOf } from './timelineRows.ts';

interface Line {
  readonly id: string;
  readonly at: string;
  readonly verb: 'create' | 'update' | 'delete' | 'restore';
  readonly fields: string[];
  readonly actor_id: string | null;
  readonly change_set_id: string | null;
}

/** What records of this object left on timelines, its own and others'. Part by part; safe to run again after a crash. */
export async function rebuildTimeline(ctx: Context, object: ObjectType): Promise<number> {
  let written = 0;
  for (let after: string | null = null; ; ) {
    const part: { last: string | null; lines: number } = await inTransaction(ctx, (inside) =>
      rebuildPart(inside, object, after),
    );
    written += part.lines;
    if (part.last === null) return written;
    after = part.last;
  }
}

async function rebuildPart(ctx: Context, object: ObjectType, after: string | null) {
  const shape = shapeOf(object);
  const selected = await ctx.db.arrays(
    sql`select ${sql.join([...shape.select])} from ${qualified(ctx.workspace.schema, object.table)} t
      where t.id > coalesce(${after}::uuid, '00000000-0000-0000-0000-000000000000')
      order by t.id limit ${rowsOfOneStatement} for key share`,
  );
  const records = new Map(
    selected.map((row) => valuesOf(shape, row)).map((values) => [values.id as string, values]),
  );
  const ids = [...records.keys()];
  const lines = await timelineRowsOf(ctx, object, toldOf(records, await historyOf(ctx, object, ids)));
  const { schema } = ctx.workspace;
  await ctx.db.run(
    sql`delete from ${qualified(schema, 'timeline')}
      where (object = ${object.name} and record_id = any(${ids}::uuid[]) and about_id is null)
        or (about_object = ${object.name} and about_id = any(${ids}::uuid[]))`,
  );
  if (lines.length > 0) await ctx.db.rows(sql`with ${timelineInsert(ctx, lines)} select 1`);
  return { last: ids.length < rowsOfOneStatement ? null : ids.at(-1)!, lines: lines.length };
}

function historyOf(ctx: Context, object: ObjectType, ids: readonly string[]): Promise<Line[]> {
  return ctx.db.rows<Line>(
    sql`select record_id as id, at, verb, fields, actor_id, change_set_id
      from ${qualified(ctx.workspace.schema, 'audit')}
      where object = ${object.name} and record_id = any(${ids}::uuid[])
        and verb in ('create', 'update', 'delete', 'restore')
      order by at, seq`,
  );
}

/** A record without a first line of its own, seeded beside the writer, began when its row says. */
function toldOf(records: ReadonlyMap<string, RecordData>, lines: readonly Line[]): Told[] {
  const begun = new Set(lines.filter((line) => line.verb === 'create').map((line) => line.id));
  const beginnings = [...records]
    .filter(([id]) => !begun.has(id))
    .map(
      ([id, values]): Told => ({
        row: { id, op: 'create', before: null, after: values, changed: new Set() },
        at: values.createdAt as string,
        actorId: (values.createdBy as string | null) ?? null,
        changeSet: null,
      }),
    );
  const told = lines.map((line): Told => {
    const after = records.get(line.id)!;
    return {
      row: { id: line.id, op: line.verb, before: after, after, changed: new Set(line.fields) },
      at: isoOfTimestamp(line.at),
      actorId: line.actor_id,
      changeSet: line.change_set_id,
    };
  });
  return [...beginnings, ...told];
}
