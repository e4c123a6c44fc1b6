/** Views are shared with some roles or with everyone, and a role has a view that its people meet first. */

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
`;
