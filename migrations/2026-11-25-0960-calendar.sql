-- Each change to the calendar begins by counting up: changes wait for one another, and every process sees that it has to read again.
create table calendar_version (
  single boolean primary key default true check (single),
  version bigint not null default 0,
  -- The last day on which somebody was told that the notice of a year is missing.
  warned date
);
insert into calendar_version default values;

-- A year of days off, as someone read it in the State Council's notice. It counts once a second person confirmed it.
create table calendar_years (
  id uuid primary key,
  year int not null,
  notice text not null,
  holidays jsonb not null,
  state text not null default 'proposed' check (state in ('proposed', 'confirmed', 'refused', 'replaced')),
  proposed_by uuid not null references people,
  proposed_at timestamptz not null default now(),
  decided_by uuid references people,
  decided_at timestamptz,
  reason text,
  check ((state = 'proposed') = (decided_by is null)),
  check ((state = 'proposed') = (decided_at is null)),
  check (state not in ('confirmed', 'replaced') or decided_by <> proposed_by)
);
create unique index calendar_year_in_force on calendar_years (year) where state = 'confirmed';
create unique index calendar_year_proposed on calendar_years (year) where state = 'proposed';

-- What the company says beside the law, for one team or everybody: days off, days worked after all, days without a train.
create table company_days (
  id uuid primary key,
  from_day date not null,
  to_day date not null,
  kind text not null check (kind in ('off', 'work', 'no-train')),
  label text not null,
  team_id uuid references teams on delete cascade,
  check (from_day <= to_day),
  check (kind <> 'no-train' or team_id is null)
);
create index company_days_by_day on company_days (from_day, to_day);

-- When a team works; the row without one is for everybody else.
create table business_hours (
  team_id uuid references teams on delete cascade,
  spans jsonb not null,
  seasons jsonb not null default '[]',
  unique nulls not distinct (team_id)
);

-- What somebody said of a train beside the rule, by the Friday it belongs to: it leaves on another day, or, without one, not at all.
create table train_decisions (
  nominal date primary key,
  run date,
  reason text not null,
  decided_by uuid references people,
  decided_at timestamptz not null default now()
);

-- The instant at which the list of a train was closed, by its Friday: on whatever day it leaves, nothing later boards it.
create table closed_trains (
  nominal date primary key,
  cutoff timestamptz not null
);
