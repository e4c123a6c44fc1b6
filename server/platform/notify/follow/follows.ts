/** Who follows a record: its owner by himself, whoever asked, was mentioned or commented; and who rather would not. */
import { isoNow } from '../../../base/clock.ts';
import { qualified, sql } from '../../../base/sql.ts';
import type { Context } from '../../context.ts';
import { type Person, peopleOf } from '../people.ts';
import { mustSee, ownersOf, type RecordPlace } from '../recordPlace.ts';

export const followReasons = ['owner', 'asked', 'mentioned', 'commented'] as const;
export type FollowReason = (typeof followReasons)[number];

export interface Followed {
  /** Whether the caller does. */
  readonly following: boolean;
  readonly data: readonly { readonly user: Person; readonly reason: FollowReason }[];
}

/** Nobody works with these as he does with a customer: whoever made them follows them when he asks to. */
const administered: ReadonlySet<string> = new Set(['user', 'department']);

interface Row {
  readonly object: string;
  readonly record_id: string;
  readonly user_id: string;
  readonly following: boolean;
  readonly reason: FollowReason;
}

/** Followers of records of one object, the owner first. */
export async function followersOf(
  ctx: Context,
  object: RecordPlace['object'],
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly { userId: string; reason: FollowReason }[]>> {
  const owners = administered.has(object.name) ? new Map<string, string>() : await ownersOf(ctx, object, ids);
  const rows = await ctx.db.rows<Row>(sql`
    select object, record_id, user_id, following, reason from ${qualified(ctx.workspace.schema, 'follows')}
    where object = ${object.name} and record_id = any(${[...ids]}::uuid[]) order by at, user_id`);
  return new Map(
    ids.map((id) => {
      const own = rows.filter((row) => row.record_id === id);
      const owner = owners.get(id);
      const asked = own.filter((row) => row.following && row.user_id !== owner);
      const turnedOff = own.some((row) => row.user_id === owner && !row.following);
      return [
        id,
        [
          ...(owner === undefined || turnedOff ? [] : [{ userId: owner, reason: 'owner' as const }]),
          ...asked.map((row) => ({ userId: row.user_id, reason: row.reason })),
        ],
      ];
    }),
  );
}

export async function readFollowers(ctx: Context, place: RecordPlace): Promise<Followed> {
  await mustSee(ctx, place);
  const found = (await followersOf(ctx, place.object, [place.id])).get(place.id) ?? [];
  const people = await peopleOf(
    ctx,
    found.map((each) => each.userId),
  );
  return {
    following: found.some((each) => each.userId === ctx.actor.userId),
    data: found.map(({ userId, reason }) => ({ user: people.get(userId)!, reason })),
  };
}

/** One's own wish counts over anything that follows by itself. */
export async function setFollowing(ctx: Context, place: RecordPlace, following: boolean): Promise<void> {
  await mustSee(ctx, place);
  await ctx.db.run(sql`
    insert into ${qualified(ctx.workspace.schema, 'follows')} as f (object, record_id, user_id, following, reason, at)
    values (${place.object.name}, ${place.id}, ${ctx.actor.userId}, ${following}, 'asked', ${isoNow(ctx.clock)})
    on conflict (object, record_id, user_id) do update set following = excluded.following, at = excluded.at`);
}

/** For those who were mentioned or commented: not for whoever said that he does not want to. */
export async function followByItself(
  ctx: Context,
  { object, id }: RecordPlace,
  users: readonly string[],
  reason: 'mentioned' | 'commented',
): Promise<void> {
  if (users.length === 0) return;
  await ctx.db.run(sql`
    insert into ${qualified(ctx.workspace.schema, 'follows')} (object, record_id, user_id, following, reason, at)
    select ${object.name}, ${id}::uuid, u, true, ${reason}, ${isoNow(ctx.clock)}::timestamptz
    from unnest(${[...new Set(users)]}::uuid[]) as u on conflict do nothing`);
}
