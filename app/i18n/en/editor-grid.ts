import type { grid as gridSv, picker as pickerSv } from '../sv/editor-grid.ts'

export const grid = {
  keys: 'Arrows go between the cells. Type, or press Enter, to fill in a cell. Rows from a spreadsheet can be pasted.',
  number: 'Number',
  newRow: 'New row',
  asGrid: 'Show as a table',
  asCards: 'Show as cards',
  removeHint: 'Press Enter to remove the row.',
  unread: 'What stands here cannot be read and is not saved.',
  idle: (condition: string) => `Belongs only to “${condition}”.`,
  pasted: (rows: number) => (rows === 1 ? '1 row is pasted.' : `${rows} rows are pasted.`),
  made: (names: string) => `New units: ${names}.`,
  unreadCells: (count: number) =>
    count === 1
      ? '1 cell cannot be read. Its text stays in the cell but is not saved.'
      : `${count} cells cannot be read. Their texts stay in the cells but are not saved.`,
  unknown: (columns: string) => `Columns without a place here: ${columns}.`,
  left: (rows: number) =>
    rows === 1 ? 'There was no room for 1 row.' : `There was no room for ${rows} rows.`,
  goToFirst: 'Go to the first',
} satisfies typeof gridSv

export const picker = {
  search: 'Search and choose …',
  nothing: 'Nothing of that name',
  chosen: (field: string) => `Chosen for ${field}`,
  remove: (option: string) => `Remove ${option}`,
  added: (option: string) => `${option} is chosen`,
  removed: (option: string) => `${option} is no longer chosen`,
} satisfies typeof pickerSv
