-- What is kept for how long, and what each night removed. Not breaking: without a row the defaults hold.

create table aval.retention_setting (
  id     bigint generated always as identity primary key,
  kind   text not null check (length(kind) between 1 and 40),
  days   integer not null check (days between 1 and 36525),
  set_by uuid references aval.person,
  set_at timestamptz not null
);
create index on aval.retention_setting (kind, id);
alter table aval.retention_setting enable row level security;
alter table aval.retention_setting force row level security;
-- The privacy notice tells them to anybody.
create policy told_to_all on aval.retention_setting for select using (aval.side() is not null);
create policy set_by_office on aval.retention_setting for insert with check ((select aval.side()) in ('office', 'system'));
revoke update, delete, truncate on aval.retention_setting from aval_app;

create table aval.retention_run (
  on_day  date primary key,
  at      timestamptz not null,
  removed jsonb not null
);
alter table aval.retention_run enable row level security;
alter table aval.retention_run force row level security;
create policy told_to_house on aval.retention_run for select using ((select aval.side()) in ('office', 'admin', 'system'));
create policy written_by_clock on aval.retention_run for insert with check ((select aval.side()) = 'system');
revoke update, delete, truncate on aval.retention_run from aval_app;

-- Its bytes are gone; the row stays for what refers to it.
alter table aval.evidence add column purged_at timestamptz;
-- Its working papers are gone; the case, its steps, decisions, letters and certificates stay.
alter table aval.case_file add column pruned_at timestamptz;

-- INVARIANT: the states that end a case, as domain/casework/states.ts has them; a test compares.
create function aval.ends(state text) returns boolean language sql immutable parallel safe
  return state in ('refused', 'revoked', 'withdrawn', 'expired');

-- Everything of the company ended before this instant; null where something is open.
create function aval.all_ended_at(company uuid) returns timestamptz language sql stable
  return (select max(f.last_step_at) from aval.case_file f where f.operator_id = company
          having bool_and(aval.ends(f.state)));

-- Beneath the application: nothing is removed while the law holds it, nor while a case of the company is open.
create function aval.only_retention_removes() returns trigger language plpgsql as $$
begin
  if aval.side() is distinct from 'system' or aval.is_held(old.operator_id, null)
     or (tg_table_name <> 'message' and aval.all_ended_at(old.operator_id) is null)
     or (tg_table_name = 'message' and not exists (
       select 1 from aval.case_file f where f.id = (to_jsonb(old) ->> 'case_id')::uuid and aval.ends(f.state))) then
    raise exception '% is kept', tg_table_name using errcode = 'AV010';
  end if;
  return old;
end $$;

do $$
declare t text;
begin
  foreach t in array array['message', 'answer_version', 'visit_result_version'] loop
    execute format('grant delete on aval.%I to aval_app', t);
    execute format('create trigger only_retention_removes before delete on aval.%I for each row execute function aval.only_retention_removes()', t);
  end loop;
end $$;
