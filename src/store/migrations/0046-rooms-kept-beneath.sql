-- What the rooms of building a programme promise is kept beneath the application too: whoever decides signs with their own name,
-- nobody alone, and rows are read by those whose rooms they are. Not breaking: no row changes.
-- INVARIANT: with somebody signed in, a name under a proposal, an answer, a vote or a consent is theirs. Without (the clock, a
-- demonstration told as history) nothing is compared.
create function aval.signs(who uuid) returns boolean language sql stable as $$
  select aval.person() is null or who is not distinct from aval.person() $$;

-- Two who are one: said first, by whoever says it; then decided on by whoever decides, once.
create function aval.merge_is_signed() returns trigger language plpgsql as $$
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
    if old.state <> 'proposed' and (old.state, new.state) <> ('confirmed', 'parted') then
      raise exception 'it was decided already' using errcode = 'AV042';
    end if;
    if new.state = 'confirmed' and (new.decided_by is null or new.decided_by is not distinct from old.proposed_by) then
      raise exception 'a second person confirms' using errcode = 'AV042';
    end if;
    if new.state in ('confirmed', 'declined') and not aval.signs(new.decided_by) or new.state = 'parted' and not aval.signs(new.parted_by) then
      raise exception 'whoever decides signs' using errcode = 'AV042';
    end if;
  elsif (old.decided_by, old.parted_by) is distinct from (new.decided_by, new.parted_by) then
    raise exception 'who decided stays' using errcode = 'AV042';
  end if;
  return new;
end $$;
create trigger merge_is_signed before insert or update on aval.participant_merge for each row execute function aval.merge_is_signed();
revoke delete on aval.participant_merge from aval_app;

-- A certificate of attendance is for what was attended, and keeps the name it was issued to but for an erasure.
create function aval.attendance_is_earned() returns trigger language plpgsql as $$
declare
  attended integer;
  held integer;
begin
  select count(*) into attended from aval.attendance a where a.enrolment_id = new.enrolment_id;
  select count(*) into held from aval.workshop_session s where s.workshop_id = new.workshop_id;
  if new.attended > attended or new.sessions <> held or not aval.signs(new.issued_by)
     or not exists (select 1 from aval.enrolment e where e.id = new.enrolment_id and e.workshop_id = new.workshop_id) then
    raise exception 'a certificate says what was attended' using errcode = 'AV043';
  end if;
  return new;
end $$;
create trigger attendance_is_earned before insert on aval.attendance_certificate for each row execute function aval.attendance_is_earned();
create function aval.attendance_name_stays() returns trigger language plpgsql as $$
begin
  if (old.hours, old.issued_by, old.issued_at) is distinct from (new.hours, new.issued_by, new.issued_at)
     or old.name <> new.name and not exists (select 1 from aval.erased_person e where e.pseudonym = new.name)
     or old.state = 'valid' and new.state = 'withdrawn' and not aval.signs(new.withdrawn_by) then
    raise exception 'a certificate of attendance says what it said' using errcode = 'AV043';
  end if;
  return new;
end $$;
create trigger attendance_name_stays before update on aval.attendance_certificate for each row execute function aval.attendance_name_stays();
revoke delete on aval.attendance_certificate from aval_app;

-- A level that was talked over is proposed by one who scores and agreed to by the other; "the same" is what each of them gave.
create function aval.level_is_signed() returns trigger language plpgsql as $$
begin
  if new.basis in ('same', 'self') then
    if (select count(*) from aval.evaluation_score s join aval.evaluation_member m using (visit_id, person_id)
        where s.visit_id = new.visit_id and s.indicator = new.indicator and m.scores)
       < (select count(*) from aval.evaluation_member m where m.visit_id = new.visit_id and m.scores) then
      raise exception 'not all scored it' using errcode = 'AV052';
    end if;
    return new;
  end if;
  if aval.person() is null then return new; end if;
  if not exists (select 1 from aval.evaluation_member m where m.visit_id = new.visit_id and m.person_id = aval.person() and m.scores) then
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
create trigger level_is_signed before insert or update of level, basis, agreed, proposed_by, confirmed_by on aval.evaluation_level
  for each row execute function aval.level_is_signed();

-- A recommendation moves with a step that says so, and whoever takes a step signs it.
create function aval.recommendation_has_step() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from aval.recommendation_step s where s.recommendation_id = new.id and s.turn = new.turn
      and s.step = case new.state when 'underWay' then 'start' when 'saidDone' then 'sayDone' when 'confirmed' then 'confirm'
                                  when 'reopened' then 'reopen' when 'dropped' then 'drop' end) then
    raise exception 'no step stands behind this' using errcode = 'AV054';
  end if;
  return new;
