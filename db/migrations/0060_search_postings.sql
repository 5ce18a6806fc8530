-- For every lexeme the cases that have it and how much they say of it, so that a query is answered from lists instead of
-- from the texts. What was indexed before is made anew at the next start.

delete from search_set;
delete from search_word;
delete from search_entry;
alter table search_entry drop column lexemes;
-- every lexeme of the case, to take it out again
alter table search_entry add column terms text[] not null;
alter table search_word drop column common;

-- Blocks of 8,192 places as in search_set. A case is three bytes: its place in the block, and 1..255 for how much of its
-- text is about the lexeme. Appended in the order of publishing. A case that was taken out stays in the list, but its
-- place is in no set of 'all' any more.
-- The places of cases, never given twice: a list may still hold what was taken out.
create sequence search_ordinal as integer minvalue 0 start 0;

create table search_posting (
  lexeme text not null,
  block integer not null,
  cases bytea not null,
  primary key (lexeme, block)
) with (fillfactor = 80);

create or replace function search_forget(forgotten uuid) returns void language plpgsql as $$
declare
  entry record;
begin
  -- sets and counts are shared by all cases: one writer at a time
  perform pg_advisory_xact_lock(hashtext('search'));
  delete from search_entry where case_id = forgotten returning ordinal, terms into entry;
  if not found then return; end if;
  update search_set set cases = set_bit(cases, entry.ordinal % 8192, 0)
    where block = entry.ordinal / 8192 and get_bit(cases, entry.ordinal % 8192) = 1;
  update search_word set documents = documents - 1 where lexeme = any(entry.terms);
  with gone as (delete from search_word where documents <= 0 and lexeme = any(entry.terms) returning lexeme)
    delete from search_posting using gone where search_posting.lexeme = gone.lexeme;
end $$;
