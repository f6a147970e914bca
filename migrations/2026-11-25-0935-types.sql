-- The types of request as administrators have made them. What stands in none of these is as the product has it.
create table type_versions (
  id uuid primary key,
  type text not null check (type ~ '^[a-z][a-z0-9_]{1,39}$'),
  version int not null check (version > 0),
  flow text not null,
  definition jsonb not null,
  note text not null,
  made_by uuid references people,
  made_at timestamptz not null default now(),
  unique (type, version)
);
create table type_waits (
  version_id uuid not null references type_versions on delete cascade,
  state text not null,
  role text not null,
  primary key (role, version_id, state)
);
comment on table type_waits is 'in which states of a version requests wait for a role';
comment on column type_versions.flow is 'the table of the product that it goes by';
comment on column type_versions.definition is 'names, form, and what is changed of the flow';
