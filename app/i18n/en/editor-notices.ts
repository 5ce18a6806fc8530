/** Words of the notices in the bar and of the helps beside the text; the Swedish file has exactly the same shape. */
import type { LeftOutSentences } from '#app/i18n/left-out-text.ts'

const some = (one: string, many: string) => (count: number) => (count === 1 ? `1 ${one}` : `${count} ${many}`)
const leftOut: LeftOutSentences = {
  lang: 'en',
  names: {
    pictures: some('picture', 'pictures'),
    media: some('embedded item', 'embedded items'),
    formulas: some('formula', 'formulas'),
    comments: some('comment', 'comments'),
    deletions: some('deleted passage', 'deleted passages'),
    links: some('link', 'links'),
    innerTables: some('table within a table', 'tables within tables'),
  },
  removed: (things, isOne) => `${things} ${isOne ? 'was' : 'were'} removed.`,
  wordsOnly: (things) => `${things} became plain text.`,
}

export const notices = {
  close: 'Close the message',
  copy: 'Copy what I wrote',
  copied: 'Copied',
  showWords: 'Show what I wrote',
  hideWords: 'Hide what I wrote',
  words: 'What you wrote',
  rowGone: (row: string) =>
    `Somebody else has removed ${row}, which you are writing in. Your words are still where you write, but only you see them. Bring the row back if it is to be part of the text. Otherwise copy what you want to keep and close this message: then the row goes away.`,
  bringRowBack: 'Bring the row back',
  goneTag: 'removed by somebody else',
  leftOut,
  tableAsParagraphs: 'The table was too large. Each row became a paragraph, and every word is there.',
  tableIsFull: (rows: number, columns: number) =>
    `The table may have at most ${rows} rows and ${columns} columns. Nothing was added.`,
  /** What makes a text harder to follow for somebody who hears it. */
  hints: {
    title: (count: number) =>
      `${count} ${count === 1 ? 'thing' : 'things'} to make easier to read for everybody`,
    submitTitle: 'This would be easier to read for everybody',
    submitText: 'None of it keeps you from handing in.',
    skippedLevel: (words: string) =>
      `${words ? `The heading “${words}”` : 'A heading without words'} skips a level. Somebody who listens believes that something is missing.`,
    vagueLink: (words: string) => `The link “${words}” does not say where it leads. Write what one gets to.`,
    emptyHeader: (words: string) =>
      `A header of the table “${words}” is empty. Write what the column or row shows.`,
    noHeader: (words: string) => `The table “${words}” has no headers.`,
    noCaption: (words: string) => `No heading or sentence before the table “${words}” says what it shows.`,
    mend: {
      noCaption: () => 'Insert a caption above',
      skippedLevel: () => 'Correct the levels of the headings',
      noHeader: (count: number): string =>
        count === 1 ? 'Make the first row headers' : 'Make the first row of each table headers',
    },
    mended: 'Corrected. Undo takes it back.',
  },
}
