/** Who sends a request: the one query behind every request, and its short memory. */

import type { Language } from '../../../shared/labels.ts';
import { type SecurityPolicy, wholePolicy } from '../../../shared/securityPolicy.ts';
import type { Workspace } from '../../base/context.ts';
import { type ApiKeyScope, apiKeyMark, type KeyAccess, type KeyLimits } from './apiKeys.ts';
import { at, type IdentityEnv } from './identityEnv.ts';
import type { StoredPolicy } from './policy/policies.ts';
import { withinPolicyText } from './policy/timeLimits.ts';
import type { SessionWay } from './sessions.ts';
import { hashToken } from './token.ts';

export interface Caller {
  readonly kind: 'session' | 'apiKey';
  /** Of the session or the key. */
  readonly id: string;
  /** Null for an API key. */
  readonly identityId: string | null;
  readonly createdAt: string;
  /** Milliseconds since 1970 of the last request that was written down. */
  seenAt: number;
  readonly scopes: readonly ApiKeyScope[];
  /** Gave the password only, and has a second factor: opens nothing but the question for it. */
  readonly pending: boolean;
  /** How the session was begun; null for an API key. */
  readonly way: SessionWay | null;
  /** The one workspace (and its sandboxes) that the session opens, because that workspace's provider made it; else null. */
  readonly boundTo: string | null;
  /** Bound, while the person is a user of other workspaces too: what opens those is not to be changed from here. */
  readonly visiting: boolean;
  /** The company's provider must be used with the person's e-mail domain. */
  readonly signOnOnly: boolean;
  /** What was proved in this session besides; null for nothing. */
  readonly factor: string | null;
  /** Whether the person has a second factor at all. */
  readonly hasFactor: boolean;
  /** Milliseconds since 1970 when the person last showed who he is; null for an API key. */
  readonly provedAt: number | null;
  /** Milliseconds since 1970 when the identity was made. */
  readonly knownSince: number;
  /** Of an API key; null: without limits of its own. */
  readonly keyLimits: KeyLimits | null;
  /** Of the workspace that is asked. */
  readonly policy: SecurityPolicy;
  /** Milliseconds since 1970 since when a second factor is demanded; null: it is not. */
  readonly demandedSince: number | null;
  /** Null when the identity is a user of no workspace, or not of the one that was named. */
  readonly member: { readonly workspace: Workspace; readonly userId: string } | null;
}

/** How long a revoked session, a deactivated user or an older rights version may still be believed. */
export const memory = 3_000;
const mostRemembered = 20_000;

const workspaceColumns = `w.id as workspace_id, w.slug, w.name, w.schema_name, w.currency, w.country, w.language, w.time_zone,
  w.week_start, w.fiscal_year_start, w.metadata_version, w.rights_version, w.paused`;

const policyLateral = `left join lateral (
  select document from core.security_policies sp where sp.workspace_id = w.id order by version desc limit 1) p on true`;

const sessionQuery = `
select s.id, s.identity_id, s.created_at, s.seen_at, null::text[] as scopes, m.user_id, s.pending, s.way, s.factor,
  s.proved_at, i.created_at as known_since, null::jsonb as access, null::text[] as ranges, null::boolean as large_exports,
  p.document as policy,
  exists (select 1 from core.totp_factors f where f.identity_id = s.identity_id and f.sealed is not null)
    or exists (select 1 from core.passkeys k where k.identity_id = s.identity_id) as has_factor,
  s.workspace_id as bound_to,
  s.workspace_id is not null and exists (select 1 from core.members o join core.workspaces ow on ow.id = o.workspace_id
    where o.identity_id = s.identity_id and o.workspace_id <> s.workspace_id
      and ow.copied_from is distinct from (select slug from core.workspaces own where own.id = s.workspace_id)) as visiting,
  exists (select 1 from core.sign_on_domains d join core.sign_on_providers sp on sp.id = d.provider_id and sp.active
    where d.workspace_id = w.id and d.required and d.domain = split_part(i.email, '@', 2)) as sign_on_only,
  ${workspaceColumns}
from core.sessions s
join core.identities i on i.id = s.identity_id
left join lateral (
  select m.workspace_id, m.user_id from core.members m join core.workspaces named on named.id = m.workspace_id
  where m.identity_id = s.identity_id and m.active and ($2::text is null or named.slug = $2)
    and (s.workspace_id is not null or not m.sign_on_only)
    and (s.workspace_id is null or s.workspace_id = m.workspace_id
      or named.copied_from = (select slug from core.workspaces own where own.id = s.workspace_id))
  order by m.used_at desc nulls last, m.workspace_id limit 1) m on true
left join core.workspaces w on w.id = m.workspace_id
${policyLateral}
where s.token_hash = $1 and s.expires_at > $3::timestamptz and ${withinPolicyText('$3')}`;

