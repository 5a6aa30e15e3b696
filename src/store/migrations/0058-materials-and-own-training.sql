-- Materials of a workshop get a title, a language and what the scanner said; certificates of attendance that a company laid to
-- its answers stay tied to what became of them. Not breaking: nothing was kept in the table of materials before.
alter table aval.workshop_material
  add title text not null default '' check (length(title) <= 200),
  add language text not null default 'es' check (language in ('es', 'en', 'pt', 'fr')),
  add scan text not null default 'notScanned' check (scan in ('clean', 'notScanned'));

-- INVARIANT: a file says what it said; it is taken back whole, by whoever teaches.
create trigger only_erasure_rewrites before update on aval.workshop_material
  for each row execute function aval.only_erasure_rewrites();

-- Which paper of a company is which certificate of attendance: added, never changed, so that one withdrawn later is seen to be.
create table aval.attendance_evidence (
  evidence_id    uuid primary key references aval.evidence on delete cascade,
  operator_id    uuid not null references aval.operator,
  certificate_id uuid not null references aval.attendance_certificate,
  added_at       timestamptz not null
);
create index on aval.attendance_evidence (operator_id);
create index on aval.attendance_evidence (certificate_id);
alter table aval.attendance_evidence enable row level security;
alter table aval.attendance_evidence force row level security;
create policy own_operator on aval.attendance_evidence using (exists (select 1 from aval.operator o where o.id = operator_id));
revoke update, delete, truncate on aval.attendance_evidence from aval_app;

-- Whoever may see a company's papers sees what became of the certificates among them, and of which workshop they are.
create policy told_with_evidence on aval.attendance_certificate for select using (
  (select aval.side()) in ('company', 'office') and id in (select e.certificate_id from aval.attendance_evidence e));
create policy told_with_evidence on aval.workshop for select using ((select aval.side()) = 'company' and id in (
  select c.workshop_id from aval.attendance_certificate c join aval.attendance_evidence e on e.certificate_id = c.id));
