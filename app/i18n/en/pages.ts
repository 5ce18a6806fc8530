import type { pages as sv } from '../sv/pages.ts'
import { about } from './about.ts'
import { accessibility } from './accessibility.ts'
import { privacy } from './privacy.ts'

export const pages = {
  about,
  accessibility,
  privacy,
  problem: {
    toHome: 'To the front page',
    toSearch: 'Search',
    toSignIn: 'Sign in',
    byStatus: {
      400: {
        title: 'The page could not read the request',
        text: 'Something in the address or the form was wrong. Go back and try again.',
      },
      403: {
        title: 'You may not do this',
        text: 'Your role does not allow it, or it has changed. Ask the person responsible for the text.',
      },
      404: {
        title: 'There is no such page',
        text: 'The address may be misspelt, the page may have moved, or it is not open to you. If you take part in a draft you need to be signed in.',
      },
      405: {
        title: 'The page cannot be used that way',
        text: 'Go back and try again from the page that you came from.',
      },
      409: {
        title: 'That is no longer possible',
        text: 'The status of the text has changed since you opened the page. Go back and reload, and you will see what applies now.',
      },
      410: {
        title: 'The text is withdrawn',
        text: 'It was published once and is not any more.',
      },
      413: {
        title: 'This is too large',
        text: 'What you sent is larger than Erfa accepts. Divide it and try again.',
      },
      422: {
        title: 'The form could not be accepted',
        text: 'Something that is needed is missing or wrong. Go back: what you wrote is still there.',
      },
      429: {
        title: 'Too many attempts',
        text: 'Wait for a while and try again. The limit protects accounts and content.',
      },
      500: {
        title: 'Something went wrong on our side',
        text: 'The error has been recorded. What you have saved is still there. Try again in a while.',
      },
      503: {
        title: 'Erfa cannot be reached just now',
        text: 'Try again in a while. What you have saved is still there.',
      },
    },
    /** Too late for a text: what happened to it last, and by whom. */
    late: {
      byOther: 'Somebody was first',
      byYourself: 'You have moved the text on already',
      you: 'You',
      happened: (what: string, when: string) => `${what} ${when}.`,
      toText: 'See the status of the text',
    },
    byReason: {
      tooCostly: {
        title: 'The text cannot be shown',
        text: 'It is so large or so entangled that reading it takes too long. Nothing has been removed. Shorter texts, or an earlier moment on the timeline, can be opened.',
      },
      busy: {
        title: 'Very busy just now',
        text: 'Try again in a few seconds. What you have saved is still there.',
      },
    },
  },
} satisfies typeof sv
