/** Who may sign in: identities, their workspaces, sessions, links, API keys, and what guards them. */

export const name = '0002identity';

export const core = `
create table core.identities (
  id uuid primary key,
  -- Folded; how it was typed is kept with the workspace's user.
  email text not null unique,
  name text not null,
  -- scrypt, see platform/identity/passwordHash.ts; null until a link was used.
  password_hash text,
  password_changed_at timestamptz,
  created_at timestamptz not null default now()
);

-- The workspaces of an identity, and which user it is there.
create table core.members (
  workspace_id uuid not null references core.workspaces (id) on delete cascade,
  user_id uuid not null,
  identity_id uuid not null references core.identities (id) on delete cascade,
  active boolean not null default true,
  used_at timestamptz,
  primary key (workspace_id, user_id),
  unique (identity_id, workspace_id)
);

create table core.sessions (
  id uuid primary key,
  -- SHA-256 of the cookie's value, which itself is kept nowhere.
  token_hash bytea not null unique,
  identity_id uuid not null references core.identities (id) on delete cascade,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  address text,
  user_agent text
);
create index sessions_of_identity on core.sessions (identity_id, seen_at desc);
create index sessions_expired on core.sessions (expires_at);

-- Links that let someone set a password once: an invitation, or a reset by an administrator.
create table core.password_links (
  token_hash bytea primary key,
  kind text not null check (kind in ('invitation', 'reset')),
  workspace_id uuid not null references core.workspaces (id) on delete cascade,
  user_id uuid not null,
  email text not null,
  created_by_id uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index password_links_of_user on core.password_links (workspace_id, user_id) where used_at is null;

-- Opens the first-run page; printed with the address.
create table core.setup_tokens (
  token_hash bytea primary key,
  created_at timestamptz not null,
  used_at timestamptz
);

create table core.api_keys (
  id uuid primary key,
  key_hash bytea not null unique,
  -- The first characters, by which people tell their keys apart.
  prefix text not null,
  name text not null,
  workspace_id uuid not null references core.workspaces (id) on delete cascade,
  user_id uuid not null,
  scopes text[] not null check (scopes <@ array['read', 'write']),
  created_at timestamptz not null,
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_keys_of_user on core.api_keys (workspace_id, user_id);

-- Failed sign-ins by account and by address, so that a restart does not forgive them.
create table core.sign_in_attempts (
  subject text primary key,
  failures int not null,
  last_at timestamptz not null,
  blocked_until timestamptz
);
create index sign_in_attempts_old on core.sign_in_attempts (last_at);

-- What happened around identities. No password, token or cookie is ever in it.
create table core.security_log (
  seq bigint generated always as identity primary key,
  at timestamptz not null,
  event text not null,
  identity_id uuid,
  workspace_id uuid,
  user_id uuid,
  address text,
  facts jsonb not null default '{}'
);
create index security_log_at on core.security_log (at desc);
`;
