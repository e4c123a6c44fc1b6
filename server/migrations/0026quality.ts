/** Data quality: what each run counted, and which records have what against them; administrators get the right to look after it. */

export const name = '0026quality';

export const workspace = `
-- Counts of one run over one object; never values.
create table quality_snapshots (
  id uuid primary key,
  object text not null,
  run_id uuid not null,
  taken_at timestamptz not null,
  records bigint not null,
  counts jsonb not null,
  unique (object, run_id)
);
create index quality_snapshots_newest on quality_snapshots (object, taken_at desc);

-- What stands against a record, as words of the form field:finding; of the latest run over its object.
create table quality_issues (
  object text not null,
  record_id uuid not null,
  run_id uuid not null,
  -- As they were then: the reader decides what is shown.
  owner_id uuid,
  department_id uuid,
  issues text[] not null,
  points int not null,
  primary key (object, record_id)
);
create index quality_issues_worst on quality_issues (object, points desc, record_id);
create index quality_issues_kinds on quality_issues using gin (issues);

-- Hashes of what should be one record's alone, while a run works.
create table quality_keys (
  run_id uuid not null,
  field text not null,
  key bigint not null,
  record_id uuid not null,
  primary key (run_id, field, key, record_id)
);

-- The role that may everything, in workspaces that are older than the right.
update roles set rights = jsonb_set(rights, '{admin}', (rights -> 'admin') || '["dataQuality"]'::jsonb)
  where name = 'administrator' and not rights -> 'admin' @> '["dataQuality"]'::jsonb;
`;
