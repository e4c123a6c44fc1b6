/** Lists are filtered by an option and sorted by title: one index now holds both. */

export const name = '0008optionIndexes';

export const workspace = `
drop index accounts_industry;
drop index activities_kind;
drop index tasks_status;
drop index opportunities_stage;
create index accounts_industry on accounts (industry, name_sort, id) where deleted_at is null;
create index activities_kind on activities (kind, subject_sort, id) where deleted_at is null;
create index tasks_status on tasks (status, subject_sort, id) where deleted_at is null;
create index opportunities_stage on opportunities (stage, name_sort, id) where deleted_at is null;
`;
