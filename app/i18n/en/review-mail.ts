import type { reviewMail as sv } from '../sv/review-mail.ts'

const farewell = 'Kind regards\nErfa\n\nThis message was sent automatically.'

const quoteNote = (note: string, lead: string) => (note ? `${lead}\n\n${indented(note)}\n\n` : '')
const indented = (note: string) =>
  note
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n')

export const reviewMail = {
  untitled: 'a text without a title',

  submit: ({ name, actor, title, organisation, note, link }) => ({
    subject: `To approve: ${title}`,
    body: `Hello ${name},

${actor} has handed in "${title}" for ${organisation}. You are an approver: read it, approve it or ask for changes here:

${link}

${quoteNote(note, `${actor} writes:`)}${farewell}`,
  }),

  submitTrusted: ({ name, actor, title, organisation, note, link }) => ({
    subject: `To publish: ${title}`,
    body: `Hello ${name},

${actor} has handed in the lesson "${title}" for ${organisation}. Your organisation is trusted: as an approver you can publish it at once, and a moderator then reads it afterwards. You can also approve it, so that the moderator reads it first, or ask for changes:

${link}

${quoteNote(note, `${actor} writes:`)}${farewell}`,
  }),

  voidApproval: ({ name, title, link }) => ({
    subject: `Needs a new approval: ${title}`,
    body: `Hello ${name},

"${title}" was changed after it had been approved, so the approval no longer holds. See what changed and approve it again here:

${link}

${farewell}`,
  }),

  requestChanges: ({ name, actor, title, note, link }) => ({
    subject: `Changes requested: ${title}`,
    body: `Hello ${name},

${actor} has read "${title}" and asks for changes before it is published.

${quoteNote(note, `${actor} writes:`)}When you are done, hand it in again here:

${link}

${farewell}`,
  }),

  reject: ({ name, actor, title, note, link }) => ({
    subject: `Rejected: ${title}`,
    body: `Hello ${name},

${actor} has rejected "${title}". It will not be published.

${quoteNote(note, 'The reason:')}The text is still there, and you can open it again here:

${link}

${farewell}`,
  }),

  publish: ({ name, title, link }) => ({
    subject: `Published: ${title}`,
    body: `Hello ${name},

"${title}" is published, and everybody can read it here:

${link}

${farewell}`,
  }),

  publishTrusted: ({ name, title, link }) => ({
    subject: `Published: ${title}`,
    body: `Hello ${name},

"${title}" is published and can be read by everybody here:

${link}

Your organisation is trusted to publish lessons. A moderator reads it afterwards, and until then it says that it has not been reviewed.

${farewell}`,
  }),

  withdraw: ({ name, actor, title, note, link }) => ({
    subject: `Withdrawn: ${title}`,
    body: `Hello ${name},

${actor} has withdrawn "${title}". It can no longer be read or found. Its address says that it is withdrawn, when and why.

${quoteNote(note, 'The reason:')}${link}

${farewell}`,
  }),

  approve: ({ name, actor, title, organisation, link }) => ({
    subject: `Approved by its organisation: ${title}`,
    body: `Hello ${name},

${actor} has approved "${title}" for ${organisation}. You have claimed it and can publish it here:

${link}

${farewell}`,
  }),

  takeBack: ({ name, actor, title, link }) => ({
    subject: `Taken back: ${title}`,
    body: `Hello ${name},

${actor} has taken back "${title}", which you had claimed. There is nothing for you to do. The queue is here:

${link}

${farewell}`,
  }),
} satisfies typeof sv
