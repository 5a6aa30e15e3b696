-- Companies, their sites and profiles, and the cases. Not breaking.
-- INVARIANT: what you may see of an operator decides what you may see of everything that is its own.

create table aval.programme_edition (
  id         text not null,
  edition    text not null,
  hash       text primary key,
  content    jsonb not null,
  published_at timestamptz not null default now()
);

create table aval.operator (
  id            uuid primary key default gen_random_uuid(),
  name          text not null check (length(name) between 1 and 300),
  search_name   text not null,
  tax_id        text not null,
  trader_number text unique,
  types         text[] not null default '{}',
  city          text not null default '',
  legal_representative text not null default '',
  office_id     text not null references aval.office,
  publishes     boolean not null default true,
  demonstration boolean not null default false,
  succeeded_by  uuid references aval.operator,
  created_at    timestamptz not null default now(),
  version       integer not null default 1
);
create unique index operator_tax_id on aval.operator (tax_id);
create index operator_search on aval.operator (search_name);
alter table aval.operator enable row level security;
alter table aval.operator force row level security;
create policy operator_seen on aval.operator using (
  (select aval.side()) = 'system'
  or ((select aval.side()) = 'office' and ((select aval.all_offices()) or office_id = any ((select aval.offices())::text[])))
  or ((select aval.side()) = 'company' and id = any ((select aval.operators())::uuid[]))
);

create table aval.membership (
  id          uuid primary key default gen_random_uuid(),
  operator_id uuid not null references aval.operator,
  person_id   uuid not null references aval.person,
  role        text not null check (role in ('companyAdministrator', 'companyContributor', 'mandatedAgent')),
  scope       text[] not null default '{}',
  from_day    date not null default current_date,
  until_day   date,
  withdrawn_at timestamptz,
  given_by    uuid references aval.person,
  created_at  timestamptz not null default now()
);
create unique index membership_once on aval.membership (operator_id, person_id, role) where withdrawn_at is null;
create index on aval.membership (person_id);

create table aval.site (
  id          uuid primary key default gen_random_uuid(),
  operator_id uuid not null references aval.operator,
  name        text not null,
  kind        text not null,
  address     text not null default '',
  city        text not null default '',
  state       text not null default '',
  latitude    double precision check (latitude between -90 and 90),
  longitude   double precision check (longitude between -180 and 180),
  employees   integer check (employees >= 0),
  closed_on   date,
  created_at  timestamptz not null default now(),
  version     integer not null default 1
);
create index on aval.site (operator_id);

create table aval.contact (
  id          uuid primary key default gen_random_uuid(),
  operator_id uuid not null references aval.operator,
  name        text not null,
  email       text not null,
  phone       text not null default '',
  post        text not null default '',
  created_at  timestamptz not null default now()
);
create index on aval.contact (operator_id);

create table aval.partner_link (
  id          uuid primary key default gen_random_uuid(),
  operator_id uuid not null references aval.operator,
  name        text not null,
  role        text not null,
  trader_number text,
  certified   boolean,
  reviewed_on date,
  next_review_on date,
  created_at  timestamptz not null default now(),
  version     integer not null default 1
);
create index on aval.partner_link (operator_id);

create table aval.case_counter (year integer primary key, last integer not null);

create table aval.case_file (
  id           uuid primary key default gen_random_uuid(),
  number       text not null unique,
  operator_id  uuid not null references aval.operator,
  programme_id text not null,
  edition_hash text not null references aval.programme_edition,
  state        text not null,
  state_before text,
  clocks       jsonb not null default '[]',
  next_due_on  date,
  next_clock   text,
  clock_paused boolean not null default false,
  risk_points  integer not null default 0,
  risk_band    text not null default 'low' check (risk_band in ('low', 'medium', 'high')),
  assigned_to  uuid references aval.person,
  suspended_benefits text[] not null default '{}',
  eligibility  jsonb not null default '[]',
  declaration  jsonb,
  recommendation jsonb,
  paper        boolean not null default false,
  receipts     integer not null default 0,
  version      integer not null default 1,
  opened_at    timestamptz not null default now(),
  submitted_at timestamptz,
  last_step_at timestamptz not null default now()
);
create index on aval.case_file (operator_id);
create index on aval.case_file (state, next_due_on);
create index on aval.case_file (assigned_to);

