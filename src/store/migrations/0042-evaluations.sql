-- Country evaluations: projects, visits, what was heard and seen, scores, agreed levels, recommendations. Not breaking.
-- INVARIANT: a confidential note is read by the team of its visit alone; a score by who gave it until all who score have handed
-- theirs in; what was handed in, said or decided is added to and never rewritten.

create table aval.country_project (
  country     text primary key check (country ~ '^[A-Z]{2}$'),
  begun_on    date,
  note        text not null default '' check (length(note) <= 4000),
  version     integer not null default 1,
  demonstration boolean not null default false
);

-- What a country lets others see, by kind; the last word counts.
create table aval.country_consent (
  id          bigint generated always as identity primary key,
  country     text not null references aval.country_project,
  kind        text not null check (kind in ('levels', 'recommendations', 'measured')),
  given       boolean not null,
  -- the programme manager said so here, or the desk holds a paper
  said_by     text not null check (said_by in ('country', 'desk')),
  on_day      date not null,
  document    text not null default '' check (length(document) <= 400),
  person_id   uuid references aval.person,
  person_name text not null,
  at          timestamptz not null,
  check (said_by = 'country' or length(document) > 0)
);
create index on aval.country_consent (country, kind, id desc);

create table aval.evaluation_visit (
  id          uuid primary key default gen_random_uuid(),
  country     text not null references aval.country_project,
  kind        text not null check (kind in ('visit', 'followUp', 'selfScore')),
  number      integer not null check (number > 0),
  state       text not null check (state in ('planned', 'underWay', 'agreed', 'draft', 'commented', 'final', 'handedIn', 'cancelled')),
  rubric      text not null,
  rubric_version integer not null,
  from_day    date not null,
  until_day   date not null check (until_day >= from_day),
  place       text not null default '' check (length(place) <= 200),
  accompanied text not null default 'none' check (accompanied in ('none', 'real', 'mock')),
  accompanied_note text not null default '' check (length(accompanied_note) <= 2000),
  -- the earlier one whose levels are shown beside
  follows     uuid references aval.evaluation_visit,
  summary     text not null default '' check (length(summary) <= 8000),
  draft_on    date,
  comments    text not null default '' check (length(comments) <= 8000),
  comments_by uuid references aval.person,
  final_on    date,
  version     integer not null default 1,
  demonstration boolean not null default false,
  unique (country, kind, number)
);
create index on aval.evaluation_visit (country, from_day);

create table aval.evaluation_visit_step (
  visit_id    uuid not null references aval.evaluation_visit,
  turn        integer not null check (turn > 0),
  step        text not null check (length(step) between 1 and 40),
  person_id   uuid references aval.person,
  person_name text not null,
  reason      text not null default '' check (length(reason) <= 2000),
  at          timestamptz not null,
  primary key (visit_id, turn)
);

create table aval.evaluation_member (
  visit_id    uuid not null references aval.evaluation_visit,
  person_id   uuid not null references aval.person,
  -- one of those who score
  scores      boolean not null,
  primary key (visit_id, person_id)
);

