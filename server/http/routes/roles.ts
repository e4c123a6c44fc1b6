/** The roles that users can have. */
import { qualified, sql } from '../../base/sql.ts';
import { flag, freeObject, id, list, reference, shape, text } from '../openapi/jsonSchema.ts';
import { mayAdmin, type Route, route } from '../route.ts';

const read = route({
  method: 'GET',
  url: '/api/v1/roles',
  tag: 'Users',
  summary: 'The roles of the workspace and what they allow.',
  right: mayAdmin('roles'),
  answer: shape({
    data: list(shape({ id, name: text, label: reference('Label'), rights: freeObject, system: flag })),
  }),
  async handler({ ctx }) {
    const data = await ctx.db.rows(sql`
      select id, name, label, rights, system from ${qualified(ctx.workspace.schema, 'roles')} order by created_at, name`);
    return { data };
  },
});

export const roleRoutes: readonly Route[] = [read];
