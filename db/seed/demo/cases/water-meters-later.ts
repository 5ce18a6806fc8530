import { prose, revised } from '../author.ts'
import { goal, step } from '../rows.ts'
import { type DemoCase, moved, published, wrote } from '../story.ts'
import { waterMeters as first } from './water-meters.ts'

/** Begun in the autumn, not handed in: the published version stays as it is meanwhile. */
const underWay = revised('case_study', first, {
  summary: prose`
    Sjöhult bytte 4 180 vattenmätare mot sådana som sänder sitt värde varje dygn. Sedan 112 brunnslock av gjutjärn bytts
    mot plast hörs 4 060 av dem. Läckaget har minskat från 24 till 17 procent av det producerade vattnet.`,
  goals: [
    goal(
      'Mindre vatten går förlorat',
      'operations',
      'Läckage, andel av producerat vatten',
      '%',
      [24, 16, 17],
      {
        on: '2025-12-31',
        source: 'Vattenbalans 2025. Siffran för 2026 kommer i januari.',
      },
    ),
    goal(
      'Alla räkningar bygger på ett avläst värde',
      'operations',
      'Andel räkningar med avläst värde',
      '%',
      [79, 100, 98],
      { on: '2026-10-31', source: 'Debiteringssystemet' },
    ),
    goal(
      'En läcka hos kund upptäcks inom en vecka',
      'operations',
      'Tid från läcka till telefonsamtal, median',
      'dagar',
      [74, 7, 4],
      { on: '2026-10-31', source: '66 läckor' },
    ),
  ],
  steps: [
    step('2023-06-07', 'Tekniska nämnden beslutar'),
    step('2023-11-13', 'Avtal om mätare; avtal om radionät med stadsnätet'),
    step('2024-02-05', 'Första gatan'),
    step('2025-06-27', 'Sista mätaren bytt'),
    step('2025-09-01', 'Larm om nattförbrukning i drift'),
    step('2026-10-09', '112 brunnslock av gjutjärn bytta mot plast'),
  ],
})

export const waterMetersCase: DemoCase = {
  key: 'water-meters',
  kind: 'case_study',
  owner: 'sjohult',
  invited: [{ person: 'johan', role: 'editor', by: 'amina', at: '2026-02-16 13:00' }],
  story: [
    wrote('2026-02-18 14:02', ['amina', 'johan'], first),
    ...published(
      ['2026-02-24 09:40', '2026-02-25 11:15', '2026-02-26 10:00', '2026-02-26 11:20'],
      ['amina', 'per', 'david'],
    ),
    moved('2026-11-09 08:20', 'amina', 'revise'),
    wrote('2026-11-18 15:30', ['amina'], underWay),
  ],
}
