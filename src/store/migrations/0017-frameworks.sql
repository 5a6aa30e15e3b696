-- Framework libraries that others publish: reference material, of no company. Not breaking.
-- `head` is the library without its long lists, `content` each node and mapping as it came: together they are the file again.

create table aval.framework_library (
  id          uuid primary key default gen_random_uuid(),
  urn         text not null,
  version     text not null,
  locale      text not null,
  ref_id      text not null,
  name        text not null,
  hash        text not null check (hash ~ '^[0-9a-f]{64}$'),
  head        text not null,
  imported_by uuid references aval.person,
  imported_at timestamptz not null,
  unique (urn, version)
);

create table aval.framework (
  id         uuid primary key default gen_random_uuid(),
  library_id uuid not null references aval.framework_library,
  position   integer not null,
  urn        text not null,
  ref_id     text not null,
  name       text not null,
  node_count integer not null,
  unique (library_id, position)
);
create index on aval.framework (urn);

create table aval.framework_node (
  framework_id uuid not null references aval.framework,
  position     integer not null,
  urn          text not null,
  parent_urn   text,
  depth        integer not null check (depth > 0),
  ref_id       text not null,
  name         text not null,
  assessable   boolean not null,
  groups       text[] not null,
  -- what a search looks in: without accents, in small letters
  folded       text not null,
  content      text not null,
  primary key (framework_id, position)
);

create table aval.framework_mapping (
  library_id   uuid not null references aval.framework_library,
  set_position integer not null,
  position     integer not null,
  source_urn   text not null,
  target_urn   text not null,
  relationship text not null check (relationship in ('equal', 'subset', 'superset', 'intersect', 'not_related')),
  content      text not null,
  primary key (library_id, set_position, position)
);

alter table aval.framework_library enable row level security;
alter table aval.framework_library force row level security;
create policy offices_own on aval.framework_library using ((select aval.side()) in ('office', 'system'));
alter table aval.framework enable row level security;
alter table aval.framework force row level security;
create policy offices_own on aval.framework using ((select aval.side()) in ('office', 'system'));
alter table aval.framework_node enable row level security;
alter table aval.framework_node force row level security;
create policy offices_own on aval.framework_node using ((select aval.side()) in ('office', 'system'));
alter table aval.framework_mapping enable row level security;
alter table aval.framework_mapping force row level security;
create policy offices_own on aval.framework_mapping using ((select aval.side()) in ('office', 'system'));
revoke update, delete, truncate on aval.framework_library, aval.framework, aval.framework_node, aval.framework_mapping from aval_app;
