-- Who gave or took which right, and when. Never changed; people and organisations may be gone by then.
create table rights_change (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  -- null: nobody was signed in, as when the first administrator signs up
  actor_id uuid references person on delete set null,
  person_id uuid references person on delete set null,
  organisation_id uuid references organisation on delete set null,
  change text not null check (change in (
    'invited', 'invitation_withdrawn', 'joined', 'role_changed', 'removed', 'left',
    'made_moderator', 'moderator_ended', 'made_admin', 'admin_ended', 'suspended', 'reinstated'
  )),
  -- a role, an invited address
  detail text not null default ''
);
create index rights_change_by_person on rights_change (person_id, id);
create index rights_change_by_organisation on rights_change (organisation_id, id);

-- The references above are emptied when somebody is erased; nothing else ever changes.
create function refuse_other_rights() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (new.id, new.at, new.change, new.detail) is distinct from (old.id, old.at, old.change, old.detail)
  then
    raise exception 'the history of rights is never changed' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger rights_change_is_kept before update or delete on rights_change
  for each row execute function refuse_other_rights();
