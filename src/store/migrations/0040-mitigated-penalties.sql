-- Penalties that were mitigated because of a certificate: recorded by one person, confirmed by another. Not breaking.
create table aval.mitigated_penalty (
  id          uuid primary key default gen_random_uuid(),
  operator_id uuid not null references aval.operator,
  state       text not null check (state in ('recorded', 'confirmed', 'declined')),
  -- the number of the case in which the penalty was imposed
  reference   text not null check (reference <> ''),
  ground      text not null check (ground <> ''),
  mitigated_on date not null,
  proposed    numeric(18, 2) not null check (proposed > 0),
  mitigated   numeric(18, 2) not null check (mitigated >= 0 and mitigated < proposed),
  currency    text not null check (currency ~ '^[A-Z]{3}$'),
  recorded_by uuid not null references aval.person,
  recorded_at timestamptz not null,
  decided_by  uuid references aval.person,
  decided_at  timestamptz,
  decision_note text not null default '',
  version     integer not null default 1 check (version > 0),
  demonstration boolean not null default false,
  check ((state = 'recorded') = (decided_by is null)),
  check ((decided_by is null) = (decided_at is null))
);
-- A case mitigates a company's penalty once; what was declined may be recorded anew.
create unique index mitigated_penalty_once on aval.mitigated_penalty (operator_id, lower(reference)) where state <> 'declined';
create index mitigated_penalty_on on aval.mitigated_penalty (mitigated_on, id);
alter table aval.mitigated_penalty enable row level security;
alter table aval.mitigated_penalty force row level security;
-- A company sees what was confirmed of its own.
create policy own_operator on aval.mitigated_penalty for select using (
  exists (select 1 from aval.operator o where o.id = operator_id) and ((select aval.side()) <> 'company' or state = 'confirmed'));
create policy recorded_by_offices on aval.mitigated_penalty for insert with check (
  (select aval.side()) in ('office', 'system') and exists (select 1 from aval.operator o where o.id = operator_id));
create policy decided_by_offices on aval.mitigated_penalty for update using (
  (select aval.side()) in ('office', 'system') and exists (select 1 from aval.operator o where o.id = operator_id));
revoke delete, truncate on aval.mitigated_penalty from aval_app;

-- Decided by another than who recorded it, and what was recorded stays what is decided on.
create function aval.penalty_second_person() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'recorded' and aval.side() is distinct from 'system' then
      raise exception 'a mitigated penalty begins as recorded' using errcode = 'AV039';
    end if;
    if new.decided_by = new.recorded_by then
      raise exception 'who recorded a mitigated penalty does not decide it' using errcode = 'AV039';
    end if;
    return new;
  end if;
  if new.decided_by is null or new.decided_by = old.recorded_by then
    raise exception 'who recorded a mitigated penalty does not decide it' using errcode = 'AV039';
  end if;
  if (new.operator_id, new.reference, new.ground, new.mitigated_on, new.proposed, new.mitigated, new.currency, new.recorded_by, new.recorded_at)
    is distinct from
    (old.operator_id, old.reference, old.ground, old.mitigated_on, old.proposed, old.mitigated, old.currency, old.recorded_by, old.recorded_at) then
    raise exception 'what was recorded of a penalty stays' using errcode = 'AV009';
  end if;
  return new;
end $$;
create trigger penalty_begins before insert on aval.mitigated_penalty
  for each row execute function aval.penalty_second_person();
create trigger penalty_second_person before update on aval.mitigated_penalty
  for each row when (old.state = 'recorded' and new.state <> 'recorded') execute function aval.penalty_second_person();
-- Erasing a person may take a name out of it, in whatever state.
create trigger penalty_stays before update on aval.mitigated_penalty
  for each row when (old.state <> 'recorded' or new.state = 'recorded') execute function aval.only_erasure_rewrites('', '');
