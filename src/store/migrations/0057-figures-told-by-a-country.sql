-- What countries whose programmes run in other Avals told of themselves, in signed files; and the key of each country, confirmed
-- once by its fingerprint. Not breaking.
-- INVARIANT: what was told on a day stays as it was told; a country has one key, and what it told was signed with it.
create table aval.country_key (
  country      text primary key references aval.country_project,
  -- SPKI in DER, base64
  public_key   text not null check (length(public_key) between 1 and 400),
  fingerprint  text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  confirmed_by uuid references aval.person,
  at           timestamptz not null,
  unique (country, fingerprint)
);
create table aval.country_told (
  id          bigint generated always as identity primary key,
  country     text not null references aval.country_project,
  told_at     timestamptz not null,
  -- of what was signed
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  figures     jsonb not null check (figures ->> 'country' = country),
  signature   text not null check (length(signature) between 1 and 200),
  fingerprint text not null,
  kept_by     uuid references aval.person,
  kept_at     timestamptz not null,
  unique (country, sha256),
  foreign key (country, fingerprint) references aval.country_key (country, fingerprint)
);
create index on aval.country_told (country, told_at desc, kept_at desc);

alter table aval.country_key enable row level security;
alter table aval.country_key force row level security;
alter table aval.country_told enable row level security;
alter table aval.country_told force row level security;
create policy keys_read on aval.country_key for select using ((select aval.side()) = 'system' or ((select aval.side()) = 'office'
  and (select aval.holds_role('regionalEvaluator', 'programmeManager', 'auditor'))));
create policy keys_confirmed on aval.country_key for insert with check ((select aval.side()) = 'system' or ((select aval.side()) = 'office'
  and (select aval.holds_role('regionalEvaluator')) and confirmed_by = (select aval.person())));
create policy told_read on aval.country_told for select using ((select aval.side()) = 'system' or ((select aval.side()) = 'office'
  and (select aval.holds_role('regionalEvaluator', 'programmeManager', 'auditor'))));
create policy told_kept on aval.country_told for insert with check ((select aval.side()) = 'system' or ((select aval.side()) = 'office'
  and (select aval.holds_role('regionalEvaluator')) and kept_by = (select aval.person())));
revoke update, delete, truncate on aval.country_key, aval.country_told from aval_app;
