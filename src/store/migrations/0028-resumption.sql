-- Resumption after an incident: what happened, what waits, in which order it goes. Not breaking.
-- INVARIANT: what was done about an incident, which orders were published and who was told are added to, never rewritten;
-- only an exercise, which nobody outside the office sees, can be removed, and only as a whole.

create table aval.incident (
  id          uuid primary key default gen_random_uuid(),
  kind        text not null check (length(kind) between 1 and 40),
  -- public once an order is published
  name        text not null check (length(name) between 1 and 120),
  exercise    boolean not null,
  state       text not null check (state in ('open', 'closed')),
  offices     text[] not null check (cardinality(offices) > 0),
  -- none: all modes
  modes       text[] not null,
  receiving   text[] not null,
  from_at     timestamptz not null,
  until_at    timestamptz check (until_at > from_at),
  -- when stock was last taken of what waits
  reckoned_at timestamptz not null,
  -- of its steps, and of its published orders, the last
  turn        integer not null default 1,
  published   integer not null default 0,
  closed_at   timestamptz,
  -- what is kept of an exercise that was closed
  report      jsonb,
  check ((state = 'closed') = (closed_at is not null))
);
alter table aval.incident enable row level security;
alter table aval.incident force row level security;
create policy incident_seen on aval.incident for select using (
  (select aval.side()) in ('office', 'system') or (aval.side() is not null and published > 0 and not exercise));
create policy incident_made on aval.incident for insert with check ((select aval.side()) in ('office', 'system'));
create policy incident_moved on aval.incident for update using ((select aval.side()) in ('office', 'system'));
create policy exercise_removed on aval.incident for delete using ((select aval.side()) in ('office', 'system') and exercise);

create function aval.incident_stays() returns trigger language plpgsql as $$
begin
  if old.exercise is distinct from new.exercise or new.turn < old.turn or new.published < old.published
     or (old.state = 'closed' and new.state = 'open') then
    raise exception 'an incident stays what it was' using errcode = 'AV009';
  end if;
  return new;
end $$;
create trigger incident_stays before update on aval.incident for each row execute function aval.incident_stays();

-- What anybody did about it, one turn after another, with the reason.
create table aval.incident_step (
  incident_id uuid not null references aval.incident on delete cascade,
  turn        integer not null check (turn > 0),
  step        text not null check (step in ('declare', 'change', 'reckon', 'adjust', 'undo', 'publish', 'tell', 'close')),
  reason      text not null default '' check (length(reason) <= 2000),
  detail      jsonb not null default '{}',
  person_id   uuid references aval.person,
  at          timestamptz not null,
  primary key (incident_id, turn)
);

-- What officers changed of the reckoned order; laid over it whenever it is reckoned.
create table aval.resumption_adjustment (
  incident_id uuid not null,
  turn        integer not null,
  kind        text not null check (kind in ('move', 'pin', 'hold', 'undo')),
  declaration_id uuid not null,
  number      text not null,
  detail      jsonb not null,
  primary key (incident_id, turn),
  foreign key (incident_id, turn) references aval.incident_step on delete cascade
);

-- What waits, as stock was last taken. Of an exercise it is the copied data that everything is tried on.
create table aval.incident_shipment (
  incident_id uuid not null references aval.incident on delete cascade,
  declaration_id uuid not null,
  issued_at   timestamptz not null,
  number      text not null,
  office_id   text not null,
  mode        text not null,
  procedure   text not null,
  lane        text not null,
  means       text,
  goods       text[] not null,
  waits_since timestamptz not null,
  arrives_on  date,
  trader      text,
  trusted     text check (trusted in ('certified', 'recognised')),
  tier        text,
  operator_ids uuid[] not null,
  demonstration boolean not null,
  left_at     timestamptz,
  primary key (incident_id, declaration_id)
);
create index on aval.incident_shipment (incident_id) where left_at is null;

