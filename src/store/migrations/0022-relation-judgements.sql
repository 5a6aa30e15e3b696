-- What people say of the relations between two programmes after their files were written. Of no company; not breaking.
-- Rows are added and never rewritten, but for a name that is erased: what counts now follows from all of them
-- (domain/crosswalk/judgement.ts).

create table aval.relation_judgement (
  id             bigint generated always as identity primary key,
  from_programme text not null check (length(from_programme) between 1 and 100),
  to_programme   text not null check (length(to_programme) between 1 and 100),
  from_criterion text,
  to_criterion   text,
  -- the relation as its file told it then
  about          text not null,
  kind           text not null check (kind in ('agree', 'takeBack', 'propose', 'confirm', 'decline', 'withdraw')),
  answers        bigint references aval.relation_judgement,
  words          jsonb,
  reason         text not null default '',
  judged_by      uuid not null references aval.person,
  judge_name     text not null,
  on_day         date not null,
  judged_at      timestamptz not null,
  check ((kind = 'propose') = (words is not null)),
  check ((kind in ('agree', 'propose')) = (answers is null)),
  check (kind in ('agree', 'confirm') or length(trim(reason)) > 0)
);
create index on aval.relation_judgement (from_programme, to_programme, id);
create index on aval.relation_judgement (judged_by);
-- Nothing is answered twice.
create unique index on aval.relation_judgement (answers);

alter table aval.relation_judgement enable row level security;
alter table aval.relation_judgement force row level security;
-- Anybody reads a crosswalk with who judged it and when.
create policy told_to_all on aval.relation_judgement for select using (aval.side() is not null);
create policy said_by_office on aval.relation_judgement for insert
  with check ((select aval.side()) = 'office' and judged_by = (select aval.person()));
create policy erased_by_system on aval.relation_judgement for update using ((select aval.side()) = 'system');
revoke delete, truncate on aval.relation_judgement from aval_app;
create trigger only_erasure_rewrites before update on aval.relation_judgement
  for each row execute function aval.only_erasure_rewrites('judge_name', 'judged_by');

-- Beneath the application: what somebody proposed a second person confirms, and only its author withdraws it.
create function aval.relation_four_eyes() returns trigger language plpgsql as $$
declare
  answered aval.relation_judgement;
begin
  if new.answers is null then return new; end if;
  select * into answered from aval.relation_judgement where id = new.answers;
  if answered.id is null
     or (answered.from_programme, answered.to_programme, answered.from_criterion, answered.to_criterion, answered.about)
        is distinct from (new.from_programme, new.to_programme, new.from_criterion, new.to_criterion, new.about)
     or answered.kind <> (case when new.kind = 'takeBack' then 'agree' else 'propose' end) then
    raise exception 'it answers nothing of this relation' using errcode = 'AV005';
  end if;
  if (answered.judged_by = new.judged_by) <> (new.kind in ('takeBack', 'withdraw')) then
    raise exception 'a second person judges what one proposed' using errcode = 'AV011';
  end if;
  return new;
end $$;
create trigger relation_four_eyes before insert on aval.relation_judgement
  for each row execute function aval.relation_four_eyes();
