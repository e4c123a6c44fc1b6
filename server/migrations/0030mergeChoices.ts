/** What was chosen when records were merged, so that it can be done again; and where those wait who save what may be the same. */

export const name = '0030mergeChoices';

export const workspace = `
-- By field the id of the record whose value was chosen.
alter table merges add column choices jsonb not null default '{}';

-- Keys of records that are being saved at this moment: a row is there only until its own transaction ends, and who comes
-- with the same key waits for that. Nothing of it outlives a crash.
create unlogged table duplicate_waits (
  key bigint primary key
);
`;
