/** What the editor says of its connection, in English. */
import { deletedDraftDays } from '#app/domain/reviews/workflow.ts'
import type { states as sv } from '../sv/editor-states.ts'

export const states = {
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
    text: `It was deleted while you had it open, and can be brought back for ${deletedDraftDays} days. What you have written stays below to read and copy, and comes along if the draft is brought back.`,
    action: 'Bring the draft back',
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
    text: 'What you put in last is larger than what can be saved at once, or the draft can hold no more. Undo it. Paste smaller parts at a time, or remove something else first.',
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
} satisfies typeof sv
