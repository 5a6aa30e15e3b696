-- The ledger of benefits: what certification earned at the border, counted. Not breaking.
-- What is counted follows from declarations, decisions and inspections alone: every table named for benefits may
-- be emptied and is counted again (`aval border ledger rebuild`).

-- What an officer found. One shipment may be looked at more than once.
create table aval.inspection (
  id          uuid primary key default gen_random_uuid(),
  declaration_id uuid not null,
  issued_at   timestamptz not null,
  number      text not null,
  office_id   text not null,
  basis       text not null,
  started_at  timestamptz not null,
  ended_at    timestamptz,
  means       text check (means in ('scanner', 'hand', 'documents')),
  outcome     text check (outcome in ('clean', 'findings')),
  detail      jsonb not null default '{}',
  version     integer not null default 1 check (version > 0),
  check ((ended_at is null) = (outcome is null))
);
create index inspection_of on aval.inspection (issued_at, declaration_id);
alter table aval.inspection enable row level security;
alter table aval.inspection force row level security;
create policy offices_own on aval.inspection using (
  (select aval.side()) = 'system'
  or ((select aval.side()) = 'office' and ((select aval.all_offices()) or office_id = any ((select aval.offices())::text[])))
);
revoke delete on aval.inspection from aval_app;

-- A kind of shipment: what is compared with its like.
create table aval.benefit_kind (
  id          integer generated always as identity primary key,
  office_id   text not null,
  mode        text not null,
  hs_chapter  text not null,
  origin      text not null,
  value_band  smallint not null,
  unique (office_id, mode, hs_chapter, origin, value_band)
);
-- Certified or not, at what tier, by whose role in the chain; how many lodged, looked at, and found wanting.
create table aval.benefit_cell (
  month       date not null,
  kind_id     integer not null,
  office_id   text not null,
  mode        text not null,
  standing    text not null check (standing in ('certified', 'recognised', 'reliefSuspended', 'notCertified')),
  tier        text not null,
  role        text not null,
  lodged      integer not null,
  -- given red, and given yellow or red
  inspected   integer not null,
  documents   integer not null,
  -- inspections that ended, and those with findings
  done        integer not null,
  hits        integer not null,
  primary key (month, office_id, kind_id, standing, tier, role)
);
create index benefit_cell_of on aval.benefit_cell (kind_id, month) where standing = 'notCertified';
-- The comparison itself, within a month: how many kinds have these counts of certified and of others. Of all certified ('*'), and
-- tier by tier, role by role and both; each beside the same others. Kinds of like counts are one row, so that years stay short.
create table aval.benefit_alike (
  month       date not null,
  office_id   text not null,
  mode        text not null,
  tier        text not null,
  role        text not null,
  n1          integer not null,
  inspected1  integer not null,
  documents1  integer not null,
  n0          integer not null,
  inspected0  integer not null,
  documents0  integer not null,
  times       integer not null,
  primary key (tier, role, month, office_id, mode, n1, n0, inspected1, inspected0, documents1, documents0)
);
create index benefit_alike_at on aval.benefit_alike (month, office_id);
-- By lane and basis, and of the random draw: from it alone compliance is judged.
create table aval.benefit_lane (
  month       date not null,
  office_id   text not null,
  mode        text not null,
  standing    text not null,
  tier        text not null,
  role        text not null,
  lane        text not null,
  basis       text not null,
  lodged      integer not null,
  done        integer not null,
  hits        integer not null,
  drawn       integer not null,
  drawn_done  integer not null,
  drawn_hits  integer not null,
  primary key (month, office_id, mode, standing, tier, role, lane, basis)
);
-- How many took how long, in steps of an eighth of a doubling: clearance from lodging to release, wait from decision to inspection.
create table aval.benefit_time (
  month       date not null,
  office_id   text not null,
  mode        text not null,
  standing    text not null,
  tier        text not null,
  measure     text not null check (measure in ('clearance', 'wait')),
  step        smallint not null,
  n           integer not null,
  primary key (month, office_id, mode, standing, tier, measure, step)
);
-- How alike shipments of one trader are treated; from it come the widths of the intervals.
create table aval.benefit_trader (
  month       date not null,
  office_id   text not null,
  certified   boolean not null,
  trader      text not null,
  apart       double precision not null,
  alone       double precision not null,
  reach       double precision not null,
  whole       double precision not null,
  expected    double precision not null,
  primary key (month, office_id, certified, trader)
);
-- A company's own, kind by kind, by its first role in the declaration and its own standing then.
create table aval.benefit_company (
  month       date not null,
  operator_id uuid not null,
  office_id   text not null,
  role        text not null,
  kind_id     integer not null,
  standing    text not null,
  lodged      integer not null,
  inspected   integer not null,
  documents   integer not null,
  done        integer not null,
  hits        integer not null,
  primary key (operator_id, month, office_id, kind_id, role, standing)
);
create index benefit_company_at on aval.benefit_company (month, office_id);
create table aval.benefit_company_time (
  month       date not null,
  operator_id uuid not null,
  office_id   text not null,
  mode        text not null,
  standing    text not null,
  measure     text not null check (measure in ('clearance', 'wait')),
  step        smallint not null,
  n           integer not null,
  primary key (operator_id, month, office_id, mode, standing, measure, step)
);
create index benefit_company_time_at on aval.benefit_company_time (month, office_id);
-- Months of an office in which something happened since they were counted. Only added to and taken away, so that nobody waits.
create table aval.benefit_dirty (
  month       date not null,
  office_id   text not null
);
-- When which month of an office was counted last.
create table aval.benefit_counted (
  month       date not null,
  office_id   text not null,
  counted_at  timestamptz not null,
  lodged      integer not null,
  demonstration integer not null,
  primary key (month, office_id)
);

