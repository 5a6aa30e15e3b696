-- An indicator may have several figures: what benefits were delivered, and what share of trade they reach. Not breaking.
alter table aval.evaluation_measure drop constraint evaluation_measure_pkey, add primary key (visit_id, indicator, measure);
