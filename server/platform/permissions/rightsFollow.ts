/** A change of people or departments ends the rights that were computed from them. */
import { sql } from '../../base/sql.ts';
import type { Context } from '../context.ts';

/** Every process compares this version on every request. */
export async function raiseRightsVersion(ctx: Pick<Context, 'db' | 'workspace'>): Promise<void> {
  await ctx.db.run(
    sql`update core.workspaces set rights_version = rights_version + 1 where id = ${ctx.workspace.id}`,
  );
}

/** A step of the writer. */
export const rightsFollow = {
  name: 'rightsFollow',
  async run(ctx: Context, object: { readonly name: string }): Promise<void> {
    if (object.name === 'user' || object.name === 'department') await raiseRightsVersion(ctx);
  },
};
