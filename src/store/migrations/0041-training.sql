-- Training: workshops, who took part, tests before and after, certificates of attendance. Not breaking.
-- INVARIANT: a participant is a person once, however many workshops, names and addresses; what was merged can be parted again.
-- INVARIANT: an evaluation form is nobody's: nothing in it leads to who wrote it.

-- Whether whoever asks holds one of these roles now: the names of people in workshops are for those who work with them.
create function aval.holds_role(variadic any_of text[]) returns boolean language sql stable
  return exists (select 1 from aval.officer_role r
                 where r.person_id = (select aval.person()) and r.role = any (any_of) and r.withdrawn_at is null);

create table aval.workshop (
  id          uuid primary key default gen_random_uuid(),
  -- what its place in the registration's address says; whoever has it may register
  link        text not null unique check (link ~ '^[A-Za-z0-9_-]{8,64}$'),
  title       text not null check (length(title) between 1 and 200),
  track       text not null check (track in ('staff', 'frontline', 'companies')),
  for_small_firms boolean not null default false,
  country     text not null check (country ~ '^[A-Z]{2}$'),
  place       text not null default '' check (length(place) <= 200),
  mode        text not null check (mode in ('inPerson', 'hybrid', 'remote')),
  language    text not null check (language in ('es', 'en', 'pt', 'fr')),
  starts_on   date not null,
  ends_on     date not null check (ends_on >= starts_on),
  organiser   text not null default '' check (length(organiser) <= 200),
  provider    text not null default '' check (length(provider) <= 200),
  -- null: as many as come
  capacity    integer check (capacity between 1 and 100000),
  modules     text[] not null default '{}',
  about       text not null default '' check (length(about) <= 4000),
  -- the share of its sessions that a certificate of attendance asks for
  attendance_asked double precision not null default 0.8 check (attendance_asked between 0.01 and 1),
  state       text not null check (state in ('draft', 'open', 'underWay', 'closed', 'cancelled')),
  -- what is asked before and after, with what is right; null where there is no test
  questions   jsonb,
  -- brought in with others from a list of the past
  imported    boolean not null default false,
  demonstration boolean not null default false,
  created_by  uuid references aval.person,
  created_at  timestamptz not null,
  version     integer not null default 1
);
create index on aval.workshop (starts_on desc, id desc);

-- What was done about it, one after another.
create table aval.workshop_step (
  workshop_id uuid not null references aval.workshop on delete cascade,
  turn        integer not null check (turn > 0),
  step        text not null check (length(step) between 1 and 40),
  reason      text not null default '' check (length(reason) <= 2000),
  person_id   uuid references aval.person,
  at          timestamptz not null,
  primary key (workshop_id, turn)
);

create table aval.workshop_session (
  id          uuid primary key default gen_random_uuid(),
  workshop_id uuid not null references aval.workshop on delete cascade,
  starts_at   timestamptz not null,
  ends_at     timestamptz not null check (ends_at > starts_at),
  subject     text not null check (length(subject) between 1 and 300),
  instructor  text not null default '' check (length(instructor) <= 200),
  module      text check (length(module) <= 80),
  for_small_firms boolean not null default false
);
create index on aval.workshop_session (workshop_id, starts_at, id);

create table aval.workshop_material (
  id          uuid primary key default gen_random_uuid(),
  workshop_id uuid not null references aval.workshop on delete cascade,
  session_id  uuid references aval.workshop_session on delete cascade,
  name        text not null check (length(name) between 1 and 200),
  media_type  text not null check (length(media_type) <= 100),
  size        bigint not null check (size > 0),
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  uploaded_by uuid references aval.person,
  uploaded_at timestamptz not null
);
create index on aval.workshop_material (workshop_id);
create index on aval.workshop_material (sha256);

