/** Who was let into a workspace by its sign-in service, as somebody whose account others opened, comes by that service only. */

export const name = '0035membersBySignOn';

export const core = `
-- The account was there before, under the same address: whoever has its password need not be the person whom the
-- workspace's sign-in service vouched for. An invitation that is accepted with the password proves it.
alter table core.members add column sign_on_only boolean not null default false;
`;
