-- The office's desk: saved views, what was judged of a finding and why, when a visit was planned, the scan of a paper
-- application. Not breaking.

-- A list with its filters under a name; a person's own.
create table aval.saved_view (
  id         uuid primary key default gen_random_uuid(),
  person_id  uuid not null references aval.person,
  page       text not null check (page in ('cola', 'casos')),
  name       text not null check (length(name) between 1 and 60),
  filters    jsonb not null default '{}',
  created_at timestamptz not null default now(),
  unique (person_id, page, name)
);
alter table aval.saved_view enable row level security;
alter table aval.saved_view force row level security;
create policy own_person on aval.saved_view using (person_id = (select aval.person()));

-- The office's words on a finding, in order; a finding opened again keeps why.
create table aval.finding_judgement (
  id          bigint generated always as identity primary key,
  operator_id uuid not null references aval.operator,
  finding_id  uuid not null references aval.finding,
  step        text not null,
  reason      text not null default '',
  judged_by   uuid not null references aval.person,
  judge_name  text not null,
  at          timestamptz not null
);
create index on aval.finding_judgement (finding_id);
create index on aval.finding_judgement (operator_id);
alter table aval.finding_judgement enable row level security;
alter table aval.finding_judgement force row level security;
create policy own_operator on aval.finding_judgement using (exists (select 1 from aval.operator o where o.id = operator_id));
revoke update, delete, truncate on aval.finding_judgement from aval_app;

alter table aval.visit add column planned_at timestamptz not null default now();

alter table aval.case_file add column paper_scan_id uuid references aval.evidence;
create index on aval.message (case_id, from_side) where read_at is null;
