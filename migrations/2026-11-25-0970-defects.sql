-- R&D's side of bugs: one defect, the requests of many companies who never learn of each other.
create sequence defect_number as int;

create table defects (
  id uuid primary key,
  number int not null unique default nextval('defect_number'),
  state text not null,
  state_since timestamptz not null default now(),
  title text not null,
  product_id uuid references products,
  version text not null default '',
  module text not null default '',
  severity text not null check (severity in ('S1', 'S2', 'S3', 'S4')),
  environment text not null,
  steps text not null,
  result text not null,
  trace text not null default '',
  reproduced text not null check (reproduced in ('yes', 'partly', 'no')),
  fingerprint text,
  owner_id uuid references people,
  reported_at timestamptz not null,
  promised date,
  provisional boolean not null default false,
  own_day boolean not null default false,
  promise_reason text not null default '',
  missed int not null default 0,
  build text not null default '',
  release text not null default '',
  public_note text not null default '',
  public_note_en text not null default '',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on column defects.number is 'shown as DEF-1';
comment on column defects.trace is 'the stack trace that the customer pasted, without names';
comment on column defects.fingerprint is 'of the stack trace that was pasted, if one was';
comment on column defects.reported_at is 'the moment from which its train counts; a new one when it is reported anew';
comment on column defects.own_day is 'R&D named the day, and it stays whatever the calendar says';
comment on column defects.missed is 'how often the day was put off';
comment on column defects.public_note is 'what customers may read while they type; empty: nothing';
create index defects_by_promise on defects (promised, number) where state not in ('verified', 'rejected');
create index defects_by_fingerprint on defects (fingerprint) where fingerprint is not null;
create index defects_of_owner on defects (owner_id) where owner_id is not null;

-- A request belongs to one defect at a time.
create table defect_tickets (
  ticket_id uuid primary key references tickets,
  defect_id uuid not null references defects,
  since timestamptz not null default now()
);
create index tickets_of_defect on defect_tickets (defect_id);

-- What is built into a release: its list is closed when the build begins, and what went out with it stays on it.
create table built_defects (
  release_id uuid not null,
  defect_id uuid not null references defects,
  is_out boolean not null default false,
  primary key (release_id, defect_id)
);
create unique index defect_being_built on built_defects (defect_id) where not is_out;

-- Files of requests that support passes on to R&D, who sees no others.
create table passed_files (
  file_id uuid primary key references files,
  passed_by uuid not null references people,
  passed_at timestamptz not null default now()
);

alter table notices add foreign key (defect_id) references defects;
