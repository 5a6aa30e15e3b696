-- How each person wants to hear of news, kind by kind. Not breaking: without a row the programme's own way holds.

create table aval.notice_choice (
  person_id uuid not null references aval.person on delete cascade,
  kind      text not null check (length(kind) between 1 and 40),
  way       text not null check (way in ('atOnce', 'daily', 'bell')),
  chosen_at timestamptz not null,
  primary key (person_id, kind)
);
alter table aval.notice_choice enable row level security;
alter table aval.notice_choice force row level security;
create policy own_person on aval.notice_choice using (
  person_id = (select aval.person()) or (select aval.side()) = 'system'
);
-- Whoever tells somebody must know how: the office everybody, a company its own people and the officers it may write to.
create policy known_to_tellers on aval.notice_choice for select using (
  (select aval.side()) = 'office'
  or (select aval.side()) = 'company' and (
    exists (select 1 from aval.membership m where m.person_id = notice_choice.person_id)
    or exists (select 1 from aval.officer_role r where r.person_id = notice_choice.person_id)
  )
);

-- News that goes out with the next daily mail.
alter table aval.notification add column waits_for_summary boolean not null default false;
create index on aval.notification (person_id) where waits_for_summary;