-- The history: what happened, never rewritten. `after` holds the clocks as they stood then.
create table aval.case_step (
  id          uuid primary key default gen_random_uuid(),
  case_id     uuid not null references aval.case_file,
  operator_id uuid not null references aval.operator,
  position    integer not null,
  step        text not null,
  from_state  text,
  to_state    text not null,
  person_id   uuid,
  person_name text not null,
  side        text not null,
  at          timestamptz not null,
  on_day      date not null,
  reasons     text,
  detail      jsonb not null default '{}',
  clocks      jsonb not null default '[]',
  receipt     text,
  unique (case_id, position)
);
create index on aval.case_step (operator_id);

-- Who played which part. Rows only ever come; reassignment cannot take one away.
create table aval.case_part (
  id          bigint generated always as identity primary key,
  case_id     uuid not null references aval.case_file,
  operator_id uuid not null references aval.operator,
  person_id   uuid not null references aval.person,
  part        text not null,
  at          timestamptz not null default now()
);
create index on aval.case_part (case_id);

create table aval.conflict_declaration (
  id          uuid primary key default gen_random_uuid(),
  case_id     uuid not null references aval.case_file,
  operator_id uuid not null references aval.operator,
  person_id   uuid not null references aval.person,
  has_conflict boolean not null,
  tells       text not null default '',
  at          timestamptz not null default now()
);
create index on aval.conflict_declaration (case_id);

create table aval.answer (
  id           uuid primary key default gen_random_uuid(),
  operator_id  uuid not null references aval.operator,
  site_id      uuid not null references aval.site,
  criterion_id text not null,
  status       text check (status in ('meets', 'partly', 'doesNot', 'notApplicable')),
  body         text not null default '',
  reason       text not null default '',
  version      integer not null default 1,
  written_by   uuid references aval.person,
  writer_name  text not null default '',
  written_at   timestamptz not null default now(),
  unique (site_id, criterion_id)
);
create index on aval.answer (operator_id);

create table aval.answer_version (
  id           bigint generated always as identity primary key,
  operator_id  uuid not null references aval.operator,
  answer_id    uuid not null references aval.answer,
  version      integer not null,
  status       text,
  body         text not null,
  reason       text not null,
  written_by   uuid,
  writer_name  text not null,
  written_at   timestamptz not null,
  unique (answer_id, version)
);
create index on aval.answer_version (operator_id);

create table aval.answer_return (
  id           uuid primary key default gen_random_uuid(),
  operator_id  uuid not null references aval.operator,
  case_id      uuid not null references aval.case_file,
  site_id      uuid references aval.site,
  criterion_id text not null,
  reason       text not null,
  returned_by  uuid not null references aval.person,
  returned_at  timestamptz not null default now(),
  -- set when the letter goes out; until then the officer still works on it
  step_id      uuid references aval.case_step,
  -- the answer's version that was returned; a later version counts as corrected
  answer_version integer not null default 0
);
create index on aval.answer_return (case_id);
create index on aval.answer_return (operator_id);

create table aval.evidence (
  id            uuid primary key default gen_random_uuid(),
  operator_id   uuid not null references aval.operator,
  name          text not null,
  media_type    text not null,
  size_bytes    bigint not null,
  sha256        text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  scan          text not null check (scan in ('clean', 'notScanned', 'quarantined')),
  effective_from date,
  effective_until date,
  uploaded_by   uuid references aval.person,
  uploader_name text not null default '',
  uploaded_at   timestamptz not null default now(),
  removed_at    timestamptz
);
create index on aval.evidence (operator_id);

create table aval.answer_evidence (
  operator_id uuid not null references aval.operator,
  answer_id   uuid not null references aval.answer,
  evidence_id uuid not null references aval.evidence,
  added_at    timestamptz not null default now(),
  primary key (answer_id, evidence_id)
);
create index on aval.answer_evidence (operator_id);
create index on aval.answer_evidence (evidence_id);

