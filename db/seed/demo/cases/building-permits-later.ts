import { prose, revised, without } from '../author.ts'
import { rich } from '../rich.ts'
import { gain, goal, once, step, yearly } from '../rows.ts'
import { type DemoCase, moved, published, wrote } from '../story.ts'
import { buildingPermits as first } from './building-permits.ts'

const invested = [
  once('investment', 'bygg', 'Avrop, uppsättning och frågeträd', 640_000, 2024),
  once('implementation', 'bygg', 'Handläggarnas tid i projektet', 180_000, 2024, 'calculated'),
  once('investment', 'digit', 'Koppling till ärendesystemet', 310_000, 2024),
]
// 620 ärenden × 1,4 timmar × 420 kronor, avrundat; 1 900 samtal × 6 minuter × 380 kronor, avrundat
const gained = [
  gain('bygg', ['efficiency', 'freed_resources'], 'Färre kompletteringar', 365_000, [2025, 2028], 'measured'),
  gain('kontakt', ['efficiency', 'freed_resources'], 'Färre samtal', 72_000, [2025, 2028], 'measured'),
  gain('sokande', ['quality', 'not_valued'], 'Beslut tolv dagar tidigare', null, [2025, 2028], 'measured'),
]
const started = [
  step('2024-03-14', 'Byggnadsnämnden beslutar och avsätter pengar'),
  step('2024-05-20', 'Genomgången av 200 avslutade ärenden är klar'),
  step('2024-09-02', 'Avrop från ramavtalet för e-tjänster'),
  step('2025-01-20', 'Öppnar för carportar och altaner'),
  step('2025-03-17', 'Öppnar för alla åtgärder'),
]

const afterAYear = revised('case_study', first, {
  summary: prose`
    Vi ersatte en ifyllbar pdf med en e-tjänst som bara frågar det som behövs för just den åtgärd som sökanden vill
    göra. Efter elva månader är 66 procent av ansökningarna kompletta när de kommer in, mot 38 procent tidigare, och
    ett komplett ärende tar 29 dagar i stället för 41. Samtalen till kontaktcenter har minskat med 1 900 om året.
    Vinsten hamnar hos bygglovsenheten medan digitaliseringsenheten betalar driften.`,
  goals: [
    goal(
      'En komplett ansökan får beslut inom fyra veckor',
      'operations',
      'Handläggningstid för komplett ansökan, median',
      'dagar',
      [41, 28, 29],
      { on: '2025-11-30', source: 'Ärendesystemet, januari–november 2025' },
    ),
    goal(
      'Ansökan är komplett när den kommer in',
      'operations',
      'Andel kompletta ansökningar vid inlämning',
      '%',
      [38, 70, 66],
      { on: '2025-11-30', source: 'Stickprov, 200 ärenden' },
    ),
    goal(
      'Färre behöver ringa för att få veta var ärendet är',
      'administration',
      'Samtal om bygglov till kontaktcenter',
      'samtal per år',
      [4300, 2800, 2400],
      { on: '2025-11-30', source: 'Telefonistatistik, tolv månader' },
    ),
  ],
  entries: [
    ...invested,
    yearly('digit', 'Licens och drift', 145_000, [2025, 2028], 'measured', { paid_back_by: 'none' }),
    ...gained,
  ],
  result: rich`
    ## Väntat

    - 66 procent av ansökningarna är kompletta när de kommer in, mot 38 procent före.
    - Ett komplett ärende tar 29 dagar i median, mot 41.
    - Kontaktcenter tar emot 2 400 samtal om bygglov om året, mot 4 300.

    ## Oväntat

    - De som fortsätter med papper är inte äldre privatpersoner utan byggföretag med egna mallar.
    - Handläggarna läser ansökan i en annan ordning än förr och hittar fler fel i ritningarna.
    - Den uppmätta tidsvinsten är 365 000 kronor om året, inte 400 000 som vi trodde. Kompletteringarna är färre, men de
      som blir kvar är svårare.`,
  next_step: prose`
    Bygglovsenheten och digitaliseringsenheten föreslår ekonomichefen en ny fördelning av driften inför budget 2026.
    Anmälan om eldstad blir nästa tjänst.`,
  next_step_date: '2026-02-01',
  review_by: '2026-12-01',
})

