/** Pipelines, running numbers by pattern, and unique keys that need no index of the object's own table. */

export const name = '0010rules';

export const workspace = `
-- Every opportunity is in a pipeline; what was there before there were several is in the standard one.
alter table opportunities add column pipeline text default 'standard';
alter table opportunities alter column pipeline drop default;

-- A value that one record holds alone, as a hash of its folded parts; kept by the writer with the record itself.
create table unique_keys (
  object text not null,
  key text not null,
  value_hash bytea not null,
  record_id uuid not null,
  primary key (object, key, value_hash)
);

-- The last number of each count that was given out or lies in numbering_free.
create table numbering_counters (
  scope text not null,
  period text not null,
  value bigint not null,
  primary key (scope, period)
);

-- Numbers that nobody has yet: a writer takes one that no other is taking, so that none waits for another's commit.
create table numbering_free (
  scope text not null,
  period text not null,
  number bigint not null,
  primary key (scope, period, number)
);
`;
