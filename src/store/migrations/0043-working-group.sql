-- The working group of a programme: members, meetings, needs and initiatives with their votes, official announcements.
-- Of no company; not breaking.
-- INVARIANT: a vote is cast once and stays; what was chosen in a secret one is nowhere written, only counted; what is adopted a
-- second person adopted; an announcement that was published is corrected by another, never rewritten.

create table aval.working_group (
  id           uuid primary key default gen_random_uuid(),
  programme_id text not null unique check (length(programme_id) between 1 and 100),
  name         jsonb not null,
  tells        jsonb not null,
  -- who has a vote, how many of those who have one make a quorum, what carries
  vote_by      text not null check (vote_by in ('organisation', 'member')),
  quorum       integer not null check (quorum between 1 and 100),
  majority     text not null check (majority in ('simple', 'twoThirds')),
  -- by the next meeting, or by the members, each for themselves
  minutes_by   text not null check (minutes_by in ('nextMeeting', 'members')),
  demonstration boolean not null default false,
  founded_on   date
);

create table aval.group_member (
  id           uuid primary key default gen_random_uuid(),
  group_id     uuid not null references aval.working_group,
  kind         text not null check (kind in ('importers', 'exporters', 'brokers', 'carriers', 'authorities', 'others')),
  organisation text not null check (length(organisation) between 1 and 200),
  name         text not null check (length(name) between 1 and 200),
  -- none: takes part without signing in
  person_id    uuid references aval.person,
  chair        boolean not null default false,
  from_day     date not null,
  until_day    date check (until_day >= from_day),
  version      integer not null default 1,
  demonstration boolean not null default false
);
create unique index group_member_once on aval.group_member (group_id, person_id) where until_day is null;
create unique index group_chair_once on aval.group_member (group_id) where chair and until_day is null;

create table aval.group_meeting (
  id         uuid primary key default gen_random_uuid(),
  group_id   uuid not null references aval.working_group,
  number     integer not null check (number > 0),
  title      text not null check (length(title) between 1 and 200),
  state      text not null check (state in ('called', 'held', 'cancelled')),
  -- of a meeting of long ago the day alone may be known
  on_day     date not null,
  starts_at  timestamptz,
  ends_at    timestamptz check (ends_at > starts_at),
  place      text not null default '',
  link       text not null default '',
  agenda     jsonb not null default '[]',
  papers     jsonb not null default '[]',
  version    integer not null default 1,
  called_by  uuid references aval.person,
  called_at  timestamptz not null,
  -- where it is history and not our own record: from where it is known and how surely
  source     text,
  certainty  text check (certainty in ('verified', 'secondary', 'assumed')),
  demonstration boolean not null default false,
  unique (group_id, number),
  check ((source is null) = (certainty is null)),
  check (starts_at is not null or source is not null)
);

create table aval.group_attendance (
  meeting_id uuid not null references aval.group_meeting,
  member_id  uuid not null references aval.group_member,
  how        text not null check (how in ('present', 'remote', 'excused', 'absent')),
  primary key (meeting_id, member_id)
);

create table aval.group_minutes (
  meeting_id  uuid primary key references aval.group_meeting,
  state       text not null check (state in ('draft', 'approved')),
  es          text not null default '',
  en          text not null default '',
  version     integer not null default 1,
  drafted_by  uuid references aval.person,
  drafted_at  timestamptz not null,
  approved_by uuid references aval.person,
  approved_at timestamptz,
  -- the meeting that approved them, where one did
  approved_in uuid references aval.group_meeting,
  public      boolean not null default false,
  check ((state = 'approved') = (approved_at is not null)),
  check (not public or state = 'approved')
);

-- Whoever was there says that the draft tells it as it was.
create table aval.minutes_approval (
  meeting_id uuid not null references aval.group_minutes,
  member_id  uuid not null references aval.group_member,
  version    integer not null,
  at         timestamptz not null,
  primary key (meeting_id, member_id)
);

create table aval.group_decision (
  meeting_id uuid not null references aval.group_minutes,
  number     integer not null check (number > 0),
  es         text not null default '' check (length(es) <= 2000),
  en         text not null default '' check (length(en) <= 2000),
  primary key (meeting_id, number),
  check (es <> '' or en <> '')
);

create table aval.group_task (
  id         uuid primary key default gen_random_uuid(),
  group_id   uuid not null references aval.working_group,
  meeting_id uuid references aval.group_meeting,
  what       text not null check (length(what) between 1 and 500),
  owner_id   uuid not null references aval.group_member,
  due_on     date,
  done_at    timestamptz,
  done_note  text not null default '' check (length(done_note) <= 2000),
  demonstration boolean not null default false
);
create index on aval.group_task (group_id) where done_at is null;

