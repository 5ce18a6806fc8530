/** Lessons that are still being written, or that somebody is waiting for. */
import { lesson, prose, revised } from '../author.ts'
import { type DemoCase, moved, published, wrote } from '../story.ts'

const tenQuestions = lesson({
  title: 'Skriv svaren på de tio vanligaste frågorna först',
  kind: 'worked',
  what_happened: prose`
    Vår nya webbplats öppnade med tio svar i stället för sexhundra sidor. Sju av tio besökare hittade det de sökte.`,
  area: ['contact_centre'],
  theme: 'digitalisation',
})

const paperAsWell = lesson({
  title: 'Behåll pappret första året, och räkna vilka som använder det',
  kind: 'surprise',
  what_happened: prose`
    Vi trodde att de äldsta skulle hålla fast vid pappersblanketten för föreningsbidrag. Det var föreningar med byte av
    kassör: den gamla hade inloggningen och den nya hade pärmen.`,
  cause: 'E-tjänsten var knuten till en person, inte till föreningen.',
  recommendation: 'Räkna papperen i ett år och ring några av avsändarna innan ni tar bort blanketten.',
  applies_when: 'Den som ansöker gör det för någon annans räkning.',
  value: 'medium',
  area: ['culture', 'contact_centre'],
  theme: 'digitalisation',
  tags: ['föreningsbidrag', 'e-tjänst', 'ombud'],
  contact_unit: 'Kultur och fritid',
  contact_email: 'kulturfritid@norrvik.example',
})

const disposalFirst = lesson({
  title: 'Gallringsbeslutet är den första leveransen till e-arkivet',
  kind: 'did_not_work',
  what_happened: prose`
    Filerna var klara på fredagen. På måndagen frågade arkivarien vilket gallringsbeslut som gällde. Fem månader senare
    fanns ett.`,
  cause: 'Tekniken planerades av en grupp, gallringen av ingen.',
  recommendation: 'Skriv gallringsutredningen samma dag som ni bestämmer att ett system ska avvecklas.',
  applies_when: 'Systemet är äldre än er informationshanteringsplan.',
  value: 'high',
  area: ['governance', 'support'],
  theme: 'digitalisation',
  tags: ['e-arkiv', 'gallring'],
  contact_unit: 'Gemensam digital service',
  contact_email: 'e-arkiv@treaar.example',
})

const tryTheBids = lesson({
  title: 'Låt dem som ska använda systemet prova anbuden',
  kind: 'would_do_differently',
  what_happened: prose`
    Fyra anbud jämfördes på papper. Det som vann hade flest kryss och krävde nio steg för att boka om en tid. Hade en
    handläggare fått prova i en timme hade vi vetat det.`,
  recommendation:
    'Skriv tre vardagliga uppgifter i underlaget och låt fem användare göra dem i varje anbud. Räkna stegen.',
  value: 'high',
  area: ['support'],
  theme: 'digitalisation',
  tags: ['upphandling', 'användartest'],
})

const oneDoor = lesson({
  title: 'Montera tio lås innan ni beställer sexhundra',
  kind: 'worked',
  what_happened: prose`
    På de tio första dörrarna satt fyra slags låshus, varav ett som ingen leverantör hade. Beställningen ändrades innan
    den var lagd.`,
  recommendation: 'Välj de tio äldsta dörrarna, inte de tio närmaste.',
  applies_when: 'Något ska sättas fast i hus från olika tider.',
  value: 'medium',
  area: ['elderly_care'],
  theme: 'digitalisation',
  tags: ['digitala lås', 'hemtjänst'],
  contact_unit: 'Hemtjänsten',
  contact_email: 'hemtjanst@sjohult.example',
})

const numbersFromTheStart = lesson({
  title: 'Mät läget före, annars går nyttan aldrig att visa',
  kind: 'would_do_differently',
  what_happened: prose`
    Efter två år frågade nämnden vad boendeparkeringens e-tjänst hade gett. Vi visste hur det var nu. Ingen hade skrivit
    upp hur det var förut.`,
  recommendation:
    'Ta en vecka före start till att räkna tre saker. Skriv upp dem där den som kommer efter dig hittar dem.',
  value: 'high',
  area: ['streets', 'governance'],
  theme: 'digitalisation',
  tags: ['nytta', 'nollmätning', 'parkering'],
  contact_unit: 'Utvecklingsavdelningen',
  contact_email: 'utveckling@lindeborg.example',
})

