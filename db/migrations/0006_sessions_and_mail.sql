-- What sessions and mail need beyond the first tables.

-- One sign-in keeps its family while its id is exchanged: lists, "sign out here" and open sockets go by the family.
alter table session add column family uuid not null default gen_random_uuid();
-- set when somebody's rights changed: the id is exchanged with the next page
alter table session add column rotation_due boolean not null default false;
create index session_by_family on session (family);

-- The same mail is written once, however often its reason comes again.
alter table outbox add column dedupe_key text unique;
-- After this the links in the body are dead and the body is erased.
alter table outbox add column expires_at timestamptz not null default now() + interval '30 days';

-- Somebody asked for a new password. Every address gets a row, known or not, so that asking takes the same time;
-- who it is, is looked up afterwards.
create table password_reset_request (
  id bigint generated always as identity primary key,
  email text not null,
  created_at timestamptz not null default now()
);
