create sequence ticket_number as int start 10001;

create table tickets (
  id uuid primary key,
  number int not null unique default nextval('ticket_number'),
  submission_id uuid unique,
  type text not null,
  type_version uuid references type_versions,
  flow text not null,
  state text not null,
  state_since timestamptz not null default now(),
  facts jsonb not null default '{}',
  turn text not null check (turn in ('us', 'customer', 'nobody')),
  open boolean not null,
  channel text not null check (channel in ('portal', 'desk', 'api')),
  severity text not null check (severity in ('S1', 'S2', 'S3', 'S4')),
  title text not null,
  requester_id uuid not null references people,
  binding_id uuid references bindings,
  company_id uuid references companies,
  company_name text not null,
  project_id uuid references projects,
  project_name text not null,
  product_id uuid references products,
  version text not null default '',
  reach jsonb not null,
  fields jsonb not null default '{}',
  tags text[] not null default '{}',
  assignee_id uuid references people,
  coordinator_id uuid references people,
  team_id uuid references teams,
  outcome jsonb,
  rating int check (rating between 1 and 5),
  rating_comment text,
  merged_into uuid references tickets,
  reopened int not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  public_at timestamptz not null default now(),
  solved_at timestamptz,
  closed_at timestamptz,
  urged_at timestamptz,
  due_at timestamptz,
  due_clock text
);
comment on column tickets.due_at is 'when the next of our promises runs out, and which';
comment on column tickets.type_version is 'the version of its type that it began with; none: as the product has it';
comment on column tickets.coordinator_id is 'who follows it in support while a developer has it';
comment on column tickets.turn is 'whose turn it is';
comment on column tickets.reach is 'how to reach the person: name, phone, email';
comment on column tickets.updated_at is 'last change that staff see';
comment on column tickets.public_at is 'last change that the customer sees';
create index tickets_unassigned on tickets (updated_at desc, id desc) where open and assignee_id is null;
create index tickets_open on tickets (updated_at desc, id desc) where open;
create index tickets_by_severity on tickets (severity, created_at, id) where open;
create index tickets_all on tickets (updated_at desc, id desc);
create index tickets_of_assignee on tickets (assignee_id, updated_at desc, id desc) where assignee_id is not null;
create index tickets_open_of_assignee on tickets (assignee_id, severity) where open and assignee_id is not null;
create index tickets_of_team on tickets (team_id, updated_at desc, id desc) where team_id is not null;
create index tickets_of_requester on tickets (requester_id, public_at desc, id desc);
create index tickets_of_project on tickets (project_id, public_at desc, id desc) where project_id is not null;
create index tickets_of_company on tickets (company_id, updated_at desc) where company_id is not null;
create index tickets_merged on tickets (merged_into) where merged_into is not null;
create index tickets_by_tag on tickets using gin (tags) where tags <> '{}';

create index tickets_due on tickets (due_at, id) where open and due_at is not null;

-- Titles again, to look for their parts: an index on the request itself would be written with every change of it.
create table ticket_titles (
  ticket_id uuid primary key references tickets on delete cascade,
  title text not null
);
create index ticket_titles_by_part on ticket_titles using gin (grams(title));
create function keep_title() returns trigger
language plpgsql as $$
begin
  insert into ticket_titles (ticket_id, title)
  values (new.id, new.title)
  on conflict (ticket_id) do update set title = excluded.title;
  return null;
end $$;
create trigger new_title after insert on tickets for each row execute function keep_title();
create trigger other_title after update of title on tickets for each row
when (old.title <> new.title) execute function keep_title();

-- What a request has coming by the clock; reckoned anew with everything that happens to it.
create table ticket_timers (
  ticket_id uuid not null references tickets,
  name text not null,
  due_at timestamptz not null,
  -- How often it could not be done.
  tries int not null default 0,
  primary key (ticket_id, name)
);
create index ticket_timers_due on ticket_timers (due_at);

-- When each of a team was last given a request by a rule: the lowest is next.
create table routing_turns (
  team_id uuid not null references teams on delete cascade,
  person_id uuid not null references people,
  turn int not null,
  primary key (team_id, person_id)
);

-- What a rule could give to nobody, as nobody was there: whether anybody decided about it after this event, and who is not
-- given it again.
create table routing_waits (
  ticket_id uuid primary key references tickets,
  seq bigint not null,
  had uuid[] not null default '{}'
);

