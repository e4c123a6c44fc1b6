/** Whom a comment may name, and who of them cannot see the record: said before it is sent, never after. */

import type { Mention, MentionKind } from '../../../../shared/comments/markup.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import type { ObjectType } from '../../metadata/registry.ts';
import { getMany, list } from '../../query/reader.ts';
import { asUser, membersOf } from '../people.ts';
import { mustSee, type RecordPlace, readableIds } from '../recordPlace.ts';

export interface Mentionable extends Mention {
  /** Job title and department, or the number of members: what tells two of one name apart. */
  readonly sub: string;
  /** Whether the mention would reach anybody. */
  readonly canSee: boolean;
}

/** More members of a department are not told by a mention. */
export const mostMembers = 500;
const offered = 8;

/** By name, pinyin and initials; people first. */
export async function mentionable(ctx: Context, place: RecordPlace, typed: string): Promise<Mentionable[]> {
  await mustSee(ctx, place);
  const found: Mentionable[] = [];
  for (const of of ['user', 'department'] as const) {
    if (ctx.actor.rights.rows(of, 'read') === null) continue;
    const object = ctx.registry.object(of);
    const title = object.titleField.name;
    const subs = of === 'user' ? ['jobTitle', 'department'].filter((name) => mayRead(ctx, object, name)) : [];
    const { data } = await list(ctx, object, {
      fields: ['id', title, ...subs],
      limit: of === 'user' ? offered : 3,
      ...(typed.trim() ? { search: typed } : { sort: title }),
      ...(of === 'user' && mayRead(ctx, object, 'status') ? { filter: { status: { ne: 'inactive' } } } : {}),
    });
    for (const record of data) {
      const id = String(record.id);
      const seers = await whoSees(ctx, place, await reachedBy(ctx, [{ of, id }]));
      found.push({
        of,
        id,
        label: String(record[title] ?? ''),
        sub: subs
          .map((name) => wordsOf(record[name]))
          .filter(Boolean)
          .join(' · '),
        canSee: seers.size > 0,
      });
    }
  }
  return found;
}

function mayRead(ctx: Context, object: ObjectType, field: string): boolean {
  return ['read', 'edit'].includes(ctx.actor.rights.field(object.name, field));
}

function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const label = (value as { label?: unknown } | null)?.label;
  return typeof label === 'string' ? label : '';
}

/** People named directly, and members of the departments named. */
export async function reachedBy(
  ctx: Context,
  mentions: readonly { readonly of: MentionKind; readonly id: string }[],
): Promise<string[]> {
  const ids = (of: MentionKind) => mentions.filter((each) => each.of === of).map((each) => each.id);
  const members = await membersOf(ctx, ids('department'), mostMembers);
  return [...new Set([...ids('user'), ...members])];
}

/** Those of `users` who are active and may read the record. */
export async function whoSees(
  ctx: Context,
  { object, id }: RecordPlace,
  users: readonly string[],
): Promise<Set<string>> {
  const seen = new Set<string>();
  const byKeys = new Map<string, boolean>();
  for (const user of users) {
    const theirs = await asUser(ctx, user);
    const rows = theirs?.actor.rights.rows(object.name, 'read') ?? null;
    if (theirs === null || rows === null) continue;
    // Colleagues mostly share their keys: one question for each distinct set.
    const keys = rows.all ? '*' : [...rows.keys].sort().join();
    const known = byKeys.get(keys) ?? (await readableIds(theirs, object, [id])).has(id);
    byKeys.set(keys, known);
    if (known) seen.add(user);
  }
  return seen;
}

/** The mentions that name somebody who is there, under his real name: what was typed as a name proves nothing. */
export async function knownMentions(
  ctx: Context,
  mentions: readonly Mention[],
): Promise<ReadonlyMap<string, Mention>> {
  const known = new Map<string, Mention>();
  for (const of of ['user', 'department'] as const) {
    const ids = mentions.filter((each) => each.of === of).map((each) => each.id);
    if (ids.length === 0 || ctx.actor.rights.rows(of, 'read') === null) continue;
    const object = ctx.registry.object(of);
    const title = object.titleField.name;
    for (const record of await getMany(ctx, object, ids, ['id', title])) {
      const id = String(record.id);
      known.set(`${of} ${id}`, { of, id, label: String(record[title] ?? '') });
    }
  }
  return known;
}

/** Keeps who is named by a comment. */
export async function storeMentions(
  ctx: Context,
  comment: string,
  mentions: readonly Mention[],
): Promise<void> {
  const table = qualified(ctx.workspace.schema, 'comment_mentions');
  await ctx.db.run(sql`delete from ${table} where comment_id = ${comment}`);
  if (mentions.length === 0) return;
  await ctx.db.run(sql`
    insert into ${table} (comment_id, kind, ref)
    select ${comment}::uuid, * from unnest(${mentions.map((each) => each.of)}::text[], ${mentions.map((each) => each.id)}::uuid[])`);
}
