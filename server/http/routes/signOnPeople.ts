/** Whom a provider knows, and forgetting whom it means. */
import { z } from 'zod';
import { inTransaction } from '../../base/context.ts';
import { Problem } from '../../base/problem.ts';
import { qualified, sql } from '../../base/sql.ts';
import { logSecurity } from '../../platform/identity/securityLog.ts';
import { untieUser } from '../../platform/identity/signOn/accounts.ts';
import { providerOfWorkspace } from '../../platform/identity/signOn/providers.ts';
import { recordId } from '../commonInput.ts';
import { noContent } from '../httpAnswer.ts';
import { id, list, shape, text, time } from '../openapi/jsonSchema.ts';
import { mayAdmin, type Route, route } from '../route.ts';

const right = mayAdmin('signOn');
const tag = 'Single sign-on';
const url = '/api/v1/signOn/providers';
const params = z.strictObject({ id: recordId });

const people = route({
  method: 'GET',
  url: `${url}/{id}/people`,
  tag,
  summary:
    'The users whom the provider knows, by its own name of them; the last seen first, at most a thousand.',
  right,
  params,
  answer: shape({ data: list(shape({ userId: id, name: text, subject: text, seenAt: time })) }),
  async handler({ ctx, params }) {
    const provider = await providerOfWorkspace(ctx, ctx.workspace.id, params.id);
    const data = await ctx.db.rows(sql`
      select a.user_id as "userId", u.name, a.subject, to_json(a.seen_at) as "seenAt"
      from core.sign_on_accounts a join ${qualified(ctx.workspace.schema, 'users')} u on u.id = a.user_id
      where a.provider_id = ${provider.id} order by a.seen_at desc, a.subject limit 1000`);
    return { data };
  },
});

const untie = route({
  method: 'DELETE',
  url: `${url}/{id}/people/{user}`,
  tag,
  summary:
    'Forgets whom the provider means by a user, who is tied anew at the next sign-in; his sessions from it end.',
  right,
  stepUp: 'security',
  params: z.strictObject({ id: recordId, user: recordId }),
  status: 204,
  async handler({ app, ctx: outside, params }) {
    await inTransaction(outside, async (ctx) => {
      const provider = await providerOfWorkspace(ctx, ctx.workspace.id, params.id);
      if (!(await untieUser(ctx, provider.id, params.user))) throw new Problem('not_found');
      await ctx.db.run(sql`
        delete from core.sessions s using core.members m
        where s.provider_id = ${provider.id} and m.identity_id = s.identity_id and m.user_id = ${params.user}
          and m.workspace_id = ${ctx.workspace.id}`);
      await logSecurity(ctx, 'signOnUntied', {
        workspaceId: ctx.workspace.id,
        userId: params.user,
        address: ctx.address,
        facts: { provider: provider.id, by: ctx.actor.userId },
      });
    });
    app.callers.forget();
    return noContent();
  },
});

export const signOnPeopleRoutes: readonly Route[] = [people, untie];
