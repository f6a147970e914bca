create table sessions (
  hash text primary key,
  id uuid not null unique,
  person_id uuid not null references people,
  app text not null check (app in ('desk', 'portal')),
  ip text,
  user_agent text,
  -- Proven by more than a password: by an authenticator, or by the vendor's own directory.
  strong boolean not null default false,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index sessions_of_person on sessions (person_id);
create index sessions_over on sessions (expires_at);

-- A sign-in half done: it waits for a code, for the directory's answer, or for a password that confirms that answer.
create table sign_in_steps (
  hash text primary key,
  kind text not null check (kind in ('code', 'directory', 'confirm')),
  person_id uuid references people,
  data jsonb not null default '{}',
  expires_at timestamptz not null
);

create table api_tokens (
  hash text primary key,
  id uuid not null unique,
  person_id uuid not null references people,
  name text not null,
  scopes text[] not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index api_tokens_of_person on api_tokens (person_id);

-- One-time codes to a mobile or an address; only a hash is kept.
create table codes (
  id uuid primary key,
  kind text not null check (kind in ('email', 'mobile')),
  value text not null,
  -- The network address it was asked for from.
  asked_by text not null,
  hash text not null,
  tries int not null default 0,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index codes_of_value on codes (kind, value, created_at desc);
create index codes_of_caller on codes (asked_by, created_at);

-- Links that let a colleague set a password: an invitation or a reset.
create table password_links (
  hash text primary key,
  person_id uuid not null references people,
  kind text not null check (kind in ('invitation', 'reset')),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index password_links_of_person on password_links (person_id);

-- Failed attempts, by account and by address, for the lock after too many.
create table failures (
  id uuid primary key,
  what text not null,
  at timestamptz not null default now()
);
create index failures_lately on failures (what, at);