const apiKeyQuery = `
select k.id, null::uuid as identity_id, k.created_at, coalesce(k.last_used_at, k.created_at) as seen_at, k.scopes, m.user_id,
  false as pending, null::text as way, null::text as factor, null::timestamptz as proved_at, k.created_at as known_since,
  k.access, k.ranges, k.large_exports, p.document as policy, false as has_factor, null::uuid as bound_to,
  false as visiting, false as sign_on_only,
  ${workspaceColumns}
from core.api_keys k
join core.members m on m.workspace_id = k.workspace_id and m.user_id = k.user_id and m.active
join core.workspaces w on w.id = k.workspace_id and ($2::text is null or w.slug = $2)
${policyLateral}
where k.key_hash = $1 and k.revoked_at is null and (k.expires_at is null or k.expires_at > $3::timestamptz)`;

interface Row {
  id: string;
  identity_id: string | null;
  created_at: string;
  seen_at: string;
  scopes: ApiKeyScope[] | null;
  user_id: string | null;
  pending: boolean;
  way: SessionWay | null;
  bound_to: string | null;
  visiting: boolean;
  sign_on_only: boolean;
  factor: string | null;
  has_factor: boolean;
  proved_at: string | null;
  known_since: string;
  access: KeyAccess | null;
  ranges: string[] | null;
  large_exports: boolean | null;
  policy: StoredPolicy | null;
  workspace_id: string;
  slug: string;
  name: string;
  schema_name: string;
  currency: string;
  country: string;
  language: Language;
  time_zone: string;
  week_start: number;
  fiscal_year_start: number;
  metadata_version: number;
  rights_version: number;
  paused: boolean;
}

function callerOf(row: Row): Caller {
  return {
    kind: row.scopes ? 'apiKey' : 'session',
    id: row.id,
    identityId: row.identity_id,
    createdAt: row.created_at,
    seenAt: Date.parse(row.seen_at),
    scopes: row.scopes ?? ['read', 'write'],
    pending: row.pending,
    way: row.way,
    boundTo: row.bound_to,
    visiting: row.visiting,
    signOnOnly: row.sign_on_only,
    factor: row.factor,
    hasFactor: row.has_factor,
    provedAt: row.proved_at === null ? null : Date.parse(row.proved_at),
    knownSince: Date.parse(row.known_since),
    keyLimits: row.scopes && {
      access: row.access,
      ranges: row.ranges,
      largeExports: row.large_exports ?? false,
    },
    policy: wholePolicy(row.policy),
    demandedSince: row.policy?.demandedSince ? Date.parse(row.policy.demandedSince) : null,
    member: row.user_id === null ? null : { userId: row.user_id, workspace: workspaceOf(row) },
  };
}

function workspaceOf(row: Row): Workspace {
  return {
    id: row.workspace_id,
    slug: row.slug,
    name: row.name,
    schema: row.schema_name,
    currency: row.currency,
    country: row.country,
    language: row.language,
    timeZone: row.time_zone,
    weekStart: row.week_start,
    fiscalYearStart: row.fiscal_year_start,
    metadataVersion: row.metadata_version,
    rightsVersion: row.rights_version,
    paused: row.paused,
  };
}

interface Remembered {
  readonly until: number;
  readonly caller: Promise<Caller | null>;
  /** Set once the database has answered that it opens something. */
  opens: boolean;
}

export class Callers {
  readonly #env: IdentityEnv;
  readonly #known = new Map<string, Remembered>();

  constructor(env: IdentityEnv) {
    this.#env = env;
  }

  /** Whether `find` would answer with a caller from memory: what it does not know costs a question to the database. */
  knows(secret: string, slug: string | null): boolean {
    const known = this.#known.get(nameOf(hashToken(secret), slug));
    return known?.opens === true && isFresh(known, this.#env.clock.now());
  }

  /** By the secret of a session or the key itself; `slug` names a workspace. Null when it opens nothing. */
  find(secret: string, slug: string | null): Promise<Caller | null> {
    const hash = hashToken(secret);
    const name = nameOf(hash, slug);
    const now = this.#env.clock.now();
    const known = this.#known.get(name);
    if (known && isFresh(known, now)) return known.caller;
    const caller = this.#ask(secret.startsWith(apiKeyMark), hash, slug);
    this.#known.delete(name);
    // The oldest entries come first in a Map.
    if (this.#known.size >= mostRemembered) this.#known.delete(this.#known.keys().next().value as string);
    const entry: Remembered = { until: now + memory, caller, opens: false };
    this.#known.set(name, entry);
    caller.then(
      (found) => {
        entry.opens = found !== null;
      },
      () => this.#known.delete(name),
    );
    return caller;
  }

  /** What this process itself changed is seen at once. */
  forget(): void {
    this.#known.clear();
  }

  async #ask(isKey: boolean, hash: Buffer, slug: string | null): Promise<Caller | null> {
    const env = this.#env;
    const values = [hash, slug, at(env)];
    const [row] = await env.db.rows<Row>(
      isKey ? { name: 'apiKey', text: apiKeyQuery, values } : { name: 'session', text: sessionQuery, values },
    );
    return row ? callerOf(row) : null;
  }
}

/** A clock that went back makes nobody believed for longer. */
function isFresh({ until }: Remembered, now: number): boolean {
  return until > now && until - now <= memory;
}

function nameOf(hash: Buffer, slug: string | null): string {
  return `${hash.toString('base64')} ${slug ?? ''}`;
}
