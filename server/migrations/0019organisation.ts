/** Groups and queues with their members; departments know the way down to them; records stand in queues. */

export const name = '0019organisation';

export const workspace = `
create table groups (
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
  description text,
  members jsonb,
  readers int[] not null default '{}',
  editors int[] not null default '{}',
  queue_id uuid,
  pool_id uuid,
  deleted_at timestamptz,
  deletion_id uuid,
  custom jsonb not null default '{}'
);
create table queues (
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
  description text,
  objects jsonb,
  members jsonb,
  handing text,
  readers int[] not null default '{}',
  editors int[] not null default '{}',
  queue_id uuid,
  pool_id uuid,
  deleted_at timestamptz,
  deletion_id uuid,
  custom jsonb not null default '{}'
);
alter table groups add constraint groups_created_by_id_fk foreign key (created_by_id) references users (id) deferrable initially immediate;
alter table groups add constraint groups_updated_by_id_fk foreign key (updated_by_id) references users (id) deferrable initially immediate;
alter table groups add constraint groups_owner_id_fk foreign key (owner_id) references users (id) deferrable initially immediate;
alter table groups add constraint groups_department_id_fk foreign key (department_id) references departments (id) deferrable initially immediate;
alter table queues add constraint queues_created_by_id_fk foreign key (created_by_id) references users (id) deferrable initially immediate;
alter table queues add constraint queues_updated_by_id_fk foreign key (updated_by_id) references users (id) deferrable initially immediate;
alter table queues add constraint queues_owner_id_fk foreign key (owner_id) references users (id) deferrable initially immediate;
alter table queues add constraint queues_department_id_fk foreign key (department_id) references departments (id) deferrable initially immediate;
create index groups_readers on groups using gin (readers) where deleted_at is null;
alter table groups alter column readers set statistics 1000;
create unique index groups_source on groups (source_id, coalesce(source, '')) where source_id is not null and deleted_at is null;
create index groups_deleted on groups (deleted_at, id) where deleted_at is not null;
create index groups_created_at on groups (created_at, id) where deleted_at is null;
create index groups_updated_at on groups (updated_at, id) where deleted_at is null;
create index groups_owner on groups (owner_id, id) where deleted_at is null;
create index groups_department on groups (department_id, id);
create unique index groups_name_key on groups (core.fold(name)) where deleted_at is null;
create index groups_name on groups (name_sort, id) where deleted_at is null;
create statistics groups_name_folded on (core.fold(name)) from groups;
create index queues_readers on queues using gin (readers) where deleted_at is null;
alter table queues alter column readers set statistics 1000;
create unique index queues_source on queues (source_id, coalesce(source, '')) where source_id is not null and deleted_at is null;
create index queues_deleted on queues (deleted_at, id) where deleted_at is not null;
create index queues_created_at on queues (created_at, id) where deleted_at is null;
create index queues_updated_at on queues (updated_at, id) where deleted_at is null;
create index queues_owner on queues (owner_id, id) where deleted_at is null;
create index queues_department on queues (department_id, id);
create unique index queues_name_key on queues (core.fold(name)) where deleted_at is null;
create index queues_name on queues (name_sort, id) where deleted_at is null;
create statistics queues_name_folded on (core.fold(name)) from queues;

create table user_groups (
  group_id uuid not null references groups (id) on delete cascade deferrable initially immediate,
  user_id uuid not null references users (id) on delete cascade deferrable initially immediate,
  primary key (group_id, user_id)
);
create index user_groups_of_user on user_groups (user_id, group_id);

create table queue_members (
  queue_id uuid not null references queues (id) on delete cascade deferrable initially immediate,
  kind text not null check (kind in ('user', 'group', 'department')),
  ref uuid not null,
  primary key (queue_id, kind, ref)
);
create index queue_members_ref on queue_members (kind, ref);

-- The objects whose records a queue takes, by singular name.
create table queue_objects (
  queue_id uuid not null references queues (id) on delete cascade deferrable initially immediate,
  object text not null,
  primary key (queue_id, object)
);

-- Whose turn it is, where a queue hands its records out by itself.
alter table queues add column turn bigint not null default 0;

-- Records stand in queues; the column is older than the queues.
alter table accounts add constraint accounts_queue_id_fk foreign key (queue_id) references queues (id) deferrable initially immediate;
alter table contacts add constraint contacts_queue_id_fk foreign key (queue_id) references queues (id) deferrable initially immediate;
alter table account_contacts add constraint account_contacts_queue_id_fk foreign key (queue_id) references queues (id) deferrable initially immediate;
alter table activities add constraint activities_queue_id_fk foreign key (queue_id) references queues (id) deferrable initially immediate;
alter table tasks add constraint tasks_queue_id_fk foreign key (queue_id) references queues (id) deferrable initially immediate;
alter table opportunities add constraint opportunities_queue_id_fk foreign key (queue_id) references queues (id) deferrable initially immediate;
alter table products add constraint products_queue_id_fk foreign key (queue_id) references queues (id) deferrable initially immediate;
alter table departments add constraint departments_queue_id_fk foreign key (queue_id) references queues (id) deferrable initially immediate;
alter table users add constraint users_queue_id_fk foreign key (queue_id) references queues (id) deferrable initially immediate;
alter table groups add constraint groups_queue_id_fk foreign key (queue_id) references queues (id) deferrable initially immediate;
alter table queues add constraint queues_queue_id_fk foreign key (queue_id) references queues (id) deferrable initially immediate;
alter table problem_reports add constraint problem_reports_queue_id_fk foreign key (queue_id) references queues (id) deferrable initially immediate;
create index accounts_queue on accounts (queue_id, id) where queue_id is not null;
create index contacts_queue on contacts (queue_id, id) where queue_id is not null;
create index account_contacts_queue on account_contacts (queue_id, id) where queue_id is not null;
create index activities_queue on activities (queue_id, id) where queue_id is not null;
create index tasks_queue on tasks (queue_id, id) where queue_id is not null;
create index opportunities_queue on opportunities (queue_id, id) where queue_id is not null;
create index products_queue on products (queue_id, id) where queue_id is not null;
create index departments_queue on departments (queue_id, id) where queue_id is not null;
create index users_queue on users (queue_id, id) where queue_id is not null;
create index groups_queue on groups (queue_id, id) where queue_id is not null;
create index queues_queue on queues (queue_id, id) where queue_id is not null;
create index problem_reports_queue on problem_reports (queue_id, id) where queue_id is not null;

-- Saved views that changed hands with everything else of a person, so that undoing the handover gives them back.
create table handed_views (
  change_set_id uuid not null references change_sets (id) on delete cascade,
  view_id uuid not null references views (id) on delete cascade,
  from_id uuid not null,
  to_id uuid not null,
  primary key (change_set_id, view_id)
);

-- When a user was last here, to within minutes.
alter table users add column last_seen_at timestamptz;
update users u set last_seen_at = m.used_at from core.members m where m.user_id = u.id;
create index users_last_seen_at on users (last_seen_at, id) where deleted_at is null;

-- A queue is held by its members as a share is by those it names.
alter table grants drop constraint grants_kind_check;
alter table grants add constraint grants_kind_check check (kind in
  ('user', 'department', 'share', 'rule', 'shareUser', 'shareGroup', 'shareDepartment', 'queue'));

-- Ids from the top down to the department itself, kept by the writer; a move rewrites those below in the same transaction.
alter table departments add column path uuid[] not null default '{}';
with recursive tree (id, path) as (
  select d.id, array[d.id] from departments d where d.parent_id is null
  union all
  select d.id, tree.path || d.id from departments d join tree on d.parent_id = tree.id where not d.id = any(tree.path))
update departments d set path = tree.path from tree where tree.id = d.id;
create index departments_path on departments using gin (path) where deleted_at is null;

-- Groups and queues are common knowledge where people are.
update roles set rights = jsonb_set(rights, '{objects,group}',
  '{"read": "all", "create": "none", "update": "none", "delete": "none", "export": "none", "import": "none"}')
where rights #>> '{objects,user,read}' = 'all' and rights #> '{objects,group}' is null;
update roles set rights = jsonb_set(rights, '{objects,queue}',
  '{"read": "all", "create": "none", "update": "none", "delete": "none", "export": "none", "import": "none"}')
where rights #>> '{objects,user,read}' = 'all' and rights #> '{objects,queue}' is null;
`;
