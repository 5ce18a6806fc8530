-- Whoever was invited said no: the link is used up by that, and whoever invited sees it.
alter table mailed_link add column declined_at timestamptz check (declined_at is null or used_at is not null);

alter table rights_change drop constraint rights_change_change_check;
alter table rights_change add constraint rights_change_change_check check (change in (
  'invited', 'invitation_withdrawn', 'invitation_declined', 'joined', 'role_changed', 'removed', 'left',
  'made_moderator', 'moderator_ended', 'made_admin', 'admin_ended', 'suspended', 'reinstated',
  'made_trusted', 'trust_ended'
));
