import type { editor as sv } from '../sv/editor.ts'
import { grid, picker } from './editor-grid.ts'
import { notices } from './editor-notices.ts'
import { states } from './editor-states.ts'
import { rich } from './editor-writing.ts'

const characters = (count: number) => (count === 1 ? '1 character' : `${count} characters`)

export const editor = {
  notice: {},
  errors: {},
  rich,
  notices,

  untitled: 'Untitled',
  title: (title: string) => `Write: ${title}`,
  withoutScripts: {
    title: 'You can read here but not write',
    text: 'So that several people can write at once, the page needs JavaScript, which is off in your browser. The text below is as it was when the page was fetched.',
  },
  failedToLoad: {
    title: 'The editor could not be fetched',
    text: 'The text below is as it was when the page was fetched. Reload the page to try again.',
    reload: 'Reload the page',
  },

  bar: {
    submit: 'Hand in',
    follow: 'Show status',
    draftPreview: 'Preview',
    draftTimeline: 'Timeline',
    draftSharing: 'Share',
    more: 'More about the draft',
    undo: 'Undo',
    redo: 'Redo',
    help: 'Keyboard shortcuts',
    find: 'Find and replace',
    toolNotLoaded: 'The tool could not be fetched. Reload the page and try again.',
  },

  /** What became of the draft while one had it open. */
  statusChanges: {
    draft: 'The text is a draft again.',
    submitted: 'The text has been handed in. The reviewer sees what you change now.',
    in_review: 'The text is being reviewed. The reviewer sees what you change now.',
    changes_requested: 'The reviewer asks for changes.',
    approved: 'The text has been approved. If you change it, it has to be approved again.',
    published: 'The text has been published and can no longer be changed here.',
    rejected: 'The text has been rejected and cannot be changed.',
    deleted: 'The draft is deleted.',
    withdrawn: 'The published text has been withdrawn.',
    merged: 'The text has been merged with another.',
  },

  saved: {
    saved: (time: string) => `Saved ${time}`,
    everything: 'Saved',
    saving: 'Saving …',
    opening: 'Opening …',
    reconnecting: 'Not saved, reconnecting',
    connecting: 'Reconnecting',
    stopped: 'Not saved',
    reading: 'You are reading',
    deleted: 'Deleted',
    denied: 'No access',
    unreadable: (count: number) =>
      count === 1 ? '1 field cannot be read' : `${count} fields cannot be read`,
  },

  presence: {
    alone: 'Only you are here',
    count: (count: number) => `${count} writing here`,
    here: (count: number) => `${count} are here`,
    panel: 'Who is here',
    you: 'you',
    nowhere: 'reading or thinking',
    goTo: (name: string, field: string) => `Go to ${name} in ${field}`,
    announce: 'Read out when somebody comes or goes',
    came: (names: string) => `${names} here now`,
    left: (names: string) => `${names} left`,
    close: 'Close',
  },

  outline: {
    skipSection: 'Skip this section',
    label: 'Contents',
    show: 'Contents and what is lacking',
    percent: (percent: number) => `${percent} per cent filled in`,
    ready: 'Ready to hand in',
    left: (count: number) => `${count} ${count === 1 ? 'thing' : 'things'} left until it can be published`,
    listed: 'What is left',
    progress: (filled: number, of: number) => `${filled} of ${of}`,
    lacking: (count: number) => `${count} left`,
    isFull: 'done',
    words: {
      all: (shown: string, count: number) => (count === 1 ? '1 word' : `${shown} words`),
      here: (shown: string, count: number) => (count === 1 ? 'Here: 1 word' : `Here: ${shown} words`),
      minutes: (minutes: number) =>
        minutes < 1
          ? 'less than a minute to read'
          : `about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} to read`,
    },
    language: 'Check the language',
  },

  grid,
  picker,

  sections: { openAll: 'Show all parts', foldAll: 'Hide all parts' },

  field: {
    needed: 'needed for publishing',
    remaining: (count: number) => `${characters(count)} left`,
    tooMany: (count: number) => `${characters(count)} too many`,
    choose: 'Choose …',
    clear: 'Clear',
    clearOf: (field: string) => `Clear ${field}`,
    notANumber: 'This cannot be read as a number and is not saved. Write for example 1,250,000 or 12.5.',
    notADate: 'This cannot be read as a date and is not saved.',
    dateHint: 'For example 26 November 2026 or 26/11/2026: the day before the month. 2026-11-26 works too.',
    calendar: 'Calendar',
    backTo: (saved: string) => `Go back to ${saved}`,
    emptyIt: 'Empty the field',
    noRows: (group: string) => `First add something under ${group}.`,
    goToRows: 'Go there',
    unnamedRow: (one: string, number: number) => `Unnamed ${one} ${number}`,
    removedRow: 'Removed',
    notApplying: (field: string, condition: string) =>
      `${field} belongs only to “${condition}”. What is written is kept but not shown to readers:`,
    sectionNotApplying: (section: string, condition: string) =>
      `${section} belongs only to “${condition}”. What is written there is kept but not shown to readers.`,
    tags: 'Write words with commas between them.',
  },

  problems: {
    missing: 'Needed for publishing.',
    tooLong: (limit: number) => `The text may have at most ${limit} characters.`,
    badLink: 'Enter a full address that begins with https://',
    badEmail: 'Enter an email address, for example digital@municipality.example.',
    outOfRange: 'The number is outside what is reasonable.',
    tooFewUnits: 'At least two units are needed, or a reason why there was only one.',
    tooFewLessons: 'At least two lessons are needed when the work was cancelled.',
    highBelowLow: 'High is less than low.',
    likelyOutside: 'Likely is outside low and high.',
    toBeforeFrom: 'To year is before from year.',
    gainBeforeInvestment: 'The benefit begins before the investment. Is that right?',
    endBeforeStart: 'The end is before the start.',
    personalNumber: 'This looks like a personal identity number. It must not be published.',
  },

  rows: {
    add: (one: string) => `Add ${one}`,
    full: (most: number) => `There may be at most ${most} rows here.`,
    none: 'Nothing here yet.',
    name: (one: string, number: number, name: string) =>
      name ? `${one} ${number}: ${name}` : `${one} ${number}`,
    up: 'Move up',
    down: 'Move down',
    remove: 'Remove',
    act: (act: string, row: string) => `${act} ${row}`,
    removed: (row: string) => `${row} is removed.`,
    restore: 'Undo the removal',
    dismiss: 'Close the message',
    moved: (row: string, place: number, of: number) => `${row} is now number ${place} of ${of}`,
    openAll: 'Show all fields',
    closeAll: 'Fold all',
  },

  states,

  readOnly: {
    title: 'You are reading, and cannot change anything',
    viewer: 'You are invited to read. Ask whoever invited you if you need to write as well.',
    commenter: 'You are invited to read and comment. Ask whoever invited you if you need to write as well.',
    reviewer: 'You are reviewing the text. It is written by those who own it.',
    published: 'The text is published. Begin a new version to change it.',
    rejected: 'The text is rejected. Open it again to change it.',
    other: 'Your role lets you read but not write here.',
  },
} satisfies typeof sv
