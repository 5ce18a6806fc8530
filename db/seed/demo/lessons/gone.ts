/** Lessons that readers find no more, or never found. */
import { lesson, prose } from '../author.ts'
import { type DemoCase, moved, published, wrote } from '../story.ts'

const archivedText = lesson({
  title: 'Boka fiberanslutning före asfalteringen',
  kind: 'would_do_differently',
  what_happened: prose`
    Gatan asfalterades i juni. I augusti grävdes den upp för fiber till skolan. Kalendern för asfalt och den för fiber
    låg i två system, och ingen hade bett om att få läsa den andra.`,
  recommendation:
    'Håll en gemensam kalender för allt grävande och gå igenom den första måndagen i varje månad.',
  value: 'medium',
  area: ['streets', 'broadband'],
  theme: 'broadband',
  tags: ['grävsamordning', 'fiber'],
  contact_unit: 'Gatuenheten',
  contact_email: 'gata@exempelby.example',
})

const withdrawnText = lesson({
  title: 'Köp läsplattor till hela nämnden på en gång',
  kind: 'worked',
  what_happened: 'Alla ledamöter fick samma läsplatta samma dag, och papperen försvann på ett möte.',
  recommendation: 'Byt allt på en gång, med en timmes hjälp före mötet.',
  value: 'low',
  area: ['governance'],
  theme: 'digitalisation',
})

const mergedText = lesson({
  title: 'Vattenmätare i brunn hörs dåligt',
  kind: 'surprise',
  what_happened: 'Ungefär var tionde mätare hördes inte. De flesta satt i brunnar med järnlock.',
  recommendation: 'Titta på locken innan mätarna köps.',
  value: 'medium',
  area: ['utilities'],
  theme: 'digitalisation',
  tags: ['vattenmätare'],
})

const rejectedText = lesson({
  title: 'Vår nya chattrobot svarar på allt dygnet runt',
  kind: 'worked',
  what_happened: prose`
    Vi har köpt marknadens bästa chattrobot. Den svarar på alla frågor på under en sekund och invånarna älskar den.
    Leverantören berättar gärna mer.`,
  recommendation: 'Köp en likadan.',
  value: 'high',
  area: ['contact_centre'],
  theme: 'digitalisation',
})

export const goneLessons: readonly DemoCase[] = [
  {
    key: 'dig-once',
    kind: 'lesson',
    owner: 'exempelby',
    story: [
      wrote('2024-12-09 09:00', ['anna'], archivedText),
      ...published(
        ['2024-12-09 09:30', '2024-12-10 10:00', '2024-12-11 09:00', '2024-12-11 09:15'],
        ['anna', 'cecilia', 'maria'],
      ),
      moved('2026-01-12 10:30', 'cecilia', 'archive', {
        note: 'Grävkalendern är gemensam sedan ett år. Lärdomen är historia hos oss, men kanske inte hos andra.',
      }),
    ],
  },
  {
    key: 'tablets-for-all',
    kind: 'lesson',
    owner: 'lindeborg',
    story: [
      wrote('2025-10-06 13:00', ['sara'], withdrawnText),
      moved('2025-10-06 15:20', 'karin', 'publishTrusted'),
      moved('2025-10-08 09:40', 'david', 'checkAfterwards'),
      moved('2026-01-19 08:55', 'karin', 'withdraw', {
        note: 'Vi har räknat om. Hälften av ledamöterna skriver ut handlingarna hemma, så lärdomen stämmer inte.',
      }),
    ],
  },
  {
    key: 'meters-in-wells',
    kind: 'lesson',
    owner: 'sjohult',
    story: [
      wrote('2025-11-13 11:10', ['johan'], mergedText),
      ...published(
        ['2025-11-13 11:20', '2025-11-14 08:30', '2025-11-14 10:00', '2025-11-14 10:10'],
        ['johan', 'per', 'maria'],
      ),
      moved('2026-02-26 10:30', 'david', 'merge', {
        note: 'Samma iakttagelse med siffror finns nu i en egen lärdom.',
        into: 'cast-iron',
      }),
    ],
  },
  {
    key: 'chat-robot',
    kind: 'lesson',
    owner: 'exempelby',
    story: [
      wrote('2026-09-14 10:00', ['gunnar'], rejectedText),
      moved('2026-09-14 10:15', 'gunnar', 'submit'),
      moved('2026-09-15 09:20', 'maria', 'claim'),
      moved('2026-09-15 09:45', 'maria', 'reject', {
        note: prose`
          Texten berättar vad en leverantör säljer, inte vad ni har lärt er. Skriv gärna om på nytt: vilka frågor klarade
          den inte, och hur vet ni vad invånarna tycker?`,
      }),
    ],
  },
]