end $$;
create constraint trigger recommendation_has_step after update of state on aval.evaluation_recommendation deferrable initially deferred
  for each row when (old.state is distinct from new.state) execute function aval.recommendation_has_step();
create function aval.person_signs() returns trigger language plpgsql as $$
begin
  if not aval.signs(new.person_id) then raise exception 'whoever acts signs' using errcode = 'AV005'; end if;
  return new;
end $$;
do $$
declare t text;
begin
  foreach t in array array['recommendation_step', 'evaluation_visit_step', 'country_consent', 'pilot_step', 'initiative_step', 'initiative_comment'] loop
    execute format('create trigger person_signs before insert on aval.%I for each row execute function aval.person_signs()', t);
  end loop;
end $$;

-- A country's consent is its own to give; the desk notes one from a paper.
create function aval.consent_is_the_countrys() returns trigger language plpgsql as $$
begin
  if aval.person() is not null and not aval.holds_role(case new.said_by when 'country' then 'programmeManager' else 'regionalEvaluator' end) then
    raise exception 'a country consents for itself' using errcode = 'AV005';
  end if;
  return new;
end $$;
create trigger consent_is_the_countrys before insert on aval.country_consent for each row execute function aval.consent_is_the_countrys();

-- A pilot begins at its beginning, and is history only where it was told as that from the first.
create function aval.pilot_begins() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if aval.person() is not null and (new.state <> 'preparing' or new.historical) then
      raise exception 'a pilot is prepared first' using errcode = 'AV062';
    end if;
  elsif (old.historical, old.programme_id) is distinct from (new.historical, new.programme_id)
        or old.opens_on is distinct from new.opens_on and new.state = old.state then
    raise exception 'what a pilot is, and from when on it is open, two persons decide' using errcode = 'AV061';
  end if;
  return new;
end $$;
create trigger pilot_begins before insert or update on aval.pilot for each row execute function aval.pilot_begins();
create function aval.pilot_decision_is_signed() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if not aval.signs(new.proposed_by) or aval.person() is not null and new.state <> 'proposed' then
      raise exception 'whoever proposes signs' using errcode = 'AV061';
    end if;
    return new;
  end if;
  if (old.pilot_id, old.kind, old.until_day, old.opens_on, old.proposed_by, old.proposed_at)
     is distinct from (new.pilot_id, new.kind, new.until_day, new.opens_on, new.proposed_by, new.proposed_at) then
    raise exception 'a proposal stays what was proposed' using errcode = 'AV061';
  end if;
  if old.state <> new.state and (not aval.signs(new.answered_by) or new.state = 'withdrawn' and new.answered_by is distinct from old.proposed_by) then
    raise exception 'whoever answers signs, and only its author takes it back' using errcode = 'AV061';
  end if;
  return new;
end $$;
create trigger pilot_decision_is_signed before insert or update on aval.pilot_decision for each row execute function aval.pilot_decision_is_signed();

-- A company answers its invitation and shows its certificates; whom a pilot invites, and what is credited, is the office's.
create function aval.only_offices_invite() returns trigger language plpgsql as $$
begin
  if aval.side() <> 'company' then return new; end if;
  if tg_op = 'INSERT' then raise exception 'a company does not invite itself' using errcode = 'AV063'; end if;
  if old.state <> 'invited' and new.state <> old.state or new.state not in ('invited', 'accepted', 'declined')
     or to_jsonb(old) - array['state', 'reason', 'answered_at', 'answered_how', 'answered_by']
        is distinct from to_jsonb(new) - array['state', 'reason', 'answered_at', 'answered_how', 'answered_by'] then
    raise exception 'a company answers its invitation, once' using errcode = 'AV063';
  end if;
  return new;
end $$;
create trigger only_offices_invite before insert or update on aval.pilot_invitation for each row execute function aval.only_offices_invite();
create function aval.only_offices_credit() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' and (new.state = 'proposed' or aval.person() is null) then return new; end if;
  if aval.side() = 'company' or tg_op = 'INSERT' or new.judged_by is distinct from old.judged_by and not aval.signs(new.judged_by) then
    raise exception 'an officer judges what is credited, and signs' using errcode = 'AV005';
  end if;
  return new;
end $$;
create trigger only_offices_credit before insert or update on aval.pilot_credit for each row execute function aval.only_offices_credit();
create function aval.shown_certificate_stays() returns trigger language plpgsql as $$
begin
  if aval.side() = 'company' and (old.withdrawn_at is not null
     or to_jsonb(old) - 'withdrawn_at' is distinct from to_jsonb(new) - 'withdrawn_at') then
    raise exception 'what was shown stays as it was shown; it can be taken back' using errcode = 'AV005';
  end if;
  return new;
