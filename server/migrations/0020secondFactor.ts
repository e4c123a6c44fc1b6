/** Second factors, what a session has proved, the rules of a company for signing in, and what its security page shows. */

export const name = '0020secondFactor';

export const core = `
-- A session that gave the password only, of somebody who has a second factor, opens nothing until it gives that too.
alter table core.sessions
  add column pending boolean not null default false,
  add column way text not null default 'password' check (way in ('password', 'passkey', 'signOn', 'link', 'setup')),
  -- What it proved besides the password; null where nothing.
  add column factor text,
  -- When the person last showed who he is: at sign-in, and by a step-up.
  add column proved_at timestamptz;

create table core.totp_factors (
  identity_id uuid primary key references core.identities (id) on delete cascade,
  -- Sealed by the key ring; null until the first code was right.
  sealed bytea,
  confirmed_at timestamptz,
  -- Counter of the last code that was taken: none is taken twice, nor an older one after it.
  last_step bigint not null default 0,
  last_used_at timestamptz,
  offered bytea,
  offered_at timestamptz
);

create table core.recovery_codes (
  identity_id uuid not null references core.identities (id) on delete cascade,
  code_hash bytea not null,
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (identity_id, code_hash)
);

create table core.passkeys (
  id uuid primary key,
  identity_id uuid not null references core.identities (id) on delete cascade,
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  -- The host name that it works at.
  rp_id text not null,
  name text not null,
  synced boolean not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkeys_of_identity on core.passkeys (identity_id, created_at);

-- What a passkey is to sign; good once, for five minutes.
create table core.passkey_challenges (
  challenge text primary key,
  purpose text not null check (purpose in ('register', 'signIn', 'prove')),
  identity_id uuid references core.identities (id) on delete cascade,
  rp_id text not null,
  origin text not null,
  expires_at timestamptz not null
);
create index passkey_challenges_expired on core.passkey_challenges (expires_at);

-- One document for each workspace and change; the newest is in force.
create table core.security_policies (
  workspace_id uuid not null references core.workspaces (id) on delete cascade,
  version int not null,
  document jsonb not null,
  changed_at timestamptz not null,
  changed_by_id uuid,
  -- The version that this one brought back.
  restores int,
  primary key (workspace_id, version)
);

-- Former passwords, so that none comes back too soon.
create table core.former_passwords (
  identity_id uuid not null references core.identities (id) on delete cascade,
  password_hash text not null,
  ended_at timestamptz not null
);
create index former_passwords_of on core.former_passwords (identity_id, ended_at desc);

-- Browsers and networks from which somebody signed in before.
create table core.known_places (
  identity_id uuid not null references core.identities (id) on delete cascade,
  kind text not null check (kind in ('device', 'network')),
  value text not null,
  seen_at timestamptz not null,
  primary key (identity_id, kind, value)
);

-- How many records a person read and exported in an hour.
create table core.hourly_use (
  workspace_id uuid not null references core.workspaces (id) on delete cascade,
  user_id uuid not null,
  hour timestamptz not null,
  read_rows int not null default 0,
  exported_rows int not null default 0,
  read_alert boolean not null default false,
  export_alert boolean not null default false,
  primary key (workspace_id, user_id, hour)
);

-- Lines of the security log that somebody must look at.
create table core.security_alerts (
  seq bigint primary key,
  workspace_id uuid not null references core.workspaces (id) on delete cascade,
  user_id uuid,
  kind text not null,
  raised_at timestamptz not null,
  told_at timestamptz,
  acknowledged_at timestamptz,
  acknowledged_by_id uuid
);
create index security_alerts_untold on core.security_alerts (workspace_id, seq) where told_at is null;
create index security_alerts_open on core.security_alerts (workspace_id, seq desc) where acknowledged_at is null;
create index security_log_of_workspace on core.security_log (workspace_id, seq desc) where workspace_id is not null;
create index security_log_of_identity on core.security_log (identity_id, seq desc) where identity_id is not null;

alter table core.api_keys
  -- Verbs by object; null: everything that its user may.
  add column access jsonb,
  -- Addresses and ranges that it works from; null: anywhere.
  add column ranges text[],
  -- May take more rows in one export than a person may without showing again who he is.
  add column large_exports boolean not null default false,
  add column replaced_by_id uuid;

create trigger tell_proof after update of pending, proved_at, factor on core.sessions
  for each row execute function core.tell_change();
create trigger tell_change after insert on core.security_policies
  for each row execute function core.tell_change();
create trigger tell_change after insert or delete or update of confirmed_at on core.totp_factors
  for each row execute function core.tell_change();
create trigger tell_change after insert or delete on core.passkeys
  for each row execute function core.tell_change();
create trigger tell_limits after update of expires_at, ranges, access on core.api_keys
  for each row execute function core.tell_change();
`;
