import type { CollaboratorRole, OrganisationRole } from '#app/domain/people/person.ts'
import type { mail as sv } from '../sv/mail.ts'

const farewell = 'Kind regards\nErfa\n\nThis message was sent automatically.'

const organisationRoles: Readonly<Record<OrganisationRole, string>> = {
  member: 'a member',
  editor: 'an editor',
  approver: 'an approver',
}
const collaboratorRoles: Readonly<Record<CollaboratorRole, string>> = {
  viewer: 'read',
  commenter: 'read and comment',
  editor: 'read and write',
}

export const mail = {
  reset: ({ name, link }) => ({
    subject: 'New password for Erfa',
    body: `Hello ${name},

somebody has asked for a new password for your account in Erfa. Choose it on this page:

${link}

The link works once and for 30 minutes. When you have chosen a new password you are signed out everywhere else.

If it was not you, there is nothing you need to do. Your password has not changed.

${farewell}`,
  }),

  test: ({ name }) => ({
    subject: 'Test mail from Erfa',
    body: `Hello ${name},

this mail shows that Erfa can send mail.

${farewell}`,
  }),

  passwordChanged: ({ name }) => ({
    subject: 'Your password for Erfa has been changed',
    body: `Hello ${name},

the password for your account in Erfa has just been changed, and the account is signed out everywhere else.

Was it not you? Choose "Forgotten your password" on the sign-in page and contact whoever runs Erfa.

${farewell}`,
  }),

  organisationInvitation: (of) => ({
    subject: `Invitation to ${of.organisation} in Erfa`,
    body: `Hello,

${of.inviter} invites you to ${of.organisation} in Erfa, as ${organisationRoles[of.role]}. In Erfa, public organisations write down what they have learned from digitalisation and broadband, so that the next organisation finds it in time.

Read more and accept here:

${of.link}

The link is personal, works once and is valid for seven days.

${farewell}`,
  }),

  draftInvitation: (of) => ({
    subject: 'Invitation to a draft in Erfa',
    body: `Hello,

${of.inviter} invites you to a draft in Erfa: ${of.title}. You may ${collaboratorRoles[of.role]}.

The draft belongs to ${of.organisation}, which is responsible for the record. If you belong to another organisation, the invitation means that the draft is shown outside ${of.organisation}. It may then become an official document under Swedish law.

Read more and accept here:

${of.link}

The link is personal, works once and is valid for seven days.

${farewell}`,
  }),
} satisfies typeof sv
