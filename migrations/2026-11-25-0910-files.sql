create table files (
  id uuid primary key,
  name text not null,
  size bigint not null check (size >= 0),
  received bigint not null default 0 check (received between 0 and size),
  state text not null check (state in ('arriving', 'checking', 'ready', 'refused', 'deleted')),
  refusal text,
  type text,
  form text check (form in ('image', 'archive', 'document')),
  sha256 text,
  listing jsonb,
  owner_id uuid not null,
  metadata jsonb not null default '{}',
  created_at timestamptz not null default now(),
  completed_at timestamptz
);
create index files_unfinished on files (created_at) where state = 'arriving';

-- What has arrived of a file so far, piece by piece.
create table file_parts (
  file_id uuid not null references files on delete cascade,
  start bigint not null,
  size bigint not null,
  primary key (file_id, start)
);