create table aval.initiative (
  id          uuid primary key default gen_random_uuid(),
  group_id    uuid not null references aval.working_group,
  number      integer not null check (number > 0),
  kind        text not null check (kind in ('need', 'initiative')),
  about       text not null check (about in ('benefit', 'scope', 'other')),
  language    text not null check (language in ('es', 'en')),
  title       text not null check (length(title) between 1 and 200),
  tells       text not null check (length(tells) between 1 and 5000),
  -- the need it is an answer to
  answers     uuid references aval.initiative,
  state       text not null check (state in ('raised', 'discussed', 'voting', 'voted', 'adopted', 'declined', 'withdrawn')),
  -- of its steps the last, and how often it was put to the vote
  turn        integer not null default 0,
  round       integer not null default 0,
  raised_by   uuid references aval.person,
  member_id   uuid references aval.group_member,
  raised_at   timestamptz not null,
  -- the rules of the round, as they were when it began, and how many have a vote in it
  vote        jsonb,
  closes_at   timestamptz,
  result      jsonb,
  decided_by  uuid references aval.person,
  decided_at  timestamptz,
  reasons     text not null default '' check (length(reasons) <= 2000),
  demonstration boolean not null default false,
  unique (group_id, number),
  constraint adopted_by_a_second check (state <> 'adopted' or (decided_by is not null and decided_by is distinct from raised_by)),
  check (state not in ('adopted', 'declined') or decided_at is not null),
  check (state <> 'declined' or length(trim(reasons)) > 0),
  check (state not in ('voting', 'voted', 'adopted') or (round > 0 and vote is not null)),
  check (state not in ('voted', 'adopted') or result is not null)
);
create index on aval.initiative (group_id, state);

create table aval.initiative_step (
  initiative_id uuid not null references aval.initiative,
  turn        integer not null check (turn > 0),
  step        text not null check (step in ('raise', 'discuss', 'discussAgain', 'openVote', 'closeVote', 'adopt', 'decline', 'withdraw', 'link')),
  reason      text not null default '' check (length(reason) <= 2000),
  detail      jsonb not null default '{}',
  person_id   uuid references aval.person,
  at          timestamptz not null,
  primary key (initiative_id, turn)
);

create table aval.initiative_comment (
  id         uuid primary key default gen_random_uuid(),
  initiative_id uuid not null references aval.initiative,
  person_id  uuid references aval.person,
  member_id  uuid references aval.group_member,
  body       text not null check (length(body) between 1 and 5000),
  at         timestamptz not null
);
create index on aval.initiative_comment (initiative_id, at);

-- That a vote was cast, and for whom. What was chosen stands here only where the vote is open.
create table aval.initiative_vote (
  initiative_id uuid not null references aval.initiative,
  round      integer not null,
  -- the organisation or the member, as the group's rules say
  voter      text not null check (length(voter) between 1 and 250),
  member_id  uuid not null references aval.group_member,
  person_id  uuid references aval.person,
  choice     text check (choice in ('yes', 'no', 'abstain')),
  -- a stated conflict of interest: no vote, and not counted among those who have one
  conflict   boolean not null default false,
  tells      text not null default '' check (length(tells) <= 2000),
  at         timestamptz not null,
  primary key (initiative_id, round, voter),
  check (not conflict or (choice is null and length(trim(tells)) > 0))
);

-- How many chose what in a secret vote. Nobody can tell from it who.
create table aval.initiative_tally (
  initiative_id uuid not null references aval.initiative,
  round      integer not null,
  yes        integer not null default 0 check (yes >= 0),
  no         integer not null default 0 check (no >= 0),
  abstain    integer not null default 0 check (abstain >= 0),
  primary key (initiative_id, round)
);

-- What changed in the programme's data because of it.
create table aval.initiative_link (
  initiative_id uuid not null references aval.initiative,
  kind       text not null check (kind in ('edition', 'benefit')),
  programme_id text not null,
  -- the edition's content hash, or the benefit's id
  ref        text not null check (length(ref) between 1 and 100),
  name       jsonb not null default '{}',
  linked_by  uuid references aval.person,
  at         timestamptz not null,
  primary key (initiative_id, kind, programme_id, ref)
);