-- A person once. Names and addresses under which they came are beside it; the row has those that are used.
create table aval.participant (
  id          uuid primary key default gen_random_uuid(),
  -- tells one person from another where no address does, and stays the same for the same list
  key         text not null unique check (length(key) between 1 and 200),
  name        text not null check (length(name) between 1 and 200),
  email       text check (length(email) <= 254),
  organisation text not null default '' check (length(organisation) <= 200),
  organisation_kind text not null default 'other'
              check (organisation_kind in ('customs', 'authority', 'company', 'association', 'academia', 'international', 'other')),
  country     text check (country ~ '^[A-Z]{2}$'),
  gender      text check (gender in ('woman', 'man', 'other')),
  language    text not null default 'es' check (language in ('es', 'en')),
  -- the same person as this one
  merged_into uuid references aval.participant check (merged_into <> id),
  -- forgotten: a pseudonym is left, and what is counted
  erased_at   timestamptz,
  demonstration boolean not null default false,
  created_at  timestamptz not null
);
create index on aval.participant (merged_into) where merged_into is not null;
create index on aval.participant (lower(name));
create unique index participant_email_once on aval.participant (lower(email)) where email is not null;

create table aval.participant_alias (
  participant_id uuid not null references aval.participant on delete cascade,
  kind        text not null check (kind in ('name', 'email')),
  value       text not null check (length(value) between 1 and 254),
  primary key (participant_id, kind, value)
);
create index on aval.participant_alias (kind, lower(value));

-- Two who are one: proposed by somebody, confirmed by somebody else, and parted again where it was wrong.
create table aval.participant_merge (
  id          uuid primary key default gen_random_uuid(),
  gone_id     uuid not null references aval.participant on delete cascade,
  kept_id     uuid not null references aval.participant on delete cascade,
  state       text not null check (state in ('proposed', 'confirmed', 'declined', 'parted')),
  reason      text not null default '' check (length(reason) <= 2000),
  proposed_by uuid references aval.person,
  proposed_at timestamptz not null,
  decided_by  uuid references aval.person,
  decided_at  timestamptz,
  parted_by   uuid references aval.person,
  parted_at   timestamptz,
  parted_because text not null default '' check (length(parted_because) <= 2000),
  check (gone_id <> kept_id),
  -- Beneath the application: nobody confirms what they proposed.
  check (state <> 'confirmed' or decided_by is distinct from proposed_by)
);
create unique index participant_merge_once on aval.participant_merge (gone_id) where state in ('proposed', 'confirmed');

-- INVARIANT: a merge is one step deep: whom somebody is merged into is nobody else's, and merges stand for every merged row.
create function aval.participant_stays_flat() returns trigger language plpgsql as $$
begin
  if new.merged_into is not distinct from old.merged_into then return new; end if;
  if new.merged_into is not null and (
    exists (select 1 from aval.participant p where p.id = new.merged_into and p.merged_into is not null)
    or exists (select 1 from aval.participant p where p.merged_into = new.id)
    or not exists (select 1 from aval.participant_merge m
                   where m.gone_id = new.id and m.kept_id = new.merged_into and m.state = 'confirmed')) then
    raise exception 'a person is merged once, with two pairs of eyes' using errcode = 'AV042';
  end if;
  return new;
end $$;
create trigger participant_stays_flat before update of merged_into on aval.participant
  for each row execute function aval.participant_stays_flat();

create table aval.enrolment (
  id          uuid primary key default gen_random_uuid(),
  workshop_id uuid not null references aval.workshop on delete cascade,
  participant_id uuid not null references aval.participant,
  state       text not null check (state in ('registered', 'waiting', 'withdrawn')),
  source      text not null check (source in ('link', 'import', 'desk')),
  -- the person's own page
  link        text not null unique check (link ~ '^[A-Za-z0-9_-]{20,64}$'),
  -- what the QR code at the door says; it opens nothing
  code        text not null unique check (code ~ '^[A-Z0-9]{10,20}$'),
  -- whether an evaluation form was handed in; not which
  evaluated   boolean not null default false,
  enrolled_at timestamptz not null,
  enrolled_by uuid references aval.person,
  unique (workshop_id, participant_id)
);
create index on aval.enrolment (participant_id);

create table aval.attendance (
  session_id  uuid not null references aval.workshop_session on delete cascade,
  enrolment_id uuid not null references aval.enrolment on delete cascade,
  how         text not null check (how in ('qr', 'tick', 'list')),
  marked_by   uuid references aval.person,
  marked_at   timestamptz not null,
  primary key (session_id, enrolment_id)
);
create index on aval.attendance (enrolment_id);

create table aval.workshop_test (
  enrolment_id uuid not null references aval.enrolment on delete cascade,
  phase       text not null check (phase in ('before', 'after')),
  answers     jsonb not null,
  score       integer not null check (score >= 0),
  out_of      integer not null check (out_of > 0 and out_of >= score),
  taken_at    timestamptz not null,
  primary key (enrolment_id, phase)
);

