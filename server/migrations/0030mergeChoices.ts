/** What was chosen when records were merged, so that a merge that was taken back can be made again as it was. */

export const name = '0030mergeChoices';

export const workspace = `
-- By field the id of the record whose value was chosen.
alter table merges add column choices jsonb not null default '{}';
`;