end $$;
create trigger shown_certificate_stays before update on aval.pilot_certificate for each row execute function aval.shown_certificate_stays();

-- An initiative begins as it was raised, goes on by the table of its life (domain/capacity/workingGroup/initiative.ts; a test
-- compares), and its vote came to what was cast.
create function aval.initiative_goes_on() returns trigger language plpgsql as $$
declare
  cast_yes integer;
  cast_no integer;
  cast_none integer;
  entitled integer;
begin
  if tg_op = 'INSERT' then
    if aval.person() is not null and (new.state <> 'raised' or new.round > 0 or new.result is not null or not aval.signs(new.raised_by)) then
      raise exception 'an initiative is raised first, by whoever raises it' using errcode = 'AV045';
    end if;
    return new;
  end if;
  if old.state = new.state then return new; end if;
  if (old.state || ' ' || new.state) not in ('raised discussed', 'voted discussed', 'discussed voting', 'voting voted', 'voted adopted',
      'raised declined', 'discussed declined', 'voted declined', 'raised withdrawn', 'discussed withdrawn') then
    raise exception 'an initiative does not go from % to %', old.state, new.state using errcode = 'AV044';
  end if;
  if new.state in ('adopted', 'declined') and not aval.signs(new.decided_by) then
    raise exception 'whoever decides signs' using errcode = 'AV045';
  end if;
  if new.state = 'withdrawn' and not aval.signs(old.raised_by) then
    raise exception 'only whoever raised it takes it back' using errcode = 'AV045';
  end if;
  if new.state = 'voted' and aval.person() is not null then
    if (new.vote ->> 'secret')::boolean then
      select t.yes, t.no, t.abstain into cast_yes, cast_no, cast_none from aval.initiative_tally t
        where t.initiative_id = new.id and t.round = new.round;
    else
      select count(*) filter (where v.choice = 'yes'), count(*) filter (where v.choice = 'no'), count(*) filter (where v.choice = 'abstain')
        into cast_yes, cast_no, cast_none from aval.initiative_vote v where v.initiative_id = new.id and v.round = new.round;
    end if;
    select jsonb_array_length(new.vote -> 'voters') - count(*) into entitled from aval.initiative_vote v
      where v.initiative_id = new.id and v.round = new.round and v.conflict;
    if (new.result ->> 'yes')::integer is distinct from cast_yes or (new.result ->> 'no')::integer is distinct from cast_no
       or (new.result ->> 'abstain')::integer is distinct from cast_none
       or (new.result ->> 'carried')::boolean and (cast_yes = 0
          or cast_yes + cast_no + cast_none < greatest(1, ceil(greatest(entitled, 0) * (new.vote ->> 'quorum')::integer / 100.0))
          or case new.vote ->> 'majority' when 'twoThirds' then cast_yes * 3 < (cast_yes + cast_no) * 2 else cast_yes <= cast_no end) then
      raise exception 'a vote comes to what was cast' using errcode = 'AV044';
    end if;
  end if;
  return new;
end $$;
create trigger initiative_goes_on before insert or update on aval.initiative for each row execute function aval.initiative_goes_on();

-- A vote is cast by the member it counts for, who had one when the vote was opened. A conflict stated in an earlier round is carried
-- into the next by whoever opens it.
create function aval.vote_is_own() returns trigger language plpgsql as $$
begin
  if aval.person() is null or new.conflict and exists (select 1 from aval.initiative_vote v where v.initiative_id = new.initiative_id
      and v.round < new.round and v.conflict and (v.voter, v.tells) = (new.voter, new.tells)) then
    return new;
  end if;
  if not aval.signs(new.person_id)
     or not exists (select 1 from aval.group_member m where m.id = new.member_id and m.person_id = aval.person())
     or not exists (select 1 from aval.initiative i where i.id = new.initiative_id and (i.vote -> 'voters') ? new.voter) then
    raise exception 'a member casts their own vote' using errcode = 'AV044';
  end if;
  return new;
end $$;
create trigger vote_is_own before insert on aval.initiative_vote for each row execute function aval.vote_is_own();

