-- Pilots: a programme tried with invited companies before it opens to all. Not breaking: without a pilot nothing is closed, but
-- where the programme's own file says that only the invited come in.
-- INVARIANT: while a pilot is closed, no case opens for a company that was not invited, whoever asks; and nobody alone extends,
-- changes, opens or ends a pilot.

create table aval.pilot (
  id           uuid primary key default gen_random_uuid(),
  programme_id text not null check (length(programme_id) between 1 and 100),
  edition      text not null check (length(edition) between 1 and 100),
  state        text not null check (state in ('preparing', 'inviting', 'running', 'evaluating', 'extended', 'changed', 'opened', 'ended')),
  -- flows, sectors, aims: what bounds it and what it is to teach
  bounds       jsonb not null,
  starts_on    date,
  ends_on      date check (ends_on >= starts_on),
  -- from this day anybody may apply
  opens_on     date,
  -- the programme that goes on from it; itself where nothing else is named
  next_programme text not null check (length(next_programme) between 1 and 100),
  turn         integer not null default 0,
  -- told from sources about a pilot of the past, not run here
  historical   boolean not null default false,
  demonstration boolean not null default false,
  created_at   timestamptz not null,
  check ((state = 'opened') = (opens_on is not null))
);
create unique index pilot_once on aval.pilot (programme_id) where state <> 'ended';

create table aval.pilot_stage (
  pilot_id    uuid not null references aval.pilot,
  id          text not null check (id ~ '^[a-z0-9-]{1,60}$'),
  place       integer not null,
  name        jsonb not null,
  operator_types text[] not null check (cardinality(operator_types) > 0),
  from_day    date,
  until_day   date check (until_day >= from_day),
  started_on  date,
  primary key (pilot_id, id)
);

-- What anybody did about it, one turn after another. `certainty` and `sources` only where it is told of a pilot of the past.
create table aval.pilot_step (
  pilot_id   uuid not null references aval.pilot,
  turn       integer not null check (turn > 0),
  step       text not null check (length(step) between 1 and 40),
  from_state text,
  to_state   text not null,
  on_day     date not null,
  reason     text not null default '' check (length(reason) <= 5000),
  detail     jsonb not null default '{}',
  certainty  text check (certainty in ('verified', 'secondary', 'assumed')),
  sources    text[] not null default '{}',
  person_id  uuid references aval.person,
  at         timestamptz not null,
  primary key (pilot_id, turn)
);

create table aval.pilot_decision (
  id          uuid primary key default gen_random_uuid(),
  pilot_id    uuid not null references aval.pilot,
  kind        text not null check (kind in ('extend', 'change', 'open', 'end')),
  reasons     text not null check (length(trim(reasons)) between 1 and 5000),
  -- until when, from when, what changes
  until_day   date,
  opens_on    date,
  state       text not null default 'proposed' check (state in ('proposed', 'confirmed', 'declined', 'withdrawn')),
  -- null only where sources tell of a decision and not of who took it
  proposed_by uuid references aval.person,
  proposed_at timestamptz not null,
  answer      text not null default '' check (length(answer) <= 5000),
  answered_by uuid references aval.person,
  answered_at timestamptz,
  check ((kind = 'open') = (opens_on is not null)),
  check ((state = 'proposed') = (answered_at is null))
);
create unique index pilot_decision_once on aval.pilot_decision (pilot_id) where state = 'proposed';

