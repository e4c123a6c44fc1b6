/** Roles can be changed: they have a version, and say what they are for; administrators hold the rights that are new. */

export const name = '0017roles';

export const workspace = `
alter table roles
  add column description jsonb,
  add column version int not null default 1,
  add column updated_at timestamptz not null default now();

update roles set rights = jsonb_set(rights, '{admin}', (
  select jsonb_agg(distinct right_name) from (
    select jsonb_array_elements(rights -> 'admin') as right_name
    union all
    select to_jsonb(unnest(array['groups', 'sharing', 'security', 'signOn', 'privacy', 'sensitiveKeys']))
  ) each))
where name = 'administrator' and system;
`;
