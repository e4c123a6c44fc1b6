/** Reports of problems, which everyone may make and administrators work on. */

export const name = '0016demo';

export const workspace = `
create table problem_reports (
  id uuid primary key,
  version int not null default 1,
  created_at timestamptz not null,
  created_by_id uuid,
  updated_at timestamptz not null,
  updated_by_id uuid,
  owner_id uuid,
  department_id uuid,
  source text,
  source_id text,
  subject text,
  subject_sort text,
  body text,
  screenshot jsonb,
  status text,
  page text,
  page_sort text,
  requests text,
  product_version text,
  product_version_sort text,
  browser text,
  browser_sort text,
  readers int[] not null default '{}',
  editors int[] not null default '{}',
  queue_id uuid,
  pool_id uuid,
  deleted_at timestamptz,
  deletion_id uuid,
  custom jsonb not null default '{}'
);
alter table problem_reports add constraint problem_reports_created_by_id_fk foreign key (created_by_id) references users (id) deferrable initially immediate;
alter table problem_reports add constraint problem_reports_updated_by_id_fk foreign key (updated_by_id) references users (id) deferrable initially immediate;
alter table problem_reports add constraint problem_reports_owner_id_fk foreign key (owner_id) references users (id) deferrable initially immediate;
alter table problem_reports add constraint problem_reports_department_id_fk foreign key (department_id) references departments (id) deferrable initially immediate;
create index problem_reports_readers on problem_reports using gin (readers) where deleted_at is null;
alter table problem_reports alter column readers set statistics 1000;
create unique index problem_reports_source on problem_reports (source_id, coalesce(source, '')) where source_id is not null and deleted_at is null;
create index problem_reports_deleted on problem_reports (deleted_at, id) where deleted_at is not null;
create index problem_reports_created_at on problem_reports (created_at, id) where deleted_at is null;
create index problem_reports_updated_at on problem_reports (updated_at, id) where deleted_at is null;
create index problem_reports_owner on problem_reports (owner_id, id) where deleted_at is null;
create index problem_reports_department on problem_reports (department_id, id);
create index problem_reports_status on problem_reports (status, subject_sort, id) where deleted_at is null;

update roles set rights = jsonb_set(rights, '{objects,problemReport}',
  '{"read": "own", "create": "own", "update": "own", "delete": "own", "export": "none", "import": "none"}')
where name in ('member', 'readOnly') and system;
`;
