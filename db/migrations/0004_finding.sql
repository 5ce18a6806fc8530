-- What search reads: one row per case whose newest version may be found. Derived, and rebuilt at any time.

create table search_entry (
  case_id uuid primary key references cases on delete cascade,
  version_id uuid not null references version,
  kind text not null,
  language text not null,
  organisation_id uuid not null references organisation,
  -- 'facet:value', for example 'area:elderly_care', 'group:C8', 'county:24'
  facets text[] not null default '{}',
  lexemes tsvector not null,
  title text not null,
  summary text not null,
  published_at timestamptz not null,
  -- 0..1, how complete and how well evidenced
  quality real not null default 0
);
create index search_entry_lexemes on search_entry using gin (lexemes);
create index search_entry_facets on search_entry using gin (facets);
create index search_entry_newest on search_entry (published_at desc, case_id);
