/** What administrators shape, as documents with every change of them; and how custom values are read as their types. */

export const name = '0009custom';

export const core = `
-- Values of custom fields are JSON texts in custom; these casts are immutable, so that indexes can hold them.
create function core.custom_day(value text) returns date
  language sql immutable parallel safe
  return make_date(substr(value, 1, 4)::int, substr(value, 6, 2)::int, substr(value, 9, 2)::int);

-- As the application writes moments: 2026-03-01T08:00:00.000Z
create function core.custom_moment(value text) returns timestamptz
  language sql immutable parallel safe
  return make_timestamp(substr(value, 1, 4)::int, substr(value, 6, 2)::int, substr(value, 9, 2)::int,
    substr(value, 12, 2)::int, substr(value, 15, 2)::int, rtrim(substr(value, 18), 'Z')::float8) at time zone 'UTC';

create function core.custom_texts(value jsonb) returns text[]
  language sql immutable strict parallel safe
  return array(select jsonb_array_elements_text(value));
`;

export const workspace = `
create table config_items (
  kind text not null,
  name text not null,
  data jsonb not null,
  version int not null default 1,
  updated_at timestamptz not null,
  updated_by_id uuid,
  primary key (kind, name)
);

create table config_changes (
  id uuid primary key,
  -- Order of the changes: they happen one after the other.
  no bigint generated always as identity unique,
  at timestamptz not null,
  actor_id uuid,
  summary jsonb not null default '{}',
  -- The change that took this one back.
  undone_by uuid references config_changes (id),
  -- What it did cannot be taken back: values were removed for good.
  final boolean not null default false
);

create table config_change_items (
  change_id uuid not null references config_changes (id),
  kind text not null,
  name text not null,
  before jsonb,
  after jsonb,
  primary key (change_id, kind, name)
);
create index config_change_items_of on config_change_items (kind, name);

update roles set rights = jsonb_set(rights, '{admin}', rights -> 'admin' || '["metadata"]')
where name = 'administrator' and system and not rights -> 'admin' ? 'metadata';
`;
