-- Trains as they come and went, and hotfixes, which leave on a day of their own.
create table releases (
  id uuid primary key,
  nominal date unique,
  run date not null,
  cutoff timestamptz not null,
  state text not null default 'planned'
    check (state in ('planned', 'moved', 'frozen', 'building', 'published', 'cancelled', 'withdrawn')),
  state_since timestamptz not null default now(),
  facts jsonb not null default '{}',
  version text not null default '',
  build text not null default '',
  notes_zh text not null default '',
  notes_en text not null default '',
  upgrade text not null default '',
  rollback text not null default '',
  tested_by uuid references people,
  tested_at timestamptz,
  published_at timestamptz,
  check ((tested_by is null) = (tested_at is null)),
  check (state not in ('published', 'withdrawn') or (published_at is not null and version <> '' and tested_by is not null))
);
comment on column releases.nominal is 'the Friday it belongs to; null for a hotfix';
comment on column releases.facts is 'what was answered on the way, by the names of the questions';
comment on column releases.tested_by is 'who signed the build off; not for what was changed afterwards';
create unique index releases_by_version on releases (version) where version <> '';
create index releases_by_run on releases (run);
create index releases_to_freeze on releases (cutoff) where state in ('planned', 'moved');

alter table built_defects add foreign key (release_id) references releases on delete cascade;

-- What customers install: a file of ours, or the address where it lies.
create table release_artifacts (
  id uuid primary key,
  release_id uuid not null references releases,
  position int not null,
  name text not null,
  kind text not null check (kind in ('war', 'exe', 'patch', 'bundle', 'document')),
  platform text check (platform in ('windows', 'linux')),
  url text,
  file_id uuid unique references files,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  signature text not null,
  check ((url is null) <> (file_id is null)),
  unique (release_id, position)
);

comment on column release_artifacts.platform is 'null where it is the same for every platform';

-- Who fetched what: whoever has a version that is withdrawn is told.
create table release_downloads (
  artifact_id uuid not null references release_artifacts on delete cascade,
  ticket_id uuid not null references tickets,
  person_id uuid not null references people,
  at timestamptz not null default now()
);
create index downloads_of_artifact on release_downloads (artifact_id);

-- A hotfix brings one defect, on a day that was agreed; support and R&D approve it.
alter table releases
  add column defect int references defects (number),
  add constraint train_or_hotfix check ((nominal is null) = (defect is not null));
create unique index hotfix_of_defect on releases (defect) where state in ('frozen', 'building');
create table release_approvals (
  release_id uuid not null references releases,
  hat text not null check (hat in ('lead', 'rd')),
  person_id uuid not null references people,
  at timestamptz not null default now(),
  primary key (release_id, hat),
  unique (release_id, person_id)
);
