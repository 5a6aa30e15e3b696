-- The ground: on whose behalf a transaction asks, and the audit log. Not breaking.
--
-- Three roles. The owner holds the cluster and is nobody in particular at run time; aval_migrator owns schema aval and
-- runs these files; aval_app is who the application is: it owns nothing, defines nothing and bypasses nothing.
-- Unless a migration revokes them, aval_app gets SELECT, INSERT, UPDATE and DELETE on every table made here or later in
-- this schema, and the use of its sequences; never TRUNCATE. What is history must say so:
--   revoke update, delete on aval.<table> from aval_app;
--
-- Row-level security binds the migrator too (FORCE). A migration runs as side 'system', so write policies for everyone
-- (no TO clause) and let 'system' through, or a later migration will see no rows. `(select aval.side())` in a policy is
-- asked once per query, a bare `aval.side()` once per row.

grant usage on schema aval to aval_app;
alter default privileges in schema aval grant select, insert, update, delete on tables to aval_app;
alter default privileges in schema aval grant usage, select on sequences to aval_app;

-- The scope of this transaction. Unset means nobody: null or empty, which matches nothing.
create function aval.side() returns text language sql stable parallel safe
  return nullif(current_setting('aval.side', true), '');
create function aval.person() returns uuid language sql stable parallel safe
  return nullif(current_setting('aval.person', true), '')::uuid;
create function aval.operators() returns uuid[] language sql stable parallel safe
  return coalesce(string_to_array(nullif(current_setting('aval.operators', true), ''), ',')::uuid[], '{}');
create function aval.all_offices() returns boolean language sql stable parallel safe
  return coalesce(current_setting('aval.offices', true) = '*', false);
create function aval.offices() returns text[] language sql stable parallel safe
  return coalesce(string_to_array(nullif(nullif(current_setting('aval.offices', true), ''), '*'), ','), '{}');
create function aval.request() returns text language sql stable parallel safe
  return nullif(current_setting('aval.request', true), '');

-- For every table that is history: a trigger that says no, whoever asks.
create function aval.refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception '% is added to, never rewritten', tg_table_name using errcode = 'AV009';
end $$;

-- What happened, written in the transaction of the change itself. It holds ids and hashes, no personal data: a person is
-- erased elsewhere and the log still verifies. `leaf_hash` is SHA-256 of 0x00 and the canonical text (store/audit/canonical.ts).
create table aval.audit_event (
  id           uuid primary key default gen_random_uuid(),
  at           timestamptz not null default clock_timestamp(),
  actor_kind   text not null check (actor_kind in ('person', 'machine', 'clock', 'public')),
  actor        text not null,
  side         text not null check (side in ('company', 'office', 'admin', 'public', 'system')),
  on_behalf_of text,
  action       text not null check (length(action) between 1 and 100),
  subject_kind text not null,
  subject_id   text not null,
  operator_id  uuid,
  case_id      uuid,
  purpose      text,
  before_hash  bytea check (length(before_hash) = 32),
  after_hash   bytea check (length(after_hash) = 32),
  detail       jsonb not null default '{}',
  request_id   text not null,
  leaf_hash    bytea not null check (length(leaf_hash) = 32)
);
create index on aval.audit_event (case_id, at) where case_id is not null;
create index on aval.audit_event (operator_id, at) where operator_id is not null;
create index on aval.audit_event (actor, at);

-- What makes `before_hash` and `after_hash` unguessable. Erasing a person deletes the salts; the log still verifies.
create table aval.audit_salt (
  event_id uuid primary key,
  salt     bytea not null check (length(salt) = 32)
);

-- Written but not yet sealed. A queue, not a watermark: ids of transactions start anew after a restore.
create table aval.audit_pending (
  seq       bigint generated always as identity primary key,
  event_id  uuid not null unique,
  leaf_hash bytea not null,
  since     timestamptz not null default clock_timestamp()
);

-- The sealed order: leaf 0, 1, 2 … without a gap.
create table aval.audit_leaf (
  index     bigint primary key check (index >= 0),
  event_id  uuid not null unique,
  leaf_hash bytea not null check (length(leaf_hash) = 32)
);

-- Signed heads of the tree. `prev` is the SHA-256 of the head before, in hex; empty for the first.
create table aval.audit_head (
  size      bigint primary key check (size > 0),
  origin    text not null,
  root      bytea not null check (length(root) = 32),
  at        timestamptz not null,
  prev      text not null,
  key_id    text not null,
  signature bytea not null
);

-- One row, held by whoever seals: `frontier` is the hashes of the perfect subtrees so far, the largest first.
create table aval.audit_sequencer (
  one      boolean primary key default true check (one),
  size     bigint not null default 0,
  frontier bytea[] not null default '{}'
);
insert into aval.audit_sequencer default values;

create function aval.queue_audit_event() returns trigger language plpgsql as $$
begin
  insert into aval.audit_pending (event_id, leaf_hash) values (new.id, new.leaf_hash);
  return null;
end $$;
create trigger queue_audit_event after insert on aval.audit_event
  for each row execute function aval.queue_audit_event();

do $$
declare t text;
begin
  foreach t in array array['audit_event', 'audit_leaf', 'audit_head'] loop
    execute format('revoke update, delete on aval.%I from aval_app', t);
    execute format('create trigger refuse_rewriting before update or delete on aval.%I for each row execute function aval.refuse_rewriting()', t);
    execute format('create trigger refuse_truncating before truncate on aval.%I for each statement execute function aval.refuse_rewriting()', t);
  end loop;
  foreach t in array array['audit_event', 'audit_salt', 'audit_pending', 'audit_leaf', 'audit_head', 'audit_sequencer'] loop
    execute format('alter table aval.%I enable row level security', t);
    execute format('alter table aval.%I force row level security', t);
    execute format($p$create policy system_only on aval.%I using ((select aval.side()) = 'system')$p$, t);
  end loop;
end $$;
revoke update on aval.audit_pending, aval.audit_salt from aval_app;
revoke insert, delete on aval.audit_sequencer from aval_app;

-- Whoever acts may write what they did, on their own side, and read nothing of it back.
create policy written_by_all on aval.audit_event for insert with check (side = aval.side());
create policy salted_by_all on aval.audit_salt for insert with check (aval.side() is not null);
create policy queued_by_all on aval.audit_pending for insert with check (aval.side() is not null);