const numbersLater = revised('lesson', numbersFromTheStart, {
  recommendation: prose`
    Ta en vecka före start till att räkna tre saker: hur många, hur länge och hur ofta det blir fel. Skriv upp dem där den
    som kommer efter dig hittar dem. Är det för sent, räkna hos den enhet som ännu inte har börjat.`,
})

export const lessonsOnTheirWay: readonly DemoCase[] = [
  {
    key: 'ten-questions',
    kind: 'lesson',
    owner: 'exempelby',
    story: [wrote('2026-11-23 16:05', ['gunnar'], tenQuestions)],
  },
  {
    key: 'paper-as-well',
    kind: 'lesson',
    owner: 'norrvik',
    story: [wrote('2026-11-20 09:30', ['eva'], paperAsWell), moved('2026-11-20 09:55', 'eva', 'submit')],
  },
  {
    key: 'disposal-first',
    kind: 'lesson',
    owner: 'treaar',
    story: [
      wrote('2026-11-12 13:20', ['tomas'], disposalFirst),
      moved('2026-11-12 13:45', 'tomas', 'submit'),
      moved('2026-11-13 09:30', 'maria', 'claim'),
    ],
  },
  {
    key: 'try-the-bids',
    kind: 'lesson',
    owner: 'lindeborg',
    story: [
      wrote('2026-11-09 10:00', ['mehmet'], tryTheBids),
      moved('2026-11-09 10:20', 'mehmet', 'submit'),
      moved('2026-11-10 14:40', 'karin', 'requestChanges', {
        note: 'Skriv vilken verksamhet det gällde, och stäm av med upphandlingsenheten innan vi lämnar in igen.',
      }),
    ],
  },
  {
    key: 'one-door',
    kind: 'lesson',
    owner: 'sjohult',
    story: [
      wrote('2026-11-16 13:10', ['amina'], oneDoor),
      moved('2026-11-16 13:30', 'amina', 'submit'),
      moved('2026-11-17 08:45', 'per', 'approve'),
      moved('2026-11-23 09:20', 'david', 'claim'),
    ],
  },
  {
    // the published one stays while the next is under review
    key: 'numbers-from-the-start',
    kind: 'lesson',
    owner: 'lindeborg',
    story: [
      wrote('2026-03-02 09:00', ['mehmet'], numbersFromTheStart),
      moved('2026-03-02 11:30', 'karin', 'publishTrusted'),
      moved('2026-03-04 10:10', 'david', 'checkAfterwards'),
      moved('2026-11-17 09:00', 'mehmet', 'revise'),
      wrote('2026-11-18 09:35', ['mehmet'], numbersLater),
      moved('2026-11-18 09:40', 'mehmet', 'submit', {
        changeNote: 'Vilka tre saker, och vad man gör när det är för sent.',
      }),
    ],
  },
  {
    key: 'meeting-room-sensors',
    kind: 'lesson',
    owner: 'exempelby',
    story: [
      wrote(
        '2026-11-06 14:50',
        ['gunnar'],
        lesson({ title: 'Sensorer i mötesrum', kind: 'surprise', area: ['support'] }),
      ),
    ],
  },
]

/** Its review day has passed. */
export const waitingToBeSeenOver: DemoCase = {
  key: 'interpreter-on-screen',
  kind: 'lesson',
  owner: 'norrvik',
  story: [
    wrote(
      '2025-08-19 10:00',
      ['eva'],
      lesson({
        title: 'Tolk på skärm fungerar när alla ser samma papper',
        kind: 'worked',
        what_happened: prose`
          På medborgarkontoret användes tolk på skärm i 214 samtal. De som gick fort var de där tolken fick blanketten i
          förväg. Utan papper tog samtalet dubbelt så lång tid.`,
        recommendation:
          'Skicka blanketten till tolken när tiden bokas. Lägg till det som ett steg i bokningen.',
        applies_when: 'Samtalet handlar om något skrivet.',
        value: 'medium',
        area: ['contact_centre', 'labour_market'],
        theme: 'digitalisation',
        tags: ['tolk', 'medborgarkontor'],
        contact_unit: 'Medborgarkontoret',
        contact_email: 'medborgarkontoret@norrvik.example',
      }),
    ),
    ...published(
      ['2025-08-19 10:20', '2025-08-20 08:30', '2025-08-20 10:00', '2025-08-20 10:10'],
      ['eva', 'ingrid', 'david'],
    ),
    moved('2026-08-21 06:00', null, 'flagForReview'),
  ],
}