create table aval.evaluation_agenda (
  id          uuid primary key default gen_random_uuid(),
  visit_id    uuid not null references aval.evaluation_visit,
  on_day      date not null,
  starts      text not null check (starts ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  what        text not null check (length(what) between 1 and 400),
  place       text not null default '' check (length(place) <= 200),
  stakeholder text
);
create index on aval.evaluation_agenda (visit_id, on_day, starts);

create table aval.evaluation_meeting (
  id          uuid primary key default gen_random_uuid(),
  visit_id    uuid not null references aval.evaluation_visit,
  stakeholder text not null check (length(stakeholder) between 1 and 40),
  on_day      date not null,
  place       text not null default '' check (length(place) <= 200),
  -- without customs in the room
  closed      boolean not null default false
);
create index on aval.evaluation_meeting (visit_id, on_day);

create table aval.evaluation_note (
  id          uuid primary key default gen_random_uuid(),
  meeting_id  uuid not null references aval.evaluation_meeting,
  visit_id    uuid not null references aval.evaluation_visit,
  -- who was there, or what was said
  kind        text not null check (kind in ('present', 'note')),
  body        text not null check (length(body) between 1 and 20000),
  confidential boolean not null default true,
  written_by  uuid references aval.person,
  writer_name text not null,
  at          timestamptz not null
);
create index on aval.evaluation_note (visit_id, at);

create table aval.evaluation_document (
  id          uuid primary key default gen_random_uuid(),
  visit_id    uuid not null references aval.evaluation_visit,
  title       text not null check (length(title) between 1 and 300),
  kind        text not null check (kind in ('law', 'criteria', 'manual', 'organigram', 'statistics', 'caseSample', 'system', 'agreement', 'training', 'other')),
  -- an address, or where the paper lies
  found_at    text not null default '' check (length(found_at) <= 600),
  dated       date,
  stakeholder text not null,
  received_on date not null
);
create index on aval.evaluation_document (visit_id);

create table aval.evaluation_score (
  visit_id    uuid not null references aval.evaluation_visit,
  indicator   text not null check (length(indicator) between 1 and 80),
  person_id   uuid not null references aval.person,
  -- null: no evidence was collected, which is not level 0
  level       smallint check (level between 0 and 4),
  classes     text[] not null default '{}',
  documents   uuid[] not null default '{}',
  meetings    uuid[] not null default '{}',
  because     text not null default '' check (length(because) <= 4000),
  at          timestamptz not null,
  primary key (visit_id, indicator, person_id)
);

create table aval.evaluation_hand_in (
  visit_id    uuid not null references aval.evaluation_visit,
  person_id   uuid not null references aval.person,
  at          timestamptz not null,
  primary key (visit_id, person_id)
);

create table aval.evaluation_level (
  visit_id    uuid not null references aval.evaluation_visit,
  indicator   text not null check (length(indicator) between 1 and 80),
  level       smallint check (level between 0 and 4),
  -- both gave the same; they differed and agreed; scored by the country itself
  basis       text not null check (basis in ('same', 'discussed', 'self')),
  agreed      boolean not null,
  reason      text not null default '' check (length(reason) <= 4000),
  proposed_by uuid references aval.person,
  confirmed_by uuid references aval.person,
  primary key (visit_id, indicator),
  check (basis <> 'discussed' or (proposed_by is not null and length(btrim(reason)) > 0)),
  check (basis <> 'discussed' or not agreed or (confirmed_by is not null and confirmed_by <> proposed_by))
);

-- What was computed from the country's own running programme, if it agreed.
create table aval.evaluation_measure (
  visit_id    uuid not null references aval.evaluation_visit,
  indicator   text not null,
  measure     text not null,
  figures     jsonb not null,
  -- what the figures alone would say; null where they cannot say a level
  level       smallint check (level between 0 and 4),
  at          timestamptz not null,
  primary key (visit_id, indicator)
);

create table aval.evaluation_recommendation (
  id          uuid primary key default gen_random_uuid(),
  country     text not null references aval.country_project,
  visit_id    uuid not null references aval.evaluation_visit,
  number      integer not null check (number > 0),
  es          text not null default '' check (length(es) <= 4000),
  en          text not null default '' check (length(en) <= 4000),
  owner       text not null check (length(owner) between 1 and 40),
  priority    text not null check (priority in ('high', 'medium', 'low')),
  effort      text not null check (effort in ('small', 'medium', 'large')),
  due_on      date not null,
  done_when   text not null check (length(done_when) between 1 and 2000),
  indicators  text[] not null check (cardinality(indicators) > 0),
  state       text not null check (state in ('open', 'underWay', 'saidDone', 'confirmed', 'reopened', 'dropped')),
  turn        integer not null default 0,
  demonstration boolean not null default false,
  unique (country, number),
  check (length(es) > 0 or length(en) > 0)
);
create index on aval.evaluation_recommendation (visit_id);

create table aval.recommendation_step (
  recommendation_id uuid not null references aval.evaluation_recommendation,
  turn        integer not null check (turn > 0),
  step        text not null check (step in ('write', 'start', 'sayDone', 'confirm', 'reopen', 'drop')),
  person_id   uuid references aval.person,
  person_name text not null,
  note        text not null default '' check (length(note) <= 4000),
  -- what shows it
  evidence    text not null default '' check (length(evidence) <= 600),
  at          timestamptz not null,
  primary key (recommendation_id, turn)
);

do $$
declare t text;
begin
  foreach t in array array['country_project', 'country_consent', 'evaluation_visit', 'evaluation_visit_step', 'evaluation_member', 'evaluation_agenda',
    'evaluation_meeting', 'evaluation_note', 'evaluation_document', 'evaluation_score', 'evaluation_hand_in', 'evaluation_level', 'evaluation_measure',
    'evaluation_recommendation', 'recommendation_step'] loop
    execute format('alter table aval.%I enable row level security', t);
    execute format('alter table aval.%I force row level security', t);
    execute format('revoke truncate on aval.%I from aval_app', t);
  end loop;
  foreach t in array array['country_project', 'country_consent', 'evaluation_visit', 'evaluation_visit_step', 'evaluation_agenda', 'evaluation_meeting',
    'evaluation_document', 'evaluation_level', 'evaluation_measure', 'evaluation_recommendation', 'recommendation_step'] loop
    execute format('create policy offices_own on aval.%I using ((select aval.side()) in (''office'', ''system''))', t);
  end loop;
  -- What was said and done stays; an erasure may take a name out of it.
  foreach t in array array['country_consent', 'evaluation_visit_step', 'recommendation_step'] loop
    execute format('create trigger only_erasure_rewrites before update on aval.%I for each row execute function aval.only_erasure_rewrites(''person_name'', ''person_id'')', t);
    execute format('revoke delete on aval.%I from aval_app', t);
  end loop;
  create trigger only_erasure_rewrites before update on aval.evaluation_note
    for each row execute function aval.only_erasure_rewrites('writer_name', 'written_by');
  revoke delete on aval.evaluation_note, aval.evaluation_hand_in, aval.evaluation_visit, aval.evaluation_meeting, aval.country_project,
    aval.evaluation_level, aval.evaluation_recommendation from aval_app;
end $$;

-- Functions, not policies: a policy cannot ask the table it stands on.
create function aval.in_team(visit uuid) returns boolean language sql stable as $$
  select exists (select 1 from aval.evaluation_member m where m.visit_id = visit and m.person_id = aval.person()) $$;
create function aval.has_team(visit uuid) returns boolean language sql stable as $$
  select exists (select 1 from aval.evaluation_member m where m.visit_id = visit) $$;

-- The team: whoever plans a visit makes it, afterwards only one of it adds to it.
create policy team_seen on aval.evaluation_member for select using ((select aval.side()) in ('office', 'system'));
create policy team_made on aval.evaluation_member for insert with check (
  (select aval.side()) = 'system' or ((select aval.side()) = 'office' and (not aval.has_team(visit_id) or aval.in_team(visit_id))));
create policy team_changed on aval.evaluation_member for delete using ((select aval.side()) = 'system');

create policy notes_read on aval.evaluation_note for select using (
  (select aval.side()) = 'system' or ((select aval.side()) = 'office' and (not confidential or aval.in_team(visit_id))));
create policy notes_written on aval.evaluation_note for insert with check (
  (select aval.side()) = 'system' or ((select aval.side()) = 'office' and aval.in_team(visit_id) and written_by = (select aval.person())));
create policy notes_erased on aval.evaluation_note for update using ((select aval.side()) = 'system');

-- Who scores does so apart: nothing of the others is seen until all have handed in.
create policy hand_ins_seen on aval.evaluation_hand_in for select using ((select aval.side()) in ('office', 'system'));
create policy hand_ins_made on aval.evaluation_hand_in for insert with check (
  (select aval.side()) = 'system' or ((select aval.side()) = 'office' and person_id = (select aval.person())));

create function aval.all_gave(visit uuid) returns boolean language sql stable as $$
  select count(*) > 0 and count(*) = count(h.person_id)
  from aval.evaluation_member m left join aval.evaluation_hand_in h on h.visit_id = m.visit_id and h.person_id = m.person_id
  where m.visit_id = visit and m.scores $$;

create policy scores_seen on aval.evaluation_score for select using (
  (select aval.side()) = 'system' or ((select aval.side()) = 'office' and (person_id = (select aval.person()) or aval.all_gave(visit_id))));
create policy scores_given on aval.evaluation_score for insert with check (
  (select aval.side()) = 'system' or ((select aval.side()) = 'office' and person_id = (select aval.person())));
create policy scores_changed on aval.evaluation_score for update using (
  (select aval.side()) = 'system' or ((select aval.side()) = 'office' and person_id = (select aval.person())));

create function aval.score_is_own() returns trigger language plpgsql as $$
begin
  if aval.side() = 'system' then return new; end if;
  if exists (select 1 from aval.evaluation_hand_in h where h.visit_id = new.visit_id and h.person_id = new.person_id) then
    raise exception 'what was handed in stays' using errcode = 'AV051';
  end if;
  if not exists (select 1 from aval.evaluation_member m where m.visit_id = new.visit_id and m.person_id = new.person_id and m.scores) then
    raise exception 'only who scores a visit scores it' using errcode = 'AV005';
  end if;
  return new;
end $$;
create trigger score_is_own before insert or update on aval.evaluation_score for each row execute function aval.score_is_own();

create function aval.hand_in_is_of_scorer() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from aval.evaluation_member m where m.visit_id = new.visit_id and m.person_id = new.person_id and m.scores) then
    raise exception 'only who scores a visit hands in' using errcode = 'AV005';
  end if;
  return new;
