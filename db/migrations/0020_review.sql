-- What review needs beyond the first tables.

-- What the authors say to readers about what is new, from the second version on.
alter table submission add column change_note text not null default '';
create trigger submission_is_immutable before update on submission
  for each row execute function refuse_change();

-- One approval in force for what was handed in, however often the button is pressed.
create unique index approval_in_force on approval (submission_id) where voided_at is null;

-- Published by a trusted organisation before a moderator saw it: since when it waits to be looked at.
alter table cases add column unchecked_since timestamptz;
create index cases_unchecked on cases (unchecked_since) where unchecked_since is not null;

-- A moderator who wrote the text first is not impartial, also after leaving the organisation.
create or replace function may_read_draft(reader uuid, case_row cases) returns boolean language sql stable as $$
  select exists (
    select 1 from person p
    where p.id = reader and p.suspended_at is null and (
      (case_row.created_by = p.id
        and exists (select 1 from membership m where m.organisation_id = case_row.organisation_id and m.person_id = p.id))
      or exists (select 1 from collaborator k where k.case_id = case_row.id and k.person_id = p.id)
      or exists (select 1 from membership m
                 where m.organisation_id = case_row.organisation_id and m.person_id = p.id
                   and m.role in ('editor', 'approver'))
      or (p.is_moderator and case_row.state in ('submitted', 'in_review', 'approved')
        and case_row.created_by <> p.id
        and not exists (select 1 from membership m
                        where m.organisation_id = case_row.organisation_id and m.person_id = p.id))
    )
  )
$$;
