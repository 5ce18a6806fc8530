-- What search reads: one row per case whose newest version may be found, the words they hold, and for every facet value
-- and every common word the set of cases that have it. All of it is derived, and rebuilt at any time.

create table search_entry (
  case_id uuid primary key references cases on delete cascade,
  version_id uuid not null references version,
  -- the place of the case in every set; given anew when a new version is indexed
  ordinal integer not null unique,
  organisation_id uuid not null references organisation,
  organisation_name text not null,
  -- 'facet:value', for example 'area:elderly_care', 'group:C8', 'county:24'
  facets text[] not null,
  lexemes tsvector not null,
  -- what a reader may see of the words, in the order of the page, to show the sentence that matched
  body text not null,
  title text not null,
  published_at timestamptz not null,
  -- 0..1, how complete and how well evidenced
  quality real not null,
  -- by which rules the words were taken apart; older ones are indexed again at the next start
  analysis integer not null
);
create index search_entry_lexemes on search_entry using gin (lexemes);
create index search_entry_by_time on search_entry (published_at desc, case_id) include (ordinal);
create index search_entry_by_organisation on search_entry (organisation_name collate "sv-x-icu", published_at desc)
  include (ordinal);
create index search_entry_of_organisation on search_entry (organisation_id);

-- Sets of cases, cut into blocks of 8,192 places so that publishing one case rewrites a kilobyte for each of its terms.
-- A set answers what an index cannot in time: how many of a hundred thousand matches have each of a hundred values.
--   'all'     every case                      'word'    common words
--   'title'   common words, in the title      else      the key of a facet
create table search_set (
  family text not null,
  term text not null,
  block integer not null,
  cases bit(8192) not null,
  primary key (family, term, block)
) with (fillfactor = 80, toast_tuple_target = 256);
-- sparse blocks shrink to a few bytes and stay in the row
alter table search_set alter column cases set storage main;
create index search_set_by_block on search_set (block);

-- Every word of the published texts: how many cases have it, and as what it was written, to offer for a misspelling.
create table search_word (
  lexeme text primary key,
  -- null while it is only a part of longer words
  written text,
  documents integer not null,
  -- has sets in search_set
  common boolean not null default false
);
create index search_word_like on search_word using gin (written gin_trgm_ops);

-- A set from places: bits_at(place % 8192, 1).
do $$ begin
  execute format('create aggregate bits_at(integer, integer) (sfunc = set_bit, stype = bit, initcond = %L)', repeat('0', 8192));
end $$;

-- Takes a case out of everything above. Safe to call for a case that is not in it.
create function search_forget(forgotten uuid) returns void language plpgsql as $$
declare
  entry record;
begin
  -- sets and counts are shared by all cases: one writer at a time
  perform pg_advisory_xact_lock(hashtext('search'));
  delete from search_entry where case_id = forgotten returning ordinal, lexemes into entry;
  if not found then return; end if;
  update search_set set cases = set_bit(cases, entry.ordinal % 8192, 0)
    where block = entry.ordinal / 8192 and get_bit(cases, entry.ordinal % 8192) = 1;
  update search_word set documents = documents - 1 where lexeme = any(tsvector_to_array(entry.lexemes));
  delete from search_word where documents <= 0 and lexeme = any(tsvector_to_array(entry.lexemes));
end $$;

-- Whatever changes the standing, nothing that may not be read can be found.
create function forget_what_may_not_be_read() returns trigger language plpgsql as $$
begin
  if new.standing not in ('current', 'needs_review', 'archived') then perform search_forget(new.id); end if;
  return new;
end $$;
create trigger unreadable_is_unfindable after update of standing on cases
  for each row when (new.standing is distinct from old.standing) execute function forget_what_may_not_be_read();
