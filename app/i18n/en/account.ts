import type { account as sv } from '../sv/account.ts'

export const account = {
  notice: {
    resetSent:
      'If the address has an account, a mail arrives within a minute or so. The link in it works once and for 30 minutes.',
    passwordChanged: 'Your password has been changed. You are signed out everywhere else.',
    profileSaved: 'Your details have been saved.',
    sessionEnded: 'That session has been ended.',
    signedOutEverywhere: 'You are signed out everywhere.',
    joined: 'Welcome. You now belong to the organisation.',
    draftJoined: 'Welcome. You now take part in the draft.',
    declined: 'You have declined the invitation. Whoever invited you will see it.',
    welcomeAdministrator: 'Welcome. You are the first administrator of Erfa.',
  },
  errors: {
    wrongCredentials: 'The email address or the password is not right.',
    wrongPassword: 'The password is not right.',
    suspended: 'The account is suspended. Please contact whoever runs Erfa.',
    tooManyTries:
      'There have been too many attempts. Wait a quarter of an hour, or ask for a new password: that lets you in at once.',
    tooManyRequests: 'There have been too many attempts. Wait a while and try again.',
    passwordShort: 'The password needs at least 12 characters.',
    passwordLong: 'The password may have at most 200 characters.',
    passwordCommon: 'This password is easy to guess. Choose another one, a sentence for instance.',
    passwordIsEmail: 'The password may not be your email address.',
    emailTaken: 'There is already an account with that address.',
    linkUsed: 'The link has already been used.',
    linkExpired: 'The link has expired.',
    linkUnknown: 'The link is not valid. Check that you have all of it.',
  },
  errorTitles: {
    suspended: 'The account is suspended',
    wrongCredentials: 'You could not be signed in',
  },
  fields: {
    email: 'Email address',
    password: 'Password',
    newPassword: 'New password',
    newPasswordHelp:
      'At least 12 characters, any at all: a sentence you remember or something from a password manager.',
    currentPassword: 'Current password',
    name: 'Name',
    nameHelp: 'As it should appear when you have contributed to a text.',
    title: 'Title or assignment',
    titleHelp: 'For example broadband coordinator.',
    language: 'Language',
    languageHelp: 'Mail from Erfa comes in this language.',
    theme: 'Appearance',
    themes: { auto: 'As on the computer or telephone', light: 'Light', dark: 'Dark' },
  },
  signIn: {
    title: 'Sign in',
    toContinue: 'Sign in to continue to where you were going.',
    button: 'Sign in',
    forgotten: 'Forgotten your password?',
    newHere: 'New here?',
    newHereText:
      'Reading and searching need no account. To write, you need an invitation from an approver in your organisation.',
    findOrganisation: 'Find your organisation',
  },
  resetRequest: {
    title: 'New password',
    lead: 'Enter your email address and we will mail you a link where you choose a new password.',
    button: 'Send the link',
    backToSignIn: 'Back to signing in',
  },
  reset: {
    title: 'Choose a new password',
    lead: (email) => `For the account ${email}.`,
    consequence: 'When you have chosen, you are signed in here and signed out everywhere else.',
    button: 'Save the password',
    askAgain: 'Ask for a new link',
    dead: {
      used: {
        title: 'The link has been used',
        text: 'A link for a new password works once. Sign in, or ask for another one.',
      },
      expired: {
        title: 'The link has expired',
        text: 'A link for a new password works for 30 minutes. Ask for another one.',
      },
      unknown: {
        title: 'The link is not valid',
        text: 'Check that you have all of the link from the mail. If you asked for several links, only the latest unused one is valid.',
      },
    },
  },
  ownInvitations: {
    title: 'Your invitations',
    lead: 'This is what you are invited to and have not answered yet.',
    empty: 'You have no invitations waiting',
    joinTo: (name: string) => `Accept the invitation to ${name}`,
    waiting: (count: number) =>
      count === 1 ? 'You have an invitation waiting' : `You have ${count} invitations waiting`,
  },
  invitation: {
    pageTitle: 'Invitation',
    title: (name) => `Invitation to ${name}`,
    toOrganisation: (inviter, organisation, role) => `${inviter} invites you to ${organisation} as ${role}.`,
    toDraft: (inviter, title) => `${inviter} invites you to the draft “${title}”.`,
    draftWithoutTitle: 'without a title',
    draftRole: {
      viewer: 'You may read the draft.',
      commenter: 'You may read the draft and comment on it.',
      editor: 'You may read and write in the draft.',
    },
    outside: {
      title: 'About public records',
      text: (organisation) =>
        `The draft belongs to ${organisation}, which is responsible for the record and its history. That it is shared with you outside ${organisation} is noted, and may make it an official document under Swedish law. What you write becomes part of it.`,
    },
    accept: 'Accept',
    decline: {
      summary: 'Decline',
      to: (name) => `the invitation to ${name}`,
      of: (name) => `Decline the invitation to ${name}`,
      means: (inviter) =>
        `The invitation ends, and ${inviter} will see that you declined. You need not say why. If you change your mind, you need a new invitation.`,
      button: 'Yes, decline',
    },
    joinAs: (name, email) => `You are signed in as ${name} (${email}).`,
    signInFirst: (email) => `There is already an account for ${email}. Write its password to accept.`,
    signInButton: 'Sign in and accept',
    register: (email) => `Create an account for ${email}. The mail has already confirmed the address.`,
    registerButton: 'Create the account and accept',
    otherPerson: {
      title: 'You are signed in as somebody else',
      text: (email, own) =>
        `The invitation is for ${email}, but you are signed in as ${own}. Sign out and open the link again.`,
      button: 'Sign out',
    },
    dead: {
      used: {
        title: 'The invitation has been used',
        text: 'An invitation works once. If it was you who used it, simply sign in.',
      },
      expired: {
        title: 'The invitation has expired',
        text: 'An invitation is valid for seven days. Ask whoever invited you for a new one.',
      },
      withdrawn: {
        title: 'The invitation is no longer valid',
        text: 'Whoever sent it may no longer invite people here. Ask for a new invitation.',
      },
      declined: {
        title: 'You have declined',
        text: 'The invitation is no longer valid. If you have changed your mind, whoever invited you can send a new one.',
      },
      unknown: {
        title: 'The invitation is not valid',
        text: 'It may have been withdrawn or replaced by a newer one. Check that you have all of the link from the mail.',
      },
    },
  },
  firstAdministrator: {
    title: 'The first administrator of Erfa',
    lead: 'This installation has no administrator yet. Whoever fills this in becomes the first one.',
    button: 'Create the account',
    dead: {
      title: 'The link is not valid',
      text: 'There is an administrator already, or Erfa was restarted after the link was printed. The latest link is in the log.',
    },
  },
  page: {
    title: 'Your account',
    profile: 'Your details',
    changeProfile: 'Change details',
    changePassword: 'Change password',
    organisations: 'Your organisations',
    noOrganisations: 'You do not belong to any organisation yet',
    noOrganisationsText:
      'Ask an approver in your organisation for an invitation. Drafts that you are invited to are among your drafts.',
    leave: 'Leave',
    leaveText: (organisation) =>
      `You lose access to the drafts of ${organisation} at once, also those that you started yourself. What you have written stays. To come back you need a new invitation.`,
    leaveButton: 'Leave the organisation',
    platformRoles: 'Assignments in Erfa',
    moderator: 'Moderator',
    administrator: 'Administrator',
    sessions: 'Where you are signed in',
    sessionsHelp: 'You are signed out after eight hours without activity, and after a day at the latest.',
    sessionDevice: 'Browser',
    sessionStarted: 'Signed in',
    sessionAct: 'Action',
    thisSession: 'this one',
    unknownBrowser: 'Unknown browser',
    browserOn: (browser, system) => `${browser} on ${system}`,
    endSession: 'Sign out',
    endSessionOf: (device) => `Sign out ${device}`,
    everywhere: 'Sign out everywhere',
    everywhereText:
      'Every session ends, this one too, and open drafts are closed. Text that has not been saved on the server is erased from this computer.',
  },
  profile: { title: 'Your details', button: 'Save' },
  password: {
    title: 'Change password',
    lead: 'You are signed out everywhere else.',
    button: 'Change password',
  },
} satisfies typeof sv
