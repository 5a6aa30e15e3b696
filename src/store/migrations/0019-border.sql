-- The border: goods declarations and the lanes they were given. Not breaking.
-- INVARIANT: what was declared and what was decided is added to, never rewritten; only `state` of a declaration moves.
-- Partitioned by month of lodging, so that years stay quick and old months can be detached.

create table aval.border_batch (
  id          uuid primary key default gen_random_uuid(),
  source      text not null check (source in ('door', 'file', 'journal', 'demonstration')),
  sent_by     uuid references aval.person,
  received_at timestamptz not null,
  lines       integer not null,
  stored      integer not null,
  duplicates  integer not null,
  refused     integer not null,
  -- SHA-256 over the hashes of the accepted bodies, in the order of their lines
  hash        text not null check (hash ~ '^[0-9a-f]{64}$')
);
alter table aval.border_batch enable row level security;
alter table aval.border_batch force row level security;
create policy offices_own on aval.border_batch using ((select aval.side()) in ('office', 'system'));

-- One number and version is one declaration, whatever its month: partitions alone could not say so.
create table aval.goods_declaration_number (
  number      text not null,
  version     integer not null check (version > 0),
  -- SHA-256 of the canonical body: the same again is a duplicate, another is a conflict
  body_hash   bytea not null,
  declaration_id uuid not null,
  issued_at   timestamptz not null,
  primary key (number, version)
);
alter table aval.goods_declaration_number enable row level security;
alter table aval.goods_declaration_number force row level security;
create policy offices_own on aval.goods_declaration_number using ((select aval.side()) in ('office', 'system'));

create table aval.goods_declaration (
  id          uuid not null,
  issued_at   timestamptz not null,
  number      text not null,
  version     integer not null,
  kind        text not null,
  function_code text not null,
  office_id   text not null,
  procedure   text not null,
  mode        text not null,
  conveyance  text not null,
  containers  text[] not null,
  -- the numbers of its parties, and of those the companies that Aval knows
  traders     text[] not null,
  operator_ids uuid[] not null,
  hs_chapter  text not null,
  origin      text not null,
  value       numeric(18, 2) not null,
  value_band  smallint not null,
  -- the whole of it, as it was declared
  body        jsonb not null,
  batch_id    uuid not null,
  received_at timestamptz not null,
  state       text not null check (state in ('waiting', 'inspecting', 'released', 'detained', 'cancelled', 'superseded')),
  state_at    timestamptz not null,
  demonstration boolean not null default false,
  primary key (issued_at, id)
) partition by range (issued_at);
create index goods_declaration_waits on aval.goods_declaration (office_id, issued_at) where state in ('waiting', 'inspecting');
create index goods_declaration_number_of on aval.goods_declaration (number);
alter table aval.goods_declaration enable row level security;
alter table aval.goods_declaration force row level security;
create policy goods_declaration_seen on aval.goods_declaration using (
  (select aval.side()) = 'system'
  or ((select aval.side()) = 'office' and ((select aval.all_offices()) or office_id = any ((select aval.offices())::text[])))
  or ((select aval.side()) = 'company' and operator_ids && (select aval.operators())::uuid[])
);

create table aval.lane_decision (
  declaration_id uuid not null,
  issued_at   timestamptz not null,
  office_id   text not null,
  decided_at  timestamptz not null,
  lane        text not null check (lane in ('green', 'blue', 'yellow', 'red')),
  means       text check (means in ('scanner', 'hand')),
  basis       text not null check (basis in ('law', 'draw', 'rule', 'score', 'none')),
  because     jsonb not null,
  raw_score   real not null,
  relief      real not null,
  score       real not null,
  draw_value  double precision not null,
  draw_probability double precision not null,
  drawn       boolean generated always as (draw_value < draw_probability) stored,
  chain       jsonb not null,
  -- of the parties with a weight in the chain, how much of it is certified (0 to 1), and the declarant's own tier
  certified_share real not null,
  tables_version integer not null,
  thresholds_version integer not null,
  edition_hash text not null,
  standing_as_of timestamptz not null,
  primary key (issued_at, declaration_id)
) partition by range (issued_at);
alter table aval.lane_decision enable row level security;
alter table aval.lane_decision force row level security;
-- Never a company's: a trader is told what the law lets it see by an action, and no hint of a rule.
create policy offices_own on aval.lane_decision using (
  (select aval.side()) = 'system'
  or ((select aval.side()) = 'office' and ((select aval.all_offices()) or office_id = any ((select aval.offices())::text[])))
);
revoke update, delete on aval.lane_decision from aval_app;
revoke update, delete on aval.goods_declaration from aval_app;
grant update (state, state_at) on aval.goods_declaration to aval_app;
revoke update, delete on aval.goods_declaration_number from aval_app;
revoke update, delete on aval.border_batch from aval_app;

