-- Which schema of rich text the writer's editor had: an editor that knows less must not open the draft, because it
-- deletes what it does not know.
alter table draft_update add column schema_version integer not null default 1;

comment on table draft_update is
  'What was written since the snapshot. A row disappears in the transaction that takes it into the snapshot, so a draft is its snapshot and every row there is, whatever their seq: a lower seq may become visible later than a higher one.';
comment on column draft_snapshot.seq is 'The highest seq that was taken in; it tells whether somebody else was faster.';