create table aval.vetting_check (
  id          uuid primary key default gen_random_uuid(),
  operator_id uuid not null references aval.operator,
  case_id     uuid not null references aval.case_file,
  kind        text not null,
  result      text not null check (result in ('clear', 'concern', 'fail')),
  tells       text not null default '',
  checked_by  uuid not null references aval.person,
  checker_name text not null default '',
  checked_at  timestamptz not null default now()
);
create index on aval.vetting_check (case_id);
create index on aval.vetting_check (operator_id);

create table aval.visit (
  id          uuid primary key default gen_random_uuid(),
  operator_id uuid not null references aval.operator,
  case_id     uuid not null references aval.case_file,
  site_id     uuid not null references aval.site,
  planned_on  date not null,
  remote      boolean not null default false,
  lead_id     uuid not null references aval.person,
  because     text not null default '',
  state       text not null default 'planned' check (state in ('planned', 'finished', 'cancelled')),
  started_at  timestamptz,
  finished_at timestamptz,
  summary     text not null default '',
  version     integer not null default 1
);
create index on aval.visit (case_id);
create index on aval.visit (operator_id);

create table aval.visit_result (
  id           uuid primary key default gen_random_uuid(),
  operator_id  uuid not null references aval.operator,
  visit_id     uuid not null references aval.visit,
  criterion_id text not null,
  result       text check (result in ('confirmed', 'partly', 'notConfirmed', 'notSeen')),
  note         text not null default '',
  version      integer not null default 1,
  written_by   uuid references aval.person,
  writer_name  text not null default '',
  written_at   timestamptz not null default now(),
  unique (visit_id, criterion_id)
);
create index on aval.visit_result (operator_id);

create table aval.visit_result_version (
  id           bigint generated always as identity primary key,
  operator_id  uuid not null references aval.operator,
  visit_result_id uuid not null references aval.visit_result,
  version      integer not null,
  result       text,
  note         text not null,
  writer_name  text not null,
  written_at   timestamptz not null
);
create index on aval.visit_result_version (operator_id);

create table aval.finding (
  id           uuid primary key default gen_random_uuid(),
  operator_id  uuid not null references aval.operator,
  case_id      uuid not null references aval.case_file,
  visit_id     uuid references aval.visit,
  site_id      uuid not null references aval.site,
  criterion_id text not null,
  grade        text not null check (grade in ('major', 'minor', 'observation')),
  seen         text not null,
  asks         text not null default '',
  due_on       date,
  state        text not null default 'open',
  raised_by    uuid not null references aval.person,
  raised_at    timestamptz not null default now(),
  closed_by    uuid references aval.person,
  closed_at    timestamptz,
  version      integer not null default 1
);
create index on aval.finding (case_id);
create index on aval.finding (operator_id);

create table aval.corrective_action (
  id          uuid primary key default gen_random_uuid(),
  operator_id uuid not null references aval.operator,
  finding_id  uuid not null references aval.finding,
  plan        text not null,
  owner       text not null,
  due_on      date,
  done_note   text not null default '',
  state       text not null default 'proposed' check (state in ('proposed', 'accepted', 'done', 'rejected')),
  created_at  timestamptz not null default now(),
  version     integer not null default 1
);
create index on aval.corrective_action (finding_id);
create index on aval.corrective_action (operator_id);

create table aval.finding_evidence (
  operator_id uuid not null references aval.operator,
  finding_id  uuid not null references aval.finding,
  evidence_id uuid not null references aval.evidence,
  added_at    timestamptz not null default now(),
  primary key (finding_id, evidence_id)
);
create index on aval.finding_evidence (operator_id);

create table aval.decision (
  id          uuid primary key default gen_random_uuid(),
  operator_id uuid not null references aval.operator,
  case_id     uuid not null references aval.case_file,
  step        text not null,
  decided_by  uuid not null references aval.person,
  reasons     text not null check (length(reasons) > 0),
  at          timestamptz not null default now(),
  -- the transaction that wrote it: a state that needs a decision looks for one of its own transaction
  recorded_at timestamptz not null default now()
);
create index on aval.decision (case_id);
create index on aval.decision (operator_id);

