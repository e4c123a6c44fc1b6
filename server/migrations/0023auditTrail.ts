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
`;
