-- Erasing somebody takes their own address and not a longer one that it stands in, and takes their name and numbers out of
-- what was checked of their certificate. Not breaking.

-- A text without a person's address and name. An address is another's where a letter, a figure or a part of an address goes
-- before it or after it; the letter of an escape in JSON is none.
create or replace function aval.without_person(said text, name text, email text, pseudonym text) returns text
  language sql immutable parallel safe as $$
  select regexp_replace(
    case when position(' ' in name) > 0 and length(name) >= 5
      then replace(replace(said, name, pseudonym), substr(to_json(name)::text, 2, length(to_json(name)::text) - 2), pseudonym)
      else said end,
    '(?:(?<![[:alnum:]._%+-])|(?<=\\[bfnrt])|(?<=\\u[0-9a-f]{4}))' || regexp_replace(email, '([^[:alnum:]])', '\\\1', 'g')
      || '(?![[:alnum:]]|\.[a-z]{2,3}(?![[:alnum:]]))',
    pseudonym, 'gi')
$$;

create or replace function aval.only_erasure_rewrites() returns trigger language plpgsql as $$
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
         or (tg_table_name = 'declaration' and k = 'checked' and was ->> 'signed_as' = 'representative'
             and (becomes -> k) = (was -> k)
               || jsonb_build_object('holder', e.pseudonym, 'subject', '{}'::jsonb, 'serialNumber', e.pseudonym))
    ) then
      raise exception '% is added to, never rewritten', tg_table_name using errcode = 'AV009';
    end if;
  end loop;
  return new;
end $$;
