-- What was said of two people who look alike, and proposals taken back. Not breaking.
-- INVARIANT: two who were said to be different are not asked about again, until whoever said so takes it back.

alter table aval.participant_merge drop constraint participant_merge_state_check;
alter table aval.participant_merge add constraint participant_merge_state_check
  check (state in ('proposed', 'confirmed', 'declined', 'parted', 'withdrawn'));

-- Whoever proposed may take it back, and what was declined may be looked at again; who decided stays.
create or replace function aval.merge_is_signed() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if not aval.signs(new.proposed_by) or aval.person() is not null and (new.state <> 'proposed' or new.decided_by is not null) then
      raise exception 'a merge is proposed first, by whoever proposes it' using errcode = 'AV042';
    end if;
    return new;
  end if;
  if (old.gone_id, old.kept_id, old.proposed_by, old.proposed_at) is distinct from (new.gone_id, new.kept_id, new.proposed_by, new.proposed_at) then
    raise exception 'a merge stays what was proposed' using errcode = 'AV042';
  end if;
  if new.state <> old.state then
    if old.state <> 'proposed' and (old.state, new.state) not in (('confirmed', 'parted'), ('declined', 'withdrawn')) then
      raise exception 'it was decided already' using errcode = 'AV042';
    end if;
    if new.state = 'confirmed' and (new.decided_by is null or new.decided_by is not distinct from old.proposed_by) then
      raise exception 'a second person confirms' using errcode = 'AV042';
    end if;
    if old.state = 'proposed' and new.state = 'withdrawn' and not aval.signs(old.proposed_by) then
      raise exception 'whoever proposed takes it back' using errcode = 'AV042';
    end if;
    if new.state in ('confirmed', 'declined') and not aval.signs(new.decided_by) or new.state = 'parted' and not aval.signs(new.parted_by) then
      raise exception 'whoever decides signs' using errcode = 'AV042';
    end if;
  elsif (old.decided_by, old.parted_by) is distinct from (new.decided_by, new.parted_by) then
    raise exception 'who decided stays' using errcode = 'AV042';
  end if;
  return new;
end $$;

create table aval.participant_pair (
  -- the smaller id first, so that a pair is one row
  one_id      uuid not null references aval.participant on delete cascade,
  other_id    uuid not null references aval.participant on delete cascade,
  said        text not null check (said in ('different', 'later')),
  said_by     uuid references aval.person,
  said_at     timestamptz not null,
  primary key (one_id, other_id),
  check (one_id < other_id)
);
alter table aval.participant_pair enable row level security;
alter table aval.participant_pair force row level security;
create policy houses_own on aval.participant_pair using ((select aval.side()) = 'system');
create policy read_by_auditors on aval.participant_pair for select
  using ((select aval.side()) = 'office' and (select aval.holds_role('auditor')));
create policy kept_by_trainers on aval.participant_pair
  using ((select aval.side()) = 'office' and (select aval.holds_role('trainer', 'programmeManager')));

-- How a list of past workshops with these headings was read last.
create table aval.history_choices (
  -- hash of the headings
  layout      text primary key check (layout ~ '^[0-9a-f]{64}$'),
  headings    text[] not null check (cardinality(headings) between 1 and 300),
  -- field: place
  columns     jsonb,
  track       text check (track in ('staff', 'frontline', 'companies')),
  country     text check (country ~ '^[A-Z]{2}$'),
  day_order   text check (day_order in ('dayFirst', 'monthFirst')),
  saved_by    uuid references aval.person,
  saved_at    timestamptz not null
);
alter table aval.history_choices enable row level security;
alter table aval.history_choices force row level security;
create policy offices_own on aval.history_choices using ((select aval.side()) in ('office', 'system'));
