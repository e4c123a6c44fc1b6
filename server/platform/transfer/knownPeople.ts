/** The people of the workspace, as far as the importer may see them: those whom files may mean. */
import { qualified, sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';
import { visible } from '../query/rowRights.ts';
import type { KnownPerson } from './sources/suggestPeople.ts';

/** Of more people nobody is suggested: too many are alike, and each is compared with every name of a file. */
const most = 2000;

export async function knownPeople(ctx: Context): Promise<readonly KnownPerson[]> {
  const object = ctx.registry.object('user');
  const mayRead = (field: string): boolean =>
    ['read', 'edit'].includes(ctx.actor.rights.field('user', field));
  if (!mayRead('name')) return [];
  const email = mayRead('email') ? sql`t.email` : sql`null`;
  const people = await ctx.db.rows<{ id: string; name: string; email: string | null }>(sql`
    select t.id, t.name, ${email} as email from ${qualified(ctx.workspace.schema, object.table)} t
    where ${visible(ctx, 'user', 't')} order by t.name, t.id limit ${most + 1}`);
  return people.length > most ? [] : people;
}