create table aval.pilot_invitation (
  id          uuid primary key default gen_random_uuid(),
  pilot_id    uuid not null references aval.pilot,
  stage_id    text not null,
  sector_id   text not null check (length(sector_id) between 1 and 60),
  -- null until the company is known here
  operator_id uuid references aval.operator,
  name        text not null check (length(name) between 1 and 300),
  tax_id      text not null check (length(tax_id) between 1 and 40),
  email       text not null check (length(email) <= 300),
  language    text not null check (language in ('es', 'en')),
  letter      text not null check (length(letter) <= 20000),
  link_hash   text unique,
  state       text not null default 'invited' check (state in ('invited', 'accepted', 'declined', 'withdrawn')),
  answer_by   date not null,
  invited_by  uuid references aval.person,
  invited_at  timestamptz not null,
  answered_at timestamptz,
  -- by whom: the company in the house, somebody with the letter's link, or an officer who was told
  answered_how text check (answered_how in ('house', 'link', 'office')),
  answered_by uuid references aval.person,
  reason      text not null default '' check (length(reason) <= 5000),
  demonstration boolean not null default false,
  foreign key (pilot_id, stage_id) references aval.pilot_stage,
  check (state <> 'declined' or length(trim(reason)) > 0),
  check (state in ('invited', 'withdrawn') or answered_at is not null)
);
create unique index pilot_invitation_once on aval.pilot_invitation (pilot_id, tax_id) where state in ('invited', 'accepted');
create index on aval.pilot_invitation (operator_id);
create index on aval.pilot_invitation (tax_id);

-- Certificates of other programmes that a company showed, and what they are credited with, criterion by criterion.
create table aval.pilot_certificate (
  id          uuid primary key default gen_random_uuid(),
  invitation_id uuid not null references aval.pilot_invitation,
  operator_id uuid references aval.operator,
  programme_id text not null check (length(programme_id) between 1 and 100),
  edition     text not null,
  types       text[] not null,
  number      text not null check (length(number) between 1 and 100),
  valid_from  date not null,
  valid_until date not null check (valid_until >= valid_from),
  site_ids    uuid[] not null default '{}',
  evidence_id uuid references aval.evidence,
  shown_by    uuid references aval.person,
  shown_at    timestamptz not null,
  withdrawn_at timestamptz,
  demonstration boolean not null default false
);
create index on aval.pilot_certificate (invitation_id);
create index on aval.pilot_certificate (operator_id);
create table aval.pilot_credit (
  certificate_id uuid not null references aval.pilot_certificate,
  criterion_id text not null check (length(criterion_id) between 1 and 200),
  operator_id uuid references aval.operator,
  -- how far the crosswalk covers it: never more than that is credited
  covers      text not null check (covers in ('whole', 'part')),
  because     jsonb not null,
  state       text not null default 'proposed' check (state in ('proposed', 'confirmed', 'refused')),
  reason      text not null default '' check (length(reason) <= 2000),
  judged_by   uuid references aval.person,
  judged_at   timestamptz,
  primary key (certificate_id, criterion_id),
  check ((state = 'proposed') = (judged_at is null)),
  check (state <> 'refused' or length(trim(reason)) > 0)
);
create index on aval.pilot_credit (operator_id);

-- What is to be learned, measured before and after, of the invited and of others.
create table aval.pilot_measure (
  id          uuid primary key default gen_random_uuid(),
  pilot_id    uuid not null references aval.pilot,
  aim_id      text not null check (length(aim_id) between 1 and 60),
  name        jsonb not null,
  kind        text not null check (kind in ('share', 'mean')),
  better      text not null check (better in ('lower', 'higher')),
  source      text not null check (source in ('byHand', 'inspections')),
  put_away_at timestamptz,
  created_at  timestamptz not null
);
create index on aval.pilot_measure (pilot_id);
-- Entered by hand; the latest of a cell counts, what stood before it is kept.
create table aval.pilot_figure (
  id          bigint generated always as identity primary key,
  measure_id  uuid not null references aval.pilot_measure,
  side        text not null check (side in ('pilot', 'comparison')),
  period      text not null check (period in ('before', 'after')),
  n           integer not null check (n >= 0),
  -- of a share how many; of a mean the mean
  value       double precision not null,
  spread      double precision check (spread >= 0),
  source      text not null check (length(trim(source)) between 1 and 1000),
  invented    boolean not null default false,
  entered_by  uuid references aval.person,
  at          timestamptz not null
);
create index on aval.pilot_figure (measure_id, id);

