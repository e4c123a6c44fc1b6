/** Whether any workspace of a person lets him in by this way; each asks again for itself at every request. */
import { type SignInWay, wholePolicy } from '../../../shared/securityPolicy.ts';
import { Problem } from '../../base/problem.ts';
import { sql } from '../../base/sql.ts';
import type { IdentityEnv } from './identityEnv.ts';
import { wayAllowed } from './policy/demands.ts';
import { policyJoin } from './policy/timeLimits.ts';

/** Throws `forbidden`. Asked after the proof, so that it tells nothing to anyone else. */
export async function checkWay(env: IdentityEnv, identityId: string, way: SignInWay): Promise<void> {
  const rows = await env.db.rows<{ document: unknown }>(sql`
    select p.document from core.members m ${policyJoin(sql`m.workspace_id`)}
    where m.identity_id = ${identityId} and m.active`);
  if (rows.some(({ document }) => wayAllowed(wholePolicy(document), way))) return;
  throw new Problem('forbidden', {
    detail: {
      en: 'Your organisation does not let anyone in by this way of signing in; take another one.',
      zh: '贵公司不允许以此方式登录，请换用其他登录方式。',
    },
  });
}
