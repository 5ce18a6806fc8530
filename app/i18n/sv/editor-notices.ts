/** Words of the notices in the bar and of the helps beside the text, in Swedish; the English file has exactly the same shape. */
import type { LeftOutSentences } from '#app/i18n/left-out-text.ts'

const some = (one: string, many: string) => (count: number) => (count === 1 ? `1 ${one}` : `${count} ${many}`)
const leftOut: LeftOutSentences = {
  lang: 'sv',
  names: {
    pictures: some('bild', 'bilder'),
    media: some('inbäddat innehåll', 'inbäddade innehåll'),
    formulas: some('formel', 'formler'),
    comments: some('kommentar', 'kommentarer'),
    deletions: some('struken ändring', 'strukna ändringar'),
    links: some('länk', 'länkar'),
    innerTables: some('tabell i en tabell', 'tabeller i tabeller'),
  },
  removed: (things) => `${things} togs bort.`,
  wordsOnly: (things) => `${things} blev vanlig text.`,
}

export const notices = {
  close: 'Stäng meddelandet',
  copy: 'Kopiera det jag skrev',
  copied: 'Kopierat',
  showWords: 'Visa det jag skrev',
  hideWords: 'Dölj det jag skrev',
  words: 'Det du skrev',
  rowGone: (row: string) =>
    `Någon annan har tagit bort ${row}, som du skriver i. Dina ord står kvar där du skriver, men bara du ser dem. Ta tillbaka raden om den ska vara med i texten. Annars: kopiera det du vill ha kvar och stäng meddelandet, då försvinner raden.`,
  bringRowBack: 'Ta tillbaka raden',
  goneTag: 'borttagen av någon annan',
  leftOut,
  tableAsParagraphs: 'Tabellen var för stor. Varje rad blev ett eget stycke, och alla ord är kvar.',
  tableIsFull: (rows: number, columns: number) =>
    `Tabellen kan ha högst ${rows} rader och ${columns} kolumner. Inget lades till.`,
  /** What makes a text harder to follow for somebody who hears it. */
  hints: {
    title: (count: number) => `${count} ${count === 1 ? 'sak' : 'saker'} att göra lättare att läsa för alla`,
    submitTitle: 'Det här blir lättare att läsa för alla',
    submitText: 'Inget av det hindrar er från att lämna in.',
    skippedLevel: (words: string) =>
      `${words ? `Rubriken ”${words}”` : 'En rubrik utan ord'} hoppar över en nivå. Den som lyssnar tror att något saknas.`,
    vagueLink: (words: string) => `Länken ”${words}” säger inte vart den leder. Skriv vad man kommer till.`,
    emptyHeader: (words: string) =>
      `En rubrik i tabellen ”${words}” är tom. Skriv vad kolumnen eller raden visar.`,
    noHeader: (words: string) => `Tabellen ”${words}” saknar rubriker.`,
    noCaption: (words: string) =>
      `Före tabellen ”${words}” står ingen rubrik eller mening som säger vad den visar.`,
    mend: {
      noCaption: () => 'Lägg in en tabelltext ovanför',
      skippedLevel: () => 'Rätta rubrikernas nivåer',
      noHeader: (count: number): string =>
        count === 1 ? 'Gör första raden till rubriker' : 'Gör tabellernas första rader till rubriker',
    },
    mended: 'Rättat. Ångra tar tillbaka det.',
  },
}
