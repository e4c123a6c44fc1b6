/** What the platform keeps in every workspace: rights, history, events, search, timeline, views, files, imports. */

export const name = '0003platform';

export const workspace = `
create table roles (
  id uuid primary key,
  name text not null unique,
  label jsonb not null,
  rights jsonb not null,
  system boolean not null default false,
  created_at timestamptz not null default now()
);

-- One integer per owner, department, share or rule; records carry them in readers and editors.
create table grants (
  key int generated always as identity primary key,
  kind text not null check (kind in ('user', 'department', 'share', 'rule')),
  ref uuid not null,
  unique (kind, ref)
);

create table change_sets (
  id uuid primary key,
  kind text not null,
  actor_id uuid,
  at timestamptz not null default now(),
  -- The change set that this one took back, and the one that took this back.
  undoes uuid,
  undone_by uuid,
  -- Rows written so far, and what it was for.
  row_count bigint not null default 0,
  summary jsonb not null default '{}'
);
create index change_sets_at on change_sets (at desc);

create table audit (
  seq bigint generated always as identity,
  at timestamptz not null default now(),
  xid xid8 not null default pg_current_xact_id(),
  actor_kind text not null,
  actor_id uuid,
  request_id text,
  address text,
  verb text not null,
  object text,
  record_id uuid,
  version int,
  change_set_id uuid,
  fields text[] not null default '{}',
  -- SHA-256 over the values before and after, so that a lawful erasure of audit_values leaves a trace that verifies.
  payload_hash bytea,
  primary key (at, seq)
) partition by range (at);
create index audit_of_record on audit (object, record_id, at desc, seq desc);
create index audit_of_change_set on audit (change_set_id) where change_set_id is not null;
create index audit_unsealed on audit (xid, seq);

create table audit_values (
  at timestamptz not null,
  seq bigint not null,
  before jsonb,
  after jsonb,
  primary key (at, seq)
) partition by range (at);

create table audit_seals (
  no bigint primary key,
  at timestamptz not null,
  up_to_xid xid8 not null,
  up_to_seq bigint not null,
  row_count int not null,
  -- The first 8 bytes of each row's hash, so that a check can name the row that was changed.
  row_hashes bytea not null,
  previous bytea not null,
  head bytea not null
);

create table outbox (
  seq bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null default now(),
  name text not null,
  object text,
  record_id uuid,
  version int,
  change_set_id uuid,
  actor_id uuid,
  payload jsonb not null default '{}'
);
create index outbox_order on outbox (xid, seq);
create index outbox_of_object on outbox (object, xid, seq);

-- How far each follower of the outbox has read.
create table followers (
  name text primary key,
  xid xid8 not null default '0',
  seq bigint not null default 0,
  at timestamptz not null default now()
);

-- Words by which records are found; field_class '' is open, any other names a field that some roles may not see.
create table search (
  object text not null,
  record_id uuid not null,
  field_class text not null default '',
  -- Hashes (platform/search/tokens.ts) of words and their beginnings, of characters and pairs, of pinyin.
  tokens int[] not null,
  -- The folded text, by which a hit is confirmed.
  words text not null default '',
  owner_id uuid,
  readers int[] not null,
  touched_at timestamptz not null,
  primary key (object, record_id, field_class)
);
alter table search alter column tokens set statistics 1000;
alter table search alter column readers set statistics 1000;
-- Rows of few readers and rows of a common word meet inside the index. A short list of pending entries keeps reads even.
create index search_tokens on search using gin (tokens, readers) with (gin_pending_list_limit = 1024);
create index search_newest on search (touched_at desc);
create index search_own on search (owner_id, touched_at desc);

create table timeline (
  id uuid primary key,
  object text not null,
  record_id uuid not null,
  at timestamptz not null,
  kind text not null,
  -- The record that did or suffered it, when it is not the one whose timeline this is.
  about_object text,
  about_id uuid,
  actor_id uuid,
  change_set_id uuid,
  fields text[] not null default '{}'
);
create index timeline_of_record on timeline (object, record_id, at desc, id desc);
create index timeline_about on timeline (about_object, about_id) where about_id is not null;

create table views (
  id uuid primary key,
  object text not null,
  label jsonb not null,
  owner_id uuid not null,
  shared boolean not null default false,
  definition jsonb not null,
  position int not null default 0,
  version int not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index views_of_object on views (object, position);

create table counters (
  object text not null,
  field text not null,
  value bigint not null default 0,
  primary key (object, field)
);

create table files (
  id uuid primary key,
  name text not null,
  size bigint not null,
  type text not null,
  sha256 bytea not null,
  -- Key in the file store.
  stored_as text not null,
  created_by_id uuid,
  created_at timestamptz not null default now()
);

create table imports (
  id uuid primary key,
  file_id uuid not null references files (id),
  file_name text not null,
  object text,
  -- What the file is: encoding, delimiter, sheet, header row, columns with samples.
  shape jsonb not null,
  -- Rules: key, columns, value maps (see platform/transfer/rules.ts).
  rules jsonb,
  dry_run_id uuid,
  run_id uuid,
  created_by_id uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create table import_failures (
  import_id uuid not null references imports (id) on delete cascade,
  run_id uuid not null,
  row_number bigint not null,
  cells jsonb not null,
  errors jsonb not null,
  primary key (import_id, run_id, row_number)
);

create table idempotency_keys (
  actor_id uuid not null,
  key text not null,
  body_hash bytea not null,
  status int,
  answer jsonb,
  created_at timestamptz not null default now(),
  primary key (actor_id, key)
);

create table settings (
  key text primary key,
  value jsonb not null,
  updated_at timestamptz not null default now()
);

-- Units of workspace currency for one unit of another, from a day on.
create table currency_rates (
  currency text not null,
  valid_from date not null,
  rate numeric not null check (rate > 0),
  primary key (currency, valid_from)
);
`;
