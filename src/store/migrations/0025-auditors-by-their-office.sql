-- An auditor of one office reads what concerns its companies, whatever other work they do elsewhere. Not breaking.
drop policy read_by_auditors on aval.audit_event;
create policy read_by_auditors on aval.audit_event for select using (
  (select aval.side()) = 'office'
  and (
    -- Asked once, not for every event.
    (select exists (select 1 from aval.officer_role r
                    where r.person_id = (select aval.person()) and r.role = 'auditor' and r.withdrawn_at is null
                      and r.office_id is null))
    or exists (select 1 from aval.operator o
               where o.id = audit_event.operator_id
                 and o.office_id in (select r.office_id from aval.officer_role r
                                     where r.person_id = (select aval.person()) and r.role = 'auditor' and r.withdrawn_at is null))
  )
);
