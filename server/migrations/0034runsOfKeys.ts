/** What a program starts with an API key goes on with the rights of that key, and ends with it. */

export const name = '0034runsOfKeys';

export const core = `
-- The key by which it was asked for; null: somebody in a browser, or the product itself.
alter table core.runs add column api_key_id uuid;
`;
