-- A company's certificate names its representative too. Erasing them takes their numbers out of it, and wherever else they
-- stand. Not breaking.

-- The numbers of whoever is being erased, of this transaction alone: letters and figures, long, most of all figures' worth.
create function aval.erased_identifiers() returns text language sql stable parallel safe as $$
  select string_agg(one, '|') from unnest(string_to_array(nullif(current_setting('aval.identifiers', true), ''), ',')) one
  where one ~ '^[[:alnum:]&]{10,24}$' and one ~ '[[:digit:]].*[[:digit:]].*[[:digit:]].*[[:digit:]]'
$$;

-- A text without those numbers, in whatever case they were written.
create function aval.without_identifiers(said text, pseudonym text) returns text language sql stable parallel safe as $$
  select case when aval.erased_identifiers() is null then said
    else regexp_replace(said, '(?<![[:alnum:]])(?:' || aval.erased_identifiers() || ')(?![[:alnum:]])', pseudonym, 'gi') end
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
         or becomes ->> k = aval.without_identifiers(was ->> k, e.pseudonym)
         or (tg_table_name = 'declaration' and (k = 'certificate' or (k = 'signature' and was ->> 'signed_as' = 'representative'))
             and becomes ->> k = to_jsonb(sha256(decode(substr(was ->> k, 3), 'hex'))) #>> '{}')
         or (tg_table_name = 'declaration' and k = 'tax_id' and was ->> 'signed_as' = 'representative' and becomes ->> k = e.pseudonym)
         or (tg_table_name = 'declaration' and k = 'checked'
             and (becomes -> k) - 'holder' = (was -> k) - 'holder'
               || jsonb_build_object('subject', '{}'::jsonb, 'serialNumber', e.pseudonym)
             and (becomes -> k ->> 'holder' = e.pseudonym
               or (was ->> 'signed_as' = 'company' and becomes -> k -> 'holder' = was -> k -> 'holder')))
    ) then
      raise exception '% is added to, never rewritten', tg_table_name using errcode = 'AV009';
    end if;
  end loop;
  return new;
end $$;
