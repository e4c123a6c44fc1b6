/** From which browsers and networks a person signs in; a new browser on a new network is told. */
import { wholePolicy } from '../../../../shared/securityPolicy.ts';
import { sql } from '../../../base/sql.ts';
import { at, day, type IdentityEnv } from '../identityEnv.ts';
import { networkOf } from '../policy/networks.ts';
import { raiseAlert } from './alerts.ts';

/** What was not seen for this long is new again. */
export const placesMemory = 180 * day;

/** Browser and system without their versions, so that an update is no new device. */
export function deviceKind(userAgent: string | null): string {
  return (userAgent ?? 'none')
    .replaceAll(/[\d._]+/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 200);
}

/** Somebody's very first sign-in is no alert: everything is new then. */
export async function noteSignIn(
  env: IdentityEnv,
  identityId: string,
  { address, userAgent }: { readonly address: string | null; readonly userAgent: string | null },
): Promise<void> {
  const seen = [
    { kind: 'device', value: deviceKind(userAgent) },
    ...(address === null ? [] : [{ kind: 'network', value: networkOf(address) }]),
  ];
  const before = await env.db.rows<{ kind: string; value: string }>(sql`
    select kind, value from core.known_places where identity_id = ${identityId} and seen_at > ${at(env, -placesMemory)}`);
  await env.db.run(sql`
    insert into core.known_places (identity_id, kind, value, seen_at)
    select ${identityId}, kind, value, ${at(env)}
    from unnest(${seen.map(({ kind }) => kind)}::text[], ${seen.map(({ value }) => value)}::text[]) as n (kind, value)
    on conflict (identity_id, kind, value) do update set seen_at = excluded.seen_at`);
  const isNew = seen.every(
    (each) => !before.some(({ kind, value }) => kind === each.kind && value === each.value),
  );
  if (!isNew || before.length === 0 || seen.length < 2) return;
  const rows = await env.db.rows<{ workspace_id: string; user_id: string; document: unknown }>(sql`
    select m.workspace_id, m.user_id, p.document from core.members m
    left join lateral (
      select document from core.security_policies sp where sp.workspace_id = m.workspace_id order by version desc limit 1
    ) p on true
    where m.identity_id = ${identityId} and m.active`);
  for (const { workspace_id: workspaceId, user_id: userId, document } of rows) {
    if (!wholePolicy(document).alerts.unusualSignIn) continue;
    const facts = { userAgent: userAgent?.slice(0, 400) ?? null };
    await raiseAlert(env, 'unusualSignIn', { workspaceId, userId, identityId, address, facts });
  }
}