-- Minutes begin as a draft and are approved by a later meeting, or by more than half of those who were there and can say so.
create function aval.minutes_are_approved() returns trigger language plpgsql as $$
begin
  if aval.person() is null then return new; end if;
  if tg_op = 'INSERT' then
    if new.state <> 'draft' then raise exception 'minutes are drafted first' using errcode = 'AV044'; end if;
    return new;
  end if;
  if old.state = 'approved' or new.state <> 'approved' then return new; end if;
  if not aval.signs(new.approved_by) or (case when new.approved_in is not null then
       not exists (select 1 from aval.group_meeting later join aval.group_meeting own on own.id = new.meeting_id and own.group_id = later.group_id
                   where later.id = new.approved_in and later.state = 'held' and later.number > own.number)
     else
       (select count(*) from aval.minutes_approval p where p.meeting_id = new.meeting_id and p.version = new.version) * 2
       <= (select count(*) from aval.group_attendance a join aval.group_member m on m.id = a.member_id
           where a.meeting_id = new.meeting_id and a.how in ('present', 'remote') and m.person_id is not null)
     end) then
    raise exception 'minutes are approved by a later meeting or by those who were there' using errcode = 'AV044';
  end if;
  return new;
end $$;
create trigger minutes_are_approved before insert or update on aval.group_minutes for each row execute function aval.minutes_are_approved();
create function aval.agrees_for_oneself() returns trigger language plpgsql as $$
begin
  if aval.person() is not null and not exists (
    select 1 from aval.group_member m join aval.group_attendance a on a.member_id = m.id
    where m.id = new.member_id and m.person_id = aval.person() and a.meeting_id = new.meeting_id and a.how in ('present', 'remote')) then
    raise exception 'whoever was there agrees for themselves' using errcode = 'AV044';
  end if;
  return new;
end $$;
create trigger agrees_for_oneself before insert or update on aval.minutes_approval for each row execute function aval.agrees_for_oneself();

-- Rooms are read by those whose they are: guests of the office, who speak for the private sector or for the regional body, among them.
do $$
declare t text;
begin
  foreach t in array array['country_project', 'country_consent', 'evaluation_visit', 'evaluation_visit_step', 'evaluation_agenda', 'evaluation_meeting',
    'evaluation_document', 'evaluation_level', 'evaluation_measure', 'evaluation_recommendation', 'recommendation_step'] loop
    execute format('alter policy offices_own on aval.%I using ((select aval.side()) = ''system'' or (select aval.side()) = ''office''
      and (select aval.holds_role(''regionalEvaluator'', ''programmeManager'', ''auditor'')))', t);
  end loop;
  foreach t in array array['working_group', 'group_member', 'group_meeting', 'group_attendance', 'minutes_approval', 'group_task',
    'initiative', 'initiative_step', 'initiative_comment', 'initiative_vote', 'initiative_link'] loop
    execute format('alter policy offices_own on aval.%I using ((select aval.side()) = ''system'' or (select aval.side()) = ''office''
      and (select aval.holds_role(''workingGroupMember'', ''programmeManager'', ''auditor'')))', t);
  end loop;
end $$;
-- What the team was told is the regional body's, confidential or not; scores are read by the desk, and in the report by the country.
alter policy notes_read on aval.evaluation_note using ((select aval.side()) = 'system' or (select aval.side()) = 'office' and (
  aval.in_team(visit_id) or not confidential and (select aval.holds_role('regionalEvaluator', 'auditor'))));
alter policy scores_seen on aval.evaluation_score using ((select aval.side()) = 'system' or (select aval.side()) = 'office' and (
  person_id = (select aval.person())
  or aval.all_gave(visit_id) and (select aval.holds_role('regionalEvaluator', 'programmeManager', 'auditor'))));
-- Announcements: drafts are of whoever writes them; what is for officers is not for guests.
create function aval.is_officer() returns boolean language sql stable
  return exists (select 1 from aval.officer_role r where r.person_id = (select aval.person()) and r.withdrawn_at is null
                 and r.role not in ('workingGroupMember', 'regionalEvaluator'));
alter policy offices_own on aval.announcement using ((select aval.side()) = 'system' or (select aval.side()) = 'office' and (
  (select aval.holds_role('programmeManager'))
  or state = 'published' and ((select aval.holds_role('auditor')) or 'officers' = any (audience) and (select aval.is_officer())
    or 'members' = any (audience) and (select aval.holds_role('workingGroupMember')))));
create function aval.announcement_begins() returns trigger language plpgsql as $$
begin
  if aval.person() is not null and (tg_op = 'INSERT' and new.state <> 'draft'
     or tg_op = 'UPDATE' and old.state = 'draft' and new.state = 'published' and not aval.signs(new.published_by)) then
    raise exception 'an announcement is drafted first, and whoever publishes it signs' using errcode = 'AV044';
  end if;
  return new;
end $$;
create trigger announcement_begins before insert or update on aval.announcement for each row execute function aval.announcement_begins();
