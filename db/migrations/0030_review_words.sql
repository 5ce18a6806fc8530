-- One word for each thing, in code and tables alike.

-- Whether readers have the text, independent of a new version in progress.
alter table cases rename column standing to publication_status;
alter table cases rename constraint cases_standing_check to cases_publication_status_check;

create or replace function forget_what_may_not_be_read() returns trigger language plpgsql as $$
begin
  if new.publication_status not in ('current', 'needs_review', 'archived') then perform search_forget(new.id); end if;
  return new;
end $$;

-- SHA-256 of the canonical content, all of it: never for readers, who may not see every amount.
alter table submission rename column sha256 to content_hash;
alter table approval rename column sha256 to content_hash;
alter table version rename column sha256 to content_hash;

-- One spelling for each move: the state that a case was in stands beside it and needs no second name.
alter table case_move disable trigger case_move_is_immutable;
update case_move set move = 'claim' where move = 'claimApproved';
update case_move set move = 'releaseClaim' where move in ('release', 'releaseApproved');
update case_move set move = 'voidApproval' where move = 'voidApprovalClaimed';
alter table case_move enable trigger case_move_is_immutable;
