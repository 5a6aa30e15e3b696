-- What a pilot's companies met at the border before it and during it, beside companies like them, reckoned as of a day and kept:
-- what was decided by it does not change afterwards. Not breaking.
-- INVARIANT: a reckoning is never changed nor taken away; nor is what a decision had before it when it was proposed.

create table aval.pilot_reckoning (
  id          uuid primary key default gen_random_uuid(),
  pilot_id    uuid not null references aval.pilot,
  as_of       date not null,
  before_from date not null,
  before_to   date not null check (before_to > before_from),
  after_from  date not null check (after_from >= before_to),
  after_to    date not null check (after_to > after_from and after_to <= as_of),
  currency    text not null check (length(currency) between 1 and 10),
  -- what the office takes for granted of what things cost; null where it takes nothing
  cost        jsonb,
  -- how many companies were looked at, and why others were not
  counts      jsonb not null,
  -- measure by measure, both groups before and after, the difference and what it allows to be said
  found       jsonb not null,
  made_by     uuid references aval.person,
  at          timestamptz not null,
  demonstration boolean not null default false
);
create index on aval.pilot_reckoning (pilot_id, at);
alter table aval.pilot_reckoning enable row level security;
alter table aval.pilot_reckoning force row level security;
create policy offices_own on aval.pilot_reckoning using ((select aval.side()) in ('office', 'system'));
revoke update, delete, truncate on aval.pilot_reckoning from aval_app;

alter table aval.pilot_decision add column measured jsonb not null default '{}';
create function aval.measured_stays() returns trigger language plpgsql as $$
begin
  if new.measured is distinct from old.measured then
    raise exception 'what was measured when it was proposed stays' using errcode = 'AV005';
  end if;
  return new;
end $$;
create trigger measured_stays before update on aval.pilot_decision for each row execute function aval.measured_stays();
