/** Sensitive values: numbers of ID cards, bank accounts and taxes; what proves a line of history whose values were sealed anew. */

export const name = '0022sensitive';

export const workspace = `
alter table contacts add column id_card text;
create index contacts_id_card_match on contacts (split_part(id_card, '.'::text, 3)) where deleted_at is null and id_card is not null;
alter table accounts add column bank_name text;
alter table accounts add column bank_name_sort text;
alter table accounts add column bank_account text;
create index accounts_bank_account_match on accounts (split_part(bank_account, '.'::text, 3)) where deleted_at is null and bank_account is not null;
alter table accounts add column tax_number text;
create index accounts_tax_number_match on accounts (split_part(tax_number, '.'::text, 3)) where deleted_at is null and tax_number is not null;

-- An HMAC under a key outside the database, over the hash of the line and its values as they are now: these were sealed
-- anew by the product itself. Null where the values are as they were written.
alter table audit_values add column proof bytea;

-- Who revealed how many sensitive values in which hour, so that a limit holds over all processes and restarts.
create table reveal_counts (
  user_id uuid not null,
  hour timestamptz not null,
  count int not null,
  told boolean not null default false,
  primary key (user_id, hour)
);
`;
