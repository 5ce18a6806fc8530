/** Words of the notices in the bar and of the helps beside the text; the Swedish file has exactly the same shape. */
export const notices = {
  close: 'Close the message',
  copy: 'Copy what I wrote',
  copied: 'Copied',
  showWords: 'Show what I wrote',
  hideWords: 'Hide what I wrote',
  words: 'What you wrote',
  rowGone: (row: string) =>
    `Somebody else removed ${row} while you were writing there. You are still in it, and nobody else sees what you write here.`,
  bringRowBack: 'Bring the row back',
  goneTag: 'removed by somebody else',
}
