/** What each person wants to hear and how: his own choice, else the workspace's, else the kind's. */
import { Problem } from '../../../base/problem.ts';
import { qualified, sql } from '../../../base/sql.ts';
import { record } from '../../audit/record.ts';
import type { Context } from '../../context.ts';
import { type Channel, channels, newsKind, newsKinds } from './kinds.ts';

export interface Choices {
  readonly choices: Readonly<Record<string, Channel>>;
  /** Hour of the person's day in which the daily mail comes. */
  readonly digestHour: number;
}

interface Stored {
  readonly choices: Readonly<Record<string, unknown>>;
  readonly digestHour: number | null;
}

const settingsKey = 'notifications';
const usualHour = 8;

function known(choices: Readonly<Record<string, unknown>> | undefined): Record<string, Channel> {
  const entries = Object.entries(choices ?? {}).flatMap(([kind, channel]) => {
    const found = channels.find((each) => each === channel);
    return found && newsKind(kind) ? [[kind, found] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** What the workspace has for those who did not choose. */
export async function workspaceChoices(ctx: Context): Promise<Choices> {
  const [row] = await ctx.db.rows<{ value: Partial<Stored> }>(sql`
    select value from ${qualified(ctx.workspace.schema, 'settings')} where key = ${settingsKey}`);
  const usual = Object.fromEntries(newsKinds().map(({ name, usual }) => [name, usual]));
  return {
    choices: { ...usual, ...known(row?.value.choices) },
    digestHour: row?.value.digestHour ?? usualHour,
  };
}

export async function setWorkspaceChoices(
  ctx: Context,
  change: {
    readonly choices?: Readonly<Record<string, Channel>> | undefined;
    readonly digestHour?: number | undefined;
  },
): Promise<Choices> {
  refuseUnknown(change.choices);
  const before = await workspaceChoices(ctx);
  const after = {
    choices: { ...before.choices, ...change.choices },
    digestHour: change.digestHour ?? before.digestHour,
  };
  await ctx.db.run(sql`
    insert into ${qualified(ctx.workspace.schema, 'settings')} (key, value, updated_at)
    values (${settingsKey}, ${JSON.stringify(after)}::jsonb, now())
    on conflict (key) do update set value = excluded.value, updated_at = now()`);
  await record(ctx, [
    {
      verb: 'settingChanged',
      object: 'settings',
      fields: [settingsKey],
      before: { ...before },
      after: { ...after },
    },
  ]);
  return after;
}

/** By user; those who chose nothing have the workspace's. */
export async function choicesOf(
  ctx: Context,
  users: readonly string[],
): Promise<ReadonlyMap<string, Choices>> {
  const usual = await workspaceChoices(ctx);
  const rows = await ctx.db.rows<{
    user_id: string;
    choices: Record<string, unknown>;
    digest_hour: number | null;
  }>(sql`
    select user_id, choices, digest_hour from ${qualified(ctx.workspace.schema, 'notification_choices')}
    where user_id = any(${[...users]}::uuid[])`);
  const own = new Map(rows.map((row) => [row.user_id, row]));
  return new Map(
    users.map((id) => {
      const row = own.get(id);
      return [
        id,
        {
          choices: { ...usual.choices, ...known(row?.choices) },
          digestHour: row?.digest_hour ?? usual.digestHour,
        },
      ];
    }),
  );
}

/** A kind given as null goes back to the workspace's choice. */
export async function setOwnChoices(
  ctx: Context,
  change: {
    readonly choices?: Readonly<Record<string, Channel | null>> | undefined;
    readonly digestHour?: number | null | undefined;
  },
): Promise<void> {
  refuseUnknown(change.choices);
  const given = Object.entries(change.choices ?? {});
  const set = Object.fromEntries(given.filter(([, channel]) => channel !== null));
  const cleared = given.filter(([, channel]) => channel === null).map(([kind]) => kind);
  await ctx.db.run(sql`
    insert into ${qualified(ctx.workspace.schema, 'notification_choices')} as c (user_id, choices, digest_hour)
    values (${ctx.actor.userId}, ${JSON.stringify(set)}::jsonb, ${change.digestHour ?? null}::int)
    on conflict (user_id) do update set
      choices = (c.choices || excluded.choices) - ${cleared}::text[],
      digest_hour = case when ${change.digestHour === undefined} then c.digest_hour else excluded.digest_hour end`);
}

/** Kinds that the person chose himself. */
export async function ownChoices(
  ctx: Context,
): Promise<{ choices: Record<string, Channel>; digestHour: number | null }> {
  const [row] = await ctx.db.rows<{ choices: Record<string, unknown>; digest_hour: number | null }>(sql`
    select choices, digest_hour from ${qualified(ctx.workspace.schema, 'notification_choices')}
    where user_id = ${ctx.actor.userId}`);
  return { choices: known(row?.choices), digestHour: row?.digest_hour ?? null };
}

function refuseUnknown(choices: Readonly<Record<string, unknown>> | undefined): void {
  const wrong = Object.keys(choices ?? {}).find((kind) => !newsKind(kind));
  if (wrong === undefined) return;
  const names = newsKinds().map(({ name }) => name);
  throw new Problem('invalid_value', {
    errors: [
      {
        field: `choices.${wrong}`,
        code: 'invalid_value',
        text: {
          en: `There is no such kind; there are ${names.join(', ')}.`,
          zh: `没有此类通知，可用的有：${names.join('、')}。`,
        },
      },
    ],
  });
}
