import { caseStudy, prose } from '../author.ts'
import { rich } from '../rich.ts'
import { gain, goal, once, risk, role, service, step, unit, yearly } from '../rows.ts'
import { type DemoCase, moved, published, wrote } from '../story.ts'

const text = caseStudy({
  title: 'Öppna data som någon faktiskt använder',
  summary: prose`
    Lindeborg publicerade 64 datamängder på två år. Elva av dem används. Vi vände på ordningen: i stället för att fråga
    vad vi hade frågade vi vad andra behövde, stängde 31 datamängder och lade tiden på de som efterfrågas. Den egna
    förvaltningen visade sig vara den största användaren.`,
  conclusions: [
    'Publicera det som någon har bett om. Resten åldras i tysthet.',
    'Den egna organisationen är den största användaren av öppna data. Räkna dit nyttan.',
    'Varje datamängd behöver en ägare med namn på funktion och ett datum.',
  ],
  area: ['business', 'governance', 'streets'],
  theme: 'digitalisation',
  tags: ['öppna data', 'api', 'metadata', 'DCAT'],
  lifecycle: 'evaluated',
  period_start: '2022-01-10',
  period_end: '2024-12-20',
  evidence: 'measured',
  target_group: ['businesses', 'employees', 'residents'],
  start_level: '3',
  context: rich`
    Lindeborg har 78 300 invånare, ett universitetscampus och omkring 40 företag som arbetar med kartor och data.
    Fullmäktige hade satt ett mål om antal publicerade datamängder.`,
  problem: rich`
    Målet gick att nå utan att någon hade nytta av det. Vi publicerade årsredovisningar som kalkylblad och kallade det
    öppna data. När en student frågade efter busshållplatsernas lutning fanns den inte.`,
  decision_made: 'yes',
  decision_level: 'council',
  decision_date: '2021-11-22',
  decision_ref: 'KS 2021/0640',
  decision_text: rich`
    Fullmäktige beslutade om hundra datamängder på tre år. Efter två år bad vi om ett annat mål, och fick det.`,
  goals: [
    goal(
      'Datamängder används',
      'operations',
      'Datamängder med minst tio hämtningar i månaden',
      'datamängder',
      [4, 20, 26],
      { on: '2024-11-30', source: 'Loggar utan adresser' },
    ),
    goal('Den som frågar får svar', 'operations', 'Tid från fråga till besked, median', 'dagar', [45, 5, 4], {
      on: '2024-11-30',
      source: 'Ärendelistan, 58 frågor',
    }),
  ],
  inventory: [
    service('Öppna data', 'started', 'achieved', 'achieved'),
    service('Felanmälan av gata och park', 'achieved', 'achieved', 'achieved'),
    service('Karta över tillgänglighet', 'not_planned', 'achieved', 'achieved'),
  ],
  roles: [
    role('operations_owner', 'Utvecklingsavdelningen', 40),
    role('it', 'IT-avdelningen', 20),
    role('information_security', 'Säkerhetsenheten', 5),
    role('users', 'Företag, studenter och föreningar'),
  ],
  responsible_function: 'Dataförvaltaren på utvecklingsavdelningen',
  responsible_share: 40,
  user_involvement: ['interviews', 'workshops'],
  collaboration_form: ['informal_network'],
  learned_from: [{ name: 'En studentuppsats om öppna data i mindre städer' }],
  solution: rich`
    1. Vi tog bort målet om antal.
    2. En sida där vem som helst kan fråga efter data, med svar inom fem dagar. Ett nej motiveras.
    3. Varje datamängd fick en ägare, ett datum och en räknare.
    4. 31 datamängder som ingen hämtat på ett år stängdes, med sex månaders varsel.

    !tip Visa räknaren öppet. Den gör både ägaren och chefen nyfiken.`,
  steps: [
    step('2021-11-22', 'Fullmäktige beslutar om hundra datamängder'),
    step('2023-10-02', 'Revisionen frågar efter nyttan'),
    step('2024-02-05', 'Nytt mål: använda datamängder'),
    step('2024-09-30', '31 datamängder stängs'),
  ],
  technology: [{ name: 'Portal för öppna data', open_source: 'yes', licence: 'AGPL-3.0' }],
  procurement: 'reuse',
  legal_issues: ['data_protection', 'secrecy'],
  legal_text: rich`
    En datamängd om felanmälningar innehöll fritext med telefonnummer. Den stoppades samma dag. Fritext publiceras inte.`,
  framework: ['open_up', 'portability', 'transparency'],
  units: [
    unit('utveck', 'Utvecklingsavdelningen', 'Lindeborgs kommun', 'administration', 'produces', 'offers'),
    unit('teknik', 'Gatuenheten', 'Lindeborgs kommun', 'unit', 'uses'),
    unit('foretag', 'Företag', '', 'businesses', 'uses'),
  ],
  entries: [
    once('implementation', 'utveck', 'Portal och metadata', 290_000, 2022),
    yearly('utveck', 'Dataförvaltare, 40 procent', 300_000, [2022, 2024]),
    gain(
      'teknik',
      ['efficiency', 'freed_resources'],
      'Egna kartor utan beställning',
      240_000,
      [2024, 2024],
      'measured',
    ),
    gain('foretag', ['innovation', 'not_valued'], 'Tjänster som bygger på data', null, [2024, 2024]),
  ],
  risks: [
    risk(
      'mandate',
      'Målet räknar antal i stället för nytta',
      'yes',
      'yes',
      rich`Vi visade revisionens fråga för nämnden tillsammans med räknarna. Målet byttes på ett möte.`,
    ),
    risk(
      'security',
      'Datamängder kan kombineras till något känsligt',
      'no',
      'yes',
      rich`Säkerhetsenheten granskar varje ny datamängd tillsammans med dem som redan finns.`,
    ),
  ],
  result: rich`
    33 datamängder finns kvar och 26 av dem hämtas minst tio gånger i månaden. Hälften av hämtningarna görs av kommunen
    själv. 58 frågor har besvarats på fyra dagar i median, 17 av dem med nej.`,
  lessons: [
    {
      kind: 'did_not_work',
      headline: 'Ett mål om antal datamängder ger antal, inte nytta',
      what_happened: '64 datamängder på två år, varav elva användes.',
      cause: 'Antalet var det enda som gick att räkna när målet sattes.',
      recommendation: 'Mät hämtningar och besvarade frågor från första dagen.',
      value: 'high',
    },
  ],
  next_step: 'Arbetet ingår i den vanliga verksamheten. Texten uppdateras inte mer.',
  next_step_date: '2025-01-31',
  contact_unit: 'Utvecklingsavdelningen',
  contact_email: 'utveckling@lindeborg.example',
  open_to: ['conversation'],
  reuse_licence: 'cc0',
  record_number: 'KS 2024/0911',
  retention: 'preserve',
  review_by: '2026-01-31',
})

export const openData: DemoCase = {
  key: 'open-data',
  kind: 'case_study',
  owner: 'lindeborg',
  story: [
    wrote('2025-01-14 09:00', ['mehmet', 'sara'], text),
    ...published(
      ['2025-01-21 15:10', '2025-01-22 10:00', '2025-01-23 09:00', '2025-01-23 09:45'],
      ['mehmet', 'karin', 'david'],
    ),
    moved('2026-02-02 06:00', null, 'flagForReview', { note: 'Skulle ses över senast 2026-01-31.' }),
    moved('2026-02-16 11:20', 'karin', 'archive', {
      note: 'Arbetet är avslutat och siffrorna blir inte nyare. Lärdomen gäller fortfarande.',
    }),
  ],
}
