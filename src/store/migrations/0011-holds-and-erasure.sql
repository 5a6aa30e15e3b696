-- What the law holds, and who was erased. Not breaking.

-- While a hold stands, nothing of the company (or of the one case) is removed and nobody of it is erased.
create table aval.legal_hold (
  id          uuid primary key default gen_random_uuid(),
  operator_id uuid not null references aval.operator,
  case_id     uuid references aval.case_file,
  reason      text not null check (length(reason) between 1 and 2000),
  placed_by   uuid not null references aval.person,
  placed_at   timestamptz not null,
  lifted_by   uuid references aval.person,
  lifted_at   timestamptz,
  lifted_because text,
  check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lifted_because is null))
);
create index on aval.legal_hold (operator_id) where lifted_at is null;
alter table aval.legal_hold enable row level security;
alter table aval.legal_hold force row level security;
create policy own_operator on aval.legal_hold using (exists (select 1 from aval.operator o where o.id = operator_id));
create policy office_only on aval.legal_hold as restrictive using ((select aval.side()) in ('office', 'system'));
revoke delete, truncate on aval.legal_hold from aval_app;

-- Without a case: whether anything of the company is held at all.
create function aval.is_held(company uuid, kase uuid) returns boolean language sql stable
  return exists (select 1 from aval.legal_hold h where h.operator_id = company and h.lifted_at is null
                 and (kase is null or h.case_id is null or h.case_id = kase));

-- Who is only a pseudonym now. It grows, and a restore applies it again to whatever an older backup brings back.
create table aval.erased_person (
  person_id uuid primary key,
  pseudonym text not null unique check (pseudonym ~ '^P-[0-9A-F]{8}$'),
  erased_at timestamptz not null
);
alter table aval.erased_person enable row level security;
alter table aval.erased_person force row level security;
create policy system_only on aval.erased_person using ((select aval.side()) = 'system');
revoke update, delete, truncate on aval.erased_person from aval_app;

-- A text without a person's address and name. A single short word is too common to be looked for in other people's words.
create function aval.without_person(said text, name text, email text, pseudonym text) returns text
  language sql immutable parallel safe as $$
  select regexp_replace(
    case when position(' ' in name) > 0 and length(name) >= 5
      then replace(replace(said, name, pseudonym), substr(to_json(name)::text, 2, length(to_json(name)::text) - 2), pseudonym)
      else said end,
    email, pseudonym, 'giq')
$$;

-- History is rewritten for one thing alone: what named a person being erased becomes the pseudonym. The person's row loses
-- its name last, so that what stood here can be told from what somebody would like to have stood here.
create function aval.only_erasure_rewrites() returns trigger language plpgsql as $$
declare
  was jsonb := to_jsonb(old);
  becomes jsonb := to_jsonb(new);
  k text;
begin
  for k in select key from jsonb_each(was) where value is distinct from becomes -> key loop
    if not exists (
      select 1 from aval.erased_person e join aval.person p on p.id = e.person_id and p.name <> e.pseudonym
      where (k = tg_argv[0] and was ->> tg_argv[1] = e.person_id::text and becomes ->> k = e.pseudonym)
         or becomes ->> k = aval.without_person(was ->> k, p.name, p.email, e.pseudonym)
         or becomes ->> k = aval.without_person(was ->> k, '', p.email, e.pseudonym)
         or (tg_table_name = 'declaration' and k in ('certificate', 'signature')
             and becomes ->> k = to_jsonb(sha256(decode(substr(was ->> k, 3), 'hex'))) #>> '{}')
         or (tg_table_name = 'declaration' and k = 'tax_id' and becomes ->> k = e.pseudonym)
    ) then
      raise exception '% is added to, never rewritten', tg_table_name using errcode = 'AV009';
    end if;
  end loop;
  return new;
end $$;

do $$
declare t text[];
begin
  foreach t slice 1 in array array[
    ['case_step', 'person_name', 'person_id'],
    ['decision', '', ''],
    ['answer_version', 'writer_name', 'written_by'],
    ['visit_result_version', 'writer_name', ''],
    ['conflict_declaration', '', ''],
    ['finding_judgement', 'judge_name', 'judged_by'],
    -- A representative's certificate names them: what stays is the hash of it and of what it signed.
    ['declaration', 'name', '']
  ] loop
    execute format('grant update on aval.%I to aval_app', t[1]);
    execute format('create trigger only_erasure_rewrites before update on aval.%I for each row execute function aval.only_erasure_rewrites(%L, %L)', t[1], t[2], t[3]);
  end loop;
end $$;
