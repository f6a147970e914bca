-- A name or title as people mean it: width, case, blanks and punctuation do not matter.
create function plain(words text) returns text
language sql immutable strict parallel safe
return lower(regexp_replace(normalize(words, nfkc), '[[:space:][:punct:]]+', '', 'g'));

-- Its single characters and pairs: any part of a Chinese name can be looked up by an index.
create function grams(words text) returns text[]
language sql immutable strict parallel safe
return (
  select c || array(select a || b from unnest(c[:cardinality(c) - 1], c[2:]) as pair (a, b))
  from (select string_to_array(plain(words), null) as c) as characters
);

-- One row per change: history, audit, cause of reactions, live update.
-- The order is (tx, seq): sequence numbers alone are not in the order of commits.
create table events (
  seq bigint generated always as identity,
  tx xid8 not null default pg_current_xact_id(),
  at timestamptz not null default now(),
  name text not null,
  actor_id uuid,
  ticket_id uuid,
  about_id uuid,
  public boolean not null default false,
  data jsonb not null default '{}',
  primary key (tx, seq)
);
create index events_of_ticket on events (ticket_id, seq) where ticket_id is not null;
create index events_about on events (about_id, seq) where about_id is not null;

-- How far the reactions have come, and when a worker last looked.
create table reacted (
  single boolean primary key default true check (single),
  tx xid8 not null default '0',
  seq bigint not null default 0,
  seen_at timestamptz
);
insert into reacted default values;

create table settings (
  key text primary key,
  -- Not jsonb: the order of mailboxes is the administrator's.
  value json not null,
  updated_at timestamptz not null default now(),
  updated_by uuid
);

-- The answer to a POST with an Idempotency-Key, written in the transaction of what it did.
create table answered (
  caller text not null,
  key text not null,
  fingerprint text not null,
  status int,
  body jsonb,
  at timestamptz not null default now(),
  primary key (caller, key)
);
create index answered_old on answered (at);
