-- Tables of targeting are tried before they are proposed, published by somebody else than wrote them, and stay as they were
-- published. Not breaking.
alter table aval.targeting_tables add column revision integer not null default 1;
create unique index targeting_one_draft on aval.targeting_tables (written_by) where state = 'draft';
create index targeting_published on aval.targeting_tables (published_at desc, version desc) where state = 'published';
-- The border looks every moment for benefits that were suspended.
create index certificate_partly_suspended on aval.certificate (operator_id) where state = 'partlySuspended';

create function aval.keep_targeting_tables() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.state <> 'draft' then
      raise exception 'only a draft can be thrown away' using errcode = 'AV030';
    end if;
    return old;
  end if;
  if tg_op = 'INSERT' then
    if aval.side() <> 'system' and (new.state <> 'draft' or new.written_by is distinct from aval.person()) then
      raise exception 'tables begin as the draft of who writes them' using errcode = 'AV030';
    end if;
    return new;
  end if;
  if old.state in ('published', 'declined') or new.version <> old.version or new.written_by is distinct from old.written_by
     or (old.state <> 'draft' and new.content is distinct from old.content) then
    raise exception 'what was proposed or published stays as it is' using errcode = 'AV030';
  end if;
  if new.state in ('proposed', 'published') and new.trial is null then
    raise exception 'tables are tried on what happened before they are proposed' using errcode = 'AV032';
  end if;
  if new.state = 'published' and (old.state <> 'proposed' or new.written_by is null
     or new.published_by is distinct from aval.person() or new.published_by = new.written_by) then
    raise exception 'tables are published by another person than wrote them' using errcode = 'AV031';
  end if;
  return new;
end $$;
create trigger keep_targeting_tables before insert or update or delete on aval.targeting_tables
  for each row execute function aval.keep_targeting_tables();
revoke update, delete, truncate on aval.targeting_thresholds from aval_app;
revoke truncate on aval.targeting_tables from aval_app;