create table aval.certificate (
  id          uuid primary key default gen_random_uuid(),
  public_id   text not null unique,
  number      text not null unique,
  operator_id uuid not null references aval.operator,
  case_id     uuid not null references aval.case_file,
  decision_id uuid not null references aval.decision,
  types       text[] not null,
  tier        text,
  since       date not null,
  until       date,
  state       text not null check (state in ('valid', 'partlySuspended', 'suspended', 'revoked', 'expired', 'withdrawn', 'replaced')),
  suspended_at timestamptz,
  suspended_benefits text[] not null default '{}',
  version     integer not null default 1,
  created_at  timestamptz not null default now()
);
create index on aval.certificate (operator_id);
create unique index certificate_one_alive on aval.certificate (operator_id) where state in ('valid', 'partlySuspended', 'suspended');

create table aval.letter (
  id          uuid primary key default gen_random_uuid(),
  operator_id uuid not null references aval.operator,
  case_id     uuid not null references aval.case_file,
  step_id     uuid references aval.case_step,
  kind        text not null,
  title_es    text not null,
  title_en    text not null,
  body_es     text not null,
  body_en     text not null,
  reasons     text not null default '',
  sent_at     timestamptz not null default now(),
  served_on   date,
  opened_at   timestamptz
);
create index on aval.letter (case_id);
create index on aval.letter (operator_id);

create table aval.message (
  id          uuid primary key default gen_random_uuid(),
  operator_id uuid not null references aval.operator,
  case_id     uuid not null references aval.case_file,
  from_side   text not null check (from_side in ('company', 'office')),
  author_id   uuid not null references aval.person,
  author_name text not null,
  body        text not null check (length(body) between 1 and 20000),
  at          timestamptz not null default now(),
  read_at     timestamptz,
  escalated_at timestamptz
);
create index on aval.message (case_id);
create index on aval.message (operator_id);

create table aval.notice (
  id          uuid primary key default gen_random_uuid(),
  operator_id uuid not null references aval.operator,
  case_id     uuid references aval.case_file,
  kind        text not null check (kind in ('change', 'incident')),
  what        text not null,
  tells       text not null,
  happened_on date not null,
  due_on      date,
  sent_by     uuid references aval.person,
  sent_at     timestamptz not null default now(),
  receipt     text,
  answered_at timestamptz,
  answer      text not null default ''
);
create index on aval.notice (operator_id);

-- Who is told, kept for the bell in the bar; mail goes out beside it.
create table aval.notification (
  id          uuid primary key default gen_random_uuid(),
  operator_id uuid references aval.operator,
  case_id     uuid references aval.case_file,
  person_id   uuid not null references aval.person,
  kind        text not null,
  detail      jsonb not null default '{}',
  at          timestamptz not null default now(),
  read_at     timestamptz
);
create index on aval.notification (person_id, at);

-- What is public, and nothing else. Only current holders stand here; the border's answers are made from it.
create table aval.register_entry (
  trader_number text primary key,
  public_name   text,
  search_name   text not null default '',
  types         text[] not null,
  tier          text,
  city          text not null default '',
  since         date not null,
  listed        boolean not null,
  demonstration boolean not null default false
);
create table aval.register_change (
  seq           bigint generated always as identity primary key,
  trader_number text not null,
  at            timestamptz not null default now()
);

-- Row-level security: one rule for all that belongs to an operator.
do $$
declare t text;
begin
  foreach t in array array['membership','site','contact','partner_link','case_file','case_step','case_part','conflict_declaration','answer',
    'answer_version','answer_return','evidence','answer_evidence','vetting_check','visit','visit_result','visit_result_version','finding',
    'corrective_action','finding_evidence','decision','certificate','letter','message','notice','notification'] loop
    execute format('alter table aval.%I enable row level security', t);
    execute format('alter table aval.%I force row level security', t);
    execute format('create policy own_operator on aval.%I using (exists (select 1 from aval.operator o where o.id = operator_id))', t);
  end loop;
