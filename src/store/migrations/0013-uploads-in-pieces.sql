-- Files that come in pieces and are not evidence yet. Not breaking: whoever sends a file whole goes on as before.
-- How far one has come is not here but on the disk, which alone knows.
create table aval.evidence_upload (
  id            uuid primary key default gen_random_uuid(),
  operator_id   uuid not null references aval.operator,
  begun_by      uuid not null references aval.person,
  name          text not null check (length(name) between 1 and 1000),
  media_type    text not null,
  size_bytes    bigint not null check (size_bytes > 0),
  declared_sha256 text check (declared_sha256 ~ '^[0-9a-f]{64}$'),
  -- the answer it will prove, if any
  site_id       uuid references aval.site,
  criterion_id  text,
  effective_from date,
  begun_at      timestamptz not null,
  touched_at    timestamptz not null,
  -- set while the whole file is being looked at; old, the server stopped in the middle of that
  taken_at      timestamptz,
  -- set when it became evidence; asked to finish again, it answers the same
  evidence_id   uuid references aval.evidence
);
create index on aval.evidence_upload (operator_id);
create index on aval.evidence_upload (touched_at);
alter table aval.evidence_upload enable row level security;
alter table aval.evidence_upload force row level security;
create policy own_operator on aval.evidence_upload using (
  exists (select 1 from aval.operator o where o.id = operator_id)
);
-- The office reads what was sent, not what is on its way.
create policy not_the_office on aval.evidence_upload as restrictive using ((select aval.side()) in ('company', 'system'));
