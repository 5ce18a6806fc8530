-- Trust lets an organisation publish lessons with its own key alone: who gave it, who took it, and when, is kept.
alter table rights_change drop constraint rights_change_change_check;
alter table rights_change add constraint rights_change_change_check check (change in (
  'invited', 'invitation_withdrawn', 'joined', 'role_changed', 'removed', 'left',
  'made_moderator', 'moderator_ended', 'made_admin', 'admin_ended', 'suspended', 'reinstated',
  'made_trusted', 'trust_ended'
));
