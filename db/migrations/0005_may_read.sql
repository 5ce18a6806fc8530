-- The rule of app/domain/access.ts (action 'read' of a draft) for lists. A test holds both together.

create function may_read_draft(reader uuid, case_row cases) returns boolean language sql stable as $$
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
        and not exists (select 1 from membership m
                        where m.organisation_id = case_row.organisation_id and m.person_id = p.id))
    )
  )
$$;
