/** Sharing: rules with whom they name, records shared by hand, and the people of a record's team. */

export const name = '0018sharing';

export const workspace = `
-- The first release had no share of its own kind yet.
alter table grants drop constraint grants_kind_check;
alter table grants add constraint grants_kind_check check (kind in
  ('user', 'department', 'share', 'rule', 'shareUser', 'shareGroup', 'shareDepartment'));

create table sharing_rules (
  id uuid primary key,
  version int not null default 1,
  object text not null,
  name jsonb not null,
  filter jsonb not null,
  access text not null check (access in ('read', 'edit')),
  active boolean not null,
  -- Of its grant key. Another filter, object or access is another grant, so that what the rule no longer says ends at once.
  grant_id uuid not null,
  -- The job that brings the records' keys in line, since the rule last changed.
  run_id uuid,
  created_at timestamptz not null,
  created_by_id uuid,
  updated_at timestamptz not null,
  updated_by_id uuid,
  deleted_at timestamptz
);
create index sharing_rules_of_object on sharing_rules (object) where active and deleted_at is null;

create table sharing_rule_targets (
  rule_id uuid not null references sharing_rules (id) on delete cascade deferrable initially immediate,
  kind text not null check (kind in ('user', 'group', 'department')),
  ref uuid not null,
  primary key (rule_id, kind, ref)
);
create index sharing_rule_targets_ref on sharing_rule_targets (kind, ref);

create table record_shares (
  id uuid primary key,
  object text not null,
  record_id uuid not null,
  kind text not null check (kind in ('user', 'group', 'department')),
  ref uuid not null,
  access text not null check (access in ('read', 'edit')),
  -- The part that a member of the record's team plays; null for a share that is no more than that.
  team_role text,
  note text,
  expires_at timestamptz,
  shared_at timestamptz not null,
  shared_by_id uuid,
  -- Kept for the timeline and for undo until the record is removed for good.
  ended_at timestamptz,
  ended_by_id uuid
);
create unique index record_shares_live on record_shares (object, record_id, kind, ref) where ended_at is null;
create index record_shares_record on record_shares (object, record_id);
create index record_shares_ref on record_shares (kind, ref) where ended_at is null;
create index record_shares_expiry on record_shares (expires_at) where ended_at is null and expires_at is not null;
`;
