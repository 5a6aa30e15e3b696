-- What waits for an officer, by the containers and vehicles that carry it, so that it is not declared again under another
-- number until a lane is kind. Not breaking.

alter table aval.lane_decision add column held jsonb;

create table aval.held_goods (
  -- as domain/border/heldGoods.ts writes it
  key         text not null,
  number      text not null,
  version     integer not null,
  declaration_id uuid not null,
  lane        text not null check (lane in ('yellow', 'red')),
  means       text check (means in ('scanner', 'hand')),
  -- when an amendment took it out of the declaration; null while it waits
  left_at     timestamptz,
  primary key (key, number)
);
-- 'red' comes before 'yellow': the heaviest of a key is the first.
create index held_goods_heaviest on aval.held_goods (key, lane, number);
create index held_goods_of on aval.held_goods (declaration_id);
create index held_goods_left on aval.held_goods (left_at) where left_at is not null;
alter table aval.held_goods enable row level security;
alter table aval.held_goods force row level security;
create policy offices_own on aval.held_goods using ((select aval.side()) in ('office', 'system'));
revoke truncate on aval.held_goods from aval_app;

-- Whoever lets goods go, and however: they are held no longer. What an amendment leaves out stays for a while.
create function aval.goods_are_let_go() returns trigger language plpgsql as $$
begin
  if new.state = 'superseded' then
    update aval.held_goods set left_at = new.state_at where declaration_id = new.id and left_at is null;
  else
    delete from aval.held_goods where declaration_id = new.id;
  end if;
  return null;
end $$;
create trigger goods_are_let_go after update of state on aval.goods_declaration
  for each row when (old.state in ('waiting', 'inspecting', 'detained') and new.state in ('released', 'cancelled', 'superseded'))
  execute function aval.goods_are_let_go();

insert into aval.held_goods (key, number, version, declaration_id, lane, means)
select k.key, d.number, d.version, d.id, l.lane, l.means
from aval.goods_declaration d
join aval.lane_decision l on l.issued_at = d.issued_at and l.declaration_id = d.id
cross join lateral (
  select 'c ' || regexp_replace(one, '[^[:alnum:]]', '', 'g') as key from unnest(d.containers) one
  union select kind || regexp_replace(upper(d.conveyance), '[^[:alnum:]]', '', 'g')
    from unnest(case when cardinality(d.containers) = 0 then array['v ', 'a '] else array['v '] end) kind
    where d.mode = 'road' and d.conveyance <> ''
) k
where d.state in ('waiting', 'inspecting', 'detained') and l.lane in ('yellow', 'red')
on conflict do nothing;
