create table companies (
  id uuid primary key,
  external_id text unique,
  kind text not null check (kind in ('partner', 'customer')),
  legal_name text not null,
  name_key text not null,
  credit_code text unique,
  level text,
  note text not null default '',
  created_at timestamptz not null default now(),
  ended_at timestamptz
);
-- The key alone is not unique: 集团有限公司 and 集团股份有限公司 of one name do exist side by side.
create unique index companies_by_name on companies (plain(legal_name));
create index companies_by_key on companies (name_key);
create index companies_by_part on companies using gin (grams(legal_name));
create index companies_by_credit_code on companies using gin (grams(credit_code));
create index companies_alike on companies using gin (grams(name_key));

create table company_names (
  company_id uuid not null references companies on delete cascade,
  name text not null,
  name_key text not null,
  kind text not null check (kind in ('former', 'short')),
  primary key (company_id, name_key)
);
create index company_names_by_key on company_names (name_key);
create index company_names_by_part on company_names using gin (grams(name));
create index company_names_alike on company_names using gin (grams(name_key));

create table products (
  id uuid primary key,
  external_id text unique,
  code text not null unique,
  name text not null,
  ended_at timestamptz
);
create table product_versions (
  id uuid primary key,
  product_id uuid not null references products,
  name text not null,
  released_on date,
  supported_until date,
  unique (product_id, name)
);

create table people (
  id uuid primary key,
  external_id text unique,
  kind text not null check (kind in ('staff', 'contact')),
  name text not null,
  language text not null default 'zh-CN' check (language in ('zh-CN', 'en')),
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  erasure_asked_at timestamptz,
  erased_at timestamptz,
  merged_into uuid references people
);
comment on column people.erasure_asked_at is 'when the person asked that what is kept of him be deleted; staff decide';
comment on column people.merged_into is 'whom this contact turned out to be; always one who was not merged himself';
create index people_who_ask_erasure on people (erasure_asked_at) where erasure_asked_at is not null;
create index people_merged on people (merged_into) where merged_into is not null;
create index people_by_part on people using gin (grams(name));

-- Ways to know and reach a person; each belongs to one person at a time.
create table identities (
  kind text not null check (kind in ('email', 'mobile', 'oidc')),
  value text not null,
  person_id uuid not null references people,
  proven_at timestamptz,
  primary key (kind, value)
);
create index identities_of_person on identities (person_id);

-- Whether two contacts are one person: one asks, another answers (R12).
create table contact_merges (
  id uuid primary key,
  from_id uuid not null references people,
  into_id uuid not null references people,
  asked_by uuid not null references people,
  asked_at timestamptz not null default now(),
  why text not null check (why in ('proof', 'colleague')),
  address_kind text,
  note text,
  decided_by uuid references people,
  decided_at timestamptz,
  outcome text check (outcome in ('merged', 'refused')),
  reason text,
  check (from_id <> into_id),
  check ((outcome is null) = (decided_at is null))
);
comment on column contact_merges.why is 'proof: one proved an address of the other; colleague: somebody of ours asks';
create unique index contact_merge_open on contact_merges (least(from_id, into_id), greatest(from_id, into_id)) where outcome is null;
create index contact_merges_from on contact_merges (from_id);
create index contact_merges_into on contact_merges (into_id);

create table projects (
  id uuid primary key,
  external_id text unique,
  code text unique,
  full_name text not null,
  name_key text not null,
  customer_id uuid not null references companies,
  default_contact_id uuid references people,
  note text not null default '',
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  unique (customer_id, name_key)
);
create index projects_by_part on projects using gin (grams(full_name));
create index projects_by_code on projects using gin (grams(code));
create index projects_by_key on projects (name_key);
create index projects_of_default_contact on projects (default_contact_id) where default_contact_id is not null;

create table project_products (
  project_id uuid not null references projects on delete cascade,
  product_id uuid not null references products,
  version text,
  primary key (project_id, product_id)
);

-- Who sells the project and when; one partner at a time, the history is kept (R98).
create table project_partners (
  project_id uuid not null references projects on delete cascade,
  partner_id uuid not null references companies,
  since timestamptz not null default now(),
  until timestamptz check (until >= since),
  history_consent_at timestamptz,
  primary key (project_id, since)
);
create unique index project_partner_now on project_partners (project_id) where until is null;
create index projects_of_partner on project_partners (partner_id);

