/** Made by `npm run migration` from the declarations; add it to all.ts. */

export const name = '0004objects';

export const workspace = `
create table accounts (
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
  name text,
  name_sort text,
  other_name text,
  other_name_sort text,
  number bigint,
  credit_code text,
  credit_code_sort text,
  industry text,
  level text,
  lifecycle text,
  parent_id uuid,
  annual_revenue numeric,
  annual_revenue_currency text,
  annual_revenue_base numeric,
  employees int,
  founded_year int,
  lead_source text,
  phones jsonb,
  phones_primary text,
  emails jsonb,
  emails_primary text,
  website text,
  address jsonb,
  description text,
  last_activity_at timestamptz,
  readers int[] not null default '{}',
  editors int[] not null default '{}',
  queue_id uuid,
  pool_id uuid,
  deleted_at timestamptz,
  deletion_id uuid,
  custom jsonb not null default '{}'
);
create table contacts (
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
  name text,
  name_sort text,
  other_name text,
  other_name_sort text,
  account_id uuid,
  job_title text,
  job_title_sort text,
  team text,
  team_sort text,
  decision_maker boolean,
  phones jsonb,
  phones_primary text,
  emails jsonb,
  emails_primary text,
  address jsonb,
  birthday date,
  description text,
  last_activity_at timestamptz,
  readers int[] not null default '{}',
  editors int[] not null default '{}',
  queue_id uuid,
  pool_id uuid,
  deleted_at timestamptz,
  deletion_id uuid,
  custom jsonb not null default '{}'
);
create table account_contacts (
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
  name text,
  name_sort text,
  account_id uuid,
  contact_id uuid,
  role text,
  job_title text,
  job_title_sort text,
  influence int,
  readers int[] not null default '{}',
  editors int[] not null default '{}',
  queue_id uuid,
  pool_id uuid,
  deleted_at timestamptz,
  deletion_id uuid,
  custom jsonb not null default '{}'
);
create table activities (
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
  kind text,
  subject text,
  subject_sort text,
  body text,
  regarding_object text,
  regarding_id uuid,
  occurred_at timestamptz,
  minutes int,
  direction text,
  outcome text,
  readers int[] not null default '{}',
  editors int[] not null default '{}',
  queue_id uuid,
  pool_id uuid,
  deleted_at timestamptz,
  deletion_id uuid,
  custom jsonb not null default '{}'
);
create table tasks (
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
  status text,
  priority text,
  due_on date,
  completed_at timestamptz,
  regarding_object text,
  regarding_id uuid,
  readers int[] not null default '{}',
  editors int[] not null default '{}',
  queue_id uuid,
  pool_id uuid,
  deleted_at timestamptz,
  deletion_id uuid,
  custom jsonb not null default '{}'
);
create table opportunities (
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
  name text,
  name_sort text,
  account_id uuid,
  contact_id uuid,
  product_id uuid,
  stage text,
  amount numeric,
  amount_currency text,
  amount_base numeric,
  probability numeric,
  weighted_amount numeric,
  weighted_amount_currency text,
  weighted_amount_base numeric,
  close_date date,
  opened_on date,
  stage_changed_at timestamptz,
  is_closed boolean,
  is_won boolean,
  reason text,
  reason_note text,
  reason_note_sort text,
  next_step text,
  next_step_sort text,
  next_step_on date,
  lead_source text,
  description text,
  last_activity_at timestamptz,
  readers int[] not null default '{}',
  editors int[] not null default '{}',
  queue_id uuid,
  pool_id uuid,
  deleted_at timestamptz,
  deletion_id uuid,
  custom jsonb not null default '{}'
);
create table products (
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
  name text,
  name_sort text,
  code text,
  code_sort text,
  series text,
  series_sort text,
  price numeric,
  price_currency text,
  price_base numeric,
  unit text,
  unit_sort text,
  active boolean,
  description text,
  readers int[] not null default '{}',
  editors int[] not null default '{}',
  queue_id uuid,
  pool_id uuid,
  deleted_at timestamptz,
  deletion_id uuid,
  custom jsonb not null default '{}'
);
create table departments (
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
  name text,
  name_sort text,
  parent_id uuid,
  manager_id uuid,
  readers int[] not null default '{}',
  editors int[] not null default '{}',
  queue_id uuid,
  pool_id uuid,
  deleted_at timestamptz,
  deletion_id uuid,
  custom jsonb not null default '{}'
);
create table users (
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
  name text,
  name_sort text,
  email text,
  email_sort text,
  job_title text,
  job_title_sort text,
  manager_id uuid,
  roles text[],
  status text,
  language text,
  time_zone text,
  time_zone_sort text,
  readers int[] not null default '{}',
  editors int[] not null default '{}',
  queue_id uuid,
  pool_id uuid,
  deleted_at timestamptz,
  deletion_id uuid,
  custom jsonb not null default '{}'
);
alter table accounts add constraint accounts_created_by_id_fk foreign key (created_by_id) references users (id) deferrable initially immediate;
alter table accounts add constraint accounts_updated_by_id_fk foreign key (updated_by_id) references users (id) deferrable initially immediate;
alter table accounts add constraint accounts_owner_id_fk foreign key (owner_id) references users (id) deferrable initially immediate;
alter table accounts add constraint accounts_department_id_fk foreign key (department_id) references departments (id) deferrable initially immediate;
alter table accounts add constraint accounts_parent_id_fk foreign key (parent_id) references accounts (id) deferrable initially immediate;
alter table contacts add constraint contacts_created_by_id_fk foreign key (created_by_id) references users (id) deferrable initially immediate;
alter table contacts add constraint contacts_updated_by_id_fk foreign key (updated_by_id) references users (id) deferrable initially immediate;
alter table contacts add constraint contacts_owner_id_fk foreign key (owner_id) references users (id) deferrable initially immediate;
alter table contacts add constraint contacts_department_id_fk foreign key (department_id) references departments (id) deferrable initially immediate;
alter table contacts add constraint contacts_account_id_fk foreign key (account_id) references accounts (id) deferrable initially immediate;
alter table account_contacts add constraint account_contacts_created_by_id_fk foreign key (created_by_id) references users (id) deferrable initially immediate;
alter table account_contacts add constraint account_contacts_updated_by_id_fk foreign key (updated_by_id) references users (id) deferrable initially immediate;
alter table account_contacts add constraint account_contacts_owner_id_fk foreign key (owner_id) references users (id) deferrable initially immediate;
alter table account_contacts add constraint account_contacts_department_id_fk foreign key (department_id) references departments (id) deferrable initially immediate;
alter table account_contacts add constraint account_contacts_account_id_fk foreign key (account_id) references accounts (id) deferrable initially immediate;
alter table account_contacts add constraint account_contacts_contact_id_fk foreign key (contact_id) references contacts (id) deferrable initially immediate;
alter table activities add constraint activities_created_by_id_fk foreign key (created_by_id) references users (id) deferrable initially immediate;
alter table activities add constraint activities_updated_by_id_fk foreign key (updated_by_id) references users (id) deferrable initially immediate;
alter table activities add constraint activities_owner_id_fk foreign key (owner_id) references users (id) deferrable initially immediate;
alter table activities add constraint activities_department_id_fk foreign key (department_id) references departments (id) deferrable initially immediate;
alter table tasks add constraint tasks_created_by_id_fk foreign key (created_by_id) references users (id) deferrable initially immediate;
alter table tasks add constraint tasks_updated_by_id_fk foreign key (updated_by_id) references users (id) deferrable initially immediate;
alter table tasks add constraint tasks_owner_id_fk foreign key (owner_id) references users (id) deferrable initially immediate;
alter table tasks add constraint tasks_department_id_fk foreign key (department_id) references departments (id) deferrable initially immediate;
alter table opportunities add constraint opportunities_created_by_id_fk foreign key (created_by_id) references users (id) deferrable initially immediate;
alter table opportunities add constraint opportunities_updated_by_id_fk foreign key (updated_by_id) references users (id) deferrable initially immediate;
alter table opportunities add constraint opportunities_owner_id_fk foreign key (owner_id) references users (id) deferrable initially immediate;
alter table opportunities add constraint opportunities_department_id_fk foreign key (department_id) references departments (id) deferrable initially immediate;
alter table opportunities add constraint opportunities_account_id_fk foreign key (account_id) references accounts (id) deferrable initially immediate;
alter table opportunities add constraint opportunities_contact_id_fk foreign key (contact_id) references contacts (id) deferrable initially immediate;
alter table opportunities add constraint opportunities_product_id_fk foreign key (product_id) references products (id) deferrable initially immediate;
alter table products add constraint products_created_by_id_fk foreign key (created_by_id) references users (id) deferrable initially immediate;
alter table products add constraint products_updated_by_id_fk foreign key (updated_by_id) references users (id) deferrable initially immediate;
alter table products add constraint products_owner_id_fk foreign key (owner_id) references users (id) deferrable initially immediate;
alter table products add constraint products_department_id_fk foreign key (department_id) references departments (id) deferrable initially immediate;
alter table departments add constraint departments_created_by_id_fk foreign key (created_by_id) references users (id) deferrable initially immediate;
alter table departments add constraint departments_updated_by_id_fk foreign key (updated_by_id) references users (id) deferrable initially immediate;
alter table departments add constraint departments_owner_id_fk foreign key (owner_id) references users (id) deferrable initially immediate;
alter table departments add constraint departments_department_id_fk foreign key (department_id) references departments (id) deferrable initially immediate;
alter table departments add constraint departments_parent_id_fk foreign key (parent_id) references departments (id) deferrable initially immediate;
alter table departments add constraint departments_manager_id_fk foreign key (manager_id) references users (id) deferrable initially immediate;
alter table users add constraint users_created_by_id_fk foreign key (created_by_id) references users (id) deferrable initially immediate;
alter table users add constraint users_updated_by_id_fk foreign key (updated_by_id) references users (id) deferrable initially immediate;
alter table users add constraint users_owner_id_fk foreign key (owner_id) references users (id) deferrable initially immediate;
alter table users add constraint users_department_id_fk foreign key (department_id) references departments (id) deferrable initially immediate;
alter table users add constraint users_manager_id_fk foreign key (manager_id) references users (id) deferrable initially immediate;
create index accounts_readers on accounts using gin (readers) where deleted_at is null;
alter table accounts alter column readers set statistics 1000;
create unique index accounts_source on accounts (source_id, coalesce(source, '')) where source_id is not null and deleted_at is null;
create index accounts_deleted on accounts (deleted_at, id) where deleted_at is not null;
create index accounts_created_at on accounts (created_at, id) where deleted_at is null;
create index accounts_updated_at on accounts (updated_at, id) where deleted_at is null;
create index accounts_owner on accounts (owner_id, id) where deleted_at is null;
create index accounts_department on accounts (department_id, id);
create index accounts_name on accounts (name_sort, id) where deleted_at is null;
create index accounts_name_fold on accounts (core.fold(name)) where deleted_at is null;
create statistics accounts_name_folded on (core.fold(name)) from accounts;
create unique index accounts_credit_code_key on accounts (core.fold(credit_code)) where deleted_at is null;
create statistics accounts_credit_code_folded on (core.fold(credit_code)) from accounts;
create index accounts_industry on accounts (industry, id) where deleted_at is null;
create index accounts_parent on accounts (parent_id, id);
create index accounts_annual_revenue on accounts (annual_revenue_base, id) where deleted_at is null;
create index accounts_employees on accounts (employees, id) where deleted_at is null;
create index accounts_last_activity_at on accounts (last_activity_at, id) where deleted_at is null;
create index contacts_readers on contacts using gin (readers) where deleted_at is null;
alter table contacts alter column readers set statistics 1000;
create unique index contacts_source on contacts (source_id, coalesce(source, '')) where source_id is not null and deleted_at is null;
create index contacts_deleted on contacts (deleted_at, id) where deleted_at is not null;
create index contacts_created_at on contacts (created_at, id) where deleted_at is null;
create index contacts_updated_at on contacts (updated_at, id) where deleted_at is null;
create index contacts_owner on contacts (owner_id, id) where deleted_at is null;
create index contacts_department on contacts (department_id, id);
create index contacts_name on contacts (name_sort, id) where deleted_at is null;
create index contacts_name_fold on contacts (core.fold(name)) where deleted_at is null;
create statistics contacts_name_folded on (core.fold(name)) from contacts;
create index contacts_account on contacts (account_id, id);
create index contacts_last_activity_at on contacts (last_activity_at, id) where deleted_at is null;
create index account_contacts_readers on account_contacts using gin (readers) where deleted_at is null;
alter table account_contacts alter column readers set statistics 1000;
create unique index account_contacts_source on account_contacts (source_id, coalesce(source, '')) where source_id is not null and deleted_at is null;
create index account_contacts_deleted on account_contacts (deleted_at, id) where deleted_at is not null;
create index account_contacts_created_at on account_contacts (created_at, id) where deleted_at is null;
create index account_contacts_updated_at on account_contacts (updated_at, id) where deleted_at is null;
create index account_contacts_owner on account_contacts (owner_id, id) where deleted_at is null;
create index account_contacts_department on account_contacts (department_id, id);
create index account_contacts_account on account_contacts (account_id, id);
create index account_contacts_contact on account_contacts (contact_id, id);
create index activities_readers on activities using gin (readers) where deleted_at is null;
alter table activities alter column readers set statistics 1000;
create unique index activities_source on activities (source_id, coalesce(source, '')) where source_id is not null and deleted_at is null;
create index activities_deleted on activities (deleted_at, id) where deleted_at is not null;
create index activities_created_at on activities (created_at, id) where deleted_at is null;
create index activities_updated_at on activities (updated_at, id) where deleted_at is null;
create index activities_owner on activities (owner_id, id) where deleted_at is null;
create index activities_department on activities (department_id, id);
create index activities_kind on activities (kind, id) where deleted_at is null;
create index activities_regarding on activities (regarding_object, regarding_id, id);
create index activities_occurred_at on activities (occurred_at, id) where deleted_at is null;
create index tasks_readers on tasks using gin (readers) where deleted_at is null;
alter table tasks alter column readers set statistics 1000;
create unique index tasks_source on tasks (source_id, coalesce(source, '')) where source_id is not null and deleted_at is null;
create index tasks_deleted on tasks (deleted_at, id) where deleted_at is not null;
create index tasks_created_at on tasks (created_at, id) where deleted_at is null;
create index tasks_updated_at on tasks (updated_at, id) where deleted_at is null;
create index tasks_owner on tasks (owner_id, id) where deleted_at is null;
create index tasks_department on tasks (department_id, id);
create index tasks_status on tasks (status, id) where deleted_at is null;
create index tasks_due_on on tasks (due_on, id) where deleted_at is null;
create index tasks_regarding on tasks (regarding_object, regarding_id, id);
create index opportunities_readers on opportunities using gin (readers) where deleted_at is null;
alter table opportunities alter column readers set statistics 1000;
create unique index opportunities_source on opportunities (source_id, coalesce(source, '')) where source_id is not null and deleted_at is null;
create index opportunities_deleted on opportunities (deleted_at, id) where deleted_at is not null;
create index opportunities_created_at on opportunities (created_at, id) where deleted_at is null;
create index opportunities_updated_at on opportunities (updated_at, id) where deleted_at is null;
create index opportunities_owner on opportunities (owner_id, id) where deleted_at is null;
create index opportunities_department on opportunities (department_id, id);
create index opportunities_name on opportunities (name_sort, id) where deleted_at is null;
create index opportunities_name_fold on opportunities (core.fold(name)) where deleted_at is null;
create statistics opportunities_name_folded on (core.fold(name)) from opportunities;
create index opportunities_account on opportunities (account_id, id);
create index opportunities_contact on opportunities (contact_id, id);
create index opportunities_product on opportunities (product_id, id);
create index opportunities_stage on opportunities (stage, id) where deleted_at is null;
create index opportunities_amount on opportunities (amount_base, id) where deleted_at is null;
create index opportunities_close_date on opportunities (close_date, id) where deleted_at is null;
create index opportunities_next_step_on on opportunities (next_step_on, id) where deleted_at is null;
create index opportunities_last_activity_at on opportunities (last_activity_at, id) where deleted_at is null;
create index products_readers on products using gin (readers) where deleted_at is null;
alter table products alter column readers set statistics 1000;
create unique index products_source on products (source_id, coalesce(source, '')) where source_id is not null and deleted_at is null;
create index products_deleted on products (deleted_at, id) where deleted_at is not null;
create index products_created_at on products (created_at, id) where deleted_at is null;
create index products_updated_at on products (updated_at, id) where deleted_at is null;
create index products_owner on products (owner_id, id) where deleted_at is null;
create index products_department on products (department_id, id);
create index products_name on products (name_sort, id) where deleted_at is null;
create index products_name_fold on products (core.fold(name)) where deleted_at is null;
create statistics products_name_folded on (core.fold(name)) from products;
create unique index products_code_key on products (core.fold(code)) where deleted_at is null;
create statistics products_code_folded on (core.fold(code)) from products;
create index products_series on products (series_sort, id) where deleted_at is null;
create index products_series_fold on products (core.fold(series)) where deleted_at is null;
create statistics products_series_folded on (core.fold(series)) from products;
create index departments_readers on departments using gin (readers) where deleted_at is null;
alter table departments alter column readers set statistics 1000;
create unique index departments_source on departments (source_id, coalesce(source, '')) where source_id is not null and deleted_at is null;
create index departments_deleted on departments (deleted_at, id) where deleted_at is not null;
create index departments_created_at on departments (created_at, id) where deleted_at is null;
create index departments_updated_at on departments (updated_at, id) where deleted_at is null;
create index departments_owner on departments (owner_id, id) where deleted_at is null;
create index departments_department on departments (department_id, id);
create index departments_name on departments (name_sort, id) where deleted_at is null;
create index departments_name_fold on departments (core.fold(name)) where deleted_at is null;
create statistics departments_name_folded on (core.fold(name)) from departments;
create index departments_parent on departments (parent_id, id);
create index users_readers on users using gin (readers) where deleted_at is null;
alter table users alter column readers set statistics 1000;
create unique index users_source on users (source_id, coalesce(source, '')) where source_id is not null and deleted_at is null;
create index users_deleted on users (deleted_at, id) where deleted_at is not null;
create index users_created_at on users (created_at, id) where deleted_at is null;
create index users_updated_at on users (updated_at, id) where deleted_at is null;
create index users_owner on users (owner_id, id) where deleted_at is null;
create index users_department on users (department_id, id);
create index users_name on users (name_sort, id) where deleted_at is null;
create index users_name_fold on users (core.fold(name)) where deleted_at is null;
create statistics users_name_folded on (core.fold(name)) from users;
create unique index users_email_key on users (core.fold(email)) where deleted_at is null;
create statistics users_email_folded on (core.fold(email)) from users;
`;
