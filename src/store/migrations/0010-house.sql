-- The house: which part of the country an office serves, and when the data was last backed up. Not breaking.

alter table aval.office add column jurisdiction text not null default '' check (length(jurisdiction) <= 500);

-- Written by whoever backs up, beside the backup and not in it; the application only reads how old the last one is.
create table aval.backup_made (
  id             bigint generated always as identity primary key,
  made_at        timestamptz not null,
  rows           bigint not null check (rows >= 0),
  evidence_files bigint not null check (evidence_files >= 0)
);
revoke insert, update, delete on aval.backup_made from aval_app;