-- By which wording of a plan a request is reckoned, since when; none: as the product has it.
create table ticket_terms (
  ticket_id uuid not null references tickets,
  since timestamptz not null,
  terms_id uuid references plan_terms,
  primary key (ticket_id, since)
);

create table messages (
  id uuid primary key,
  ticket_id uuid not null references tickets,
  author_id uuid not null references people,
  side text not null check (side in ('customer', 'staff')),
  kind text not null check (kind in ('reply', 'note')),
  channel text not null check (channel in ('portal', 'desk', 'api')),
  text text not null,
  html text,
  mentions uuid[] not null default '{}',
  as_team boolean not null default false,
  created_at timestamptz not null default now(),
  edited_at timestamptz,
  check (kind = 'reply' or side = 'staff')
);
create index messages_of_ticket on messages (ticket_id, id);

create table message_files (
  message_id uuid not null references messages,
  file_id uuid not null unique references files,
  position int not null default 0,
  primary key (message_id, file_id)
);

-- The effort of a custom requirement, version by version; the price stands here and nowhere else (R72, R73).
create table estimates (
  ticket_id uuid not null references tickets,
  version int not null,
  scope text not null,
  days int not null,
  assumptions text not null,
  valid_until date not null,
  by_id uuid not null references people,
  at timestamptz not null default now(),
  checked_by uuid references people,
  checked_at timestamptz,
  price text,
  released_by uuid references people,
  released_at timestamptz,
  primary key (ticket_id, version)
);

-- What was handed over to a customer, and who answers for it (R74); it stands in the thread of its message.
create table deliveries (
  id uuid primary key,
  ticket_id uuid not null references tickets,
  project_id uuid references projects,
  message_id uuid not null references messages,
  items text not null,
  version text not null,
  developer_id uuid not null references people,
  made_by uuid not null references people,
  hot_days int not null check (hot_days between 1 and 365),
  planned_on date,
  delivered_at timestamptz not null default now()
);
comment on column deliveries.developer_id is 'who answers for it now';
comment on column deliveries.hot_days is 'how long after the last word about it its developer answers directly';
create index deliveries_of_ticket on deliveries (ticket_id);
create index deliveries_of_project on deliveries (project_id, delivered_at desc) where project_id is not null;
create index deliveries_of_developer on deliveries (developer_id);
alter table tickets add column delivery_id uuid references deliveries;
create index tickets_about_delivery on tickets (delivery_id) where delivery_id is not null;

-- What a customer was asked for, item by item, and what of it is there (R45).
create table ticket_items (
  ticket_id uuid not null references tickets,
  position int not null,
  item text not null,
  asked_at timestamptz not null default now(),
  given_at timestamptz,
  given_by uuid references people,
  primary key (ticket_id, position)
);

-- Staff who follow a request, or were mentioned in it and may therefore see it.
create table ticket_followers (
  ticket_id uuid not null references tickets,
  person_id uuid not null references people,
  mentioned boolean not null default false,
  primary key (ticket_id, person_id)
);
create index tickets_followed on ticket_followers (person_id);

-- People outside who are told of answers by email; no right to see the request follows from it (R41).
create table ticket_watchers (
  ticket_id uuid not null references tickets,
  address text not null,
  added_by uuid not null references people,
  added_at timestamptz not null default now(),
  primary key (ticket_id, address)
);

create table ticket_reads (
  person_id uuid not null references people,
  ticket_id uuid not null references tickets,
  read_at timestamptz not null default now(),
  primary key (person_id, ticket_id)
);

create table ticket_links (
  ticket_id uuid not null references tickets,
  other_id uuid not null references tickets,
  kind text not null check (kind in ('related', 'continues', 'split')),
  primary key (ticket_id, other_id),
  check (ticket_id <> other_id)
);
create index ticket_links_back on ticket_links (other_id);

-- Half-written text, kept on the server so that it is there on any device.
create table drafts (
  person_id uuid not null references people,
  place text not null,
  body jsonb not null,
  updated_at timestamptz not null default now(),
  primary key (person_id, place)
);

create table views (
  id uuid primary key,
  name text not null,
  owner_id uuid not null references people,
  team_id uuid references teams on delete cascade,
  filter jsonb not null,
  created_at timestamptz not null default now()
);
create index views_of_owner on views (owner_id);
create index views_of_team on views (team_id);
