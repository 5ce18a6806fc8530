-- A draft that was never published can be deleted, and brought back for thirty days. Its words stay until then.
alter table cases drop constraint cases_state_check;
alter table cases add constraint cases_state_check check (state in
  ('draft', 'submitted', 'in_review', 'changes_requested', 'approved', 'published', 'rejected', 'deleted'));
alter table cases add column deleted_at timestamptz;
alter table cases add constraint cases_deleted_check check ((state = 'deleted') = (deleted_at is not null));
-- what readers have read is withdrawn, never deleted
alter table cases add constraint cases_deleted_unpublished check (state <> 'deleted' or publication_status = 'unpublished');
create index cases_deleted on cases (deleted_at) where deleted_at is not null;

-- a case study that grew from a lesson outlives the lesson's draft
alter table cases drop constraint cases_grown_from_fkey;
alter table cases add constraint cases_grown_from_fkey foreign key (grown_from) references cases on delete set null;

create or replace function may_read_draft(reader uuid, case_row cases) returns boolean language sql stable as $$
  select case_row.state <> 'deleted' and exists (
    select 1 from person p
    where p.id = reader and p.suspended_at is null and (
      (case_row.created_by = p.id
        and exists (select 1 from membership m where m.organisation_id = case_row.organisation_id and m.person_id = p.id))
      or exists (select 1 from collaborator k where k.case_id = case_row.id and k.person_id = p.id)
      or exists (select 1 from membership m
                 where m.organisation_id = case_row.organisation_id and m.person_id = p.id
                   and m.role in ('editor', 'approver'))
      or (p.is_moderator and case_row.state in ('submitted', 'in_review', 'approved')
        and not is_involved(p.id, case_row))
    )
  )
$$;
