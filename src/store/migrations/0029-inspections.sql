-- Inspections as officers write them, what was found, photos, and audits after clearance. Not breaking.

alter table aval.inspection
  add column state text not null default 'recorded' check (state in ('begun', 'recorded')),
  add column begun_by uuid references aval.person,
  add column written_by uuid references aval.person,
  add column writer_name text not null default '',
  add column written_at timestamptz;
-- One officer's inspection of a shipment at a time.
create unique index inspection_under_way on aval.inspection (declaration_id) where state = 'begun';

-- What was found against a shipment, in an inspection or after clearance: added to, never rewritten.
create table aval.border_finding (
  seq         bigint generated always as identity primary key,
  declaration_id uuid not null,
  issued_at   timestamptz not null,
  number      text not null,
  office_id   text not null,
  inspection_id uuid references aval.inspection,
  audit_id    uuid,
  kind        text not null,
  place       text not null,
  note        text not null default '',
  -- whose it is, by their trader numbers
  traders     text[] not null,
  found_by    uuid references aval.person,
  found_at    timestamptz not null,
  check ((inspection_id is null) <> (audit_id is null))
);
create index border_finding_of on aval.border_finding (declaration_id);
create index border_finding_at on aval.border_finding (found_at);
alter table aval.border_finding enable row level security;
alter table aval.border_finding force row level security;
create policy offices_own on aval.border_finding using (
  (select aval.side()) = 'system'
  or ((select aval.side()) = 'office' and ((select aval.all_offices()) or office_id = any ((select aval.offices())::text[])))
);
revoke update, delete, truncate on aval.border_finding from aval_app;

-- Photos lie where evidence lies, by their content; here is which belongs to what.
create table aval.inspection_photo (
  id          uuid primary key,
  inspection_id uuid not null references aval.inspection,
  office_id   text not null,
  place       text not null,
  media_type  text not null,
  size_bytes  bigint not null,
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  scan        text not null check (scan in ('clean', 'notScanned')),
  taken_by    uuid references aval.person,
  kept_at     timestamptz not null
);
create index inspection_photo_of on aval.inspection_photo (inspection_id);
create index inspection_photo_content on aval.inspection_photo (sha256);
alter table aval.inspection_photo enable row level security;
alter table aval.inspection_photo force row level security;
create policy offices_own on aval.inspection_photo using (
  (select aval.side()) = 'system'
  or ((select aval.side()) = 'office' and ((select aval.all_offices()) or office_id = any ((select aval.offices())::text[])))
);
revoke update, delete, truncate on aval.inspection_photo from aval_app;

-- The blue lane, looked at after the goods went: what nobody drew yet has no row.
create table aval.post_clearance_audit (
  id          uuid primary key default gen_random_uuid(),
  declaration_id uuid not null unique,
  issued_at   timestamptz not null,
  number      text not null,
  office_id   text not null,
  state       text not null check (state in ('sampled', 'underWay', 'closed')),
  sampled_by  uuid not null references aval.person,
  sampled_at  timestamptz not null,
  opened_by   uuid references aval.person,
  opened_at   timestamptz,
  closed_by   uuid references aval.person,
  closed_at   timestamptz,
  outcome     text check (outcome in ('clean', 'findings')),
  -- duty and taxes that were owed beyond what was declared
  assessed_duty numeric(18, 2) check (assessed_duty >= 0),
  currency    text check (currency ~ '^[A-Z]{3}$'),
  note        text not null default '',
  version     integer not null default 1 check (version > 0),
  check ((state = 'closed') = (outcome is not null)),
  check ((assessed_duty is null) = (currency is null))
);
create index post_clearance_audit_open on aval.post_clearance_audit (office_id, sampled_at) where state <> 'closed';
alter table aval.post_clearance_audit enable row level security;
alter table aval.post_clearance_audit force row level security;
create policy offices_own on aval.post_clearance_audit using (
  (select aval.side()) = 'system'
  or ((select aval.side()) = 'office' and ((select aval.all_offices()) or office_id = any ((select aval.offices())::text[])))
);
revoke delete, truncate on aval.post_clearance_audit from aval_app;
alter table aval.border_finding add foreign key (audit_id) references aval.post_clearance_audit;
