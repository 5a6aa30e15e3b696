-- What companies deferred of their duties, month by month, and what the administration told of its payment. Not breaking.

-- Counted with the ledger: each currency by itself, as it was declared.
create table aval.deferred_duty (
  month       date not null,
  office_id   text not null,
  operator_id uuid not null,
  currency    text not null,
  amount      numeric(20, 2) not null check (amount > 0)
);
create index deferred_duty_at on aval.deferred_duty (month, office_id);
create index deferred_duty_of on aval.deferred_duty (operator_id, month);
alter table aval.deferred_duty enable row level security;
alter table aval.deferred_duty force row level security;
create policy counted_by_clock on aval.deferred_duty using ((select aval.side()) = 'system');
create policy told_to_offices on aval.deferred_duty for select using ((select aval.side()) = 'office' and
  ((select aval.all_offices()) or office_id = any ((select aval.offices())::text[])));
create policy companys_own on aval.deferred_duty for select using (
  (select aval.side()) = 'company' and operator_id = any ((select aval.operators())::uuid[]));

-- What holds now of a company and a month; what was told before stands in the audit log.
create table aval.deferred_payment (
  operator_id uuid not null references aval.operator,
  month       date not null check (extract(day from month) = 1),
  paid_on     date,
  -- from this day on the benefit is not given, by the rule that held when it was told
  stops_on    date,
  told_at     timestamptz not null,
  told_by     uuid references aval.person,
  demonstration boolean not null default false,
  primary key (operator_id, month),
  check (paid_on is null or stops_on is null)
);
create index deferred_payment_stops on aval.deferred_payment (stops_on) where stops_on is not null;
alter table aval.deferred_payment enable row level security;
alter table aval.deferred_payment force row level security;
create policy own_operator on aval.deferred_payment for select using (
  exists (select 1 from aval.operator o where o.id = operator_id));
create policy told_by_offices on aval.deferred_payment for insert with check (
  (select aval.side()) in ('office', 'system') and exists (select 1 from aval.operator o where o.id = operator_id));
create policy told_again_by_offices on aval.deferred_payment for update using (
  (select aval.side()) in ('office', 'system') and exists (select 1 from aval.operator o where o.id = operator_id));
revoke delete, truncate on aval.deferred_payment from aval_app;

-- The months in which payments were deferred are counted anew, now with their amounts.
select set_config('aval.side', 'system', true);
insert into aval.benefit_dirty (month, office_id)
  select distinct month, office_id from aval.benefit_given where counts = 'paymentsDeferred';
