/** Files that come in the archives of a migration, and what became of each that a table names. */

export const name = '0029migrationFiles';

export const workspace = `
create table migration_files (
  id uuid primary key,
  migration_id uuid not null references data_migrations (id) on delete cascade,
  -- Where it lies in the archive.
  path text not null,
  size bigint not null,
  -- Null: it was not taken, or is gone with the person whom it was about.
  file_id uuid unique references files (id) on delete set null,
  -- Why it was not taken: a word for figures, and words for people.
  refusal text,
  reason jsonb
);
create index migration_files_of_migration on migration_files (migration_id, path);

-- Each place in a table that names a file, as the last trial and the last run found it.
create table migration_links (
  import_id uuid not null references imports (id) on delete cascade,
  run_id uuid not null,
  row_number bigint not null,
  -- Of several files of one row.
  place int not null,
  named text not null,
  migration_file_id uuid references migration_files (id) on delete cascade,
  size bigint not null default 0,
  object text,
  record_id uuid,
  outcome text not null,
  reason jsonb,
  primary key (import_id, run_id, row_number, place)
);
create index migration_links_of_file on migration_links (migration_file_id) where migration_file_id is not null;
`;
