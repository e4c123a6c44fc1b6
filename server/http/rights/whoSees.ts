/** Who can see a record and by what: users in the order of their names, looked at part by part. */
import type { Verb } from '../../../shared/metadata.ts';
import { Problem } from '../../base/problem.ts';
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../../platform/context.ts';
import type { ObjectType } from '../../platform/metadata/registry.ts';
import { actorFacts } from '../../platform/permissions/actorFacts.ts';
import { openVerbs } from '../../platform/query/verbsOn.ts';
import { contextOfUser, type RecordOf } from './explainRights.ts';
import { type Reason, reasonsOnRecord } from './reasons.ts';

export interface Seer {
  readonly user: { readonly id: string; readonly label: string };
  readonly verbs: readonly Verb[];
  readonly reasons: readonly Reason[];
}

/** Users that are looked at for one page, and those that it shows at most. */
const looked = 200;
const shown = 25;

const told = ['read', 'update', 'delete', 'transfer', 'share'] as const;

/** A page may be short, or empty, before the end: the end is where there is no next cursor. */
export async function whoSees(
  ctx: Context,
  object: ObjectType,
  record: RecordOf,
  cursor: string | undefined,
): Promise<{ data: Seer[]; nextCursor: string | null }> {
  const users = await usersAfter(ctx, cursor);
  const data: Seer[] = [];
  for (const [at, user] of users.entries()) {
    if (data.length === shown || at === looked) return { data, nextCursor: users[at - 1]!.id };
    const theirs = await contextOfUser(ctx, user.id);
    const rows = theirs.actor.rights.rows(object.name, 'read');
    // Most users have no key of the record: that is known without asking the database.
    if (rows === null || !(rows.all || record.readers.some((key) => rows.keys.includes(key)))) continue;
    const open = await openVerbs(theirs, object, record.id, told);
    const facts = open.has('read') ? await actorFacts(ctx, user.id) : null;
    if (!facts) continue;
    data.push({
      user: { id: user.id, label: user.name },
      verbs: told.filter((verb) => open.has(verb)),
      reasons: reasonsOnRecord(facts, object, 'read', record).filter(({ grants }) => grants),
    });
  }
  return { data, nextCursor: null };
}

async function usersAfter(ctx: Context, cursor: string | undefined): Promise<{ id: string; name: string }[]> {
  const users = qualified(ctx.workspace.schema, 'users');
  const place =
    cursor === undefined
      ? sql`true`
      : sql`(u.name_sort, u.id) > (select p.name_sort, p.id from ${users} p where p.id = ${cursor}::uuid)`;
  if (
    cursor !== undefined &&
    (await ctx.db.rows(sql`select from ${users} where id = ${cursor}::uuid`)).length === 0
  )
    throw badCursor();
  return ctx.db.rows(sql`
    select u.id, u.name from ${users} u
    where u.deleted_at is null and u.status is distinct from 'inactive' and ${place}
    order by u.name_sort, u.id limit ${looked + 1}`);
}

function badCursor(): Problem {
  const text = {
    en: 'The cursor is not one that this list gave; begin without it.',
    zh: '游标无效，请从第一页开始。',
  };
  return new Problem('invalid_request', {
    params: { reason: text.en },
    detail: text,
    errors: [{ field: 'cursor', code: 'invalid_request', text }],
  });
}