-- A month of each. A partition is reached through its parent, whose policy decides; by itself it is closed to everybody.
create function aval.open_border_month(month date) returns void language plpgsql as $$
declare
  begins timestamptz := date_trunc('month', month::timestamp) at time zone 'UTC';
  ends   timestamptz := (date_trunc('month', month::timestamp) + interval '1 month') at time zone 'UTC';
  parent text;
  part   text;
begin
  foreach parent in array array['goods_declaration', 'lane_decision'] loop
    part := parent || '_' || to_char(month, 'YYYY_MM');
    continue when to_regclass('aval.' || part) is not null;
    execute format('create table aval.%I partition of aval.%I for values from (%L) to (%L)', part, parent, begins, ends);
    perform aval.close_border_part(part);
  end loop;
end $$;
create function aval.close_border_part(part text) returns void language plpgsql as $$
begin
  execute format('revoke all on aval.%I from aval_app', part);
  execute format('alter table aval.%I enable row level security', part);
  execute format('alter table aval.%I force row level security', part);
  execute format('create policy through_its_parent on aval.%I using (false)', part);
end $$;
revoke execute on function aval.open_border_month(date), aval.close_border_part(text) from public;

-- What lies outside every month that was opened is kept all the same.
create table aval.goods_declaration_other partition of aval.goods_declaration default;
create table aval.lane_decision_other partition of aval.lane_decision default;
select aval.close_border_part('goods_declaration_other'), aval.close_border_part('lane_decision_other');
select aval.open_border_month((date_trunc('month', now()) + make_interval(months => m))::date) from generate_series(-30, 12) m;

-- Offices, scanners, sites abroad: what stands where, and what it can take.
create table aval.border_post (
  id          text primary key check (id ~ '^[a-z0-9-]{2,40}$'),
  office_id   text not null references aval.office,
  name        text not null,
  -- where the goods are looked at before they leave the other country
  country     text not null check (country ~ '^[A-Z]{2}$'),
  preclearance boolean not null default false,
  modes       text[] not null,
  -- physical inspections by hand that the post can carry out in an hour
  hand_per_hour numeric(8, 2) not null check (hand_per_hour >= 0),
  opens_hours numeric(4, 2) not null default 24 check (opens_hours between 0 and 24),
  in_service_from date not null,
  in_service_until date,
  version     integer not null default 1
);
create table aval.scanner (
  id          text primary key check (id ~ '^[a-z0-9-]{2,40}$'),
  post_id     text not null references aval.border_post,
  name        text not null,
  per_hour    numeric(8, 2) not null check (per_hour > 0),
  in_service_from date not null,
  in_service_until date,
  version     integer not null default 1
);
alter table aval.border_post enable row level security;
alter table aval.border_post force row level security;
create policy offices_own on aval.border_post using ((select aval.side()) in ('office', 'admin', 'system'));
alter table aval.scanner enable row level security;
alter table aval.scanner force row level security;
create policy offices_own on aval.scanner using ((select aval.side()) in ('office', 'admin', 'system'));

-- The tables by which lanes are given. A published version is never changed; a later one takes its place.
create table aval.targeting_tables (
  version     integer primary key check (version > 0),
  content     jsonb not null,
  state       text not null check (state in ('draft', 'proposed', 'published', 'declined')),
  based_on    integer references aval.targeting_tables,
  reason      text not null default '',
  -- what it would have done to history, as it was tried before it was proposed
  trial       jsonb,
  written_by  uuid references aval.person,
  written_at  timestamptz not null,
  published_by uuid references aval.person,
  published_at timestamptz,
  check (published_by is null or written_by is null or published_by <> written_by),
  check ((state = 'published') = (published_at is not null))
);
create table aval.targeting_thresholds (
  version     integer primary key check (version > 0),
  tables_version integer not null references aval.targeting_tables,
  content     jsonb not null,
  reckoned_at timestamptz not null
);
alter table aval.targeting_tables enable row level security;
alter table aval.targeting_tables force row level security;
create policy offices_own on aval.targeting_tables using ((select aval.side()) in ('office', 'system'));
alter table aval.targeting_thresholds enable row level security;
alter table aval.targeting_thresholds force row level security;
create policy offices_own on aval.targeting_thresholds using ((select aval.side()) in ('office', 'system'));

-- Traders that a partner country certified, whom an agreement recognises. Needed by the border before anything else of it.
create table aval.recognised_trader (
  trader_number text primary key,
  country     text not null check (country ~ '^[A-Z]{2}$'),
  programme   text not null,
  name        text not null default '',
  tier        text,
  valid_from  date not null,
  valid_until date,
  told_at     timestamptz not null
);
alter table aval.recognised_trader enable row level security;
alter table aval.recognised_trader force row level security;
create policy offices_own on aval.recognised_trader using ((select aval.side()) in ('office', 'system'));
