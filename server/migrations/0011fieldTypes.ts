/** Tags, places, pictures, files and roll-ups of accounts; which records hold a file; what has been worked out already. */

export const name = '0011fieldTypes';

export const workspace = `
alter table files add column width int;
alter table files add column height int;
-- Key and type of the small picture that lists show.
alter table files add column preview_as text;
alter table files add column preview_type text;

create table file_uses (
  file_id uuid not null references files (id),
  object text not null,
  record_id uuid not null,
  field text not null,
  -- False: taken out of the field; it stays for undo and history for a while.
  held boolean not null,
  changed_at timestamptz not null,
  primary key (file_id, object, record_id, field)
);
create index file_uses_of_record on file_uses (object, record_id);

-- By which definition the values of a computed field were worked out last, for all records.
create table computed_fields (
  object text not null,
  field text not null,
  definition text not null,
  worked_out_at timestamptz not null,
  primary key (object, field)
);

alter table accounts add column tags text[];
alter table accounts add column tags_folded text[];
alter table accounts add column rating int;
alter table accounts add column logo jsonb;
alter table accounts add column location_lat double precision;
alter table accounts add column location_lng double precision;
-- Nothing counted yet is zero, said once for all rows that are there: they are not written anew for it.
do $$
declare
  currency text := (select w.currency from core.workspaces w where w.schema_name = current_schema());
  rollup text;
begin
  alter table accounts add column open_opportunities int default 0;
  alter table accounts alter column open_opportunities drop default;
  foreach rollup in array array['open_value', 'won_value'] loop
    execute format('alter table accounts add column %I numeric default 0', rollup);
    execute format('alter table accounts add column %I text default %L', rollup || '_currency', currency);
    execute format('alter table accounts add column %I numeric default 0', rollup || '_base');
    execute format('alter table accounts alter column %I drop default, alter column %I drop default,
      alter column %I drop default', rollup, rollup || '_currency', rollup || '_base');
  end loop;
end $$;
alter table contacts add column tags text[];
alter table contacts add column tags_folded text[];
alter table opportunities add column tags text[];
alter table opportunities add column tags_folded text[];
create index accounts_tags on accounts using gin (tags_folded) where deleted_at is null and tags_folded is not null;
create index contacts_tags on contacts using gin (tags_folded) where deleted_at is null and tags_folded is not null;
create index opportunities_tags on opportunities using gin (tags_folded) where deleted_at is null and tags_folded is not null;
`;
