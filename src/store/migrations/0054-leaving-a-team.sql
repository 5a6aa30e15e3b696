-- Somebody leaves the team of a visit, or is taken off it: scores handed in stay, notes are closed to them. Not breaking.
-- INVARIANT: who left without handing in scores no more, and what they had begun is nobody else's to read; a visit has two who
-- score, or nothing of either is seen by the other.
alter table aval.evaluation_member add left_at timestamptz, add taken_off_by uuid references aval.person;
revoke update on aval.evaluation_member from aval_app;
grant update (left_at, taken_off_by, scores) on aval.evaluation_member to aval_app;

create policy team_left on aval.evaluation_member for update using (
  (select aval.side()) = 'system' or ((select aval.side()) = 'office' and aval.in_team(visit_id)));

create or replace function aval.in_team(visit uuid) returns boolean language sql stable as $$
  select exists (select 1 from aval.evaluation_member m where m.visit_id = visit and m.person_id = aval.person() and m.left_at is null) $$;

/* Those whose scores count: who is there, and who handed in before leaving. */
create function aval.counts_as_scorer(m aval.evaluation_member) returns boolean language sql stable as $$
  select m.scores and (m.left_at is null
    or exists (select 1 from aval.evaluation_hand_in h where h.visit_id = m.visit_id and h.person_id = m.person_id)) $$;

create or replace function aval.all_gave(visit uuid) returns boolean language sql stable as $$
  select count(*) >= (select case v.kind when 'selfScore' then 1 else 2 end from aval.evaluation_visit v where v.id = visit)
    and count(*) = count(h.person_id)
  from aval.evaluation_member m left join aval.evaluation_hand_in h on h.visit_id = m.visit_id and h.person_id = m.person_id
  where m.visit_id = visit and aval.counts_as_scorer(m) $$;

alter policy scores_seen on aval.evaluation_score using ((select aval.side()) = 'system' or (select aval.side()) = 'office' and (
  person_id = (select aval.person())
  or aval.all_gave(visit_id) and (select aval.holds_role('regionalEvaluator', 'programmeManager', 'auditor'))
    and exists (select 1 from aval.evaluation_hand_in h where h.visit_id = evaluation_score.visit_id and h.person_id = evaluation_score.person_id)));

create or replace function aval.score_is_own() returns trigger language plpgsql as $$
begin
  if aval.side() = 'system' then return new; end if;
  if exists (select 1 from aval.evaluation_hand_in h where h.visit_id = new.visit_id and h.person_id = new.person_id) then
    raise exception 'what was handed in stays' using errcode = 'AV051';
  end if;
  if not exists (select 1 from aval.evaluation_member m where m.visit_id = new.visit_id and m.person_id = new.person_id and m.scores
      and m.left_at is null) then
    raise exception 'only who scores a visit scores it' using errcode = 'AV005';
  end if;
  return new;
end $$;

create or replace function aval.hand_in_is_of_scorer() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from aval.evaluation_member m where m.visit_id = new.visit_id and m.person_id = new.person_id and m.scores
      and (m.left_at is null or aval.side() = 'system')) then
    raise exception 'only who scores a visit hands in' using errcode = 'AV005';
  end if;
  return new;
end $$;

-- Settled once one has handed in, but for the place of one who left without.
create or replace function aval.scorers_settled() returns trigger language plpgsql as $$
begin
  if new.scores and new.left_at is null and exists (select 1 from aval.evaluation_hand_in h where h.visit_id = new.visit_id)
    and (select count(*) from aval.evaluation_member m where m.visit_id = new.visit_id and m.person_id <> new.person_id
      and aval.counts_as_scorer(m)) >= 2 then
    raise exception 'who scores is settled' using errcode = 'AV051';
  end if;
  return new;
end $$;

create or replace function aval.level_follows_scores() returns trigger language plpgsql as $$
begin
  if not aval.all_gave(new.visit_id) then
    raise exception 'levels come after all scores' using errcode = 'AV052';
  end if;
  if new.basis in ('same', 'self') and exists (select 1 from aval.evaluation_score s
      join aval.evaluation_hand_in h on h.visit_id = s.visit_id and h.person_id = s.person_id
      where s.visit_id = new.visit_id and s.indicator = new.indicator and s.level is distinct from new.level) then
    raise exception 'the scores differ' using errcode = 'AV052';
  end if;
  if new.basis = 'same' and (select count(*) from aval.evaluation_member m where m.visit_id = new.visit_id
      and aval.counts_as_scorer(m)) < 2 then
    raise exception 'two persons score a visit' using errcode = 'AV052';
  end if;
  if new.basis = 'self' and (select kind from aval.evaluation_visit v where v.id = new.visit_id) <> 'selfScore' then
    raise exception 'two persons score a visit' using errcode = 'AV052';
  end if;
  return new;
end $$;

-- As before, but that who left before handing in is not waited for, and that where a scorer left another of the team settles.
create or replace function aval.level_is_signed() returns trigger language plpgsql as $$
begin
  if new.basis in ('same', 'self') then
    if (select count(*) from aval.evaluation_score s join aval.evaluation_hand_in h using (visit_id, person_id)
        where s.visit_id = new.visit_id and s.indicator = new.indicator)
       < (select count(*) from aval.evaluation_member m where m.visit_id = new.visit_id and aval.counts_as_scorer(m)) then
      raise exception 'not all scored it' using errcode = 'AV052';
    end if;
    return new;
  end if;
  if aval.person() is null then return new; end if;
  if not aval.in_team(new.visit_id) or not exists (select 1 from aval.evaluation_member m where m.visit_id = new.visit_id and m.scores
      and (m.person_id = aval.person() or m.left_at is not null)) then
    raise exception 'only who scores a visit agrees on its levels' using errcode = 'AV005';
  end if;
  if not new.agreed then
    if new.proposed_by is distinct from aval.person() or new.confirmed_by is not null then
      raise exception 'whoever proposes a level signs' using errcode = 'AV054';
    end if;
  elsif tg_op = 'INSERT' or new.confirmed_by is distinct from aval.person()
        or (old.level, old.basis, old.proposed_by) is distinct from (new.level, new.basis, new.proposed_by) then
    raise exception 'another agrees to the very level that was proposed' using errcode = 'AV054';
  end if;
  return new;
end $$;
