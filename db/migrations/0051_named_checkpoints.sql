-- People name points of a draft's timeline that they want to find again.
alter table draft_checkpoint add column name text not null default '' check (length(name) <= 80);
