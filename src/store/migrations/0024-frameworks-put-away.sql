-- A library that nobody needs any more is put away and can be taken out again: nothing of it is removed. Not breaking.
create table aval.framework_standing (
  id         bigint generated always as identity primary key,
  library_id uuid not null references aval.framework_library,
  put_away   boolean not null,
  set_by     uuid references aval.person,
  set_at     timestamptz not null
);
create index on aval.framework_standing (library_id, id);
alter table aval.framework_standing enable row level security;
alter table aval.framework_standing force row level security;
create policy offices_own on aval.framework_standing using ((select aval.side()) in ('office', 'system'));
revoke update, delete, truncate on aval.framework_standing from aval_app;

-- The last word on a library; nothing said is in use.
create function aval.is_put_away(library uuid) returns boolean language sql stable
  return coalesce((select put_away from aval.framework_standing s where s.library_id = library order by s.id desc limit 1), false);

-- A tree is read branch by branch: what stands under a node, and what stands above it.
create index on aval.framework_node (framework_id, parent_urn, position);
create index on aval.framework_node (framework_id, urn);
