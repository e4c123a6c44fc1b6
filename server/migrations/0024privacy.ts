/** Data protection: erasures with their certificates, legal holds, rules for how long things are kept, requests of persons. */

export const name = '0024privacy';

export const workspace = `
create table erasures (
  id uuid primary key,
  -- anonymise: the record stays as a stub without a person; purge: it goes too.
  mode text not null check (mode in ('anonymise', 'purge')),
  origin text not null check (origin in ('person', 'retention', 'restore')),
  reason text not null,
  state text not null check (state in ('waiting', 'working', 'done')),
  requested_by_id uuid,
  rule_id uuid,
  run_id uuid,
  -- By place: how many things were erased there.
  counts jsonb not null default '{}',
  certificate jsonb,
  certificate_hash bytea,
  created_at timestamptz not null,
  finished_at timestamptz
);
create index erasures_newest on erasures (created_at desc, id desc);

create table erasure_subjects (
  erasure_id uuid not null references erasures (id) on delete cascade,
  object text not null,
  record_id uuid not null,
  done_at timestamptz,
  primary key (erasure_id, object, record_id)
);
create index erasure_subjects_record on erasure_subjects (object, record_id);

-- Files of what is told to people: kept for some days, and gone with the person.
create table person_exports (
  run_id uuid primary key,
  object text not null,
  record_id uuid not null,
  file_id uuid not null unique references files (id),
  created_at timestamptz not null
);
create index person_exports_record on person_exports (object, record_id);

create table legal_holds (
  id uuid primary key,
  object text not null,
  record_id uuid not null,
  reason text not null,
  placed_at timestamptz not null,
  placed_by_id uuid,
  ended_at timestamptz,
  ended_by_id uuid
);
create unique index legal_holds_live on legal_holds (object, record_id) where ended_at is null;
create index legal_holds_record on legal_holds (object, record_id);

create table retention_rules (
  id uuid primary key,
  version int not null default 1,
  object text not null,
  name jsonb not null,
  filter jsonb not null,
  -- A date or datetime field of the object; months since then.
  date_field text not null,
  months int not null check (months > 0),
  action text not null check (action in ('bin', 'anonymise', 'purge')),
  active boolean not null,
  last_run_id uuid,
  last_run_at timestamptz,
  created_at timestamptz not null,
  created_by_id uuid,
  updated_at timestamptz not null,
  updated_by_id uuid
);

create table privacy_requests (
  id uuid primary key,
  version int not null default 1,
  created_at timestamptz not null,
  created_by_id uuid,
  updated_at timestamptz not null,
  updated_by_id uuid,
  owner_id uuid,
  department_id uuid,
  queue_id uuid,
  source text,
  source_id text,
  name text,
  name_sort text,
  kind text,
  person_object text,
  person_id uuid,
  law text,
  received_on date,
  channel text,
  details text,
  state text,
  due_on date,
  answer text,
  answered_at timestamptz,
  export_id text,
  export_id_sort text,
  erasure_id text,
  erasure_id_sort text,
  readers int[] not null default '{}',
  editors int[] not null default '{}',
  pool_id uuid,
  deleted_at timestamptz,
  deletion_id uuid,
  custom jsonb not null default '{}'
);
alter table privacy_requests add constraint privacy_requests_created_by_id_fk foreign key (created_by_id) references users (id) deferrable initially immediate;
alter table privacy_requests add constraint privacy_requests_updated_by_id_fk foreign key (updated_by_id) references users (id) deferrable initially immediate;
alter table privacy_requests add constraint privacy_requests_owner_id_fk foreign key (owner_id) references users (id) deferrable initially immediate;
alter table privacy_requests add constraint privacy_requests_department_id_fk foreign key (department_id) references departments (id) deferrable initially immediate;
alter table privacy_requests add constraint privacy_requests_queue_id_fk foreign key (queue_id) references queues (id) deferrable initially immediate;
create index privacy_requests_readers on privacy_requests using gin (readers) where deleted_at is null;
alter table privacy_requests alter column readers set statistics 1000;
create unique index privacy_requests_source on privacy_requests (source_id, coalesce(source, '')) where source_id is not null and deleted_at is null;
create index privacy_requests_deleted on privacy_requests (deleted_at, id) where deleted_at is not null;
create index privacy_requests_created_at on privacy_requests (created_at, id) where deleted_at is null;
create index privacy_requests_updated_at on privacy_requests (updated_at, id) where deleted_at is null;
create index privacy_requests_owner on privacy_requests (owner_id, id) where deleted_at is null;
create index privacy_requests_department on privacy_requests (department_id, id);
create index privacy_requests_queue on privacy_requests (queue_id, id) where queue_id is not null;
create index privacy_requests_name on privacy_requests (name_sort, id) where deleted_at is null;
create index privacy_requests_name_fold on privacy_requests (core.fold(name)) where deleted_at is null;
create statistics privacy_requests_name_folded on (core.fold(name)) from privacy_requests;
create index privacy_requests_kind on privacy_requests (kind, name_sort, id) where deleted_at is null;
create index privacy_requests_person on privacy_requests (person_object, person_id, id);
create index privacy_requests_received_on on privacy_requests (received_on, id) where deleted_at is null;
create index privacy_requests_state on privacy_requests (state, name_sort, id) where deleted_at is null;
create index privacy_requests_due_on on privacy_requests (due_on, id) where deleted_at is null;

-- Requests of persons are of those who look after data protection; other roles are given them by hand.
update roles set rights = jsonb_set(rights, '{objects,privacyRequest}',
  '{"read": "none", "create": "none", "update": "none", "delete": "none", "export": "none", "import": "none"}')
where name <> 'administrator' and not rights->'objects' ? 'privacyRequest' and not rights->'admin' ? 'privacy';
`;
