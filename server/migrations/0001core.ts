/** The registry of workspaces, and functions that every workspace's tables use. */

export const name = '0001core';

export const core = `
create table core.workspaces (
  id uuid primary key,
  slug text not null unique,
  name text not null,
  schema_name text not null unique,
  currency text not null,
  country text not null,
  language text not null,
  time_zone text not null,
  week_start int not null default 1,
  fiscal_year_start int not null default 1,
  metadata_version int not null default 1,
  rights_version int not null default 1,
  paused boolean not null default false,
  created_at timestamptz not null default now()
);

-- Case- and width-folded text: how strings compare. Equal to fold() in shared/fold.ts.
create function core.fold(value text) returns text
  language sql immutable strict parallel safe
  return lower(normalize(value, NFKC));

-- Units of work that outlive a request: imports, bulk edits, backups.
create table core.runs (
  id uuid primary key,
  workspace_id uuid references core.workspaces (id),
  kind text not null,
  state text not null check (state in ('queued', 'running', 'paused', 'done', 'failed', 'cancelled')),
  input jsonb not null,
  -- Where the work stands, so that it resumes after a crash; written in the transaction that did the work.
  position jsonb,
  done bigint not null default 0,
  total bigint,
  failed bigint not null default 0,
  result jsonb,
  error jsonb,
  wish text check (wish in ('pause', 'cancel')),
  change_set_id uuid,
  actor_id uuid,
  -- Fencing token: raised by each claim; an effect of an older holder is refused.
  claim bigint not null default 0,
  lease_until timestamptz,
  crashes int not null default 0,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz
);
create index runs_open on core.runs (state, lease_until) where state in ('queued', 'running');
create index runs_of_workspace on core.runs (workspace_id, created_at desc);

-- Who does what only one process may do at a time, and which processes are alive.
create table core.leases (
  name text primary key,
  holder text not null,
  lease_until timestamptz not null
);
`;