create table aval.pilot_round (
  id          uuid primary key default gen_random_uuid(),
  pilot_id    uuid not null references aval.pilot,
  place       integer not null,
  title       jsonb not null,
  questions   jsonb not null,
  state       text not null check (state in ('draft', 'open', 'closed', 'told')),
  opens_on    date,
  closes_on   date check (closes_on >= opens_on),
  -- what companies said, and what was changed for it: told to them, and to everybody where it is public
  summary     text not null default '' check (length(summary) <= 20000),
  changed     text not null default '' check (length(changed) <= 20000),
  unique (pilot_id, place)
);
create table aval.pilot_feedback (
  round_id    uuid not null references aval.pilot_round,
  invitation_id uuid not null references aval.pilot_invitation,
  operator_id uuid references aval.operator,
  answers     jsonb not null,
  given_by    uuid references aval.person,
  at          timestamptz not null,
  demonstration boolean not null default false,
  primary key (round_id, invitation_id)
);
create index on aval.pilot_feedback (operator_id);

do $$
declare t text;
begin
  foreach t in array array['pilot', 'pilot_stage', 'pilot_step', 'pilot_decision', 'pilot_measure', 'pilot_figure', 'pilot_round'] loop
    execute format('alter table aval.%I enable row level security', t);
    execute format('alter table aval.%I force row level security', t);
    execute format('create policy offices_own on aval.%I using ((select aval.side()) in (''office'', ''system''))', t);
  end loop;
  -- What you may see of an operator decides; a company that is not known here yet is seen by every office.
  foreach t in array array['pilot_invitation', 'pilot_certificate', 'pilot_credit', 'pilot_feedback'] loop
    execute format('alter table aval.%I enable row level security', t);
    execute format('alter table aval.%I force row level security', t);
    execute format('create policy own_operator on aval.%I using (case when operator_id is null
      then (select aval.side()) in (''office'', ''system'') else exists (select 1 from aval.operator o where o.id = operator_id) end)', t);
  end loop;
  foreach t in array array['pilot', 'pilot_stage', 'pilot_step', 'pilot_decision', 'pilot_invitation', 'pilot_certificate',
    'pilot_credit', 'pilot_measure', 'pilot_figure', 'pilot_round', 'pilot_feedback'] loop
    execute format('revoke truncate on aval.%I from aval_app', t);
  end loop;
  foreach t in array array['pilot', 'pilot_step', 'pilot_decision', 'pilot_invitation', 'pilot_certificate', 'pilot_credit',
    'pilot_measure', 'pilot_figure', 'pilot_round', 'pilot_feedback'] loop
    execute format('revoke delete on aval.%I from aval_app', t);
  end loop;
end $$;
-- A company's people read of a pilot what they were invited to.
create policy invited_read on aval.pilot for select using ((select aval.side()) = 'company'
  and exists (select 1 from aval.pilot_invitation i where i.pilot_id = pilot.id));
create policy invited_read on aval.pilot_stage for select using ((select aval.side()) = 'company'
  and exists (select 1 from aval.pilot_invitation i where i.pilot_id = pilot_stage.pilot_id));
create policy invited_read on aval.pilot_round for select using ((select aval.side()) = 'company' and state <> 'draft'
  and exists (select 1 from aval.pilot_invitation i where i.pilot_id = pilot_round.pilot_id and i.state = 'accepted'));

create trigger only_erasure_rewrites before update on aval.pilot_step
  for each row execute function aval.only_erasure_rewrites('', '');
create trigger only_erasure_rewrites before update on aval.pilot_figure
  for each row execute function aval.only_erasure_rewrites('', '');

-- A decision is answered by another person than who proposed it, once; only its author withdraws it.
create function aval.pilot_four_eyes() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'proposed' and not (select p.historical from aval.pilot p where p.id = new.pilot_id) then
      raise exception 'a decision is proposed first' using errcode = 'AV061';
    end if;
    return new;
  end if;
  if old.state <> 'proposed' and new.state is distinct from old.state then
    raise exception 'it was answered already' using errcode = 'AV061';
  end if;
  if new.state in ('confirmed', 'declined') and old.state = 'proposed'
     and (new.answered_by is null or new.answered_by is not distinct from old.proposed_by) then
    raise exception 'a second person decides' using errcode = 'AV061';
  end if;
  return new;
