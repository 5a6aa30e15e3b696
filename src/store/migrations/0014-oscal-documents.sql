-- OSCAL documents of others, kept whole as they came. Not breaking.
-- One uuid may stand in several rows: each content of it is a version that stays beside those before.

create table aval.oscal_document (
  id            uuid primary key default gen_random_uuid(),
  kind          text not null check (kind in ('catalog', 'profile', 'mapping-collection', 'assessment-plan', 'assessment-results',
                  'plan-of-action-and-milestones', 'system-security-plan', 'component-definition')),
  uuid          uuid not null,
  title         text not null,
  version       text not null,
  oscal_version text not null,
  hash          text not null check (hash ~ '^[0-9a-f]{64}$'),
  counts        jsonb not null,
  content       text not null,
  size_bytes    integer not null,
  imported_by   uuid references aval.person,
  imported_at   timestamptz not null,
  unique (uuid, hash)
);
create index on aval.oscal_document (imported_at);
-- Compressing megabytes takes longer than writing them.
alter table aval.oscal_document alter column content set storage external;

alter table aval.oscal_document enable row level security;
alter table aval.oscal_document force row level security;
create policy offices_own on aval.oscal_document using ((select aval.side()) in ('office', 'system'));
revoke update, delete, truncate on aval.oscal_document from aval_app;
