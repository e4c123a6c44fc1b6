/** Several workspaces in one database: what is being made or taken away, fair turns of their jobs, and their schedules. */

export const name = '0014workspaces';

export const core = `
-- Schemas of workspaces that are on their way in or out. Nobody sees them: a workspace exists by its row in
-- core.workspaces. What a crash left here is removed once its lease has run out.
create table core.unfinished_schemas (
  schema_name text primary key,
  slug text not null,
  doing text not null check (doing in ('copy', 'drop')),
  holder text not null,
  lease_until timestamptz not null,
  begun_at timestamptz not null default now()
);

-- The slug of the workspace that this one was copied from.
alter table core.workspaces add column copied_from text;

-- When a worker last took the run: whose turn was longest ago comes next.
alter table core.runs add column claimed_at timestamptz;
create index runs_turns on core.runs (workspace_id, claimed_at desc) where claimed_at is not null;

-- Work that comes round by the clock. Those of a workspace start a run, those of the installation (null) are done at once.
create table core.schedules (
  id uuid primary key,
  workspace_id uuid references core.workspaces (id) on delete cascade,
  name text not null,
  -- Five fields as of cron, in the time zone of the workspace (UTC for the installation).
  cron text not null,
  active boolean not null,
  next_at timestamptz not null,
  -- The process that does it now; after a crash the next one goes on.
  lease_until timestamptz,
  last_at timestamptz,
  last_ms int,
  last_run_id uuid,
  last_error text,
  unique nulls not distinct (workspace_id, name)
);
create index schedules_due on core.schedules (next_at) where active;

-- Who may do what is remembered by every process for some seconds; a change of it is told to all of them. These changes
-- are rare: a notification in every commit would make all commits wait for each other.
create function core.tell_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('guanxi_changed', '');
  return null;
end $$;
create trigger tell_change after insert or update or delete on core.workspaces
  for each row execute function core.tell_change();
create trigger tell_change after delete on core.sessions for each row execute function core.tell_change();
create trigger tell_change after insert or delete or update of active, user_id, identity_id on core.members
  for each row execute function core.tell_change();
create trigger tell_change after delete or update of revoked_at on core.api_keys
  for each row execute function core.tell_change();
`;
