-- A declaration is looked for by its parties' numbers, its containers and its plates. Not breaking.
-- Behind row-level security the database uses no index over lists: no operator on lists keeps to itself what it saw. So every
-- name has a row of its own, by month like the declarations, that is found by plain equality.

create table aval.declared_name (
  name        text not null,
  issued_at   timestamptz not null,
  declaration_id uuid not null,
  office_id   text not null
) partition by range (issued_at);
create index declared_name_of on aval.declared_name (name);
alter table aval.declared_name enable row level security;
alter table aval.declared_name force row level security;
-- A company finds what names its own number; the declaration itself then says whether it may see it.
create policy declared_name_seen on aval.declared_name using (
  (select aval.side()) = 'system'
  or ((select aval.side()) = 'office' and ((select aval.all_offices()) or office_id = any ((select aval.offices())::text[])))
  or ((select aval.side()) = 'company' and name in (select trader_number from aval.operator where id = any ((select aval.operators())::uuid[])))
);
revoke update, delete, truncate on aval.declared_name from aval_app;

create table aval.declared_name_other partition of aval.declared_name default;
select aval.close_border_part('declared_name_other');

-- The same as before, for three tables.
create or replace function aval.open_border_month(month date) returns void language plpgsql as $$
declare
  begins timestamptz := date_trunc('month', month::timestamp) at time zone 'UTC';
  ends   timestamptz := (date_trunc('month', month::timestamp) + interval '1 month') at time zone 'UTC';
  parent text;
  part   text;
  other  text;
  fields text;
begin
  perform set_config('aval.side', 'system', true);
  -- What moves with its declaration has its names already.
  perform set_config('aval.border_moving', 'yes', true);
  foreach parent in array array['declared_name', 'goods_declaration', 'lane_decision'] loop
    part := parent || '_' || to_char(month, 'YYYY_MM');
    other := parent || '_other';
    continue when to_regclass('aval.' || part) is not null;
    select string_agg(quote_ident(attname), ', ' order by attnum) into fields
      from pg_attribute where attrelid = ('aval.' || parent)::regclass and attnum > 0 and not attisdropped and attgenerated = '';
    -- The owner too is kept from a part by itself; for as long as this transaction lasts it is not.
    execute format('alter table aval.%I no force row level security', other);
    execute format('create table aval.border_moving as select %s from aval.%I where issued_at >= %L and issued_at < %L', fields, other, begins, ends);
    execute format('delete from aval.%I where issued_at >= %L and issued_at < %L', other, begins, ends);
    execute format('alter table aval.%I force row level security', other);
    execute format('create table aval.%I partition of aval.%I for values from (%L) to (%L)', part, parent, begins, ends);
    perform aval.close_border_part(part);
    execute format('insert into aval.%I (%s) select %s from aval.border_moving', parent, fields, fields);
    drop table aval.border_moving;
  end loop;
  perform set_config('aval.border_moving', '', true);
end $$;
revoke execute on function aval.open_border_month(date) from public;

-- Without what people put between the characters of plates and containers.
create function aval.bare_name(name text) returns text language sql immutable parallel safe
  return regexp_replace(upper(name), '[^A-Z0-9]', '', 'g');

-- The months there are. Their names come in before declarations write them by themselves.
select aval.open_border_month(to_date(right(relname, 7), 'YYYY_MM'))
  from pg_class where relnamespace = 'aval'::regnamespace and relname ~ '^goods_declaration_[0-9]{4}_[0-9]{2}$' and relkind = 'r';
select set_config('aval.side', 'system', true);
insert into aval.declared_name (name, issued_at, declaration_id, office_id)
  select distinct form, d.issued_at, d.id, d.office_id from aval.goods_declaration d,
    unnest(d.traders || d.containers || d.conveyance) name, unnest(array[name, aval.bare_name(name)]) form
  where form <> '';

create function aval.name_declarations() returns trigger language plpgsql as $$
begin
  if current_setting('aval.border_moving', true) = 'yes' then return null; end if;
  insert into aval.declared_name (name, issued_at, declaration_id, office_id)
    select distinct form, d.issued_at, d.id, d.office_id from added d,
      unnest(d.traders || d.containers || d.conveyance) name, unnest(array[name, aval.bare_name(name)]) form
    where form <> '';
  return null;
end $$;
create trigger name_declarations after insert on aval.goods_declaration
  referencing new table as added for each statement execute function aval.name_declarations();

-- What was detained or cancelled is little among much.
create index goods_declaration_stopped on aval.goods_declaration (state, issued_at) where state in ('detained', 'cancelled');
