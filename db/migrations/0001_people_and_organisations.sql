-- Who there is: organisations, people, how they belong together and how they sign in.

create extension if not exists pg_trgm;
create extension if not exists unaccent;

create table organisation (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  name text not null,
  type text not null,
  -- SCB code of a municipality, county code of a region; null for every other type
  code text,
  county_code text,
  county_name text,
  skr_group text,
  population integer,
  land_area_km2 numeric(10, 2),
  -- only people with a verified address here may join without an invitation
  email_domain text unique,
  contact_role text,
  contact_email text,
  website text,
  -- trusted organisations publish lessons with moderation afterwards
  is_trusted boolean not null default false,
  -- fictional organisations of the demo world: always labelled as examples
  is_example boolean not null default false,
  created_at timestamptz not null default now(),
  unique (type, code)
);

create table person (
  id uuid primary key default gen_random_uuid(),
  email text not null unique check (email = lower(email)),
  name text not null,
  title text,
  password_hash text,
  language text not null default 'sv' check (language in ('sv', 'en')),
  theme text not null default 'auto' check (theme in ('auto', 'light', 'dark')),
  is_moderator boolean not null default false,
  is_admin boolean not null default false,
  suspended_at timestamptz,
  created_at timestamptz not null default now()
);

create table membership (
  person_id uuid not null references person on delete cascade,
  organisation_id uuid not null references organisation on delete cascade,
  role text not null check (role in ('member', 'editor', 'approver')),
  created_at timestamptz not null default now(),
  primary key (person_id, organisation_id)
);
create index membership_by_organisation on membership (organisation_id);

-- `id` is the SHA-256 of the id in the cookie: a copy of this table signs nobody in.
create table session (
  id text primary key,
  person_id uuid not null references person on delete cascade,
  expires_at timestamptz not null,
  -- no activity extends a session beyond this
  absolute_expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  user_agent text
);
create index session_by_person on session (person_id);

-- Links that are mailed: password reset, invitation, first administrator. `id` is a SHA-256.
create table mailed_link (
  id text primary key,
  purpose text not null check (purpose in ('reset', 'invitation', 'first_administrator')),
  person_id uuid references person on delete cascade,
  email text,
  organisation_id uuid references organisation on delete cascade,
  organisation_role text check (organisation_role in ('member', 'editor', 'approver')),
  case_id uuid,
  case_role text check (case_role in ('viewer', 'commenter', 'editor')),
  created_by uuid references person on delete set null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index mailed_link_by_case on mailed_link (case_id) where case_id is not null;

-- Every mail is a row before it is a mail; without SMTP settings an administrator reads it here.
create table outbox (
  id uuid primary key default gen_random_uuid(),
  recipient text not null,
  subject text not null,
  body text not null,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  attempts integer not null default 0,
  next_attempt_at timestamptz not null default now(),
  last_error text
);
create index outbox_waiting on outbox (next_attempt_at) where sent_at is null;

create table rate_limit (
  key text not null,
  window_start timestamptz not null,
  hits integer not null,
  primary key (key, window_start)
);

-- Settings and one-off facts of this installation (for example that the demo world is seeded).
create table installation (
  key text primary key,
  value jsonb not null
);
