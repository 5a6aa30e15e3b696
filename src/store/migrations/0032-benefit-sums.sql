-- What the ledger's page reads, summed once where it is counted: a page over millions of declarations reads some thousand rows.
-- Not breaking. Tables named for benefits follow from what was declared, decided and found; `benefit_alike` is needed no more.

-- All that a comparison needs of its kinds, by month, office and mode: of all certified ('*'), tier by tier, role by role, both.
create table aval.benefit_compared (
  month       date not null,
  office_id   text not null,
  mode        text not null,
  tier        text not null,
  role        text not null,
  compared    integer not null,
  incomparable integer not null,
  others      integer not null,
  kinds       integer not null,
  single      integer not null,
  weight      double precision not null,
  inspections_done integer not null,
  inspections_expected double precision not null,
  inspections_done_variance double precision not null,
  inspections_expected_variance double precision not null,
  inspections_done_apart double precision not null,
  documents_done integer not null,
  documents_expected double precision not null,
  documents_done_variance double precision not null,
  documents_expected_variance double precision not null,
  documents_done_apart double precision not null,
  primary key (month, office_id, mode, tier, role)
);
-- A trader's month over all offices, of which `over` is apart squared less alone: sums of benefit_trader.
create table aval.benefit_trader_month (
  month       date not null,
  certified   boolean not null,
  trader      text not null,
  over        double precision not null,
  reach       double precision not null,
  whole       double precision not null,
  expected    double precision not null,
  primary key (month, certified, trader)
);
alter table aval.benefit_compared enable row level security;
alter table aval.benefit_compared force row level security;
create policy counted_by_clock on aval.benefit_compared using ((select aval.side()) = 'system');
create policy told_to_offices on aval.benefit_compared for select using ((select aval.side()) = 'office' and
  ((select aval.all_offices()) or office_id = any ((select aval.offices())::text[])));
alter table aval.benefit_trader_month enable row level security;
alter table aval.benefit_trader_month force row level security;
create policy counted_by_clock on aval.benefit_trader_month using ((select aval.side()) = 'system');
-- Who sees some offices alone sums what is theirs.
create policy told_to_all_offices on aval.benefit_trader_month for select using (
  (select aval.side()) = 'office' and (select aval.all_offices()));

select set_config('aval.side', 'system', true);
insert into aval.benefit_compared
select month, office_id, mode, tier, role, coalesce(sum(times * n1) filter (where fits), 0), coalesce(sum(times * n1) filter (where not fits), 0),
    coalesce(sum(times * n0) filter (where fits), 0), coalesce(sum(times * 1) filter (where fits), 0),
    coalesce(sum(times * 1) filter (where fits and n1 = 1), 0), coalesce(sum(times * n1 * n1 / n0) filter (where fits), 0),
    coalesce(sum(times * inspected1) filter (where fits), 0), coalesce(sum(times * n1 * inspected0 / n0) filter (where fits), 0),
    coalesce(sum(times * inspected1 * (n1 - inspected1) / (n1 - 1)) filter (where fits and n1 > 1), 0),
    coalesce(sum(times * (n1 / n0) ^ 2 * inspected0 * (n0 - inspected0) / (n0 - 1)) filter (where fits), 0),
    coalesce(sum(times * inspected1 * (n1 - inspected1) / n1) filter (where fits), 0),
    coalesce(sum(times * documents1) filter (where fits), 0), coalesce(sum(times * n1 * documents0 / n0) filter (where fits), 0),
    coalesce(sum(times * documents1 * (n1 - documents1) / (n1 - 1)) filter (where fits and n1 > 1), 0),
    coalesce(sum(times * (n1 / n0) ^ 2 * documents0 * (n0 - documents0) / (n0 - 1)) filter (where fits), 0),
    coalesce(sum(times * documents1 * (n1 - documents1) / n1) filter (where fits), 0)
from (
  select month, office_id, mode, tier, role, times, n1::float8, n0::float8, inspected1::float8, inspected0::float8, documents1::float8,
    documents0::float8, n0 >= 2 and n1 <= 10 * n0 as fits
  from aval.benefit_alike
) alike group by month, office_id, mode, tier, role;
insert into aval.benefit_trader_month
select month, certified, trader, sum(apart ^ 2 - alone), sum(reach), sum(whole), sum(expected)
from aval.benefit_trader group by 1, 2, 3;
select set_config('aval.side', '', true);

drop table aval.benefit_alike;
