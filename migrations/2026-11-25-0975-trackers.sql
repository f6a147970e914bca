-- Defects in the trackers of R&D. The trackers themselves are a setting, known here by its names.
create table tracker_issues (
  id uuid primary key,
  defect_id uuid not null references defects,
  tracker text not null,
  key text,
  url text not null default '',
  title text not null default '',
  words text[] not null default '{}',
  meant text check (meant in ('accepted', 'in_fix', 'fixed', 'stay')),
  version text not null default '',
  changed_at timestamptz,
  good_at timestamptz,
  trouble text,
  detail text not null default '',
  tries int not null default 0,
  due_at timestamptz default now(),
  linked_by uuid not null references people,
  linked_at timestamptz not null default now(),
  ended_at timestamptz
);
comment on column tracker_issues.key is 'what it is called by there; null while it is still to be created';
comment on column tracker_issues.words is 'how it stands, in their words, the most exact first';
comment on column tracker_issues.meant is 'what the words meant by the settings when they were read';
comment on column tracker_issues.changed_at is 'since when it stands so, by their clock';
comment on column tracker_issues.good_at is 'when it was last read';
comment on column tracker_issues.due_at is 'when it is read next; null: not before somebody asks for it';
-- One issue for a defect in each tracker, and one defect for an issue.
create unique index tracker_issues_of_defect on tracker_issues (defect_id, tracker) where ended_at is null;
create unique index tracker_issues_by_key on tracker_issues (tracker, key) where ended_at is null;
create index tracker_issues_due on tracker_issues (tracker, due_at) where ended_at is null and key is not null;

-- What leaves the house: the queue, and afterwards the record of it.
create table tracker_letters (
  id uuid primary key,
  issue_id uuid not null references tracker_issues,
  kind text not null check (kind in ('create', 'comment')),
  mark text not null unique,
  title text not null,
  text text not null,
  severity text not null,
  written_by uuid not null references people,
  written_at timestamptz not null default now(),
  begun_at timestamptz,
  sent_at timestamptz,
  trouble text,
  detail text not null default '',
  tries int not null default 0,
  due_at timestamptz default now()
);
comment on column tracker_letters.mark is 'stands in the text, so that it is found there when the answer was lost';
comment on column tracker_letters.begun_at is 'the first attempt; what came to be there before is not ours';
comment on column tracker_letters.due_at is 'the next attempt; null: sent, or not before somebody asks for it';
create index tracker_letters_due on tracker_letters (due_at) where sent_at is null and due_at is not null;
create index tracker_letters_of_issue on tracker_letters (issue_id);

create table tracker_health (
  tracker text primary key,
  good_at timestamptz,
  trouble text,
  detail text not null default '',
  trouble_at timestamptz
);
