/** The audit trail is searched, knows reads, survives a restore and can be archived; consents of people. */

export const name = '0023auditTrail';

export const workspace = `
-- Records that a read answered, so that “who looked at this record” finds lists too.
alter table audit add column record_ids uuid[];
create index audit_read_records on audit using gin (record_ids) where record_ids is not null;
-- What auditors ask for. Lines of the usual verbs are many, and the newest of them are found by time alone.
create index audit_of_actor on audit (actor_id, at desc, seq desc) where actor_id is not null;
create index audit_of_object on audit (object, at desc, seq desc) where object is not null;
create index audit_of_rare_verb on audit (verb, at desc, seq desc)
  where verb not in ('create', 'update', 'read', 'list');
create index audit_of_address on audit (address, at desc, seq desc) where address is not null;
create index audit_of_request on audit (request_id) where request_id is not null;

-- A seal that begins a new segment after a restore: the head that was known outside the database, beyond the restored one.
alter table audit_seals add column former_no bigint;
alter table audit_seals add column former_head bytea;

-- Lines older than the workspace keeps: up to which seal they left the database, and what the chain goes on from.
create table audit_archives (
  up_to_no bigint primary key,
  at timestamptz not null default now(),
  up_to_xid xid8 not null,
  up_to_seq bigint not null,
  head bytea not null,
  row_count bigint not null,
  from_at timestamptz,
  to_at timestamptz
);

-- Which files of noted reads are in the database already: a crash between the two must not tell them twice.
create table audit_read_batches (
  id uuid primary key,
  at timestamptz not null default now()
);

create table consents (
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
  contact_id uuid,
  purpose_id uuid,
  pair text,
  pair_sort text,
  state text,
  shown_by text,
  evidence text,
  given_at timestamptz,
  withdrawn_at timestamptz,
  ends_on date,
  readers int[] not null default '{}',
  editors int[] not null default '{}',
  pool_id uuid,
  deleted_at timestamptz,
  deletion_id uuid,
  custom jsonb not null default '{}'
);
create table consent_purposes (
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
  other_name text,
  other_name_sort text,
  legal_basis text,
  status text,
  months_valid int,
  description text,
  readers int[] not null default '{}',
  editors int[] not null default '{}',
  pool_id uuid,
  deleted_at timestamptz,
  deletion_id uuid,
  custom jsonb not null default '{}'
);
alter table consents add constraint consents_created_by_id_fk foreign key (created_by_id) references users (id) deferrable initially immediate;
alter table consents add constraint consents_updated_by_id_fk foreign key (updated_by_id) references users (id) deferrable initially immediate;
alter table consents add constraint consents_owner_id_fk foreign key (owner_id) references users (id) deferrable initially immediate;
alter table consents add constraint consents_department_id_fk foreign key (department_id) references departments (id) deferrable initially immediate;
alter table consents add constraint consents_queue_id_fk foreign key (queue_id) references queues (id) deferrable initially immediate;
alter table consents add constraint consents_contact_id_fk foreign key (contact_id) references contacts (id) deferrable initially immediate;
alter table consents add constraint consents_purpose_id_fk foreign key (purpose_id) references consent_purposes (id) deferrable initially immediate;
alter table consent_purposes add constraint consent_purposes_created_by_id_fk foreign key (created_by_id) references users (id) deferrable initially immediate;
alter table consent_purposes add constraint consent_purposes_updated_by_id_fk foreign key (updated_by_id) references users (id) deferrable initially immediate;
alter table consent_purposes add constraint consent_purposes_owner_id_fk foreign key (owner_id) references users (id) deferrable initially immediate;
alter table consent_purposes add constraint consent_purposes_department_id_fk foreign key (department_id) references departments (id) deferrable initially immediate;
alter table consent_purposes add constraint consent_purposes_queue_id_fk foreign key (queue_id) references queues (id) deferrable initially immediate;
create index consents_readers on consents using gin (readers) where deleted_at is null;
alter table consents alter column readers set statistics 1000;
create unique index consents_source on consents (source_id, coalesce(source, '')) where source_id is not null and deleted_at is null;
create index consents_deleted on consents (deleted_at, id) where deleted_at is not null;
create index consents_created_at on consents (created_at, id) where deleted_at is null;
create index consents_updated_at on consents (updated_at, id) where deleted_at is null;
create index consents_owner on consents (owner_id, id) where deleted_at is null;
create index consents_department on consents (department_id, id);
create index consents_queue on consents (queue_id, id) where queue_id is not null;
create index consents_contact on consents (contact_id, id);
create index consents_purpose on consents (purpose_id, id);
create unique index consents_pair_key on consents (core.fold(pair)) where deleted_at is null;
create statistics consents_pair_folded on (core.fold(pair)) from consents;
create index consents_state on consents (state, name_sort, id) where deleted_at is null;
create index consents_ends_on on consents (ends_on, id) where deleted_at is null;
create index consent_purposes_readers on consent_purposes using gin (readers) where deleted_at is null;
alter table consent_purposes alter column readers set statistics 1000;
create unique index consent_purposes_source on consent_purposes (source_id, coalesce(source, '')) where source_id is not null and deleted_at is null;
create index consent_purposes_deleted on consent_purposes (deleted_at, id) where deleted_at is not null;
create index consent_purposes_created_at on consent_purposes (created_at, id) where deleted_at is null;
create index consent_purposes_updated_at on consent_purposes (updated_at, id) where deleted_at is null;
create index consent_purposes_owner on consent_purposes (owner_id, id) where deleted_at is null;
create index consent_purposes_department on consent_purposes (department_id, id);
create index consent_purposes_queue on consent_purposes (queue_id, id) where queue_id is not null;
create unique index consent_purposes_name_key on consent_purposes (core.fold(name)) where deleted_at is null;
create index consent_purposes_name on consent_purposes (name_sort, id) where deleted_at is null;
create statistics consent_purposes_name_folded on (core.fold(name)) from consent_purposes;

-- What a company uses personal data for is common knowledge in it; those who look after data protection keep it.
update roles set rights = jsonb_set(rights, '{objects,consentPurpose}',
  '{"read": "all", "create": "none", "update": "none", "delete": "none", "export": "none", "import": "none"}')
where name <> 'administrator' and not rights->'objects' ? 'consentPurpose';
`;