const costsMoved = revised('case_study', afterAYear, {
  summary: prose`
    Vi ersatte en ifyllbar pdf med en e-tjänst som bara frågar det som behövs för just den åtgärd som sökanden vill
    göra. Efter två byggsäsonger är 72 procent av ansökningarna kompletta när de kommer in, mot 38 procent tidigare,
    och ett komplett ärende tar 27 dagar i stället för 41. Från 2026 betalar den enhet som vinner på tjänsten också
    driften av den.`,
  conclusions: [
    'Ordna frågorna efter vad sökanden vill bygga, inte efter hur handläggaren läser ansökan.',
    'Låt handläggare och sökande prova en klickbar skiss innan något upphandlas. Våra tre första versioner var fel.',
    'Flytta driftkostnaden till den enhet som vinner, så snart vinsten är uppmätt. Det tog oss ett år för länge.',
    'Bjud in de företag som ansöker oftast. De behöver en annan väg in än den som bygger en gång i livet.',
  ],
  lifecycle: 'evaluated',
  period_end: '2026-09-30',
  goals: [
    goal(
      'En komplett ansökan får beslut inom fyra veckor',
      'operations',
      'Handläggningstid för komplett ansökan, median',
      'dagar',
      [41, 28, 27],
      { on: '2026-09-30', source: 'Ärendesystemet, januari–september 2026' },
    ),
    goal(
      'Ansökan är komplett när den kommer in',
      'operations',
      'Andel kompletta ansökningar vid inlämning',
      '%',
      [38, 70, 72],
      { on: '2026-09-30', source: 'Stickprov, 200 ärenden' },
    ),
    goal(
      'Färre behöver ringa för att få veta var ärendet är',
      'administration',
      'Samtal om bygglov till kontaktcenter',
      'samtal per år',
      [4300, 2800, 2250],
      { on: '2026-09-30', source: 'Telefonistatistik, tolv månader' },
    ),
  ],
  steps: [
    ...started,
    step('2026-01-01', 'Driftkostnaden flyttas till bygglovsenhetens budget'),
    step('2026-04-13', 'Egen ingång för företag som ansöker ofta'),
  ],
  entries: [
    ...invested,
    yearly('digit', 'Licens och drift, första året', 145_000, [2025, 2025]),
    yearly('bygg', 'Licens och drift', 145_000, [2026, 2028], 'measured', {
      paid_back_by: 'reallocated_budget',
    }),
    ...gained,
  ],
  result: rich`
    ## Väntat

    - 72 procent av ansökningarna är kompletta när de kommer in, mot 38 procent före.
    - Ett komplett ärende tar 27 dagar i median, mot 41. Målet är nått.
    - Kontaktcenter tar emot 2 250 samtal om bygglov om året, mot 4 300.

    ## Oväntat

    - De som fortsatte med papper var byggföretag med egna mallar. Sedan de fick en egen ingång i april 2026 kommer nio av
      tio av deras ansökningar digitalt.
    - Handläggarna läser ansökan i en annan ordning än förr och hittar fler fel i ritningarna.
    - Den uppmätta tidsvinsten är 365 000 kronor om året, inte 400 000 som vi trodde. Kompletteringarna är färre, men de
      som blir kvar är svårare.
    - När driften flyttades till bygglovsenheten började enheten själv be om förbättringar. Tidigare var det ingens sak.`,
  next_step: 'Anmälan om eldstad öppnar med samma frågeträd. Bygglovschefen ansvarar.',
  next_step_date: '2027-03-01',
  followups: [{ date: '2027-09-30', what: 'Handläggningstid när eldstäderna har flyttat in' }],
  review_by: '2027-10-01',
  summary_en: prose`
    We replaced a form with an online service that asks only what this particular building needs. After two building
    seasons 72 per cent of applications are complete on arrival, up from 38, and a complete one takes 27 days instead
    of 41. Since 2026 the unit that gains from the service also carries its running cost.`,
})

export const buildingPermitsCase: DemoCase = {
  key: 'building-permits',
  kind: 'case_study',
  owner: 'exempelby',
  story: [
    wrote('2025-05-26 09:10', ['anna', 'bo'], without(first, 'risks', 'lessons')),
    moved('2025-06-02 15:42', 'anna', 'submit', { note: 'Lärdomarna kommer i nästa vända.' }),
    moved('2025-06-03 10:05', 'david', 'claim'),
    moved('2025-06-03 10:31', 'david', 'requestChanges', {
      note: 'Bra och konkret. Riskerna och lärdomarna är det andra har mest nytta av: ta med dem redan nu.',
    }),
    wrote('2025-06-09 13:20', ['bo', 'anna'], first),
    ...published(
      ['2025-06-10 08:55', '2025-06-10 14:10', '2025-06-11 09:00', '2025-06-11 09:24'],
      ['anna', 'cecilia', 'david'],
    ),
    moved('2025-12-03 08:30', 'anna', 'revise'),
    wrote('2025-12-08 11:15', ['anna'], afterAYear),
    ...published(
      ['2025-12-08 11:30', '2025-12-09 16:02', '2025-12-11 10:12', '2025-12-11 10:40'],
      ['anna', 'cecilia', 'maria'],
      {
        changeNote:
          'Uppmätta effekter efter elva månader. Den uppskattade vinsten är ersatt med den uppmätta.',
      },
    ),
    moved('2026-10-05 09:00', 'bo', 'revise'),
    wrote('2026-10-12 14:30', ['bo', 'anna'], costsMoved),
    ...published(
      ['2026-10-13 08:12', '2026-10-13 13:45', '2026-10-15 09:05', '2026-10-15 09:50'],
      ['bo', 'cecilia', 'david'],
      {
        changeNote: 'Utvärderad efter två byggsäsonger. Driften bärs nu av den enhet som vinner på tjänsten.',
      },
    ),
  ],
}
