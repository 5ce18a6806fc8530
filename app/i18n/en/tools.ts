import type { tools as swedish } from '../sv/tools.ts'
import { keyboard } from './editor-keyboard.ts'

export const tools: typeof swedish = {
  keyboard,
  find: {
    label: 'Find and replace in the draft',
    words: 'Find',
    replaceBy: 'Replace with',
    matchCase: 'Match case',
    wholeWords: 'Whole words',
    previous: 'Previous match',
    next: 'Next match',
    replace: 'Replace',
    replaceAll: 'Replace all',
    close: 'Close the search',
    none: 'No matches',
    empty: 'Type what to find.',
    count: (at, of) => `${at} of ${of}`,
    at: (at, of, place) => `${at} of ${of}, ${place}`,
    replaced: (count) =>
      `${count === 1 ? '1 match has' : `${count} matches have`} been replaced. Undo takes ${count === 1 ? 'it' : 'all of them'} back.`,
    undo: 'Undo the replacement',
    undone: 'The replacement is undone.',
  },
}
