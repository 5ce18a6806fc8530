-- The co-edited document. Order of truth is `seq`, never time.

create table draft_update (
  seq bigint generated always as identity,
  draft_id uuid not null references cases on delete cascade,
  -- one or more Yjs updates committed together, each prefixed by its length (lib0 varUint8Array)
  data bytea not null,
  at timestamptz not null default now(),
  primary key (draft_id, seq)
);

create table draft_snapshot (
  draft_id uuid primary key references cases on delete cascade,
  -- everything up to and including this seq is in `state`
  seq bigint not null,
  state bytea not null,
  schema_version integer not null,
  at timestamptz not null default now()
);

-- A Yjs client id belongs to the person who first wrote with it; nobody else may bring its structs.
create table draft_client (
  draft_id uuid not null references cases on delete cascade,
  client_id bigint not null,
  person_id uuid not null references person,
  at timestamptz not null default now(),
  primary key (draft_id, client_id)
);

-- Dated states for the timeline.
create table draft_checkpoint (
  id uuid primary key default gen_random_uuid(),
  draft_id uuid not null references cases on delete cascade,
  seq bigint not null,
  state bytea not null,
  title text not null default '',
  reason text not null default 'edited' check (reason in ('edited', 'submitted', 'restored', 'published')),
  -- who had written since the checkpoint before
  people uuid[] not null default '{}',
  at timestamptz not null default now()
);
create index draft_checkpoint_by_draft on draft_checkpoint (draft_id, at desc);
