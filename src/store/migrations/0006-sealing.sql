-- When the audit log was not sealed for too long: who was told once, when grants stopped, when it caught up. Not breaking.
create table aval.sealing_incident (
  id         uuid primary key default gen_random_uuid(),
  one_open   boolean not null default true check (one_open),
  since      timestamptz not null,
  noticed_at timestamptz not null,
  grants_stopped_at timestamptz,
  ended_at   timestamptz
);
create unique index sealing_incident_open on aval.sealing_incident (one_open) where ended_at is null;
alter table aval.sealing_incident enable row level security;
alter table aval.sealing_incident force row level security;
create policy system_only on aval.sealing_incident using ((select aval.side()) = 'system');
revoke delete, truncate on aval.sealing_incident from aval_app;
