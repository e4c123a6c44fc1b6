/** Roles can be changed, and say what they are for; administrators hold the rights that are new, and more roles are ready. */

export const name = '0017roles';

export const workspace = `
alter table roles
  add column description jsonb,
  -- In lists: the ready-made ones first, in their order.
  add column place int not null default 1000,
  add column version int not null default 1,
  add column updated_at timestamptz not null default now();

-- What roles said before and after each change: null where there was, or is, none.
create table role_changes (
  id uuid primary key,
  no bigint generated always as identity unique,
  role_id uuid not null,
  name text not null,
  at timestamptz not null,
  actor_id uuid,
  before jsonb,
  after jsonb,
  undoes uuid,
  undone_by uuid
);
create index role_changes_role on role_changes (role_id, no desc);

update roles set rights = jsonb_set(rights, '{admin}', (
  select jsonb_agg(distinct right_name) from (
    select jsonb_array_elements(rights -> 'admin') as right_name
    union all
    select to_jsonb(unnest(array['groups', 'sharing', 'security', 'signOn', 'privacy', 'sensitiveKeys']))
  ) each))
where name = 'administrator' and system;

update roles set place = 0, description = '{"en":"May see, do and set up everything. This role cannot be changed, so that nobody is locked out.","zh":"可查看、操作和设置一切。此角色不可修改，以免所有人都被锁在门外。"}' where name = 'administrator' and system;
update roles set place = 8, description = '{"en":"Sees everything and may comment, changes nothing.","zh":"可查看全部数据并发表评论，不能修改。"}' where name = 'readOnly' and system;
update roles set place = 10, description = '{"en":"Leads a department of any kind: everything that belongs to it and to those below.","zh":"管理任意类型的部门：本部门及下级部门的全部数据。"}' where name = 'manager' and system;
update roles set place = 11, description = '{"en":"Sees what the department owns, changes what is his or her own. New users have it.","zh":"查看本部门的数据，修改本人负责的数据。新用户默认为此角色。"}' where name = 'member' and system;

-- A new workspace is given its roles when it is made.
insert into roles (id, name, label, description, rights, system, place)
select gen_random_uuid(), new.* from (values
  ('salesDirector', '{"en":"Sales director","zh":"销售总监"}'::jsonb, '{"en":"Sees all customers and deals, leads the departments below and their figures.","zh":"查看全部客户与商机，管理本部门及下级部门的业务与数据。"}'::jsonb,
    '{"objects":{"*":{"read":"all","create":"departmentAndBelow","update":"departmentAndBelow","delete":"departmentAndBelow","export":"departmentAndBelow","import":"departmentAndBelow"},"user":{"read":"all","create":"none","update":"none","delete":"none","export":"none","import":"none"},"department":{"read":"all","create":"none","update":"none","delete":"none","export":"none","import":"none"},"group":{"read":"all","create":"none","update":"none","delete":"none","export":"none","import":"none"},"queue":{"read":"all","create":"none","update":"none","delete":"none","export":"none","import":"none"},"product":{"read":"all","create":"all","update":"all","delete":"all","export":"all","import":"all"},"problemReport":{"read":"own","create":"own","update":"own","delete":"own","export":"none","import":"none"}},"admin":["import","sharedViews"]}'::jsonb, true, 1),
  ('salesManager', '{"en":"Sales manager","zh":"销售经理"}'::jsonb, '{"en":"Leads a sales team: sees, changes, hands out and exports what belongs to the department and those below.","zh":"带领销售团队：查看、修改、分配和导出本部门及下级部门的数据。"}'::jsonb,
    '{"objects":{"*":{"read":"departmentAndBelow","create":"departmentAndBelow","update":"departmentAndBelow","delete":"departmentAndBelow","export":"departmentAndBelow","import":"departmentAndBelow"},"user":{"read":"all","create":"none","update":"none","delete":"none","export":"none","import":"none"},"department":{"read":"all","create":"none","update":"none","delete":"none","export":"none","import":"none"},"group":{"read":"all","create":"none","update":"none","delete":"none","export":"none","import":"none"},"queue":{"read":"all","create":"none","update":"none","delete":"none","export":"none","import":"none"},"product":{"read":"all","create":"none","update":"none","delete":"none","export":"none","import":"none"},"problemReport":{"read":"own","create":"own","update":"own","delete":"own","export":"none","import":"none"}},"admin":["import","sharedViews"]}'::jsonb, true, 2),
  ('sales', '{"en":"Sales","zh":"销售"}'::jsonb, '{"en":"Sees what the own groups own, changes what is his or her own; identity cards stay hidden.","zh":"查看本人及所在用户组成员的数据，修改本人负责的数据；看不到身份证号。"}'::jsonb,
    '{"objects":{"*":{"read":"team","create":"own","update":"own","delete":"own","export":"none","import":"none"},"user":{"read":"all","create":"none","update":"none","delete":"none","export":"none","import":"none"},"department":{"read":"all","create":"none","update":"none","delete":"none","export":"none","import":"none"},"group":{"read":"all","create":"none","update":"none","delete":"none","export":"none","import":"none"},"queue":{"read":"all","create":"none","update":"none","delete":"none","export":"none","import":"none"},"product":{"read":"all","create":"none","update":"none","delete":"none","export":"none","import":"none"},"problemReport":{"read":"own","create":"own","update":"own","delete":"own","export":"none","import":"none"}},"fields":{"contact":{"idCard":"hidden"}},"admin":[]}'::jsonb, true, 3),
  ('serviceManager', '{"en":"Service manager","zh":"客服经理"}'::jsonb, '{"en":"Leads a service team: all customers to look at, the department’s own work to change; no deals.","zh":"带领客服团队：查看全部客户，管理本部门及下级部门的服务工作；看不到商机。"}'::jsonb,
    '{"objects":{"*":{"read":"departmentAndBelow","create":"departmentAndBelow","update":"departmentAndBelow","delete":"departmentAndBelow","export":"departmentAndBelow","import":"departmentAndBelow"},"user":{"read":"all","create":"none","update":"none","delete":"none","export":"none","import":"none"},"department":{"read":"all","create":"none","update":"none","delete":"none","export":"none","import":"none"},"group":{"read":"all","create":"none","update":"none","delete":"none","export":"none","import":"none"},"queue":{"read":"all","create":"none","update":"none","delete":"none","export":"none","import":"none"},"account":{"read":"all","create":"departmentAndBelow","update":"departmentAndBelow","delete":"departmentAndBelow","export":"none","import":"none"},"contact":{"read":"all","create":"departmentAndBelow","update":"departmentAndBelow","delete":"departmentAndBelow","export":"none","import":"none"},"accountContact":{"read":"all","create":"departmentAndBelow","update":"departmentAndBelow","delete":"departmentAndBelow","export":"none","import":"none"},"opportunity":{"read":"none","create":"none","update":"none","delete":"none","export":"none","import":"none"},"product":{"read":"all","create":"none","update":"none","delete":"none","export":"none","import":"none"},"problemReport":{"read":"own","create":"own","update":"own","delete":"own","export":"none","import":"none"}},"admin":["sharedViews"]}'::jsonb, true, 4),
  ('serviceAgent', '{"en":"Service agent","zh":"客服专员"}'::jsonb, '{"en":"Looks after customers’ questions: all customers to look at, own work to change; no deals.","zh":"处理客户问题：查看全部客户，修改本人负责的工作；看不到商机。"}'::jsonb,
    '{"objects":{"*":{"read":"department","create":"own","update":"own","delete":"own","export":"none","import":"none"},"user":{"read":"all","create":"none","update":"none","delete":"none","export":"none","import":"none"},"department":{"read":"all","create":"none","update":"none","delete":"none","export":"none","import":"none"},"group":{"read":"all","create":"none","update":"none","delete":"none","export":"none","import":"none"},"queue":{"read":"all","create":"none","update":"none","delete":"none","export":"none","import":"none"},"account":{"read":"all","create":"none","update":"none","delete":"none","export":"none","import":"none"},"contact":{"read":"all","create":"none","update":"none","delete":"none","export":"none","import":"none"},"accountContact":{"read":"all","create":"none","update":"none","delete":"none","export":"none","import":"none"},"opportunity":{"read":"none","create":"none","update":"none","delete":"none","export":"none","import":"none"},"product":{"read":"all","create":"none","update":"none","delete":"none","export":"none","import":"none"},"activity":{"read":"all","create":"own","update":"own","delete":"own","export":"none","import":"none"},"task":{"read":"own","create":"own","update":"own","delete":"own","export":"none","import":"none"},"problemReport":{"read":"own","create":"own","update":"own","delete":"own","export":"none","import":"none"}},"fields":{"contact":{"idCard":"masked"}},"admin":[]}'::jsonb, true, 5),
  ('marketing', '{"en":"Marketing","zh":"市场"}'::jsonb, '{"en":"Sees all customers and deals, brings in new ones by import; identity cards stay hidden.","zh":"查看全部客户与商机，可导入新客户；看不到身份证号。"}'::jsonb,
    '{"objects":{"*":{"read":"all","create":"own","update":"own","delete":"own","export":"none","import":"own"},"user":{"read":"all","create":"none","update":"none","delete":"none","export":"none","import":"none"},"department":{"read":"all","create":"none","update":"none","delete":"none","export":"none","import":"none"},"group":{"read":"all","create":"none","update":"none","delete":"none","export":"none","import":"none"},"queue":{"read":"all","create":"none","update":"none","delete":"none","export":"none","import":"none"},"opportunity":{"read":"all","create":"none","update":"none","delete":"none","export":"none","import":"none"},"product":{"read":"all","create":"none","update":"none","delete":"none","export":"none","import":"none"},"activity":{"read":"all","create":"own","update":"own","delete":"own","export":"none","import":"none"},"task":{"read":"own","create":"own","update":"own","delete":"own","export":"none","import":"none"},"problemReport":{"read":"own","create":"own","update":"own","delete":"own","export":"none","import":"none"}},"fields":{"contact":{"idCard":"hidden"}},"admin":["import"]}'::jsonb, true, 6),
  ('finance', '{"en":"Finance","zh":"财务"}'::jsonb, '{"en":"Sees and exports everything for its figures; changes only own work.","zh":"可查看并导出全部数据用于核算；仅可修改本人的工作记录。"}'::jsonb,
    '{"objects":{"*":{"read":"all","create":"none","update":"none","delete":"none","export":"all","import":"all"},"user":{"read":"all","create":"none","update":"none","delete":"none","export":"none","import":"none"},"department":{"read":"all","create":"none","update":"none","delete":"none","export":"none","import":"none"},"group":{"read":"all","create":"none","update":"none","delete":"none","export":"none","import":"none"},"queue":{"read":"all","create":"none","update":"none","delete":"none","export":"none","import":"none"},"activity":{"read":"all","create":"own","update":"own","delete":"own","export":"none","import":"none"},"task":{"read":"own","create":"own","update":"own","delete":"own","export":"none","import":"none"},"problemReport":{"read":"own","create":"own","update":"own","delete":"own","export":"none","import":"none"}},"admin":[]}'::jsonb, true, 7),
  ('auditor', '{"en":"Auditor","zh":"审计员"}'::jsonb, '{"en":"Sees everything and the audit trail; changes, comments on and exports nothing.","zh":"可查看全部数据和审计日志；不能修改、评论或导出。"}'::jsonb,
    '{"objects":{"*":{"read":"all","create":"none","update":"none","delete":"none","export":"none","import":"none","comment":"none"}},"admin":["audit"]}'::jsonb, true, 9)
) as new (name, label, description, rights, system, place)
where exists (select from roles)
on conflict (name) do nothing;
`;
