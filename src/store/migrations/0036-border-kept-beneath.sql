-- What the border promises is kept beneath the application too. Not breaking.

-- A shipment goes from state to state by the table of its life alone (domain/border/shipmentStates.ts; a test compares).
create function aval.shipment_goes_on() returns trigger language plpgsql as $$
begin
  if (old.state || ' ' || new.state) not in (
    'waiting inspecting', 'waiting released', 'inspecting released', 'detained released', 'inspecting detained',
    'released cancelled', 'waiting superseded', 'inspecting superseded', 'released superseded', 'detained superseded') then
    raise exception 'a shipment does not go from % to %', old.state, new.state using errcode = 'AV033';
  end if;
  return new;
end $$;
create trigger shipment_goes_on before update of state on aval.goods_declaration
  for each row when (old.state is distinct from new.state) execute function aval.shipment_goes_on();

-- What was tried is what is proposed: a trial does not outlive the content it was made of.
create function aval.trial_goes_with_content() returns trigger language plpgsql as $$
begin
  if new.content is distinct from old.content and new.trial is not distinct from old.trial and new.trial is not null then
    raise exception 'tables are tried as they are proposed' using errcode = 'AV032';
  end if;
  return new;
end $$;
create trigger trial_goes_with_content before update of content on aval.targeting_tables
  for each row execute function aval.trial_goes_with_content();

-- What was recorded stays as it was recorded; an erasure may take a name out of it.
create trigger recorded_stays before update on aval.inspection
  for each row when (old.state = 'recorded') execute function aval.only_erasure_rewrites('writer_name', 'written_by');
create trigger closed_stays before update on aval.post_clearance_audit
  for each row when (old.state = 'closed') execute function aval.only_erasure_rewrites('', '');

-- Nothing of the border is emptied.
revoke truncate on aval.border_batch, aval.goods_declaration_number, aval.goods_declaration, aval.lane_decision, aval.inspection from aval_app;
create index inspection_number on aval.inspection (number);