do $$
declare t text;
begin
  foreach t in array array['benefit_kind', 'benefit_cell', 'benefit_alike', 'benefit_lane', 'benefit_time', 'benefit_trader', 'benefit_company',
    'benefit_company_time', 'benefit_counted'] loop
    execute format('alter table aval.%I enable row level security', t);
    execute format('alter table aval.%I force row level security', t);
    execute format('create policy counted_by_clock on aval.%I using ((select aval.side()) = ''system'')', t);
    execute format('create policy told_to_offices on aval.%I for select using ((select aval.side()) = ''office'' and '
      '((select aval.all_offices()) or office_id = any ((select aval.offices())::text[])))', t);
  end loop;
end $$;
create policy companys_own on aval.benefit_company for select using (
  (select aval.side()) = 'company' and operator_id = any ((select aval.operators())::uuid[]));
create policy companys_own on aval.benefit_company_time for select using (
  (select aval.side()) = 'company' and operator_id = any ((select aval.operators())::uuid[]));
alter table aval.benefit_dirty enable row level security;
alter table aval.benefit_dirty force row level security;
create policy taken_by_clock on aval.benefit_dirty using ((select aval.side()) = 'system')
  with check (aval.side() is not null);

-- One row a statement, a month and an office, whatever the number of declarations.
create function aval.benefit_follows() returns trigger language plpgsql as $$
begin
  insert into aval.benefit_dirty (month, office_id)
  select distinct date_trunc('month', issued_at at time zone 'UTC')::date, office_id from changed;
  return null;
end $$;
create trigger benefit_follows after insert on aval.lane_decision
  referencing new table as changed for each statement execute function aval.benefit_follows();
create trigger benefit_follows after update on aval.goods_declaration
  referencing new table as changed for each statement execute function aval.benefit_follows();
create trigger benefit_follows_new after insert on aval.inspection
  referencing new table as changed for each statement execute function aval.benefit_follows();
create trigger benefit_follows_change after update on aval.inspection
  referencing new table as changed for each statement execute function aval.benefit_follows();

select set_config('aval.side', 'system', true);
insert into aval.benefit_dirty (month, office_id)
select distinct date_trunc('month', issued_at at time zone 'UTC')::date, office_id from aval.lane_decision;

select set_config('aval.side', '', true);

-- Minutes to a step, as domain/benefits/waits.ts has it; a test compares.
create function aval.wait_step(took interval) returns smallint language sql immutable parallel safe
  return (case when extract(epoch from took) < 60 then 0
    else 1 + floor(8 * ln(extract(epoch from took)::double precision / 60) / ln(2::double precision) + 1e-9) end)::smallint;
