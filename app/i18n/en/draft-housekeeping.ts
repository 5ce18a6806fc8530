/** Texts in English about keeping drafts in order: deleting one and bringing it back. */
import type { deletion as sv } from '#app/i18n/sv/draft-housekeeping.ts'

export const deletion: typeof sv = {
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