create table aval.announcement (
  id         uuid primary key default gen_random_uuid(),
  -- given when it is published
  number     integer unique check (number > 0),
  state      text not null check (state in ('draft', 'published')),
  -- who is meant: 'public' is anybody at all
  audience   text[] not null check (cardinality(audience) > 0 and audience <@ array['public', 'companies', 'members', 'officers']),
  title      jsonb not null,
  body       jsonb not null,
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  -- the one that it is published instead of
  corrects   uuid references aval.announcement,
  initiative_id uuid references aval.initiative,
  version    integer not null default 1,
  written_by uuid references aval.person,
  written_at timestamptz not null,
  published_by uuid references aval.person,
  published_at timestamptz,
  demonstration boolean not null default false,
  check ((state = 'published') = (published_at is not null)),
  check ((state = 'published') = (number is not null)),
  check (corrects <> id)
);
create unique index announcement_corrected_once on aval.announcement (corrects) where state = 'published';
create index on aval.announcement (published_at);

create table aval.announcement_read (
  announcement_id uuid not null references aval.announcement on delete cascade,
  person_id  uuid not null references aval.person,
  at         timestamptz not null,
  primary key (announcement_id, person_id)
);

do $$
declare t text;
begin
  foreach t in array array['working_group', 'group_member', 'group_meeting', 'group_attendance', 'group_minutes', 'minutes_approval',
    'group_decision', 'group_task', 'initiative', 'initiative_step', 'initiative_comment', 'initiative_vote', 'initiative_tally',
    'initiative_link', 'announcement', 'announcement_read'] loop
    execute format('alter table aval.%I enable row level security', t);
    execute format('alter table aval.%I force row level security', t);
  end loop;
  foreach t in array array['working_group', 'group_member', 'group_meeting', 'group_attendance', 'minutes_approval', 'group_task',
    'initiative', 'initiative_step', 'initiative_comment', 'initiative_vote', 'initiative_link', 'announcement'] loop
    execute format('create policy offices_own on aval.%I using ((select aval.side()) in (''office'', ''system''))', t);
  end loop;
  -- Nothing of it is thrown away, but a draft of an announcement.
  foreach t in array array['working_group', 'group_member', 'group_meeting', 'group_minutes', 'minutes_approval', 'initiative',
    'initiative_step', 'initiative_comment', 'initiative_vote', 'initiative_tally', 'initiative_link'] loop
    execute format('revoke delete, truncate on aval.%I from aval_app', t);
  end loop;
end $$;

-- Whoever leads the programme keeps the group's papers.
create function aval.is_secretariat() returns boolean language sql stable as $$
  select exists (select 1 from aval.officer_role r
    where r.person_id = aval.person() and r.role = 'programmeManager' and r.withdrawn_at is null)
$$;
create function aval.was_at(meeting uuid) returns boolean language sql stable as $$
  select exists (select 1 from aval.group_attendance a join aval.group_member m on m.id = a.member_id
    where a.meeting_id = meeting and a.how in ('present', 'remote') and m.person_id = aval.person())
$$;

-- A draft is the secretariat's and of those who were there; approved minutes are the office's, and anybody's once made public.
create policy drafts on aval.group_minutes using (
  (select aval.side()) = 'system'
  or (select aval.side()) = 'office' and (state = 'approved' or (select aval.is_secretariat()) or aval.was_at(meeting_id)));
create policy made_public on aval.group_minutes for select using ((select aval.side()) is not null and public);
create policy as_the_minutes on aval.group_decision using (
  exists (select 1 from aval.group_minutes m where m.meeting_id = group_decision.meeting_id));
create policy of_public_minutes on aval.group_meeting for select using (
  (select aval.side()) is not null and exists (select 1 from aval.group_minutes m where m.meeting_id = id and m.public));
create policy known_to_all on aval.working_group for select using ((select aval.side()) is not null);
create policy adopted_is_public on aval.initiative for select using ((select aval.side()) is not null and state = 'adopted');
create policy of_adopted on aval.initiative_link for select using (
  (select aval.side()) is not null and exists (select 1 from aval.initiative i where i.id = initiative_id));

-- The count's alone.
create policy the_count on aval.initiative_tally using ((select aval.side()) = 'system');

create policy meant_for_all on aval.announcement for select using (
  (select aval.side()) is not null and state = 'published' and 'public' = any (audience));
create policy meant_for_companies on aval.announcement for select using (
  (select aval.side()) = 'company' and state = 'published' and 'companies' = any (audience));
create policy own_receipt on aval.announcement_read using (
  person_id = (select aval.person()) or (select aval.side()) in ('office', 'system'));
revoke update, truncate on aval.announcement_read, aval.initiative_link from aval_app;

-- A vote stands as it was cast, in the round that is open; of a secret one nothing is written but that it was cast.
create function aval.vote_is_cast() returns trigger language plpgsql as $$
declare
  of aval.initiative;