end $$;
create trigger hand_in_is_of_scorer before insert on aval.evaluation_hand_in for each row execute function aval.hand_in_is_of_scorer();

-- Who scores is settled once the first of them has handed in.
create function aval.scorers_settled() returns trigger language plpgsql as $$
begin
  if new.scores and exists (select 1 from aval.evaluation_hand_in h where h.visit_id = new.visit_id) then
    raise exception 'who scores is settled' using errcode = 'AV051';
  end if;
  return new;
end $$;
create trigger scorers_settled before insert or update on aval.evaluation_member for each row execute function aval.scorers_settled();

-- A level is agreed from scores that were given: never before all were, never as "the same" where they differ.
create function aval.level_follows_scores() returns trigger language plpgsql as $$
begin
  if not aval.all_gave(new.visit_id) then
    raise exception 'levels come after all scores' using errcode = 'AV052';
  end if;
  if new.basis in ('same', 'self') and exists (select 1 from aval.evaluation_score s where s.visit_id = new.visit_id
      and s.indicator = new.indicator and s.level is distinct from new.level) then
    raise exception 'the scores differ' using errcode = 'AV052';
  end if;
  if new.basis = 'same' and (select count(*) from aval.evaluation_member m where m.visit_id = new.visit_id and m.scores) < 2 then
    raise exception 'two persons score a visit' using errcode = 'AV052';
  end if;
  if new.basis = 'self' and (select kind from aval.evaluation_visit v where v.id = new.visit_id) <> 'selfScore' then
    raise exception 'two persons score a visit' using errcode = 'AV052';
  end if;
  return new;
