-- What was found at the border is told in an officer's words, which may name somebody: an erasure may take the name out, and
-- nobody else may change a letter. Not breaking.
grant update on aval.border_finding to aval_app;
create trigger only_erasure_rewrites before update on aval.border_finding
  for each row execute function aval.only_erasure_rewrites();
