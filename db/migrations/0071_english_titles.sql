-- Authors of a Swedish text may give it a title and a summary in English as well. Lists show them to those who read English;
-- out of the content they would have to be read from a document as long as a book.
alter table version
  add column title_en text not null generated always as (coalesce(content #>> '{fields,title_en}', '')) stored,
  add column summary_en text not null generated always as (coalesce(content #>> '{fields,summary_en}', '')) stored;
