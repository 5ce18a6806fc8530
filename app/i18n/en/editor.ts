import type { editor as sv } from '../sv/editor.ts'
import { grid, picker } from './editor-grid.ts'
import { notices } from './editor-notices.ts'
import { keyboard, rich } from './editor-writing.ts'

const characters = (count: number) => (count === 1 ? '1 character' : `${count} characters`)

export const editor = {
  notice: {},
  errors: {},
  rich,
  keyboard,
  notices,

  untitled: 'Untitled',
  title: (title: string) => `Write: ${title}`,
  opening: 'Opening the text …',
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
    label: 'The draft',
    owner: (organisation: string) => `Owned by ${organisation}`,
    submit: 'Hand in',
    follow: 'Show status',
    timeline: 'Timeline',
    share: 'Share',
    more: 'More about the draft',
    undo: 'Undo',
    redo: 'Redo',
    help: 'Keyboard shortcuts',
  },

  /** What became of the draft while one had it open. */
  standing: {
    draft: 'The text is a draft again.',
    submitted: 'The text has been handed in. What you change now is shown to whoever reviews it.',
    in_review: 'The text is being reviewed. What you change now is shown to whoever reviews it.',
    changes_requested: 'The reviewer asks for changes.',
    approved: 'The text has been approved. If you change it, it has to be approved again.',
    published: 'The text has been published and can no longer be changed here.',
    rejected: 'The text has been rejected and cannot be changed.',
    deleted: 'The draft is deleted.',
    withdrawn: 'The published text has been withdrawn.',
    merged: 'The text has been merged with another.',
  },

  saved: {
    label: 'Whether the text is saved',
    saved: (time: string) => `Saved ${time}`,
    everything: 'Saved',
    saving: 'Saving …',
    opening: 'Opening …',
    reconnecting: 'Not saved, reconnecting',
    connecting: 'Reconnecting',
    stopped: 'Not saved',
    reading: 'You are reading',
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
    label: 'Contents',
    show: 'Contents and what is lacking',
    percent: (percent: number) => `${percent} per cent filled in`,
    ready: 'Ready to hand in',
    left: (count: number) => `${count} ${count === 1 ? 'thing' : 'things'} left until it can be published`,
    listed: 'What is left',
    progress: (filled: number, of: number) => `${filled} of ${of}`,
    lacking: (count: number) => `${count} left`,
    isFull: 'done',
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
    notADate: 'The date is not complete and is not saved.',
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
    badLink: 'Write a full address that begins with https://',
    badEmail: 'Write an email address, for example digital@municipality.example.',
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

  states: {
    connecting: {
      title: 'Fetching the latest',
      text: 'You can read and write while the text is fetched.',
    },
    offline: {
      title: 'Not saved, reconnecting',
      text: 'What you have written is saved as soon as there is contact again. You can go on writing.',
    },
    offlineSaved: {
      title: 'No contact right now',
      text: 'Everything you have written is saved. You can go on writing: it is saved when there is contact again.',
    },
    blocked: {
      title: 'Something stops the connection',
      text: 'The page reaches the server, but not the connection that saves the text. It is usually a filter in the network. What you write is saved when the connection is let through. Ask your IT department about “websocket” to this address.',
    },
    signedOut: {
      title: 'You are no longer signed in',
      text: 'Sign in in a new tab and come back here, and what you have written is saved.',
      action: 'Sign in in a new tab',
      after: 'I have signed in',
    },
    denied: {
      title: 'You no longer have access to the text',
      text: 'Your access has been removed, and the text has been removed from this computer. Ask whoever invited you, or your organisation.',
      action: 'To your drafts',
    },
    readOnly: {
      title: 'You can no longer write here',
      text: 'The text has moved on, or your right to write was removed, while you were here.',
    },
    gone: {
      title: 'The text no longer exists',
      text: 'The draft has been removed, and the text has been removed from this computer.',
      action: 'To your drafts',
    },
    deleted: {
      title: 'The draft is deleted',
      text: 'Somebody in the organisation has deleted it. What you have written is kept, and comes along if the draft is brought back.',
      action: 'See what happened',
    },
    tooOld: {
      title: 'The page needs to be reloaded',
      text: 'Erfa has been updated since you opened the page. What you have written is saved when the page has been reloaded.',
      action: 'Reload the page',
    },
    diverged: {
      title: 'The server has been restored to an earlier time',
      text: 'The text on this page is newer than the server’s and is not saved. Copy what you want to keep before you reload the page.',
      action: 'Reload the page',
    },
    tooLarge: {
      title: 'The text is too large to be saved',
      text: 'What you put in last is larger than what can be saved at once. Undo it, and paste smaller parts at a time.',
      action: 'Try again',
    },
    invalid: {
      title: 'The latest could not be saved',
      text: 'The server did not accept the latest change. Reload the page. First copy what you have written since it was last saved.',
      action: 'Reload the page',
    },
    tooFast: {
      title: 'Too many connections',
      text: 'You have the text open in many windows, or more changes than can be saved. Close some windows and try again.',
      action: 'Try again',
    },
    unsavedLong: {
      title: 'What you write is not saved yet',
      text: 'The server has not answered for a while. Do not close the page.',
    },
    /** Whether what is not saved is on the person's own computer. */
    device: {
      kept: 'What is not saved stays on this computer.',
      waiting:
        'What you wrote last could not be put on this computer yet. Do not close the page before it says Saved.',
      none: 'The browser does not allow the text to be kept on this computer. Do not close the page before it says Saved.',
    },
  },

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
