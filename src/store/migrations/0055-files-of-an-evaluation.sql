-- Files that a team was given on a visit, beside the list of documents; and the documents a recommendation rests on. Not breaking.
-- INVARIANT: a file is read by the team of its visit alone until one of the team shares it; its content never changes.
create table aval.evaluation_file (
  -- named by the device that sends it: sent twice it is one
  id          uuid primary key,
  visit_id    uuid not null references aval.evaluation_visit,
  document_id uuid not null references aval.evaluation_document,
  name        text not null check (length(name) between 1 and 300),
  media_type  text not null,
  size_bytes  bigint not null check (size_bytes > 0),
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  scan        text not null check (scan in ('clean', 'notScanned')),
  confidential boolean not null default true,
  kept_by     uuid references aval.person,
  kept_at     timestamptz not null
);
create index evaluation_file_of on aval.evaluation_file (visit_id);
create index evaluation_file_content on aval.evaluation_file (sha256);
alter table aval.evaluation_file enable row level security;
alter table aval.evaluation_file force row level security;
create policy files_read on aval.evaluation_file for select using (
  (select aval.side()) = 'system' or ((select aval.side()) = 'office' and (aval.in_team(visit_id)
    or not confidential and (select aval.holds_role('regionalEvaluator', 'programmeManager', 'auditor')))));
create policy files_kept on aval.evaluation_file for insert with check (
  (select aval.side()) = 'system' or ((select aval.side()) = 'office' and aval.in_team(visit_id) and kept_by = (select aval.person())));
create policy files_shared on aval.evaluation_file for update using (
  (select aval.side()) = 'system' or ((select aval.side()) = 'office' and aval.in_team(visit_id)));
revoke update, delete, truncate on aval.evaluation_file from aval_app;
grant update (confidential) on aval.evaluation_file to aval_app;

alter table aval.evaluation_recommendation add documents uuid[] not null default '{}';
