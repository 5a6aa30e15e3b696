-- Which posts and tables were invented, and how far the invented declarations have come. Not breaking.
alter table aval.border_post add column demonstration boolean not null default false;
alter table aval.scanner add column demonstration boolean not null default false;
alter table aval.targeting_tables add column demonstration boolean not null default false;
alter table aval.targeting_thresholds add column demonstration boolean not null default false;

-- One row where the demonstration country was loaded with a border. A month is written whole, together with its name here.
create table aval.border_demonstration (
  only_one    boolean primary key default true check (only_one),
  seed        text not null,
  declarations integer not null check (declarations > 0),
  -- the last instant of which anything is told
  until       timestamptz not null,
  months      text[] not null,
  written     text[] not null default '{}',
  finished_at timestamptz
);
alter table aval.border_demonstration enable row level security;
alter table aval.border_demonstration force row level security;
create policy written_by_house on aval.border_demonstration using ((select aval.side()) = 'system');
create policy told_to_all on aval.border_demonstration for select using (true);
