/** Whether a person has to come through the company's sign-in service, so that a password of ours is of no use to him. */
import type { RecordData } from '../../../shared/query.ts';
import { Problem } from '../../base/problem.ts';
import { sql } from '../../base/sql.ts';
import type { Context } from '../../platform/context.ts';
import { policyInForce } from '../../platform/identity/policy/policies.ts';
import { domainOf } from '../../platform/identity/signOn/domains.ts';

/** By the security policy, or by the domain of his address; an administrator has his password for when a provider is down. */
export async function mustSignOn(ctx: Context, user: Readonly<RecordData>, email: string): Promise<boolean> {
  const { policy } = await policyInForce(ctx, ctx.workspace.id);
  if (!policy.signInWays.includes('password')) return policy.signInWays.includes('signOn');
  if (Array.isArray(user.roles) && user.roles.includes('administrator')) return false;
  const rules = await ctx.db.rows(sql`
    select from core.sign_on_domains d join core.sign_on_providers p on p.id = d.provider_id and p.active
    where d.workspace_id = ${ctx.workspace.id} and d.required and d.domain = ${domainOf(email)}`);
  return rules.length > 0;
}

export function passwordRefused(): Problem {
  return new Problem('invalid_value', {
    detail: {
      en: 'This person signs in with the company’s own sign-in service, so there is no password to set here.',
      zh: '该用户通过公司的登录服务登录，无需在此设置密码。',
    },
  });
}
