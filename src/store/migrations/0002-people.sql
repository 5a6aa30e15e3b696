-- People, offices, companies' users, sign-in. Not breaking.
-- Sign-in tables (person, sign_in_*) carry no company's data: they are on the catalogue test's approved list.

create table aval.office (
  id         text primary key check (id ~ '^[a-z0-9-]{2,40}$'),
  name       text not null,
  city       text not null,
  created_at timestamptz not null default now()
);

create table aval.person (
  id                 uuid primary key default gen_random_uuid(),
  name               text not null,
  email              text not null unique check (email = lower(email)),
  email_verified     boolean not null default false,
  image              text,
  language           text not null default 'es' check (language in ('es', 'en')),
  two_factor_enabled boolean not null default false,
  disabled_at        timestamptz,
  demonstration      boolean not null default false,
  created_at         timestamptz not null default now(),
  updated_at         timestamptz not null default now()
);

-- `token` is the SHA-256 of what the cookie holds: whoever reads this table can open no session.
create table aval.sign_in_session (
  id         uuid primary key default gen_random_uuid(),
  person_id  uuid not null references aval.person on delete cascade,
  token      text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  -- what the person showed to begin it; officers' doors stay shut to a password alone
  proved          text not null default 'password' check (proved in ('password', 'secondFactor', 'passkey', 'oidc')),
  -- when the second factor was last shown; grants and suspensions want it fresh
  stepped_up_at   timestamptz,
  active_operator uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on aval.sign_in_session (person_id);

create table aval.sign_in_account (
  id                       uuid primary key default gen_random_uuid(),
  person_id                uuid not null references aval.person on delete cascade,
  account_id               text not null,
  provider_id              text not null,
  access_token             text,
  refresh_token            text,
  id_token                 text,
  access_token_expires_at  timestamptz,
  refresh_token_expires_at timestamptz,
  scope                    text,
  password                 text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index on aval.sign_in_account (person_id);

-- Things shown once: confirmations, resets, challenges. `identifier` is a hash where the holder alone knows it.
create table aval.sign_in_verification (
  id         uuid primary key default gen_random_uuid(),
  identifier text not null,
  value      text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on aval.sign_in_verification (identifier);

create table aval.sign_in_second_factor (
  id           uuid primary key default gen_random_uuid(),
  person_id    uuid not null references aval.person on delete cascade,
  secret       text not null,
  backup_codes text not null,
  verified     boolean default true,
  failed_verification_count integer default 0,
  locked_until timestamptz
);
create unique index on aval.sign_in_second_factor (person_id);

create table aval.sign_in_passkey (
  id            uuid primary key default gen_random_uuid(),
  person_id     uuid not null references aval.person on delete cascade,
  credential_id text not null unique,
  public_key    bytea not null,
  counter       bigint not null default 0,
  transports    text[] not null default '{}',
  name          text not null,
  created_at    timestamptz not null default now(),
  last_used_at  timestamptz
);
create index on aval.sign_in_passkey (person_id);

-- Failures in a row since the last success; `subject` is the hash of what was being guessed at.
create table aval.sign_in_attempt (
  subject  text primary key,
  failures integer not null,
  last_at  timestamptz not null
);

-- A code from an authenticator opens once, though it holds for a minute and a half.
create table aval.sign_in_used_code (
  person_id uuid not null references aval.person on delete cascade,
  code_hash bytea not null,
  used_at   timestamptz not null,
  primary key (person_id, code_hash)
);

-- Somebody lost the second factor and asks to set up another; an administrator says yes or no.
create table aval.sign_in_recovery (
  id         uuid primary key default gen_random_uuid(),
  person_id  uuid not null references aval.person on delete cascade,
  asked_at   timestamptz not null,
  decided_at timestamptz,
  decided_by uuid references aval.person,
  approved   boolean
);
create unique index sign_in_recovery_once on aval.sign_in_recovery (person_id) where decided_at is null;

-- An officer's role, at one office or, where office_id is null, at all of them.
create table aval.officer_role (
  id         uuid primary key default gen_random_uuid(),
  person_id  uuid not null references aval.person,
  role       text not null,
  office_id  text references aval.office,
  given_by   uuid references aval.person,
  given_at   timestamptz not null default now(),
  withdrawn_at timestamptz
);
create unique index officer_role_once on aval.officer_role (person_id, role, coalesce(office_id, '')) where withdrawn_at is null;

-- The last system administrator cannot be removed.
create function aval.keep_a_system_administrator() returns trigger language plpgsql as $$
begin
  if old.role = 'systemAdministrator' and old.withdrawn_at is null
     and (tg_op = 'DELETE' or new.withdrawn_at is not null or new.role <> 'systemAdministrator')
     and not exists (select 1 from aval.officer_role r join aval.person p on p.id = r.person_id
                     where r.role = 'systemAdministrator' and r.withdrawn_at is null and p.disabled_at is null and r.id <> old.id)
  then raise exception 'the last system administrator stays' using errcode = 'AV001';
  end if;
  return coalesce(new, old);
end $$;
create trigger keep_a_system_administrator before update or delete on aval.officer_role
  for each row execute function aval.keep_a_system_administrator();

create function aval.keep_an_enabled_administrator() returns trigger language plpgsql as $$
begin
  if new.disabled_at is not null and old.disabled_at is null
     and exists (select 1 from aval.officer_role r
                 where r.person_id = old.id and r.role = 'systemAdministrator' and r.withdrawn_at is null)
     and not exists (select 1 from aval.officer_role r join aval.person p on p.id = r.person_id
                     where r.role = 'systemAdministrator' and r.withdrawn_at is null and p.disabled_at is null and p.id <> old.id)
  then raise exception 'the last system administrator stays' using errcode = 'AV001';
  end if;
  return new;
end $$;
create trigger keep_an_enabled_administrator before update on aval.person
  for each row execute function aval.keep_an_enabled_administrator();

-- While somebody is away, a deputy takes the work; who took which part in a case never moves.
create table aval.absence (
  id         uuid primary key default gen_random_uuid(),
  person_id  uuid not null references aval.person,
  deputy_id  uuid not null references aval.person,
  from_day   date not null,
  until_day  date not null,
  check (until_day >= from_day and deputy_id <> person_id)
);

create table aval.machine_token (
  id          uuid primary key default gen_random_uuid(),
  name        text not null,
  role        text not null,
  token_hash  bytea not null unique,
  office_id   text references aval.office,
  created_by  uuid references aval.person,
  created_at  timestamptz not null default now(),
  expires_at  timestamptz not null,
  revoked_at  timestamptz,
  last_used_at timestamptz
);

create table aval.outgoing_mail (
  id         bigint generated always as identity primary key,
  to_address text not null,
  to_person  uuid,
  subject    text not null,
  body       text not null,
  language   text not null,
  created_at timestamptz not null default now(),
  sent_at    timestamptz,
  attempts   integer not null default 0,
  last_error text
);
create index on aval.outgoing_mail (created_at) where sent_at is null;
create index on aval.outgoing_mail (to_address, created_at);
