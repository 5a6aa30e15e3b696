-- What the law holds stays, whoever takes it away, and a hold that comes meanwhile is waited for. Not breaking.

-- Removals share this lock until they end; a hold waits for those under way, and those that come after it see it.
create function aval.await_removals() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(7203120);
  return new;
end $$;
create trigger await_removals before insert on aval.legal_hold for each row execute function aval.await_removals();

-- Who asks may not see the hold, and is bound by it all the same: for this one question the side is the system's. Should the
-- question fail, the setting goes back with everything else.
create function aval.keep_what_is_held() returns trigger language plpgsql as $$
declare
  asking text := aval.side();
  held boolean;
begin
  perform pg_advisory_xact_lock_shared(7203120);
  perform set_config('aval.side', 'system', true);
  held := aval.is_held(old.operator_id, (to_jsonb(old) ->> 'case_id')::uuid);
  perform set_config('aval.side', coalesce(asking, ''), true);
  if held then
    raise exception '% is kept', tg_table_name using errcode = 'AV010';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

-- Everything of a company's that can be deleted at all. A file on its way is not there yet, and a return that has not gone
-- out is not said yet.
do $$
declare t text;
begin
  for t in
    select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'operator_id'
    where c.relnamespace = 'aval'::regnamespace and c.relkind = 'r' and has_table_privilege('aval_app', c.oid, 'delete')
      and c.relname not in ('evidence_upload', 'answer_return')
  loop
    execute format('create trigger keep_what_is_held before delete on aval.%I for each row execute function aval.keep_what_is_held()', t);
  end loop;
end $$;
create trigger keep_what_is_held before delete on aval.answer_return
  for each row when (old.step_id is not null) execute function aval.keep_what_is_held();

-- What a night empties rather than deletes.
create trigger keep_what_is_held before update on aval.evidence
  for each row when (old.purged_at is null and new.purged_at is not null) execute function aval.keep_what_is_held();
create trigger keep_what_is_held_emptied before update on aval.case_file
  for each row when (old.pruned_at is null and new.pruned_at is not null) execute function aval.keep_what_is_held();
