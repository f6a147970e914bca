create table notices (
  id uuid primary key,
  person_id uuid not null references people,
  name text not null,
  ticket_id uuid references tickets,
  data jsonb not null default '{}',
  created_at timestamptz not null default now(),
  read_at timestamptz
);
create index notices_of_person on notices (person_id, created_at desc);
create index notices_unread on notices (person_id) where read_at is null;
