-- What the bell tells a colleague, of a request, a claim, a person or a defect; `cause` is the event it follows from, so that a repeated reaction rings once.
create table notices (
  id uuid primary key,
  person_id uuid not null references people,
  cause text not null,
  name text not null,
  ticket_id uuid references tickets,
  binding_id uuid references bindings,
  contact_id uuid references people,
  defect_id uuid,
  -- The year whose days off nobody has entered.
  year int,
  by_id uuid references people,
  -- Of a clock that runs out: which, and until when it was to be kept.
  clock text,
  due_at timestamptz,
  created_at timestamptz not null default now(),
  read_at timestamptz,
  unique (person_id, cause),
  check (num_nonnulls(ticket_id, binding_id, contact_id, defect_id, year) = 1)
);
-- Letters, each once: those that wait for their hour, those that went out or were refused for good. `cause` is the event.
create table letters (
  cause text not null,
  address text not null,
  -- Nobody where an address was only copied.
  person_id uuid references people,
  kind text not null,
  -- The template, or what the bell says of it.
  name text not null,
  due_at timestamptz not null default now(),
  -- Goes in one letter with others that come due.
  gathered boolean not null default false,
  -- Handed: a mail server was given it; whether it took it nobody knows where the worker died before it said so.
  outcome text not null default 'waiting' check (outcome in ('waiting', 'taken', 'handed', 'sent', 'refused', 'dropped', 'failed')),
  tries int not null default 0,
  at timestamptz not null default now(),
  primary key (cause, address)
);
create index letters_old on letters (at);
create index letters_due on letters (due_at) where outcome in ('waiting', 'taken');
create index letters_of_person on letters (person_id, kind, at desc);
-- How fast a person wants to hear of what, where he chose himself.
create table notice_paces (
  person_id uuid not null references people,
  kind text not null,
  pace text not null check (pace in ('desk', 'now', 'hourly', 'daily', 'off')),
  primary key (person_id, kind)
);
-- When a person is not written to, where he chose himself.
create table quiet_hours (
  person_id uuid primary key references people,
  mode text not null check (mode in ('span', 'none')),
  quiet_from text,
  quiet_to text,
  check ((mode = 'span') = (quiet_from is not null and quiet_to is not null))
);
-- What letters say where an administrator wrote it anew. Without texts it is as the product says it, again.
create table template_versions (
  id uuid primary key,
  template text not null,
  version int not null check (version > 0),
  texts jsonb,
  note text not null,
  made_by uuid references people,
  made_at timestamptz not null default now(),
  unique (template, version)
);
create index notices_of_person on notices (person_id, id desc);
create index notices_unread on notices (person_id) where read_at is null;
