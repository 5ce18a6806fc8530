import type { CsvFault } from '#app/domain/organisations/indicator-csv.ts'
import type { figuresImport as swedish } from '../sv/figures-import.ts'

const faults: Readonly<Record<CsvFault, string>> = {
  noHeading: 'The first line must name the columns.',
  noCode: 'No column is called municipality code, code, municipality or region.',
  noYear: 'No column is called year, and no heading ends with a year.',
  code: 'The line does not begin with the code of a municipality or county.',
  unknownCode: 'No municipality or region has this code.',
  year: 'This is no year.',
  number: 'This cannot be read as a number.',
  outOfRange: 'The number is not possible for this figure.',
  twice: 'The same organisation and year stand there twice with different numbers.',
  tooManyLines: 'The file has too many lines. Divide it.',
}

export const figuresImport: typeof swedish = {
  title: 'Figures',
  lead: 'Read one figure for many municipalities and regions from Statistics Sweden, Kolada or PTS. You see what will change before it is saved, and all of it is saved or nothing.',
  indicator: 'Which figure',
  source: 'Source',
  sourceHelp: 'Shown beside every number, for example Kolada N07918 or SCB BE0101.',
  csv: 'What the file holds',
  csvHelp:
    'Open the CSV file and paste all of it, with its headings. Either municipality code, year and value on each line, or a column for each year. Separated by semicolon, comma or tab.',
  preview: 'Show what will change',
  save: 'Save the figures',
  previewTitle: 'This will change',
  summary: (added, changed, unchanged) =>
    `New numbers: ${added}. Changed: ${changed}. As before: ${unchanged}.`,
  empty: (count) =>
    count === 1
      ? '1 cell or line without a number is skipped.'
      : `${count} cells or lines without a number are skipped.`,
  nothing: 'Nothing will change',
  nothingText: 'All numbers of the file are here already.',
  caption: 'Changes',
  organisation: 'Organisation',
  year: 'Year',
  before: 'Now',
  after: 'Will be',
  more: (count) => `And ${count} more.`,
  faultsTitle: 'Mend this in the file',
  line: 'Line',
  found: 'It says',
  fault: 'Fault',
  faults,
}
