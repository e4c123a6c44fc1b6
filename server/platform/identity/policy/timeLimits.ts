/** How long a session lasts by the policy of a workspace, as conditions of a query over `core.sessions s`. */
import { usualPolicy } from '../../../../shared/securityPolicy.ts';
import { type Fragment, sql } from '../../../base/sql.ts';
import { at, type IdentityEnv } from '../identityEnv.ts';

const { idleMinutes, absoluteHours } = usualPolicy.sessions;

/** Joins the policy in force of a workspace as `p`. */
export function policyJoin(workspaceId: Fragment): Fragment {
  return sql`left join lateral (
    select document from core.security_policies sp where sp.workspace_id = ${workspaceId} order by version desc limit 1
  ) p on true`;
}

/** The same as text, for the named statement behind every request; `now` is a parameter such as `$3`. */
export function withinPolicyText(now: string): string {
  const limit = (member: string, usual: number) =>
    `coalesce((p.document #>> '{sessions,${member}}')::int, ${usual})`;
  return `s.seen_at > ${now}::timestamptz - make_interval(mins => ${limit('idleMinutes', idleMinutes)})
    and s.created_at > ${now}::timestamptz - make_interval(hours => ${limit('absoluteHours', absoluteHours)})`;
}

export function withinPolicy(env: Pick<IdentityEnv, 'clock'>): Fragment {
  const now = at(env);
  return sql`s.seen_at > ${now}::timestamptz
      - make_interval(mins => coalesce((p.document #>> '{sessions,idleMinutes}')::int, ${idleMinutes}::int))
    and s.created_at > ${now}::timestamptz
      - make_interval(hours => coalesce((p.document #>> '{sessions,absoluteHours}')::int, ${absoluteHours}::int))`;
}
