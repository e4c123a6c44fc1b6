/** Passkeys (WebAuthn): registered with a name, several for each person, and what they sign checked against a challenge of ours. */
import {
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { sql } from '../../../base/sql.ts';
import { at, type IdentityEnv, isoTime, minute } from '../identityEnv.ts';

const challengeLife = 5 * minute;
const mostPasskeys = 20;

/** At which address the browser meets us; a passkey works at the host name where it was made. */
export interface RelyingParty {
  /** Host name without port. */
  readonly id: string;
  /** Scheme, host and port as the browser names them. */
  readonly origin: string;
}

export interface Passkey {
  readonly id: string;
  readonly name: string;
  /** Host name where it works. */
  readonly host: string;
  /** Copied to the person's other devices by the maker of the device. */
  readonly synced: boolean;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
}

type Purpose = 'register' | 'signIn' | 'prove';

interface Challenge {
  readonly identity_id: string | null;
  readonly rp_id: string;
  readonly origin: string;
}

export async function passkeysOf(env: IdentityEnv, identityId: string): Promise<Passkey[]> {
  const rows = await env.db.rows<Passkey>(sql`
    select id, name, rp_id as host, synced, created_at as "createdAt", last_used_at as "lastUsedAt"
    from core.passkeys where identity_id = ${identityId} order by created_at, id`);
  return rows.map((row) => ({
    ...row,
    createdAt: isoTime(row.createdAt),
    lastUsedAt: row.lastUsedAt && isoTime(row.lastUsedAt),
  }));
}

async function keepChallenge(
  env: IdentityEnv,
  challenge: string,
  purpose: Purpose,
  identityId: string | null,
  party: RelyingParty,
): Promise<void> {
  await env.db.run(sql`delete from core.passkey_challenges where expires_at < ${at(env)}`);
  await env.db.run(sql`
    insert into core.passkey_challenges (challenge, purpose, identity_id, rp_id, origin, expires_at)
    values (${challenge}, ${purpose}, ${identityId}, ${party.id}, ${party.origin}, ${at(env, challengeLife)})`);
}

/** The challenge that a browser says it signed, used up by this; null when it is none of ours, or for something else. */
async function spendChallenge(
  env: IdentityEnv,
  clientDataJson: string,
  purpose: Purpose,
  identityId: string | null,
): Promise<(Challenge & { readonly challenge: string }) | null> {
  const challenge = challengeIn(clientDataJson);
  if (challenge === null) return null;
  const [row] = await env.db.rows<Challenge>(sql`
    delete from core.passkey_challenges
    where challenge = ${challenge} and purpose = ${purpose} and identity_id is not distinct from ${identityId}::uuid
      and expires_at > ${at(env)}
    returning identity_id, rp_id, origin`);
  return row ? { ...row, challenge } : null;
}

function challengeIn(clientDataJson: string): string | null {
  try {
    const data: unknown = JSON.parse(Buffer.from(clientDataJson, 'base64url').toString());
    const { challenge } = (data ?? {}) as { readonly challenge?: unknown };
    return typeof challenge === 'string' && /^[\w-]{20,200}$/.test(challenge) ? challenge : null;
  } catch {
    return null;
  }
}

/** Null when the person has as many as one may. */
export async function registrationOptions(
  env: IdentityEnv,
  person: { readonly id: string; readonly email: string; readonly name: string },
  party: RelyingParty,
): Promise<PublicKeyCredentialCreationOptionsJSON | null> {
  const present = await env.db.rows<{ credential_id: string }>(
    sql`select credential_id from core.passkeys where identity_id = ${person.id}`,
  );
  if (present.length >= mostPasskeys) return null;
  const options = await generateRegistrationOptions({
    rpName: 'Guanxi',
    rpID: party.id,
    userID: Buffer.from(person.id),
    userName: person.email,
    userDisplayName: person.name,
    attestationType: 'none',
    excludeCredentials: present.map(({ credential_id }) => ({ id: credential_id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  await keepChallenge(env, options.challenge, 'register', person.id, party);
  return options;
}

/** Keeps the new passkey; null when what the browser sent proves nothing. */
export async function registerPasskey(
  env: IdentityEnv,
  identityId: string,
  name: string,
  response: RegistrationResponseJSON,
): Promise<Passkey | null> {
  const asked = await spendChallenge(env, response.response.clientDataJSON, 'register', identityId);
  if (!asked) return null;
  const made = await verifyRegistrationResponse({
    response,
    expectedChallenge: asked.challenge,
    expectedOrigin: asked.origin,
    expectedRPID: asked.rp_id,
    requireUserVerification: true,
  }).catch(() => null);
  if (!made?.verified) return null;
  const { credential, credentialBackedUp } = made.registrationInfo;
  const id = env.ids.next();
  const kept = await env.db.run(sql`
    insert into core.passkeys
      (id, identity_id, credential_id, public_key, counter, transports, rp_id, name, synced, created_at)
    values (${id}, ${identityId}, ${credential.id}, ${Buffer.from(credential.publicKey)}, ${credential.counter},
      ${[...(credential.transports ?? [])]}::text[], ${asked.rp_id}, ${name}, ${credentialBackedUp}, ${at(env)})
    on conflict (credential_id) do nothing`);
  if (kept === 0) return null;
  return { id, name, host: asked.rp_id, synced: credentialBackedUp, createdAt: at(env), lastUsedAt: null };
}

/** With an identity only its own passkeys are asked for; without, whichever the browser has for this host. */
export async function authenticationOptions(
  env: IdentityEnv,
  purpose: 'signIn' | 'prove',
  identityId: string | null,
  party: RelyingParty,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const own =
    identityId === null
      ? []
      : await env.db.rows<{ id: string; transports: AuthenticatorTransport[] }>(sql`
          select credential_id as id, transports from core.passkeys
          where identity_id = ${identityId} and rp_id = ${party.id} order by last_used_at desc nulls last`);
  const options = await generateAuthenticationOptions({
    rpID: party.id,
    allowCredentials: own,
    userVerification: 'required',
  });
  await keepChallenge(env, options.challenge, purpose, identityId, party);
  return options;
}

/** The identity whose passkey signed the challenge; null otherwise. A counter that does not rise tells of a copied key. */
export async function passkeyOwner(
  env: IdentityEnv,
  purpose: 'signIn' | 'prove',
  identityId: string | null,
  response: AuthenticationResponseJSON,
): Promise<string | null> {
  const asked = await spendChallenge(env, response.response.clientDataJSON, purpose, identityId);
  if (!asked) return null;
  const [key] = await env.db.rows<{
    id: string;
    identity_id: string;
    public_key: Buffer;
    counter: string;
  }>(sql`
    select id, identity_id, public_key, counter from core.passkeys
    where credential_id = ${response.id} and rp_id = ${asked.rp_id}
      and (${identityId}::uuid is null or identity_id = ${identityId}::uuid)`);
  if (!key) return null;
  const signed = await verifyAuthenticationResponse({
    response,
    expectedChallenge: asked.challenge,
    expectedOrigin: asked.origin,
    expectedRPID: asked.rp_id,
    requireUserVerification: true,
    credential: {
      id: response.id,
      publicKey: new Uint8Array(key.public_key),
      counter: Number(key.counter),
    },
  }).catch(() => null);
  if (!signed?.verified) return null;
  const { newCounter } = signed.authenticationInfo;
  const taken = await env.db.run(sql`
    update core.passkeys set counter = ${newCounter}, last_used_at = ${at(env)}
    where id = ${key.id} and (counter < ${newCounter} or (counter = 0 and ${newCounter}::bigint = 0))`);
  return taken > 0 ? key.identity_id : null;
}

export async function renamePasskey(
  env: IdentityEnv,
  identityId: string,
  id: string,
  name: string,
): Promise<boolean> {
  return (
    (await env.db.run(
      sql`update core.passkeys set name = ${name} where id = ${id} and identity_id = ${identityId}`,
    )) > 0
  );
}

export async function removePasskey(env: IdentityEnv, identityId: string, id: string): Promise<boolean> {
  return (
    (await env.db.run(sql`delete from core.passkeys where id = ${id} and identity_id = ${identityId}`)) > 0
  );
}
