/** Which records a rule reaches today: those that match, and whose date is older than the rule keeps them. */
import type { RetentionRule } from '../../../../shared/privacy.ts';
import { dayAt } from '../../../../shared/timeZone.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../../platform/context.ts';
import type { ObjectType } from '../../../platform/metadata/registry.ts';
import { countedExactly } from '../../../platform/query/count.ts';
import { list } from '../../../platform/query/reader.ts';
import { asProduct } from '../asProduct.ts';
import { heldAmong } from '../hold/keepHeld.ts';

type Says = Pick<RetentionRule, 'filter' | 'dateField' | 'months' | 'action'>;

/** A record without the date is as old as itself. `today`: a day, so that a run means the same from its first page to its last. */
function filterOf(object: ObjectType, { filter, dateField, months }: Says, today: string): unknown {
  const day = new Date(`${today}T00:00:00Z`);
  day.setUTCMonth(day.getUTCMonth() - months);
  const moment = day.toISOString();
  const before = (field: string) => ({
    [field]: { lt: object.fields.get(field)!.type === 'date' ? moment.slice(0, 10) : moment },
  });
  const old =
    dateField === 'createdAt'
      ? before('createdAt')
      : { or: [before(dateField), { and: [{ [dateField]: { isNull: true } }, before('createdAt')] }] };
  return { and: [...(filter === null ? [] : [filter]), old] };
}

/** As the workspace counts its days. */
export function todayOf(ctx: Context): string {
  return dayAt(ctx.clock.now(), ctx.workspace.timeZone);
}

export interface DuePage {
  /** In the order of their ids. */
  readonly ids: readonly string[];
  /** Others of the page: a hold keeps them, or they were erased before. */
  readonly skipped: number;
  readonly next: string | null;
}

/** A page of records; `ids` are those that something is done with. */
export async function duePage(
  ctx: Context,
  object: ObjectType,
  rule: Says,
  from: { readonly today: string; readonly cursor: string | null; readonly size: number },
): Promise<DuePage> {
  const { data, nextCursor } = await list(asProduct(ctx), object, {
    filter: filterOf(object, rule, from.today),
    fields: ['id'],
    sort: 'id',
    limit: from.size,
    ...(from.cursor === null ? {} : { cursor: from.cursor }),
  });
  const found = data.map(({ id }) => String(id));
  const held = new Set(await heldAmong(ctx, object.name, found));
  const erased = rule.action === 'bin' ? new Set<string>() : await erasedAmong(ctx, object, found);
  const ids = found.filter((id) => !held.has(id) && !erased.has(id));
  return { ids, skipped: found.length - ids.length, next: nextCursor };
}

async function erasedAmong(ctx: Context, object: ObjectType, ids: readonly string[]): Promise<Set<string>> {
  const rows = await ctx.db.rows<{ id: string }>(sql`
    select record_id as id from ${qualified(ctx.workspace.schema, 'erasure_subjects')}
    where object = ${object.name} and record_id = any(${ids}::uuid[])`);
  return new Set(rows.map(({ id }) => id));
}

export interface DuePreview {
  /** Records that the rule reaches: all of them, or, where `more`, as many as were counted. */
  readonly count: number;
  readonly more: boolean;
  /** Those among the first thousand that stay. */
  readonly skipped: number;
  readonly first: readonly { readonly id: string; readonly label: string }[];
}

const shown = 10;
const looked = 1_000;

export async function previewRule(ctx: Context, object: ObjectType, rule: Says): Promise<DuePreview> {
  const today = todayOf(ctx);
  const { data, count } = await list(asProduct(ctx), object, {
    filter: filterOf(object, rule, today),
    fields: [object.titleField.name],
    sort: 'id',
    limit: shown,
    // A person waits for the answer, and types on: whole tables are not counted for it.
    count: 'estimate',
  });
  const { skipped } = await duePage(ctx, object, rule, { today, cursor: null, size: looked });
  const first = data.map((row) => ({ id: String(row.id), label: String(row[object.titleField.name] ?? '') }));
  const counted = Math.min(count?.value ?? data.length, countedExactly);
  return { count: counted, more: count?.exact === false, skipped, first };
}
