-- What an audit after clearance found counts in the ledger's months as what an inspection found. Not breaking.
create trigger benefit_follows_new after insert on aval.post_clearance_audit
  referencing new table as changed for each statement execute function aval.benefit_follows();
create trigger benefit_follows_change after update on aval.post_clearance_audit
  referencing new table as changed for each statement execute function aval.benefit_follows();
