-- Whoever stated a conflict of interest in an initiative does not vote on it, in whatever round. Not breaking.
create or replace function aval.vote_is_cast() returns trigger language plpgsql as $$
declare
  of aval.initiative;
begin
  select * into of from aval.initiative where id = new.initiative_id;
  if of.state is distinct from 'voting' or of.round <> new.round then
    raise exception 'the vote is not open' using errcode = 'AV044';
  end if;
  if not new.conflict and ((of.vote ->> 'secret')::boolean = (new.choice is not null)) then
    raise exception 'what is chosen in a secret vote is not written down' using errcode = 'AV044';
  end if;
  if not new.conflict and exists (
    select 1 from aval.initiative_vote v where v.initiative_id = new.initiative_id and v.conflict
      and (v.voter = new.voter or v.member_id = new.member_id)) then
    raise exception 'who stated a conflict of interest does not vote' using errcode = 'AV044';
  end if;
  return new;
end $$;
