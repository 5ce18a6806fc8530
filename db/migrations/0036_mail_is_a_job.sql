-- Sending a mail and answering a request for a new password are jobs of the queue, which knows when and how often they
-- were tried. Requests of the last seconds are lost: who asked asks again.
alter table outbox drop column attempts, drop column next_attempt_at, drop column last_error;
drop table password_reset_request;
