/** When a record is removed for good, the files of migrations that hung on it are found by it. */

export const name = '0032linksOfRecords';

export const workspace = `
create index migration_links_of_record on migration_links (record_id) where record_id is not null;
`;
