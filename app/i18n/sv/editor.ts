/** Texts of the area `editor` in Swedish; the English file has exactly the same shape. */

import { grid, picker } from './editor-grid.ts'
import { notices } from './editor-notices.ts'
import { states } from './editor-states.ts'
import { rich } from './editor-writing.ts'

const characters = (count: number) => (count === 1 ? '1 tecken' : `${count} tecken`)

export const editor = {
  /** Shown on the page after a form: what it did. */
  notice: {},
  /** Beside a field and in the summary on top, by the key that a form schema gives. */
  errors: {},
  rich,
  notices,

  untitled: 'Utan rubrik',
  title: (title: string) => `Skriv: ${title}`,
  withoutScripts: {
    title: 'Här går det att läsa men inte att skriva',
    text: 'För att flera ska kunna skriva samtidigt behöver sidan JavaScript, och det är avstängt i din webbläsare. Texten nedan är som den såg ut när sidan hämtades.',
  },
  failedToLoad: {
    title: 'Skrivytan kunde inte hämtas',
    text: 'Texten nedan är som den såg ut när sidan hämtades. Ladda om sidan för att försöka igen.',
    reload: 'Ladda om sidan',
  },

  bar: {
    submit: 'Lämna in',
    follow: 'Visa status',
    draftPreview: 'Förhandsgranska',
    draftTimeline: 'Tidslinje',
    draftSharing: 'Dela',
    more: 'Mer om utkastet',
    undo: 'Ångra',
    redo: 'Gör om',
    help: 'Kortkommandon',
    find: 'Sök och ersätt',
    toolNotLoaded: 'Verktyget kunde inte hämtas. Ladda om sidan och försök igen.',
  },

  /** What became of the draft while one had it open. */
  statusChanges: {
    draft: 'Texten är ett utkast igen.',
    submitted: 'Texten är inlämnad. Det du ändrar nu syns för den som granskar.',
    in_review: 'Texten granskas. Det du ändrar nu syns för den som granskar.',
    changes_requested: 'Den som granskar ber om ändringar.',
    approved: 'Texten är godkänd. Om du ändrar den behöver den godkännas igen.',
    published: 'Texten är publicerad och kan inte ändras här längre.',
    rejected: 'Texten är avslagen och kan inte ändras.',
    deleted: 'Utkastet är borttaget.',
    withdrawn: 'Den publicerade texten är tillbakadragen.',
    merged: 'Texten är sammanslagen med en annan.',
  },

  saved: {
    saved: (time: string) => `Sparat ${time}`,
    everything: 'Sparat',
    saving: 'Sparar …',
    opening: 'Öppnar …',
    reconnecting: 'Inte sparat, ansluter igen',
    connecting: 'Ansluter igen',
    stopped: 'Inte sparat',
    reading: 'Du läser',
    deleted: 'Borttaget',
    denied: 'Ingen tillgång',
    unreadable: (count: number) =>
      count === 1 ? '1 fält går inte att läsa' : `${count} fält går inte att läsa`,
  },

  presence: {
    alone: 'Bara du är här',
    count: (count: number) => `${count} skriver här`,
    here: (count: number) => `${count} är här`,
    panel: 'Vilka som är här',
    you: 'du',
    nowhere: 'läser eller tänker',
    goTo: (name: string, field: string) => `Gå till ${name} i ${field}`,
    announce: 'Läs upp när någon kommer eller går',
    came: (names: string) => `${names} är här`,
    left: (names: string) => `${names} har gått`,
    close: 'Stäng',
  },

  outline: {
    skipSection: 'Hoppa över avsnittet',
    label: 'Innehåll',
    show: 'Innehåll och vad som saknas',
    percent: (percent: number) => `${percent} procent ifyllt`,
    ready: 'Klart att lämna in',
    left: (count: number) => `${count} ${count === 1 ? 'sak' : 'saker'} kvar till publicering`,
    listed: 'Det som är kvar',
    progress: (filled: number, of: number) => `${filled} av ${of}`,
    lacking: (count: number) => `${count} kvar`,
    isFull: 'klart',
    words: {
      all: (shown: string, count: number) => (count === 1 ? '1 ord' : `${shown} ord`),
      here: (shown: string, count: number) => (count === 1 ? 'Här: 1 ord' : `Här: ${shown} ord`),
      minutes: (minutes: number) =>
        minutes < 1
          ? 'mindre än en minut att läsa'
          : `cirka ${minutes} ${minutes === 1 ? 'minut' : 'minuter'} att läsa`,
    },
    language: 'Granska språket',
  },

  grid,
  picker,

  sections: { openAll: 'Visa alla delar', foldAll: 'Dölj alla delar' },

  field: {
    needed: 'behövs för publicering',
    remaining: (count: number) => `${characters(count)} kvar`,
    tooMany: (count: number) => `${characters(count)} för mycket`,
    choose: 'Välj …',
    clear: 'Rensa',
    clearOf: (field: string) => `Rensa ${field}`,
    notANumber:
      'Det här går inte att läsa som ett tal och är inte sparat. Skriv till exempel 1 250 000 eller 12,5.',
    notADate: 'Det här går inte att läsa som ett datum och är inte sparat.',
    dateHint: 'År-månad-dag, till exempel 2026-11-26. 26/11 2026 och 26 november 2026 går också.',
    calendar: 'Kalender',
    backTo: (saved: string) => `Ta tillbaka ${saved}`,
    emptyIt: 'Töm fältet',
    noRows: (group: string) => `Lägg först till något under ${group}.`,
    goToRows: 'Gå dit',
    unnamedRow: (one: string, number: number) => `Namnlös ${one} ${number}`,
    removedRow: 'Borttaget',
    notApplying: (field: string, condition: string) =>
      `${field} hör bara till ”${condition}”. Det som är skrivet finns kvar men visas inte för läsare:`,
    sectionNotApplying: (section: string, condition: string) =>
      `${section} hör bara till ”${condition}”. Det som är skrivet där finns kvar men visas inte för läsare.`,
    tags: 'Skriv ord med komma emellan.',
  },

  problems: {
    missing: 'Behövs för publicering.',
    tooLong: (limit: number) => `Texten får vara högst ${limit} tecken.`,
    badLink: 'Skriv en fullständig adress som börjar med https://',
    badEmail: 'Skriv en e-postadress, till exempel digitalisering@kommun.se.',
    outOfRange: 'Talet är utanför det rimliga.',
    tooFewUnits: 'Minst två enheter behövs, eller ett skäl till att det bara var en.',
    tooFewLessons: 'Minst två lärdomar behövs när arbetet avbröts.',
    highBelowLow: 'Högst är mindre än lägst.',
    likelyOutside: 'Troligt ligger utanför lägst och högst.',
    toBeforeFrom: 'Till år är före från år.',
    gainBeforeInvestment: 'Nyttan börjar före investeringen. Stämmer det?',
    endBeforeStart: 'Slutet ligger före starten.',
    personalNumber: 'Här står något som ser ut som ett personnummer. Det får inte publiceras.',
  },

  rows: {
    add: (one: string) => `Lägg till ${one}`,
    full: (most: number) => `Här får finnas högst ${most} rader.`,
    none: 'Inget här än.',
    name: (one: string, number: number, name: string) =>
      name ? `${one} ${number}: ${name}` : `${one} ${number}`,
    up: 'Flytta upp',
    down: 'Flytta ner',
    remove: 'Ta bort',
    act: (act: string, row: string) => `${act} ${row}`,
    removed: (row: string) => `${row} är borttagen.`,
    restore: 'Ångra borttagningen',
    dismiss: 'Stäng meddelandet',
    moved: (row: string, place: number, of: number) => `${row} är nu nummer ${place} av ${of}`,
    openAll: 'Visa alla fält',
    closeAll: 'Vik ihop alla',
  },

  states,

  readOnly: {
    title: 'Du läser, och kan inte ändra',
    viewer: 'Du är inbjuden för att läsa. Fråga den som bjöd in dig om du också behöver skriva.',
    commenter:
      'Du är inbjuden för att läsa och kommentera. Fråga den som bjöd in dig om du också behöver skriva.',
    reviewer: 'Du granskar texten. Den skrivs av dem som äger den.',
    published: 'Texten är publicerad. Börja en ny version för att ändra den.',
    rejected: 'Texten är avslagen. Öppna den igen för att ändra den.',
    other: 'Din roll räcker för att läsa men inte för att skriva här.',
  },
}
