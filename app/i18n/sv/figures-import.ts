/** Figures of many organisations from a file, in Swedish; the English file has exactly the same shape. */
import type { CsvFault } from '#app/domain/organisations/indicator-csv.ts'

const faults: Readonly<Record<CsvFault, string>> = {
  noHeading: 'Första raden ska säga vad kolumnerna heter.',
  noCode: 'Ingen kolumn heter kommunkod, kod, kommun eller region.',
  noYear: 'Ingen kolumn heter år, och ingen rubrik slutar med ett årtal.',
  code: 'Raden börjar inte med en kommunkod eller länskod.',
  unknownCode: 'Ingen kommun eller region har den koden.',
  year: 'Det är inget årtal.',
  number: 'Det går inte att läsa som ett tal.',
  outOfRange: 'Talet är inte möjligt för den här uppgiften.',
  twice: 'Samma organisation och år finns två gånger med olika tal.',
  tooManyLines: 'Filen har för många rader. Dela den.',
}

export const figuresImport = {
  title: 'Uppgifter',
  lead: 'Läs in en uppgift för många kommuner och regioner från SCB, Kolada eller PTS. Du ser vad som ändras innan det sparas, och allt sparas eller inget.',
  indicator: 'Vilken uppgift',
  source: 'Källa',
  sourceHelp: 'Visas bredvid varje tal, till exempel Kolada N07918 eller SCB BE0101.',
  csv: 'Innehållet i filen',
  csvHelp:
    'Öppna CSV-filen och klistra in allt, med rubrikraden. Antingen kommunkod, år och värde på varje rad, eller en kolumn för varje år. Semikolon, komma eller tabb emellan.',
  preview: 'Visa vad som ändras',
  save: 'Spara uppgifterna',
  previewTitle: 'Det här ändras',
  summary: (added: number, changed: number, unchanged: number) =>
    `Nya tal: ${added}. Ändrade: ${changed}. Som förut: ${unchanged}.`,
  empty: (count: number) =>
    count === 1
      ? '1 ruta eller rad utan tal hoppas över.'
      : `${count} rutor eller rader utan tal hoppas över.`,
  nothing: 'Inget ändras',
  nothingText: 'Alla tal i filen finns redan.',
  caption: 'Ändringar',
  organisation: 'Organisation',
  year: 'År',
  before: 'Nu',
  after: 'Blir',
  more: (count: number) => `Och ${count} till.`,
  faultsTitle: 'Rätta det här i filen',
  line: 'Rad',
  found: 'Där står',
  fault: 'Fel',
  faults,
}
