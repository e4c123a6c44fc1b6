/** What a user set for himself: pins, theme, the last view of each list. */

export const name = '0005preferences';

export const workspace = `
alter table users add column preferences jsonb not null default '{}';
`;