-- An order as it was published: what everybody may read of it, and each shipment's place.
create table aval.resumption_order (
  incident_id uuid not null references aval.incident on delete cascade,
  version     integer not null check (version > 0),
  turn        integer not null,
  reckoned_at timestamptz not null,
  published_at timestamptz not null,
  published_by uuid references aval.person,
  shipments   integer not null,
  -- classes at offices by mode, with hours and, where not too few, counts
  told        jsonb not null,
  -- how many are let go in which hour
  recovery    jsonb not null,
  primary key (incident_id, version)
);
create table aval.resumption_place (
  incident_id uuid not null,
  version     integer not null,
  place       integer not null,
  declaration_id uuid not null,
  number      text not null,
  operator_ids uuid[] not null,
  class       text not null,
  mode        text not null,
  -- where it was presented, and where and when it is let go
  office_id   text not null,
  at_office   text,
  at_post     text,
  hour        timestamptz,
  held        boolean not null,
  primary key (incident_id, version, place),
  foreign key (incident_id, version) references aval.resumption_order on delete cascade
);
create index on aval.resumption_place using gin (operator_ids);

-- Who was told what: by mode and office, in two languages.
create table aval.resumption_message (
  incident_id uuid not null,
  turn        integer not null,
  version     integer not null,
  office_id   text not null,
  mode        text not null,
  es          text not null,
  en          text not null,
  companies   integer not null,
  people      integer not null,
  -- of an exercise nothing is sent
  sent        boolean not null,
  primary key (incident_id, turn, office_id, mode),
  foreign key (incident_id, turn) references aval.incident_step on delete cascade
);

do $$
declare t text;
begin
  foreach t in array array['incident_step', 'resumption_adjustment', 'incident_shipment', 'resumption_message'] loop
    execute format('alter table aval.%I enable row level security', t);
    execute format('alter table aval.%I force row level security', t);
    execute format('create policy offices_own on aval.%I using ((select aval.side()) in (''office'', ''system''))', t);
  end loop;
  foreach t in array array['resumption_order', 'resumption_place'] loop
    execute format('alter table aval.%I enable row level security', t);
    execute format('alter table aval.%I force row level security', t);
    execute format('create policy offices_own on aval.%I using ((select aval.side()) in (''office'', ''system''))', t);
  end loop;
  foreach t in array array['incident_step', 'resumption_adjustment', 'resumption_order', 'resumption_place', 'resumption_message'] loop
    execute format('revoke update, truncate on aval.%I from aval_app', t);
  end loop;
  revoke truncate on aval.incident, aval.incident_shipment from aval_app;
end $$;

-- What everybody may read of an order that is no exercise, and each company its own places: `incident` is asked with the same
-- eyes, so an exercise is not there for them.
create policy told_to_all on aval.resumption_order for select using (
  exists (select 1 from aval.incident i where i.id = incident_id and not i.exercise));
create policy own_places on aval.resumption_place for select using (
  (select aval.side()) = 'company' and operator_ids && (select aval.operators())::uuid[]
  and exists (select 1 from aval.incident i where i.id = incident_id and not i.exercise));

-- Removed only with the exercise it belongs to.
create function aval.only_exercise_goes() returns trigger language plpgsql as $$
begin
  if exists (select 1 from aval.incident i where i.id = old.incident_id and not i.exercise) then
    raise exception '% is added to, never removed', tg_table_name using errcode = 'AV009';
  end if;
  return old;
end $$;
do $$
declare t text;
begin
  foreach t in array array['incident_step', 'resumption_adjustment', 'incident_shipment', 'resumption_order', 'resumption_place', 'resumption_message'] loop
    execute format('create trigger only_exercise_goes before delete on aval.%I for each row execute function aval.only_exercise_goes()', t);
  end loop;
  -- A person's name in what was written gives way to the pseudonym, and to nothing else.
  foreach t in array array['incident_step', 'resumption_message'] loop
    execute format('grant update on aval.%I to aval_app', t);
    execute format('create trigger only_erasure_rewrites before update on aval.%I for each row execute function aval.only_erasure_rewrites('''', '''')', t);
  end loop;
end $$;