create table aval.workshop_evaluation (
  id          uuid primary key default gen_random_uuid(),
  workshop_id uuid not null references aval.workshop on delete cascade,
  ratings     jsonb not null,
  comment     text not null default '' check (length(comment) <= 2000)
);
create index on aval.workshop_evaluation (workshop_id);

create table aval.attendance_counter (
  year integer primary key,
  last integer not null check (last > 0)
);

create table aval.attendance_certificate (
  id          uuid primary key default gen_random_uuid(),
  number      text not null unique,
  public_id   text not null unique check (public_id ~ '^[A-Za-z0-9_-]{20,64}$'),
  enrolment_id uuid not null references aval.enrolment,
  workshop_id uuid not null references aval.workshop,
  -- as they stood that day: what was printed stays what is verified
  name        text not null,
  attended    integer not null check (attended > 0),
  sessions    integer not null check (sessions >= attended),
  hours       double precision not null check (hours > 0),
  issued_on   date not null,
  issued_at   timestamptz not null,
  issued_by   uuid references aval.person,
  state       text not null default 'valid' check (state in ('valid', 'withdrawn')),
  withdrawn_at timestamptz,
  withdrawn_by uuid references aval.person,
  withdrawn_because text not null default '' check (length(withdrawn_because) <= 2000),
  check ((state = 'withdrawn') = (withdrawn_at is not null))
);
create unique index attendance_certificate_once on aval.attendance_certificate (enrolment_id) where state = 'valid';
create index on aval.attendance_certificate (workshop_id);

-- INVARIANT: a certificate of attendance says what it said; it can only be withdrawn, once.
create function aval.attendance_certificate_stays() returns trigger language plpgsql as $$
begin
  if (old.number, old.public_id, old.enrolment_id, old.workshop_id, old.attended, old.sessions, old.issued_on)
     is distinct from (new.number, new.public_id, new.enrolment_id, new.workshop_id, new.attended, new.sessions, new.issued_on)
     or (old.state = 'withdrawn' and new.state = 'valid') then
    raise exception 'a certificate of attendance says what it said' using errcode = 'AV043';
  end if;
  return new;
end $$;
create trigger attendance_certificate_stays before update on aval.attendance_certificate
  for each row execute function aval.attendance_certificate_stays();

-- A code in a mail: drawn and sent with it.
alter table aval.outgoing_mail add column qr text check (length(qr) <= 500);

do $$
declare t text;
begin
  foreach t in array array['workshop', 'workshop_step', 'workshop_session', 'workshop_material', 'participant', 'participant_alias',
    'participant_merge', 'enrolment', 'attendance', 'workshop_test', 'workshop_evaluation', 'attendance_counter', 'attendance_certificate'] loop
    execute format('alter table aval.%I enable row level security', t);
    execute format('alter table aval.%I force row level security', t);
    execute format('create policy houses_own on aval.%I using ((select aval.side()) = ''system'')', t);
  end loop;
  -- what is taught, where and when: every office
  foreach t in array array['workshop', 'workshop_step', 'workshop_session', 'workshop_material'] loop
    execute format('create policy read_by_offices on aval.%I for select using ((select aval.side()) = ''office'')', t);
    execute format('create policy written_by_trainers on aval.%I using ((select aval.side()) = ''office'' and (select aval.holds_role(''trainer'', ''programmeManager'')))', t);
  end loop;
  -- who came: those who work with them, and the auditor
  foreach t in array array['participant', 'participant_alias', 'participant_merge', 'enrolment', 'attendance', 'workshop_test',
    'workshop_evaluation', 'attendance_counter', 'attendance_certificate'] loop
    execute format('create policy read_by_auditors on aval.%I for select using ((select aval.side()) = ''office'' and (select aval.holds_role(''auditor'')))', t);
    execute format('create policy kept_by_trainers on aval.%I using ((select aval.side()) = ''office'' and (select aval.holds_role(''trainer'', ''programmeManager'')))', t);
  end loop;
end $$;

-- Workshops that companies may come to, for those who have gaps to close.
create policy told_to_companies on aval.workshop for select using ((select aval.side()) = 'company' and state in ('open', 'underWay'));
