-- An answer to a criterion with parts says how each stands: {"<part>": {"status": …, "reason": …}}.
-- Empty: it was answered as a whole, as all were before, and stays valid so.
alter table aval.answer
  add column parts jsonb not null default '{}' check (jsonb_typeof(parts) = 'object');
alter table aval.answer_version
  add column parts jsonb not null default '{}' check (jsonb_typeof(parts) = 'object');
