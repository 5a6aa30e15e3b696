-- The auditor reads the audit log, and nobody else does. Not breaking.
-- An auditor of one office reads what concerns its companies; what concerns no company, only an auditor of all offices.

create policy read_by_auditors on aval.audit_event for select using (
  (select aval.side()) = 'office'
  and exists (select 1 from aval.officer_role r
              where r.person_id = (select aval.person()) and r.role = 'auditor' and r.withdrawn_at is null)
  and ((select aval.all_offices()) or exists (select 1 from aval.operator o where o.id = operator_id))
);
-- An event's place under the seal: an id and a hash.
create policy read_by_auditors on aval.audit_leaf for select using (
  (select aval.side()) = 'office'
  and exists (select 1 from aval.officer_role r
              where r.person_id = (select aval.person()) and r.role = 'auditor' and r.withdrawn_at is null)
);

-- Newest first, and of one kind newest first.
create index on aval.audit_event (at desc, id desc);
create index on aval.audit_event (action, at desc, id desc);
