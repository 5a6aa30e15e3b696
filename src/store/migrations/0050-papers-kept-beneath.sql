-- The group's papers and reminders are read by those whose they are, as the rest of the group is. Not breaking.
alter policy offices_own on aval.group_paper using ((select aval.side()) = 'system' or (select aval.side()) = 'office'
  and (select aval.holds_role('workingGroupMember', 'programmeManager', 'auditor')));
alter policy offices_own on aval.announcement_reminder using ((select aval.side()) = 'system' or (select aval.side()) = 'office'
  and (select aval.holds_role('programmeManager', 'auditor')));