end $$;
create trigger level_follows_scores before insert or update of level, basis, agreed on aval.evaluation_level
  for each row execute function aval.level_follows_scores();

-- By the table of its life alone (domain/capacity/evaluations/visitSteps.ts; a test compares).
create function aval.visit_goes_on() returns trigger language plpgsql as $$
begin
  if (old.state || ' ' || new.state) not in ('planned underWay', 'planned cancelled', 'underWay cancelled', 'underWay agreed', 'underWay handedIn',
      'agreed draft', 'draft commented', 'draft final', 'commented final') then
    raise exception 'a visit does not go from % to %', old.state, new.state using errcode = 'AV053';
  end if;
  return new;
end $$;
create trigger visit_goes_on before update of state on aval.evaluation_visit
  for each row when (old.state is distinct from new.state) execute function aval.visit_goes_on();

-- Likewise (recommendationSteps.ts); and what is said done is confirmed by somebody else.
create function aval.recommendation_goes_on() returns trigger language plpgsql as $$
begin
  if (old.state || ' ' || new.state) not in ('open underWay', 'reopened underWay', 'open saidDone', 'underWay saidDone', 'reopened saidDone',
      'saidDone confirmed', 'saidDone reopened', 'confirmed reopened', 'open dropped', 'underWay dropped', 'reopened dropped') then
    raise exception 'a recommendation does not go from % to %', old.state, new.state using errcode = 'AV053';
  end if;
  return new;
end $$;
create trigger recommendation_goes_on before update of state on aval.evaluation_recommendation
  for each row when (old.state is distinct from new.state) execute function aval.recommendation_goes_on();

create function aval.another_confirms() returns trigger language plpgsql as $$
begin
  if new.step = 'confirm' and new.person_id is not distinct from (select s.person_id from aval.recommendation_step s
      where s.recommendation_id = new.recommendation_id and s.step = 'sayDone' order by s.turn desc limit 1) then
    raise exception 'another person confirms what was said done' using errcode = 'AV054';
  end if;
  return new;
end $$;
create trigger another_confirms before insert on aval.recommendation_step for each row execute function aval.another_confirms();
