import type { tools as swedish } from '../sv/tools.ts'
import { keyboard } from './editor-keyboard.ts'

export const tools: typeof swedish = {
  keyboard,
  language: {
    title: 'The language',
    intro:
      'LIX counts how long sentences and words are. A newspaper is usually between 40 and 50. A long word may be the right one: that is for you to say.',
    nothing: 'There are no sentences to check yet.',
    all: (words, texts) =>
      texts === 1 ? `${words} words in one text.` : `${words} words in ${texts} texts.`,
    tooShort: 'Too short for LIX.',
    lix: (value, level) => `LIX ${value}: ${level}.`,
    levels: {
      veryEasy: 'very easy, like a book for children',
      easy: 'easy, like a novel',
      medium: 'medium, like a newspaper',
      hard: 'hard, like an official text',
      veryHard: 'very hard, like a law',
    },
    sentence: (words, text) => `A sentence of ${words} words: “${text}”`,
    word: (word, times) =>
      times === 1 ? `A long word: “${word}”` : `A long word, ${times} times: “${word}”`,
  },
  find: {
    label: 'Find and replace in the draft',
    words: 'Find',
    replaceBy: 'Replace with',
    matchCase: 'Match case',
    wholeWords: 'Whole words',
    previous: 'Previous match',
    next: 'Next match',
    replace: 'Replace',
    replaceAll: (count) => (count > 0 ? `Replace all ${count}` : 'Replace all'),
    close: 'Close the search',
    none: 'No matches',
    count: (at, of) => `${at} of ${of}`,
    at: (at, of, place) => `${at} of ${of}, ${place}`,
    replaced: (count) => (count === 1 ? '1 match is replaced.' : `${count} matches are replaced.`),
    undo: 'Undo the replacement',
    undone: 'The replacement is undone.',
    notUndone:
      'The replacement is not undone from here: you have changed something after it, or undone it already. Undo what is newer first, with Ctrl+Z in the text.',
  },
}
