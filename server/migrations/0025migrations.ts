/** Migrations of many files, what became of each of their rows, rows that rules leave out, and named rule sets. */

export const name = '0025migrations';

export const workspace = `
-- Rules by name: as a file that can be taken elsewhere (see platform/transfer/rules.ts).
create table import_rule_sets (
  id uuid primary key,
  name text not null,
  source text,
  rules jsonb not null,
  used_at timestamptz,
  created_by_id uuid,
  created_at timestamptz not null default now()
);
create unique index import_rule_sets_name on import_rule_sets (core.fold(name));

-- Many files as one piece of work. Where it stands follows from its runs and its change set.
create table data_migrations (
  id uuid primary key,
  name text not null,
  source text,
  rule_set_id uuid references import_rule_sets (id) on delete set null,
  dry_run_id uuid,
  run_id uuid,
  undo_run_id uuid,
  change_set_id uuid,
  -- Objects and options that the run made: changes of the configuration, in their order.
  config_changes uuid[] not null default '{}',
  configured jsonb not null default '[]',
  -- The arrival report, sealed: it shows cells.
  report jsonb,
  created_by_id uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

alter table imports add column migration_id uuid references data_migrations (id) on delete cascade;
alter table imports add column load_order int not null default 0;
alter table imports add column file_use text not null default 'import';
-- What the file was recognised as, with the answers to its questions; sealed like the shape.
alter table imports add column recognised jsonb;
-- Figures of the last trial and of the run, as far as they are.
alter table imports add column tried jsonb;
alter table imports add column result jsonb;
create index imports_of_migration on imports (migration_id) where migration_id is not null;

-- The record that each row of a migration became or met.
create table import_rows (
  import_id uuid not null references imports (id) on delete cascade,
  row_number bigint not null,
  record_id uuid not null,
  deed text not null,
  primary key (import_id, row_number)
);
create index import_rows_of_record on import_rows (import_id, record_id);

-- Rows that the rules leave out are kept beside those that were refused, so that none is gone in silence.
alter table import_failures add column left_out boolean not null default false;
`;
