-- Papers of meetings and initiatives as files; announcements that go out on a day; reminders; and what of the group is not
-- kept for ever. Not breaking.

create table aval.group_paper (
  id            uuid primary key default gen_random_uuid(),
  group_id      uuid not null references aval.working_group,
  meeting_id    uuid references aval.group_meeting,
  initiative_id uuid references aval.initiative,
  name          text not null check (length(name) between 1 and 300),
  media_type    text not null check (length(media_type) <= 200),
  size_bytes    bigint not null check (size_bytes > 0),
  -- its content, kept once however many speak of it
  sha256        text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  scan          text not null check (scan in ('clean', 'notScanned')),
  uploaded_by   uuid references aval.person,
  uploaded_at   timestamptz not null,
  check (num_nonnulls(meeting_id, initiative_id) = 1)
);
create unique index group_paper_once on aval.group_paper (coalesce(meeting_id, initiative_id), sha256);
create index on aval.group_paper (sha256);
alter table aval.group_paper enable row level security;
alter table aval.group_paper force row level security;
create policy offices_own on aval.group_paper using ((select aval.side()) in ('office', 'system'));
revoke truncate on aval.group_paper from aval_app;
create trigger only_erasure_rewrites before update on aval.group_paper
  for each row execute function aval.only_erasure_rewrites('', '');

-- Approved minutes name the papers they were written over, and a settled initiative what it was decided on.
create function aval.papers_stay() returns trigger language plpgsql as $$
declare
  of aval.group_paper := coalesce(new, old);
begin
  if exists (select 1 from aval.group_minutes m where m.meeting_id = of.meeting_id and m.state = 'approved')
     or exists (select 1 from aval.initiative i where i.id = of.initiative_id and i.state in ('adopted', 'declined', 'withdrawn')) then
    raise exception 'the papers of what was settled stay' using errcode = 'AV044';
  end if;
  return of;
end $$;
create trigger papers_stay before insert or delete on aval.group_paper for each row execute function aval.papers_stay();

-- A draft that goes out by itself on a day, in the name of whoever set it.
alter table aval.announcement add column publish_on date, add column scheduled_by uuid references aval.person;
alter table aval.announcement add constraint scheduled_by_somebody check (publish_on is null or scheduled_by is not null);
create index on aval.announcement (publish_on) where state = 'draft' and publish_on is not null;

create table aval.announcement_reminder (
  announcement_id uuid not null references aval.announcement,
  at          timestamptz not null,
  told        integer not null check (told >= 0),
  reminded_by uuid references aval.person,
  primary key (announcement_id, at)
);
alter table aval.announcement_reminder enable row level security;
alter table aval.announcement_reminder force row level security;
create policy offices_own on aval.announcement_reminder using ((select aval.side()) in ('office', 'system'));
revoke update, delete, truncate on aval.announcement_reminder from aval_app;

-- Who voted what and said what of something settled goes with its term, a year at least after; what the vote came to stays.
grant delete on aval.initiative_vote, aval.initiative_comment, aval.minutes_approval to aval_app;
create function aval.goes_with_its_term() returns trigger language plpgsql as $$
begin
  if aval.side() is distinct from 'system' or not exists (
    select 1 from aval.initiative i where i.id = old.initiative_id and i.state in ('adopted', 'declined', 'withdrawn')
      and (select max(s.at) from aval.initiative_step s where s.initiative_id = i.id) < now() - interval '365 days') then
    raise exception 'what was voted and said is kept for its term' using errcode = 'AV044';
  end if;
  return old;
end $$;
create trigger goes_with_its_term before delete on aval.initiative_vote
  for each row execute function aval.goes_with_its_term();
create trigger goes_with_its_term before delete on aval.initiative_comment
  for each row execute function aval.goes_with_its_term();
create function aval.approvals_stay() returns trigger language plpgsql as $$
begin
  if aval.side() is distinct from 'system' or exists (
    select 1 from aval.group_meeting m where m.id = old.meeting_id and m.on_day > current_date - 365) then
    raise exception 'who agreed to minutes is kept for its term' using errcode = 'AV044';
  end if;
  return old;
end $$;
create trigger approvals_stay before delete on aval.minutes_approval
  for each row execute function aval.approvals_stay();

-- Words as they are looked for: without accents, signs and capitals.
create function aval.plain_words(words text) returns text language sql immutable parallel safe as $$
  select trim(regexp_replace(lower(regexp_replace(normalize(words, NFKD), '[\u0300-\u036f]', '', 'g')), '[^[:alnum:]]+', ' ', 'g'))
$$;