end $$;
create trigger pilot_four_eyes before insert or update on aval.pilot_decision
  for each row execute function aval.pilot_four_eyes();

-- A pilot goes from state to state by the table of its life alone (domain/capacity/pilots/pilotSteps.ts; a test compares), and
-- into the states that two persons decide only with a decision of this very transaction behind it.
create function aval.pilot_goes_on() returns trigger language plpgsql as $$
begin
  if (old.state || ' ' || new.state) not in (
    'preparing inviting', 'inviting running', 'extended running', 'changed running', 'running evaluating', 'extended evaluating',
    'changed evaluating', 'evaluating extended', 'evaluating changed', 'evaluating opened', 'preparing ended', 'inviting ended',
    'running ended', 'evaluating ended', 'extended ended', 'changed ended') then
    raise exception 'a pilot does not go from % to %', old.state, new.state using errcode = 'AV062';
  end if;
  if new.state in ('extended', 'changed', 'opened', 'ended') and not exists (
    select 1 from aval.pilot_decision d where d.pilot_id = new.id and d.state = 'confirmed' and d.answered_by is not null
      and d.xmin::text = pg_current_xact_id()::xid::text
      and d.kind = case new.state when 'extended' then 'extend' when 'changed' then 'change' when 'opened' then 'open' else 'end' end) then
    raise exception 'two persons decide' using errcode = 'AV061';
  end if;
  return new;
end $$;
create trigger pilot_goes_on before update of state on aval.pilot
  for each row when (old.state is distinct from new.state) execute function aval.pilot_goes_on();

-- Beneath the application: while a programme is a closed pilot, a case opens only for whom it was opened. Days are the
-- database's own here; the action asks with the office's.
create function aval.pilot_admits(programme text, hash text, company uuid, at timestamptz) returns boolean language plpgsql as $$
declare
  asking text := aval.side();
  latest aval.pilot;
  admits boolean;
begin
  perform set_config('aval.side', 'system', true);
  select * into latest from aval.pilot where programme_id = programme order by created_at desc, id limit 1;
  if latest.id is null then
    select coalesce(content -> 'pilot' ->> 'invitedOnly', 'false') <> 'true' into admits from aval.programme_edition e where e.hash = pilot_admits.hash;
  elsif latest.state = 'opened' then
    admits := latest.opens_on <= (at + interval '14 hours')::date;
  else
    admits := latest.state in ('running', 'extended', 'changed') and exists (
      select 1 from aval.pilot_invitation i join aval.pilot_stage s on s.pilot_id = i.pilot_id and s.id = i.stage_id
        join aval.operator o on o.id = company
      where i.pilot_id = latest.id and i.state = 'accepted' and s.started_on is not null
        and (i.operator_id = o.id or (i.operator_id is null and upper(i.tax_id) = upper(o.tax_id)))
        and cardinality(o.types) > 0 and o.types <@ s.operator_types);
  end if;
  perform set_config('aval.side', coalesce(asking, ''), true);
  return admits;
end $$;
create function aval.only_invited_enter() returns trigger language plpgsql as $$
begin
  if not aval.pilot_admits(new.programme_id, new.edition_hash, new.operator_id, new.opened_at) then
    raise exception 'the programme is a closed pilot' using errcode = 'AV063';
  end if;
  return new;
end $$;
create trigger only_invited_enter before insert on aval.case_file for each row execute function aval.only_invited_enter();
-- A case that moves back where it came from was let in then.
create trigger only_invited_move before update of programme_id on aval.case_file
  for each row when (old.programme_id is distinct from new.programme_id) execute function aval.only_invited_enter();

-- Credit is given by an officer, and never beyond what the crosswalk covered when it was proposed.
create function aval.credit_stays() returns trigger language plpgsql as $$
begin
  if new.covers is distinct from old.covers or new.criterion_id is distinct from old.criterion_id
     or (new.state = 'confirmed' and new.judged_by is null) then
    raise exception 'credit stays what the crosswalk says' using errcode = 'AV005';
  end if;
  return new;
end $$;
create trigger credit_stays before update on aval.pilot_credit for each row execute function aval.credit_stays();
