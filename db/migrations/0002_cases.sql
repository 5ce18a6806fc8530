-- A case: its draft (a Yjs document), its way through review, its immutable versions.

create table cases (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('lesson', 'case_study')),
  -- the organisation that owns the records; the invitation of others says so
  organisation_id uuid not null references organisation,
  language text not null default 'sv' check (language in ('sv', 'en')),
  created_by uuid not null references person,
  created_at timestamptz not null default now(),
  -- where the draft stands
  state text not null default 'draft'
    check (state in ('draft', 'submitted', 'in_review', 'changes_requested', 'approved', 'published', 'rejected')),
  -- where the published text stands; independent of a new version in progress
  standing text not null default 'unpublished'
    check (standing in ('unpublished', 'current', 'needs_review', 'archived', 'withdrawn', 'merged')),
  slug text unique,
  current_version integer,
  claimed_by uuid references person,
  claimed_at timestamptz,
  submitted_at timestamptz,
  withdrawn_at timestamptz,
  withdrawal_reason text,
  merged_into uuid references cases,
  review_by date,
  -- derived from the draft a moment after it changed, for lists
  title text not null default '',
  completeness integer not null default 0,
  edited_at timestamptz not null default now(),
  -- a draft created by growing another (a lesson into a case study)
  grown_from uuid references cases,
  check ((standing = 'unpublished') = (current_version is null)),
  check ((slug is null) = (current_version is null))
);
create index cases_by_organisation on cases (organisation_id);
create index cases_by_creator on cases (created_by);
create index cases_waiting on cases (submitted_at) where state in ('submitted', 'in_review', 'approved');

alter table mailed_link add foreign key (case_id) references cases on delete cascade;

create table collaborator (
  case_id uuid not null references cases on delete cascade,
  person_id uuid not null references person on delete cascade,
  role text not null check (role in ('viewer', 'commenter', 'editor')),
  invited_by uuid references person on delete set null,
  created_at timestamptz not null default now(),
  primary key (case_id, person_id)
);
create index collaborator_by_person on collaborator (person_id);

-- What was handed in, pinned: reviewers see this, and a difference to the draft shows.
create table submission (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null references cases on delete cascade,
  number integer not null,
  content jsonb not null,
  sha256 text not null,
  note text not null default '',
  submitted_by uuid not null references person,
  submitted_at timestamptz not null default now(),
  unique (case_id, number)
);

-- The first key: the organisation stands behind exactly this content.
create table approval (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null references cases on delete cascade,
  submission_id uuid not null references submission on delete cascade,
  sha256 text not null,
  approved_by uuid not null references person,
  approved_at timestamptz not null default now(),
  voided_at timestamptz,
  voided_because text
);
create index approval_by_case on approval (case_id);

-- Every move: who, when, from, to, note. Never changed.
create table case_move (
  id bigint generated always as identity primary key,
  case_id uuid not null references cases on delete cascade,
  person_id uuid references person on delete set null,
  move text not null,
  from_state text not null,
  to_state text not null,
  note text not null default '',
  at timestamptz not null default now()
);
create index case_move_by_case on case_move (case_id, id);

create table version (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null references cases,
  number integer not null,
  kind text not null,
  slug text not null,
  organisation_id uuid not null references organisation,
  language text not null,
  schema_version integer not null,
  title text not null,
  summary text not null,
  -- {fields: {...}} as app/domain/content.ts describes it; rich text as ProseMirror JSON
  content jsonb not null,
  plain_text text not null,
  -- [{name, organisation}] as they were on the day
  contributors jsonb not null,
  change_note text not null default '',
  sha256 text not null,
  approved_by uuid references person,
  approved_at timestamptz,
  published_by uuid not null references person,
  published_at timestamptz not null default now(),
  unique (case_id, number)
);
create index version_by_time on version (published_at desc);
create index version_by_organisation on version (organisation_id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% of % is never changed or deleted', tg_op, tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

create trigger version_is_immutable before update or delete on version
  for each row execute function refuse_change();
create trigger version_is_not_truncated before truncate on version
  for each statement execute function refuse_change();
create trigger case_move_is_immutable before update on case_move
  for each row execute function refuse_change();
