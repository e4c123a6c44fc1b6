/** News as its reader sees it: a sentence in his language, the record only where he may see it now. */
import { plainWords } from '../../../../shared/comments/markup.ts';
import type { Label } from '../../../../shared/labels.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { isoOfTimestamp } from '../../fields/datetime.ts';
import { getMany } from '../../query/reader.ts';
import { type Person, peopleOf } from '../people.ts';
import { newsKind } from './kinds.ts';

export interface NewsRow {
  readonly id: string;
  readonly user_id: string;
  readonly kind: string;
  readonly at: string;
  readonly actor_id: string | null;
  readonly object: string | null;
  readonly record_id: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly times: number;
  readonly read_at: string | null;
  readonly snoozed_until: string | null;
}

export interface NewsItem {
  readonly id: string;
  readonly kind: string;
  readonly at: string;
  readonly actor: Person | null;
  /** The sentence, in the reader's language. */
  readonly text: string;
  /** The words of a comment; null where there are none. */
  readonly excerpt: string | null;
  /** Null when it is about no record, or about one that the reader may not see (any more). */
  readonly record: {
    readonly object: string;
    readonly id: string;
    readonly label: string;
    /** Of tasks: whether it is still to be done, and by when. */
    readonly open: boolean;
    readonly due: string | null;
  } | null;
  /** The thread to go to. */
  readonly comment: string | null;
  /** The job, where it tells of one. */
  readonly job: string | null;
  readonly times: number;
  readonly read: boolean;
  readonly snoozedUntil: string | null;
}

const longestExcerpt = 400;
const recordLabel: Label = { en: 'Record', zh: '记录' };

export const newsColumns = sql`id, user_id, kind, at, actor_id, object, record_id, payload, times, read_at, snoozed_until`;

/** `ctx` is the reader's. */
export async function newsItems(ctx: Context, rows: readonly NewsRow[]): Promise<NewsItem[]> {
  const records = await recordsOf(ctx, rows);
  const people = await peopleOf(
    ctx,
    rows.map((row) => row.actor_id),
  );
  const comments = await commentsOf(ctx, rows);
  return rows.map((row) => {
    const object = row.object === null ? undefined : ctx.registry.objects.get(row.object);
    const record = records.get(`${row.object} ${row.record_id}`) ?? null;
    const fields = ((row.payload.fields as string[] | undefined) ?? []).flatMap((name) => {
      const field = object?.fields.get(name);
      if (!field || field.computed || ctx.actor.rights.field(row.object!, name) === 'hidden') return [];
      return [field.label[ctx.actor.language]];
    });
    const told = {
      who: row.actor_id === null ? null : (people.get(row.actor_id)?.label ?? null),
      title: record?.label ?? null,
      one: object?.declaration.label ?? recordLabel,
      many: object?.declaration.pluralLabel ?? recordLabel,
      times: row.times,
      fields,
      payload: row.payload,
    };
    const comment = typeof row.payload.comment === 'string' ? row.payload.comment : null;
    const words = record && comment ? (comments.get(comment) ?? null) : null;
    return {
      id: row.id,
      kind: row.kind,
      at: isoOfTimestamp(row.at),
      actor: row.actor_id === null ? null : (people.get(row.actor_id) ?? null),
      text: newsKind(row.kind)?.sentence(told)[ctx.actor.language] ?? row.kind,
      excerpt: words && [...words].slice(0, longestExcerpt).join(''),
      record,
      comment: record ? comment : null,
      job: typeof row.payload.run === 'string' ? row.payload.run : null,
      times: row.times,
      read: row.read_at !== null,
      snoozedUntil: row.snoozed_until === null ? null : isoOfTimestamp(row.snoozed_until),
    };
  });
}

async function recordsOf(ctx: Context, rows: readonly NewsRow[]) {
  const found = new Map<string, NonNullable<NewsItem['record']>>();
  for (const name of new Set(rows.map((row) => row.object))) {
    const object = name === null ? undefined : ctx.registry.objects.get(name);
    if (!object || ctx.actor.rights.rows(object.name, 'read') === null) continue;
    const ids = rows.flatMap((row) => (row.object === name && row.record_id !== null ? [row.record_id] : []));
    const title = object.titleField.name;
    const path = object.declaration.pathField;
    const due = object.declaration.dueField;
    const wanted = [path, due].filter(
      (field) => field !== undefined && ['read', 'edit'].includes(ctx.actor.rights.field(object.name, field)),
    ) as string[];
    const ends = object.fields
      .get(path ?? '')
      ?.options?.filter(({ outcome }) => outcome === 'won' || outcome === 'lost');
    const shownTitle = ctx.actor.rights.field(object.name, title) === 'hidden' ? [] : [title];
    for (const record of await getMany(ctx, object, ids, ['id', ...shownTitle, ...wanted])) {
      const state = path === undefined ? undefined : record[path];
      found.set(`${name} ${String(record.id)}`, {
        object: object.name,
        id: String(record.id),
        label: String(record[title] ?? '') || object.declaration.label[ctx.actor.language],
        open: state !== undefined && !(ends ?? []).some(({ value }) => value === state),
        due: due === undefined ? null : ((record[due] as string | null | undefined) ?? null),
      });
    }
  }
  return found;
}

/** Words of comments by id, deleted ones left out. Shown only beside a record that the reader sees. */
async function commentsOf(ctx: Context, rows: readonly NewsRow[]): Promise<Map<string, string>> {
  const ids = rows.flatMap((row) => (typeof row.payload.comment === 'string' ? [row.payload.comment] : []));
  if (ids.length === 0) return new Map();
  const found = await ctx.db.rows<{ id: string; body: string }>(sql`
    select id, body from ${qualified(ctx.workspace.schema, 'comments')}
    where id = any(${ids}::uuid[]) and deleted_at is null`);
  return new Map(found.map(({ id, body }) => [id, plainWords(body)]));
}
