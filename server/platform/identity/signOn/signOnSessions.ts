/** Sessions that a provider opened: of its workspace alone, and ended when the provider says so. */
import { sql } from '../../../base/sql.ts';
import type { IdentityEnv } from '../identityEnv.ts';
import { openJson, sealJson } from './signOnHouse.ts';

export interface Opened {
  readonly providerId: string;
  readonly workspaceId: string;
  readonly subject: string;
  /** The provider's name of its session. */
  readonly session: string | null;
  readonly idToken: string | null;
}

/** In the transaction that made the session. */
export async function bindSession(
  env: Pick<IdentityEnv, 'db'>,
  sessionId: string,
  { providerId, workspaceId, subject, session, idToken }: Opened,
): Promise<void> {
  const sealed = idToken === null ? null : sealJson(idToken, `id token ${sessionId}`);
  await env.db.run(sql`
    update core.sessions set provider_id = ${providerId}, workspace_id = ${workspaceId}, provider_subject = ${subject},
      provider_session = ${session}, id_token = ${sealed}
    where id = ${sessionId}`);
}

/** As `bindSession` was told; null for a session that no provider opened. */
export async function bindingOf(env: Pick<IdentityEnv, 'db'>, sessionId: string): Promise<Opened | null> {
  const [row] = await env.db.rows<Omit<Opened, 'idToken'> & { token: Buffer | null }>(sql`
    select provider_id as "providerId", workspace_id as "workspaceId", provider_subject as subject,
      provider_session as session, id_token as token
    from core.sessions where id = ${sessionId} and provider_id is not null`);
  if (row === undefined) return null;
  const { token, ...opened } = row;
  return { ...opened, idToken: token && openJson<string>(token, `id token ${sessionId}`) };
}

/** Null for a session that no provider opened. */
export async function originOfSession(
  env: Pick<IdentityEnv, 'db'>,
  sessionId: string,
): Promise<{ providerId: string; idToken: string | null } | null> {
  const [row] = await env.db.rows<{ provider_id: string | null; id_token: Buffer | null }>(
    sql`select provider_id, id_token from core.sessions where id = ${sessionId}`,
  );
  if (!row?.provider_id) return null;
  const idToken = row.id_token && openJson<string>(row.id_token, `id token ${sessionId}`);
  return { providerId: row.provider_id, idToken };
}

/** Ends what the provider means: one session of its own where it names one, else all of the person's. */
export async function endProviderSessions(
  env: Pick<IdentityEnv, 'db'>,
  providerId: string,
  { session, subject }: { readonly session: string | null; readonly subject: string | null },
): Promise<number> {
  if (session === null && subject === null) return 0;
  return env.db.run(sql`
    delete from core.sessions where provider_id = ${providerId}
      and (${session}::text is null or provider_session = ${session})
      and (${subject}::text is null or provider_subject = ${subject})`);
}
