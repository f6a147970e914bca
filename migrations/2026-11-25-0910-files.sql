create table files (
  id uuid primary key,
  name text not null,
  size bigint not null check (size > 0),
  received bigint not null default 0 check (received between 0 and size),
  state text not null default 'arriving'
    check (state in ('arriving', 'checking', 'ready', 'refused', 'deleted')),
  refusal text check (refusal is null or state in ('refused', 'deleted')),
  type text,
  form text check (form in ('image', 'archive', 'document')),
  sha256 text,
  listing jsonb,
  warnings text[] not null default '{}',
  key text unique,
  owner_id uuid not null,
  metadata jsonb not null default '{}',
  scans int not null default 0,
  finishing_until timestamptz,
  created_at timestamptz not null default now(),
  touched_at timestamptz not null default now(),
  completed_at timestamptz,
  attached_at timestamptz,
  deleted_at timestamptz,
  check (state not in ('checking', 'ready') or (sha256 is not null and type is not null and key is not null))
);
comment on column files.key is 'where the storage has it; null once the content is gone';
comment on column files.finishing_until is 'a process puts the parts together; it prolongs this while it lives';
comment on column files.touched_at is 'when the last bytes came';
comment on column files.attached_at is 'when it went out with a message; what never does is removed';
create index files_unfinished on files (touched_at) where state = 'arriving';
create index files_unattached on files (owner_id, created_at) where attached_at is null;
create index files_waiting_for_scan on files (scans, completed_at) where state = 'checking';
create index files_to_clear on files (id) where state in ('refused', 'deleted') and key is not null;

-- What has arrived of a file so far, piece by piece. A row comes before the bytes do, so that none are ever forgotten;
-- its size, and with it its being counted, comes after them.
create table file_parts (
  key text primary key,
  file_id uuid not null references files on delete cascade,
  start bigint not null,
  size bigint
);
create index parts_of_file on file_parts (file_id, start);
create unique index parts_in_place on file_parts (file_id, start) where size is not null;

-- What unpacks a locked archive: given by whoever sent it, shown once to whoever works on it.
create table file_passwords (
  file_id uuid primary key references files on delete cascade,
  locked text,
  shown_at timestamptz,
  shown_to uuid,
  check ((locked is null) = (shown_at is not null)),
  check ((shown_at is null) = (shown_to is null))
);
comment on column file_passwords.locked is 'encrypted; null from the moment it was shown';
