-- A company says of a shipment in which its number stands that it is not its own. Not breaking.
create table aval.disowned_shipment (
  id          uuid primary key default gen_random_uuid(),
  operator_id uuid not null references aval.operator,
  number      text not null,
  office_id   text not null,
  issued_at   timestamptz not null,
  -- whoever else stood in its chain, by trader number: what their score may ask about
  others      text[] not null,
  note        text not null check (note <> ''),
  said_by     uuid not null references aval.person,
  said_at     timestamptz not null,
  withdrawn_at timestamptz
);
create unique index disowned_shipment_once on aval.disowned_shipment (operator_id, number) where withdrawn_at is null;
create index disowned_shipment_said on aval.disowned_shipment (said_at);
alter table aval.disowned_shipment enable row level security;
alter table aval.disowned_shipment force row level security;
-- INVARIANT: nobody else of the chain reads it: who uses a stranger's number is not warned.
create policy companys_own on aval.disowned_shipment using (
  (select aval.side()) = 'company' and operator_id = any ((select aval.operators())::uuid[]));
create policy told_to_offices on aval.disowned_shipment for select using (
  (select aval.side()) = 'system'
  or ((select aval.side()) = 'office' and ((select aval.all_offices()) or office_id = any ((select aval.offices())::text[]))));
create policy erased_by_clock on aval.disowned_shipment for update using ((select aval.side()) = 'system');
revoke delete, truncate on aval.disowned_shipment from aval_app;
-- It is taken back, or a person is erased from it; nothing else of it changes.
create trigger disowning_stays before update on aval.disowned_shipment for each row
  when ((old.operator_id, old.number, old.office_id, old.issued_at, old.others, old.note, old.said_by, old.said_at)
    is distinct from
    (new.operator_id, new.number, new.office_id, new.issued_at, new.others, new.note, new.said_by, new.said_at))
  execute function aval.only_erasure_rewrites('', '');
