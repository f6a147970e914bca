-- What was promised to whom, as requests keep it: a wording of a plan, with what it took from the standard plan. Never changed.
create table plan_terms (
  id uuid primary key,
  terms jsonb not null,
  at timestamptz not null default now()
);

-- Service plans. A contract names one; the standard one holds for everybody else. Where a plan is silent the standard plan
-- holds, and where that is silent too, the product.
create table plans (
  id uuid primary key,
  name text not null,
  standard boolean not null default false,
  promises jsonb not null default '{"aroundTheClock": false, "lengths": {}, "types": {}}',
  terms_id uuid references plan_terms
);
comment on column plans.terms_id is 'the newest wording; none: as the product has it';
create unique index plans_by_name on plans (lower(name));
create unique index plan_standard on plans (standard) where standard;
insert into plans (id, name, standard) values (gen_random_uuid(), '标准', true);
