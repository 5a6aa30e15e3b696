-- What a company declared with each submission, word for word, and the certificate, signature and result where it was signed
-- with one. Not breaking.

create table aval.declaration (
  id          uuid primary key default gen_random_uuid(),
  operator_id uuid not null references aval.operator,
  case_id     uuid not null references aval.case_file,
  step_id     uuid not null unique references aval.case_step,
  -- The exact text, and the SHA-256 of the profile that stands in it.
  text        text not null,
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  name        text not null,
  post        text not null,
  way         text not null check (way in ('typed', 'certificate')),
  at          timestamptz not null,
  certificate bytea,
  -- A signature is worth one submission.
  signature   bytea unique,
  tax_id      text,
  signed_as   text check (signed_as in ('company', 'representative')),
  checked     jsonb,
  check ((way = 'certificate') = (certificate is not null and signature is not null and tax_id is not null
    and signed_as is not null and checked is not null))
);
create index on aval.declaration (case_id);
create index on aval.declaration (operator_id);
alter table aval.declaration enable row level security;
alter table aval.declaration force row level security;
create policy own_operator on aval.declaration using (exists (select 1 from aval.operator o where o.id = operator_id));
revoke update, delete, truncate on aval.declaration from aval_app;

-- Whose certificate may sign for the company besides its own: the representative's tax id, as the company declares it.
alter table aval.operator add column representative_tax_id text not null default '';
