/** Working together: comments, who follows what, attachments, the inbox, the mail outbox, who looks at which record. */

export const name = '0013collaboration';

export const workspace = `
create table comments (
  id uuid primary key,
  object text not null,
  record_id uuid not null,
  -- The comment that this one answers; answers have none themselves.
  reply_to uuid references comments (id) on delete cascade,
  body text not null,
  author_id uuid not null,
  version int not null default 1,
  created_at timestamptz not null,
  edited_at timestamptz,
  deleted_at timestamptz
);
create index comments_of_record on comments (object, record_id, created_at desc, id desc) where reply_to is null;
create index comments_of_thread on comments (reply_to, created_at, id) where reply_to is not null;

-- What a comment said before it was edited.
create table comment_versions (
  comment_id uuid not null references comments (id) on delete cascade,
  version int not null,
  body text not null,
  at timestamptz not null,
  primary key (comment_id, version)
);

create table comment_mentions (
  comment_id uuid not null references comments (id) on delete cascade,
  kind text not null check (kind in ('user', 'department')),
  ref uuid not null,
  primary key (comment_id, kind, ref)
);

create table comment_reactions (
  comment_id uuid not null references comments (id) on delete cascade,
  user_id uuid not null,
  sign text not null,
  at timestamptz not null,
  primary key (comment_id, sign, user_id)
);

-- Owners follow without a row; a row with following = false is somebody who does not want to.
create table follows (
  object text not null,
  record_id uuid not null,
  user_id uuid not null,
  following boolean not null,
  reason text not null check (reason in ('asked', 'mentioned', 'commented')),
  at timestamptz not null,
  primary key (object, record_id, user_id)
);
create index follows_of_user on follows (user_id, at desc) where following;

create table attachments (
  id uuid primary key,
  object text not null,
  record_id uuid not null,
  file_id uuid not null unique references files (id),
  added_by_id uuid,
  added_at timestamptz not null,
  deleted_at timestamptz
);
create index attachments_of_record on attachments (object, record_id, added_at desc) where deleted_at is null;

create table notifications (
  id uuid primary key,
  user_id uuid not null,
  kind text not null,
  at timestamptz not null,
  actor_id uuid,
  object text,
  record_id uuid,
  -- Small facts: names of fields, the id of a comment, a count. Never values of fields.
  payload jsonb not null default '{}',
  -- News under one name is one line for as long as it is unread.
  group_key text,
  -- Told once, however often somebody tries.
  once_key text,
  times int not null default 1,
  read_at timestamptz,
  snoozed_until timestamptz,
  -- Waits for the daily mail.
  digest boolean not null default false
);
create index notifications_of_user on notifications (user_id, at desc, id desc);
create index notifications_unread on notifications (user_id, at desc) where read_at is null;
create unique index notifications_grouped on notifications (user_id, group_key) where read_at is null;
create unique index notifications_once on notifications (user_id, once_key);
create index notifications_digest on notifications (user_id) where digest;
create index notifications_snoozed on notifications (snoozed_until) where snoozed_until is not null;

-- What a person wants to hear and how; absent kinds are as the workspace has them.
create table notification_choices (
  user_id uuid primary key,
  choices jsonb not null default '{}',
  digest_hour int check (digest_hour between 0 and 23),
  -- The person's own day of the last daily mail.
  digest_on date
);

create table mails (
  id uuid primary key,
  -- The same on every attempt, so that a mail that came twice can be known as one.
  message_id text not null unique,
  kind text not null,
  user_id uuid,
  to_address text not null,
  to_name text,
  subject text not null,
  -- Text and HTML, sealed by the key ring; emptied after sending where they hold a link that opens something.
  content bytea,
  secret boolean not null default false,
  headers jsonb not null default '{}',
  state text not null check (state in ('waiting', 'sending', 'sent', 'failed', 'cancelled')),
  attempts int not null default 0,
  due_at timestamptz not null,
  -- Whoever sends holds the mail until then; a claim that was taken over is refused.
  lease_until timestamptz,
  claim int not null default 0,
  error text,
  created_at timestamptz not null,
  sent_at timestamptz
);
create index mails_due on mails (due_at) where state in ('waiting', 'sending');
create index mails_newest on mails (created_at desc, id desc);

-- Who looks at which record now. Lost in a crash, as it should be.
create unlogged table presence (
  stream_id uuid not null,
  tab text not null,
  user_id uuid not null,
  object text not null,
  record_id uuid not null,
  editing boolean not null,
  until timestamptz not null,
  primary key (stream_id, tab)
);
create index presence_of_record on presence (object, record_id);

alter table tasks add column remind_at timestamptz;
create index tasks_remind_at on tasks (remind_at, id) where deleted_at is null;
`;
