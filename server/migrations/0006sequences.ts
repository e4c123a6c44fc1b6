/** Running numbers come from sequences: a counter in a row made every create wait for the one before to commit. */

export const name = '0006sequences';

export const workspace = `
create sequence accounts_number_seq owned by accounts.number;
select setval('accounts_number_seq', greatest(
  coalesce((select value from counters where object = 'account' and field = 'number'), 0),
  coalesce((select max(number) from accounts), 0)) + 1, false);
drop table counters;
`;