begin
  select * into of from aval.initiative where id = new.initiative_id;
  if of.state is distinct from 'voting' or of.round <> new.round then
    raise exception 'the vote is not open' using errcode = 'AV044';
  end if;
  if not new.conflict and ((of.vote ->> 'secret')::boolean = (new.choice is not null)) then
    raise exception 'what is chosen in a secret vote is not written down' using errcode = 'AV044';
  end if;
  return new;
end $$;
create trigger vote_is_cast before insert on aval.initiative_vote for each row execute function aval.vote_is_cast();

create function aval.tally_grows() returns trigger language plpgsql as $$
begin
  if new.yes < old.yes or new.no < old.no or new.abstain < old.abstain
     or new.yes + new.no + new.abstain <> old.yes + old.no + old.abstain + 1
     or not exists (select 1 from aval.initiative i where i.id = new.initiative_id and i.state = 'voting' and i.round = new.round) then
    raise exception 'a tally counts one vote more and nothing else' using errcode = 'AV044';
  end if;
  return new;
end $$;
create trigger tally_grows before update on aval.initiative_tally for each row execute function aval.tally_grows();

-- What is settled stays so, a round's result and rules stay what they were, and a secret count has as many as voted.
create function aval.initiative_stays() returns trigger language plpgsql as $$
declare
  counted integer;
  cast_in integer;
begin
  if old.state in ('adopted', 'declined', 'withdrawn') and new.state <> old.state
     or new.turn < old.turn or new.round < old.round
     or new.raised_by is distinct from old.raised_by
     or new.round = old.round and old.vote is not null and new.vote is distinct from old.vote
     or new.round = old.round and old.result is not null and new.result is distinct from old.result then
    raise exception 'what was settled stays' using errcode = 'AV044';
  end if;
  if new.state = 'adopted' and old.state <> 'adopted' then
    if new.decided_by is null or new.decided_by = old.raised_by then
      raise exception 'a second person adopts what one proposed' using errcode = 'AV045';
    end if;
    if not coalesce((new.result ->> 'carried')::boolean, false) then
      raise exception 'the vote did not carry it' using errcode = 'AV044';
    end if;
  end if;
  if old.state = 'voting' and new.state = 'voted' and (new.vote ->> 'secret')::boolean then
    select yes + no + abstain into counted from aval.initiative_tally where initiative_id = new.id and round = new.round;
    select count(*) into cast_in from aval.initiative_vote where initiative_id = new.id and round = new.round and not conflict;
    if counted is distinct from cast_in then
      raise exception 'as many are counted as voted' using errcode = 'AV044';
    end if;
  end if;
  return new;
end $$;
create trigger initiative_stays before update on aval.initiative for each row execute function aval.initiative_stays();

-- Approved minutes and published announcements are what they are: beyond them only that they become public, and erasures.
create trigger published_stays before update on aval.announcement
  for each row when (old.state = 'published') execute function aval.only_erasure_rewrites('', '');
create function aval.minutes_stay() returns trigger language plpgsql as $$
begin
  if old.state = 'approved' and (new.state <> 'approved' or new.approved_at is distinct from old.approved_at
     or new.version <> old.version or old.public and not new.public) then
    raise exception 'approved minutes stay' using errcode = 'AV044';
  end if;
  return new;
end $$;
create trigger approved_stays before update on aval.group_minutes
  for each row when (old.state = 'approved' and (old.es, old.en) is distinct from (new.es, new.en))
  execute function aval.only_erasure_rewrites('', '');
create trigger minutes_stay before update on aval.group_minutes for each row execute function aval.minutes_stay();
create function aval.only_drafts_go() returns trigger language plpgsql as $$
begin
  if old.state = 'published' then raise exception 'what was published stays' using errcode = 'AV044'; end if;
  return old;
end $$;
create trigger only_drafts_go before delete on aval.announcement for each row execute function aval.only_drafts_go();
create function aval.decisions_stay() returns trigger language plpgsql as $$
begin
  if exists (select 1 from aval.group_minutes m where m.meeting_id = old.meeting_id and m.state = 'approved') then
    raise exception 'what approved minutes hold stays' using errcode = 'AV044';
  end if;
  return coalesce(new, old);
end $$;
create trigger decisions_stay before delete on aval.group_decision for each row execute function aval.decisions_stay();
do $$
declare t text;
begin
  foreach t in array array['initiative_step', 'initiative_comment', 'initiative_vote', 'group_decision'] loop
    execute format('create trigger only_erasure_rewrites before update on aval.%I for each row execute function aval.only_erasure_rewrites('''', '''')', t);
  end loop;
end $$;
