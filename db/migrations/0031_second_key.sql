-- The second key is never turned by a hand that had to do with the text, whatever she belongs to by then.

-- Who belonged to an organisation once. Filled by the database, so that no way of leaving can be forgotten.
create table past_membership (
  person_id uuid not null references person on delete cascade,
  organisation_id uuid not null references organisation on delete cascade,
  role text not null,
  started_at timestamptz not null,
  ended_at timestamptz not null default now()
);
create index past_membership_by_person on past_membership (person_id, organisation_id);

create function keep_past_membership() returns trigger language plpgsql as $$
begin
  -- a person or an organisation that is deleted takes its memberships along
  if exists (select from person where id = old.person_id)
    and exists (select from organisation where id = old.organisation_id)
  then
    insert into past_membership (person_id, organisation_id, role, started_at)
    values (old.person_id, old.organisation_id, old.role, old.created_at);
  end if;
  return null;
end $$;
create trigger membership_is_remembered after delete on membership
  for each row execute function keep_past_membership();

-- Whoever has written in a text, be it one letter that was deleted since. Recorded whenever somebody decides about it.
create table case_writer (
  case_id uuid not null references cases on delete cascade,
  person_id uuid not null references person on delete cascade,
  recorded_at timestamptz not null default now(),
  primary key (case_id, person_id)
);

-- Has had to do with the text since it was begun: started it, wrote in it, handed it in, stood behind it, or belonged to
-- the organisation that owns it.
create function is_involved(someone uuid, case_row cases) returns boolean language sql stable as $$
  select case_row.created_by = someone
    or exists (select from membership m
               where m.organisation_id = case_row.organisation_id and m.person_id = someone)
    or exists (select from past_membership m
               where m.organisation_id = case_row.organisation_id and m.person_id = someone
                 and m.ended_at >= case_row.created_at)
    or exists (select from collaborator k
               where k.case_id = case_row.id and k.person_id = someone and k.role = 'editor')
    or exists (select from case_writer w where w.case_id = case_row.id and w.person_id = someone)
    or exists (select from submission s where s.case_id = case_row.id and s.submitted_by = someone)
    or exists (select from approval a where a.case_id = case_row.id and a.approved_by = someone)
$$;

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
        and not is_involved(p.id, case_row))
    )
  )
$$;

-- A moderator has read, afterwards, what a trusted organisation published with its own key alone.
create table version_check (
  version_id uuid primary key references version,
  checked_by uuid not null references person,
  checked_at timestamptz not null default now()
);
create trigger version_check_is_immutable before update or delete on version_check
  for each row execute function refuse_change();

-- Both keys in one hand: that is what a trusted publication is, and how it is known.
create index version_with_one_key on version (case_id, number) where published_by = approved_by;

insert into version_check (version_id, checked_by, checked_at)
select distinct on (v.id) v.id, m.person_id, m.at
  from version v
  join case_move m on m.case_id = v.case_id and m.move = 'checkAfterwards' and m.at >= v.published_at
 where v.published_by = v.approved_by and m.person_id is not null
   and not exists (select from version n
                   where n.case_id = v.case_id and n.number > v.number and n.published_at <= m.at)
 order by v.id, m.at;

-- Since when the published text waits for a moderator's eyes; null when it does not.
create function unchecked_since(case_row cases) returns timestamptz language sql stable as $$
  select v.published_at from version v
   where v.case_id = case_row.id and v.number = case_row.current_version and v.published_by = v.approved_by
     and case_row.publication_status in ('current', 'needs_review', 'archived')
     and not exists (select from version_check c where c.version_id = v.id)
$$;
alter table cases drop column unchecked_since;

create function refuse_one_hand() returns trigger language plpgsql as $$
declare
  owner cases;
begin
  select * into owner from cases where id = new.case_id;
  if new.approved_by is null then
    raise exception 'a version that nobody approved' using errcode = 'integrity_constraint_violation';
  end if;
  if new.published_by = new.approved_by then
    if new.kind <> 'lesson'
      or not exists (select from organisation o where o.id = new.organisation_id and o.is_trusted)
    then
      raise exception 'one person approved and published' using errcode = 'integrity_constraint_violation';
    end if;
  elsif is_involved(new.published_by, owner) then
    raise exception 'published by somebody who had to do with the text' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger version_needs_two_hands before insert on version
  for each row execute function refuse_one_hand();

create function refuse_own_check() returns trigger language plpgsql as $$
declare
  owner cases;
begin
  select cases.* into owner from cases join version on version.case_id = cases.id where version.id = new.version_id;
  if is_involved(new.checked_by, owner) then
    raise exception 'checked by somebody who had to do with the text' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger version_check_is_from_outside before insert on version_check
  for each row execute function refuse_own_check();
