/** Single sign-on: providers of a workspace, whom they know, what was used once, and the tokens of SCIM. */

export const name = '0021signOn';

export const core = `
create table core.sign_on_providers (
  id uuid primary key,
  workspace_id uuid not null references core.workspaces (id) on delete cascade,
  kind text not null check (kind in ('oidc', 'saml', 'ldap')),
  label text not null,
  active boolean not null default false,
  -- Where and how, see platform/identity/signOn/providerSettings.ts; nothing secret.
  settings jsonb not null,
  -- Which of what the provider says becomes e-mail, name, roles and department.
  mapping jsonb not null,
  -- JSON of secrets, sealed by the key ring.
  secrets bytea,
  version int not null default 1,
  -- When a test or a sign-in went through last.
  worked_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index sign_on_providers_of_workspace on core.sign_on_providers (workspace_id);

-- E-mail domains whose addresses the provider is believed about; required: their people sign in through it only.
create table core.sign_on_domains (
  workspace_id uuid not null references core.workspaces (id) on delete cascade,
  domain text not null,
  provider_id uuid not null references core.sign_on_providers (id) on delete cascade,
  required boolean not null,
  primary key (workspace_id, domain)
);
create index sign_on_domains_by_name on core.sign_on_domains (domain);
create index sign_on_domains_of_provider on core.sign_on_domains (provider_id);

-- A person is found again by what the provider calls him for good, not by an address that may change hands.
create table core.sign_on_accounts (
  provider_id uuid not null references core.sign_on_providers (id) on delete cascade,
  subject text not null,
  user_id uuid not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  primary key (provider_id, subject),
  unique (provider_id, user_id)
);

-- Hashes of states, assertions and logout tokens that were used: none of them works twice.
create table core.sign_on_spent (
  hash bytea primary key,
  expires_at timestamptz not null
);
create index sign_on_spent_old on core.sign_on_spent (expires_at);

-- What a provider's page posted to us, until the browser that asked for it comes to fetch it.
create table core.sign_on_tickets (
  token_hash bytea primary key,
  provider_id uuid not null references core.sign_on_providers (id) on delete cascade,
  content bytea not null,
  expires_at timestamptz not null
);

create table core.scim_tokens (
  id uuid primary key,
  workspace_id uuid not null references core.workspaces (id) on delete cascade,
  token_hash bytea not null unique,
  prefix text not null,
  name text not null,
  -- Whose mapping of groups to roles holds for the people that it brings; null: groups give no roles.
  provider_id uuid references core.sign_on_providers (id) on delete set null,
  created_by_id uuid,
  created_at timestamptz not null,
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index scim_tokens_of_workspace on core.scim_tokens (workspace_id);

-- A session that a workspace's provider opened (way 'signOn') is one of that workspace alone, and ends with the provider.
alter table core.sessions
  add column provider_id uuid references core.sign_on_providers (id) on delete cascade,
  add column workspace_id uuid references core.workspaces (id) on delete cascade,
  -- What the provider calls this session and this person.
  add column provider_session text,
  add column provider_subject text,
  -- Sealed; the provider wants it back at sign-out.
  add column id_token bytea;
create index sessions_of_provider on core.sessions (provider_id) where provider_id is not null;
`;

export const workspace = `
-- How a directory that provisions by SCIM calls our users and groups.
create table scim_names (
  object text not null check (object in ('user', 'group')),
  record_id uuid not null,
  external_id text,
  user_name text,
  -- Deleted by the directory: the user stays, deactivated, and is not shown to it any more.
  gone boolean not null default false,
  primary key (object, record_id)
);
create index scim_names_external on scim_names (object, external_id);
create unique index scim_names_user_name on scim_names (lower(user_name)) where object = 'user';
`;
