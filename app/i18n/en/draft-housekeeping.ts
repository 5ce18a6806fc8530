/** Texts in English about keeping drafts in order: deleting, starting from something, naming, previewing, the timeline. */
import type {
  deletion as svDeletion,
  naming as svNaming,
  preview as svPreview,
  starting as svStarting,
  timeline as svTimeline,
} from '#app/i18n/sv/draft-housekeeping.ts'

export const deletion: typeof svDeletion = {
  tab: 'Deleted',
  lead: (days) =>
    `A deleted draft is kept for ${days} days. Until then it can be brought back, with everything that it said.`,
  empty: 'No deleted drafts',
  button: 'Delete the draft',
  ask: 'Delete the draft …',
  title: 'Delete the draft?',
  consequences: (days) => [
    'Nobody can open it, neither you nor those who are invited. Whoever is writing in it is told that it is deleted.',
    `You can bring it back for ${days} days, under Drafts and Deleted.`,
    'After that the text and its timeline are gone for good.',
  ],
  invited: (count) =>
    count === 1 ? 'One invited person has the draft.' : `${count} invited people have the draft.`,
  isDeleted: 'The draft is deleted',
  deleted: (name, when) => `${name} deleted it ${when}.`,
  until: (date) => `It can be brought back until ${date}.`,
  others: (organisation) => `Whoever may write for ${organisation} can bring it back.`,
  undelete: 'Bring back',
  undeleteOf: (title) => `Bring back ${title}`,
}

/** Starting a draft from a template, from a published case, or as a copy. */
export const starting: typeof svStarting = {
  title: {
    template: (title) => `You start from the template ${title}`,
    case: (title, organisation) => `You start from ${title} (${organisation})`,
    draft: (title) => `You are copying the draft ${title}`,
  },
  text: {
    template:
      'The template ticks what is usually the same and adds rows to fill in. Everything can be changed.',
    case: 'How they did it comes along: area, goals, roles, technology, procurement, cost entries and risks. Amounts, dates, results and lessons are theirs and do not. The source is noted under Built on.',
    draft: 'The whole text comes along to a new draft. Invited people, timeline and history do not.',
  },
  button: { template: 'Write a case study', case: 'Write a case study of your own', draft: 'Copy the draft' },
  empty: 'Start with an empty draft instead',
  templates: 'Start with a template',
  templatesText: 'Templates are case studies in which what is usually the same has been ticked.',
  fromCase: 'Write a case study of your own based on this one',
  copy: 'Copy the draft',
}

/** Naming a point of the timeline. */
export const naming: typeof svNaming = {
  start: 'Name the text as it is now',
  nameIt: 'Name this point',
  title: 'Name the text as it is now',
  lead: 'The text as it is now is put on the timeline under a name, so that you find your way back to it.',
  rename: 'Rename the point',
  renameLead: (time) => `The text ${time}.`,
  name: 'Name',
  help: 'For example “Before the committee meeting”.',
  renameHelp: 'Leave it empty to remove the name.',
  button: 'Save the name',
}

/** The draft as its readers will get it. */
export const preview: typeof svPreview = {
  title: 'This is how readers will see the text',
  lead: 'Nothing is published. Whoever reviews it reads the same.',
  leadPublished: 'What is published is as it was. Whoever reviews reads the same.',
  refused: {
    title: 'This has to be corrected before the text can be published',
    text: 'The values do not appear below: as they are now, no readers get them.',
  },
  readers: 'Readers',
  everybody: 'Everybody',
  signedIn: 'Signed in',
  empty: 'There is nothing to read yet.',
}

export const timeline = {
  title: 'Timeline',
  lead: 'What the text looked like at different times. Look at one of them, and restore the text as it was then if you like.',
  empty: 'Nothing on the timeline yet',
  emptyText:
    'When you have written for a while, a moment is put here by itself, and then every ten minutes when something has changed.',
  reasons: {
    edited: 'Written',
    submitted: 'Handed in',
    restored: 'Restored',
    published: 'Published',
  },
  by: (names) => `by ${names}`,
  thatTime: (time) => `The text ${time}`,
  thatTimeLead: 'This is what it said then. Looking changes nothing.',
  since: 'What has changed since then',
  sameAsNow: 'The text is the same now.',
  nothing: 'The text was empty then.',
  goBack: 'Restore this version',
  restore: {
    title: 'Restore this version',
    lead: (time) => `The text will be as it was ${time}.`,
    consequences: [
      'It is a change like any other: everybody who has the text open sees it at once.',
      'What somebody is writing just now in a paragraph that stays is not lost.',
      'The text as it is now is put on the timeline first. It can always be restored.',
    ],
    button: 'Restore this version',
    changes: 'This will change',
  },
} satisfies typeof svTimeline
