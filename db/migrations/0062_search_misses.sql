-- What was searched for and not found, counted by day: no person, no address, no time of day, and only words of the
-- dictionary, which names and numbers of people are not.
create table search_miss (
  day date not null default current_date,
  words text not null,
  asked integer not null default 1,
  primary key (day, words)
);
