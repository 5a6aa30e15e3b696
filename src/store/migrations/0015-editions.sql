-- A case moves to another edition and back; what was carried over waits to be looked at. Not breaking.

-- The programme whose place an edition's took, so that followers are found without reading whole editions.
alter table aval.programme_edition add column succeeds text;
update aval.programme_edition set succeeds = content ->> 'succeeds';

-- Each move of a case from one edition to another, and each move back (`undoes`). `verdicts`: what became of each answer.
-- `stood`: every answer as it stood before, by version, with its papers and whether it waited for review.
create table aval.edition_move (
  id             uuid primary key default gen_random_uuid(),
  operator_id    uuid not null references aval.operator,
  case_id        uuid not null references aval.case_file,
  step_id        uuid not null references aval.case_step,
  undoes         uuid unique references aval.edition_move,
  from_programme text not null,
  from_hash      text not null references aval.programme_edition,
  to_programme   text not null,
  to_hash        text not null references aval.programme_edition,
  types_before   text[] not null,
  types_after    text[] not null,
  verdicts       jsonb not null default '[]',
  stood          jsonb not null default '[]',
  moved_by       uuid references aval.person,
  side           text not null,
  at             timestamptz not null,
  on_day         date not null
);
create index on aval.edition_move (case_id);
create index on aval.edition_move (operator_id);

-- An answer that waits for somebody's eyes: until it is written anew, or somebody says that it still holds.
create table aval.answer_review (
  id           uuid primary key default gen_random_uuid(),
  operator_id  uuid not null references aval.operator,
  site_id      uuid not null references aval.site,
  criterion_id text not null,
  move_id      uuid not null references aval.edition_move,
  because      text not null,
  marked_at    timestamptz not null,
  cleared_at   timestamptz,
  cleared_by   uuid references aval.person,
  cleared_how  text check (cleared_how in ('rewritten', 'stillHolds', 'moved', 'movedBack')),
  check ((cleared_at is null) = (cleared_how is null))
);
create unique index answer_review_open on aval.answer_review (site_id, criterion_id) where cleared_at is null;
create index on aval.answer_review (operator_id);

do $$
declare t text;
begin
  foreach t in array array['edition_move', 'answer_review'] loop
    execute format('alter table aval.%I enable row level security', t);
    execute format('alter table aval.%I force row level security', t);
    execute format('create policy own_operator on aval.%I using (exists (select 1 from aval.operator o where o.id = operator_id))', t);
  end loop;
end $$;
revoke update, delete, truncate on aval.edition_move from aval_app;
revoke delete, truncate on aval.answer_review from aval_app;
