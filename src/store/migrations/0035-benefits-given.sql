-- What a certificate gives besides the lane: fewer documents, duties later, longer terms. Not breaking.

-- With each decision what it gave beyond the ordinary; null where nothing, as with most.
alter table aval.lane_decision add column given jsonb;

-- How often what was given to whom, counted with the ledger and like it; nobody where the number is no company's of this house.
create table aval.benefit_given (
  month       date not null,
  office_id   text not null,
  operator_id uuid,
  counts      text not null check (counts in ('documentsSpared', 'paymentsDeferred', 'termsLengthened')),
  times       integer not null check (times > 0)
);
create index benefit_given_at on aval.benefit_given (month, office_id);
create index benefit_given_to on aval.benefit_given (operator_id, month);
alter table aval.benefit_given enable row level security;
alter table aval.benefit_given force row level security;
create policy counted_by_clock on aval.benefit_given using ((select aval.side()) = 'system');
create policy told_to_offices on aval.benefit_given for select using ((select aval.side()) = 'office' and
  ((select aval.all_offices()) or office_id = any ((select aval.offices())::text[])));
create policy companys_own on aval.benefit_given for select using (
  (select aval.side()) = 'company' and operator_id = any ((select aval.operators())::uuid[]));
