/** Names of the people who did something, as far as the reader may see users. */
import type { Context } from '../context.ts';
import { getMany } from '../query/reader.ts';

/** By id; no entry for the system, and for people out of sight. */
export async function userNames(
  ctx: Context,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const users = ctx.registry.object('user');
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0 || ctx.actor.rights.rows('user', 'read') === null) return new Map();
  const title = users.titleField.name;
  const records = await getMany(ctx, users, wanted, ['id', title]);
  return new Map(records.map((record) => [record.id as string, String(record[title] ?? '')]));
}
