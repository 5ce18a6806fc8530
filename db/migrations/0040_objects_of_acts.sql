-- Who or what an act was done to, by its id: a person, or an invitation by the hash of its link. A form that is sent twice is
-- known by it, when the person or the invitation is no longer there. Acts from before have none.
alter table case_move add column object_id text;
alter table rights_change add column object_id text;
create index case_move_by_object on case_move (object_id) where object_id is not null;
create index rights_change_by_object on rights_change (object_id) where object_id is not null;

create or replace function refuse_other_rights() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (new.id, new.at, new.change, new.detail, new.object_id)
    is distinct from (old.id, old.at, old.change, old.detail, old.object_id)
  then
    raise exception 'the history of rights is never changed' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
