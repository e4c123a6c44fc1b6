/** Records that became one: which went into which, what the one took over, and what moved, so that it can be taken apart at any time. */

export const name = '0028merge';

export const workspace = `
create table merges (
  id uuid primary key,
  object text not null,
  survivor_id uuid not null,
  merged_id uuid not null,
  -- The merge that took this one along: doubles among what the two had, such as two roles of one person at one company.
  parent_id uuid references merges (id) on delete cascade,
  change_set_id uuid not null,
  -- moving: what points to the merged record moves, part by part; leaving: it moves back. In both it is there.
  state text not null check (state in ('moving', 'merged', 'leaving', 'undone')),
  -- By field: what the survivor had, and has by this merge. Sealed where the field is sensitive.
  changes jsonb not null default '{}',
  merged_at timestamptz not null,
  merged_by_id uuid,
  undone_at timestamptz,
  undone_by_id uuid,
  -- The change set of its undoing, from when that began.
  undone_in uuid
);
create unique index merges_of_merged on merges (merged_id) where state <> 'undone';
create index merges_of_survivor on merges (survivor_id, merged_at);
create index merges_of_change_set on merges (change_set_id);
create index merges_of_parent on merges (parent_id) where parent_id is not null;

-- What pointed to the merged record and points to the survivor since.
create table merge_moves (
  merge_id uuid not null references merges (id) on delete cascade,
  -- The lookup of an object (contact.account), or a table beside the records (comments).
  place text not null,
  row_id uuid not null,
  primary key (merge_id, place, row_id)
);
create index merge_moves_of_row on merge_moves (row_id, place);
`;