end $$;
-- A notification without a company belongs to the person it is for; a membership also to the person who holds it.
create policy own_person on aval.notification using (person_id = (select aval.person()));
create policy own_person on aval.membership for select using (person_id = (select aval.person()));

-- What a company's people may never see of their own case: who vetted what, what is planned against them, conflicts, parts.
create policy office_only on aval.vetting_check as restrictive using ((select aval.side()) in ('office', 'system'));
create policy office_only on aval.conflict_declaration as restrictive using ((select aval.side()) in ('office', 'system'));
-- Returns still being written stay in the office.
create policy sent_only on aval.answer_return as restrictive using ((select aval.side()) in ('office', 'system') or step_id is not null);

-- History is added to, never rewritten.
revoke update, delete, truncate on aval.case_step, aval.case_part, aval.decision, aval.answer_version, aval.visit_result_version,
  aval.conflict_declaration, aval.programme_edition, aval.register_change from aval_app;
revoke delete, truncate on aval.case_file, aval.operator, aval.site, aval.answer, aval.evidence, aval.finding, aval.certificate, aval.letter,
  aval.message, aval.notice, aval.vetting_check, aval.visit, aval.visit_result from aval_app;

-- Four eyes, beneath the application: nobody decides on what they edited, reviewed, vetted, planned, validated or recommended,
-- nor while a declared conflict stands; and somebody else must have recommended.
create function aval.decision_needs_second_person() returns trigger language plpgsql as $$
begin
  if new.step in ('certify', 'refuse', 'renew', 'revoke', 'reinstate', 'grantAppeal', 'upholdDecision') then
    if exists (select 1 from aval.case_part p where p.case_id = new.case_id and p.person_id = new.decided_by
               and p.part in ('edited', 'reviewed', 'vetted', 'planned', 'validated', 'recommended')) then
      raise exception 'the decider took part in this case' using errcode = 'AV002';
    end if;
    if exists (select 1 from (select distinct on (person_id) person_id, has_conflict from aval.conflict_declaration c
               where c.case_id = new.case_id order by person_id, at desc) latest
               where latest.person_id = new.decided_by and latest.has_conflict) then
      raise exception 'the decider declared a conflict of interest' using errcode = 'AV003';
    end if;
  end if;
  if new.step in ('certify', 'refuse', 'renew') and not exists (
       select 1 from aval.case_part p where p.case_id = new.case_id and p.part = 'recommended' and p.person_id <> new.decided_by) then
    raise exception 'nobody else recommended this case' using errcode = 'AV004';
  end if;
  if new.decided_by is distinct from aval.person() then
    raise exception 'a decision is signed by who takes it' using errcode = 'AV005';
  end if;
  return new;
end $$;
create trigger decision_needs_second_person before insert on aval.decision
  for each row execute function aval.decision_needs_second_person();

-- A case becomes certified only with a decision of this very transaction behind it.
create function aval.certified_needs_decision() returns trigger language plpgsql as $$
begin
  if new.state is distinct from old.state and new.state in ('certified', 'refused', 'revoked')
     and old.state in ('recommended', 'renewalRecommended', 'draft', 'submitted', 'accepted', 'vetting', 'validationPlanned', 'validationDone',
                       'awaitingReply', 'correctiveAction', 'returned')
     and not exists (select 1 from aval.decision d where d.case_id = new.id and d.recorded_at = now()) then
    raise exception 'no decision stands behind this' using errcode = 'AV006';
  end if;
  return new;
end $$;
create trigger certified_needs_decision before update on aval.case_file
  for each row execute function aval.certified_needs_decision();

create function aval.certificate_needs_decision() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from aval.decision d where d.id = new.decision_id and d.case_id = new.case_id and d.step in ('certify', 'renew', 'grantAppeal', 'reinstate', 'importMember')) then
    raise exception 'no decision stands behind this certificate' using errcode = 'AV007';
  end if;
  return new;
end $$;
create trigger certificate_needs_decision before insert on aval.certificate
  for each row execute function aval.certificate_needs_decision();
