/** Duplicates: keys by which records that are alike are found, and pairs that were found, with what was decided of them. */

export const name = '0027duplicates';

export const workspace = `
-- Hashes under a key outside the database, of the values that a rule compares (server/platform/duplicates/rules).
create table duplicate_keys (
  key bigint not null,
  record_id uuid not null,
  -- Which rule, with which fields: keys of a rule that says something else by now are other ones.
  rule int not null,
  primary key (key, record_id)
);

-- Pairs of the latest search, and what people decided of pairs for good. Names of fields and weights, never values.
create table duplicate_pairs (
  id uuid primary key,
  object text not null,
  a_id uuid not null,
  b_id uuid not null,
  -- Pairs that hang together, and those who search found them.
  group_id uuid not null,
  run_id uuid,
  probability real not null,
  fields jsonb not null,
  state text not null check (state in ('open', 'distinct', 'merged')),
  found_at timestamptz not null,
  decided_at timestamptz,
  decided_by_id uuid,
  check (a_id < b_id)
);
create unique index duplicate_pairs_pair on duplicate_pairs (object, a_id, b_id);
create index duplicate_pairs_group on duplicate_pairs (object, state, group_id);
create index duplicate_pairs_b on duplicate_pairs (b_id);
create index duplicate_pairs_a on duplicate_pairs (a_id);

-- Of which records out of sight each person was told in which hour, so that a limit holds over all processes.
create table duplicate_disclosures (
  user_id uuid not null,
  hour timestamptz not null,
  object text not null,
  record_id uuid not null,
  primary key (user_id, hour, record_id)
);

update roles set rights = jsonb_set(rights, '{admin}', rights -> 'admin' || '["duplicates"]')
where name in ('administrator', 'salesDirector', 'salesManager', 'manager') and system
  and not rights -> 'admin' ? 'duplicates';
`;
