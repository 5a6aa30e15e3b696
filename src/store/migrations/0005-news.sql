-- News is read by whom it is for, and by nobody else. Not breaking.
-- A company and the office write to each other's people about a case that both may see; what was written to somebody else
-- they do not read back, though it is about their own case: an officer's news is the office's.

drop policy own_operator on aval.notification;
drop policy own_person on aval.notification;
create policy own_person on aval.notification using (
  person_id = (select aval.person()) or (select aval.side()) = 'system'
);
create policy written_to_others on aval.notification for insert with check (
  exists (select 1 from aval.operator o where o.id = operator_id)
  and (case_id is null or exists (select 1 from aval.case_file c where c.id = case_id and c.operator_id = notification.operator_id))
);
