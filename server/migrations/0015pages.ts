/** Each deleted record carries its own id as deletion id, and what went along carries it too; timelines filter by index. */

export const name = '0015pages';

export const workspace = `
-- Until now one delete of many records had one id of its own. Of each such delete the record that stands highest keeps the
-- others together: they come back with it, as they would have.
create temporary table deletion_roots as
select distinct on (deletion_id) deletion_id, id
from (
  select 1 as rank, deletion_id, id from departments where deletion_id is not null
  union all select 2, deletion_id, id from users where deletion_id is not null
  union all select 3, deletion_id, id from accounts where deletion_id is not null
  union all select 4, deletion_id, id from contacts where deletion_id is not null
  union all select 5, deletion_id, id from products where deletion_id is not null
  union all select 6, deletion_id, id from opportunities where deletion_id is not null
  union all select 7, deletion_id, id from account_contacts where deletion_id is not null
  union all select 8, deletion_id, id from tasks where deletion_id is not null
  union all select 9, deletion_id, id from activities where deletion_id is not null
) gone
order by deletion_id, rank, id;
update departments t set deletion_id = r.id from deletion_roots r where t.deletion_id = r.deletion_id;
update users t set deletion_id = r.id from deletion_roots r where t.deletion_id = r.deletion_id;
update accounts t set deletion_id = r.id from deletion_roots r where t.deletion_id = r.deletion_id;
update contacts t set deletion_id = r.id from deletion_roots r where t.deletion_id = r.deletion_id;
update products t set deletion_id = r.id from deletion_roots r where t.deletion_id = r.deletion_id;
update opportunities t set deletion_id = r.id from deletion_roots r where t.deletion_id = r.deletion_id;
update account_contacts t set deletion_id = r.id from deletion_roots r where t.deletion_id = r.deletion_id;
update tasks t set deletion_id = r.id from deletion_roots r where t.deletion_id = r.deletion_id;
update activities t set deletion_id = r.id from deletion_roots r where t.deletion_id = r.deletion_id;
drop table deletion_roots;

-- A timeline asked for one object's records, or for one kind of line, reads those lines only.
create index timeline_of_about on timeline (object, record_id, about_object, at desc, id desc) where about_object is not null;
create index timeline_of_kind on timeline (object, record_id, kind, at desc, id desc) where kind <> 'created';
`;