create table contracts (
  id uuid primary key,
  external_id text unique,
  number text not null unique,
  project_id uuid not null references projects,
  plan text not null default '',
  signed_on date,
  maintenance_from date,
  maintenance_until date,
  callback_phone text,
  check (maintenance_until >= maintenance_from)
);
create index contracts_of_project on contracts (project_id);
create index contracts_by_number on contracts using gin (grams(number));

create table teams (
  id uuid primary key,
  name text not null unique
);
create table staff (
  person_id uuid primary key references people,
  roles text[] not null default '{}',
  password_hash text,
  totp_secret text,
  totp_since timestamptz,
  totp_step bigint,
  recovery_codes text[] not null default '{}',
  skills text[] not null default '{}',
  away_since timestamptz,
  away_note text,
  -- Whether what waits for us stays in his hands meanwhile.
  away_keeps boolean not null default false
);
create table team_members (
  team_id uuid not null references teams on delete cascade,
  person_id uuid not null references people,
  primary key (team_id, person_id)
);
create index teams_of_person on team_members (person_id);

-- The claim of a person to belong to a company, and what staff decided about it (BND).
create table bindings (
  id uuid primary key,
  person_id uuid not null references people,
  state text not null check (state in ('submitted', 'needs_business', 'need_more', 'verified', 'authorised', 'rejected', 'revoked', 'blocked', 'none')),
  kind text not null check (kind in ('partner', 'customer')),
  company_name text not null,
  company_key text not null,
  project_name text,
  job_title text,
  company_id uuid references companies,
  partner_admin boolean not null default false,
  items text,
  answer text,
  reason text,
  note text,
  evidence_kind text check (evidence_kind in ('callback', 'contract', 'voucher', 'invitation', 'known', 'import')),
  evidence text,
  decided_by uuid references people,
  submitted_at timestamptz not null default now(),
  waiting_since timestamptz not null default now(),
  waits jsonb not null default '[]',
  overdue_at timestamptz,
  decided_at timestamptz,
  verified_until timestamptz,
  grace_until timestamptz,
  blocked_until timestamptz,
  proposed_by uuid references people,
  scope text,
  scope_until timestamptz,
  check (state not in ('verified', 'authorised') or company_id is not null)
);
comment on column bindings.waits is 'from when to when the claim waited for us before it waited for the person';
comment on column bindings.overdue_at is 'when it was said that the claim waits too long for us; said once';
comment on column bindings.grace_until is 'until when a person whose year is over is still trusted as before';
comment on column bindings.proposed_by is 'who named the person as authorised applicant; somebody else confirms';
create unique index binding_now on bindings (person_id) where state not in ('rejected', 'revoked', 'none');
create index bindings_of_person on bindings (person_id, submitted_at desc);
create index bindings_waiting on bindings (waiting_since) where state in ('submitted', 'needs_business', 'need_more');
create index bindings_of_company on bindings (company_id) where company_id is not null;
create index bindings_due on bindings (verified_until) where state in ('verified', 'authorised');

create table project_members (
  project_id uuid not null references projects on delete cascade,
  person_id uuid not null references people,
  owner boolean not null default false,
  primary key (project_id, person_id)
);
create index projects_of_member on project_members (person_id);

create table consents (
  id uuid primary key,
  person_id uuid not null references people,
  policy text not null,
  text_hash text not null,
  purposes text[] not null,
  ip text,
  user_agent text,
  given_at timestamptz not null default now(),
  withdrawn_at timestamptz
);
create index consents_of_person on consents (person_id, given_at desc);

-- Codes that bind a colleague at once: used once, within seven days (BND-T09).
create table invitations (
  id uuid primary key,
  code_hash text not null unique,
  company_id uuid not null references companies,
  partner_admin boolean not null default false,
  project_ids uuid[] not null default '{}',
  note text,
  invited_by uuid not null references people,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  used_by uuid references people
);
create index invitations_of_company on invitations (company_id, created_at desc);
