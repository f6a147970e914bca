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
  by_id uuid references people,
  created_at timestamptz not null default now(),
  read_at timestamptz,
  unique (person_id, cause),
  check (num_nonnulls(ticket_id, binding_id, contact_id, defect_id) = 1)
);
-- Letters that went out, or that a mail server refused for good; a repeated reaction writes to nobody twice.
create table letters (
  cause text not null,
  address text not null,
  outcome text not null check (outcome in ('sent', 'refused')),
  at timestamptz not null default now(),
  primary key (cause, address)
);
create index letters_old on letters (at);
create index notices_of_person on notices (person_id, id desc);
create index notices_unread on notices (person_id) where read_at is null;
