-- Goods declarations coming in: months ahead, mappings of columns, rates of currencies. Not breaking.

-- What came before its month was opened moves into it when it opens.
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
  foreach parent in array array['goods_declaration', 'lane_decision'] loop
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
end $$;
revoke execute on function aval.open_border_month(date) from public;

-- Which column of whose files says what.
create table aval.border_mapping (
  sender      text primary key check (length(sender) between 1 and 120),
  columns     jsonb not null,
  headings    text[] not null,
  saved_by    uuid references aval.person,
  saved_at    timestamptz not null
);
alter table aval.border_mapping enable row level security;
alter table aval.border_mapping force row level security;
create policy offices_own on aval.border_mapping using ((select aval.side()) in ('office', 'system'));

-- What one unit of a currency is worth in the programme's. A later row takes the place of an earlier one.
create table aval.currency_rate (
  currency    text not null check (currency ~ '^[A-Z]{3}$'),
  from_day    date not null,
  worth       numeric(24, 10) not null check (worth > 0),
  source      text not null,
  certainty   text not null check (certainty in ('verified', 'secondary', 'assumed')),
  set_by      uuid references aval.person,
  set_at      timestamptz not null,
  primary key (currency, from_day)
);
alter table aval.currency_rate enable row level security;
alter table aval.currency_rate force row level security;
create policy offices_own on aval.currency_rate using ((select aval.side()) in ('office', 'admin', 'system'));
revoke delete on aval.currency_rate from aval_app;
