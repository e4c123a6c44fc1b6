/** Views are shared with some roles or with everyone, a role has a view that its people meet first; large change sets are undone in order. */

export const name = '0012views';

export const workspace = `
-- Names of roles; null: a shared view is for everyone.
alter table views add column roles text[];

create table view_defaults (
  object text not null,
  role text not null,
  -- Id of a stored view, or the name of a declared one.
  view text not null,
  primary key (object, role)
);

-- Undo walks a change set backwards: in the order of its entries, part by part.
drop index audit_of_change_set;
create index audit_of_change_set on audit (change_set_id, seq) where change_set_id is not null;
`;
