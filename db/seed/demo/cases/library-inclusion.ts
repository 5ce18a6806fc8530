import { caseStudy, prose, revised } from '../author.ts'
import { rich } from '../rich.ts'
import { goal, once, role, service, step, unit } from '../rows.ts'
import { type DemoCase, wrote } from '../story.ts'

/** Half written, by three people in two municipalities: the draft to open first when trying out co-writing. */
const begun = caseStudy({
  title: 'Digital hjälp på biblioteket, en timme om dagen',
  summary: prose`
    Biblioteken i Exempelby och Norrvik ger hjälp med e-legitimation, bokning och blanketter en timme varje vardag, utan
    tidsbokning. På ett år kom 1 340 personer.`,
  conclusions: [
    'Samma timme varje dag. Den som behöver hjälp ska inte behöva slå upp när den finns.',
    'Bibliotekarien hjälper till men trycker aldrig på knappen åt någon annan.',
  ],
  partners: [
    { organisation: 'Norrviks kommun', part: 'Samma arbetssätt på ett mindre bibliotek' },
    { organisation: 'Pensionärsföreningar', part: 'Tolv ledsagare' },
  ],
  area: ['culture', 'contact_centre'],
  theme: 'digitalisation',
  tags: ['digital delaktighet', 'bibliotek', 'e-legitimation'],
  lifecycle: 'pilot',
  period_start: '2025-09-01',
  evidence: 'measured',
  target_group: ['residents'],
  start_level: '2',
  context: rich`
    Exempelby har ett huvudbibliotek och två filialer. Norrvik har ett bibliotek med två anställda, öppet fyra dagar i
    veckan. Båda fick fler frågor om e-legitimation än om böcker.`,
  problem: rich`
    När bankkontoret stängde kom frågorna till biblioteket. Personalen hade varken tid, gränser eller utbildning.

    - Får vi se någons kontoutdrag?
    - Vad gör vi när någon ber oss logga in åt dem?
    - Vem har ansvar om det blir fel?`,
  decision_made: 'partly',
  decision_level: 'administration',
  decision_date: '2025-06-11',
  goals: [
    goal(
      'Den som kommer klarar det själv nästa gång',
      'operations',
      'Andel som inte kommer tillbaka med samma fråga inom tre månader',
      '%',
      [0, 60, 52],
      { on: '2026-08-31', source: 'Egen räkning med streck, 420 besök' },
    ),
  ],
  inventory: [
    service('Digital hjälp', 'started', 'almost_there', 'achieved', { mbits: 50 }),
    service('Låna utrustning', 'not_planned', 'planned', 'started'),
  ],
  roles: [
    role('operations_owner', 'Biblioteket i Exempelby', 20),
    role('operations_owner', 'Biblioteket i Norrvik', 10),
    role('users', 'Tolv ledsagare från pensionärsföreningar'),
  ],
  responsible_function: 'Bibliotekschefen i Exempelby',
  collaboration_form: ['informal_network'],
  steps: [step('2025-09-01', 'Första timmen, sju personer kom'), step('2026-01-12', 'Norrvik börjar')],
  units: [unit('biblio', 'Biblioteken', 'Exempelby kommun', 'unit', 'produces', 'offers')],
  entries: [
    once('implementation', 'biblio', 'Utbildning av personal och ledsagare', 46_000, 2025, 'calculated'),
  ],
})

const goingOn = revised('case_study', begun, {
  solution: rich`
    Varje vardag klockan elva sitter en bibliotekarie och en ledsagare vid samma bord. Den som kommer får en lapp med
    steg att ta med hem.

    ## Våra tre regler

    1. Den som behöver hjälp håller i telefonen.
    2. Vi läser inte konton, läkarbrev eller meddelanden.
    3. Efter tjugo minuter bokar vi en ny tid.`,
  next_step: 'Skriva om riskerna tillsammans med dataskyddsombudet.',
})

export const libraryInclusion: DemoCase = {
  key: 'library-inclusion',
  kind: 'case_study',
  owner: 'exempelby',
  invited: [
    { person: 'gunnar', role: 'editor', by: 'anna', at: '2026-10-28 09:00' },
    { person: 'eva', role: 'editor', by: 'anna', at: '2026-10-30 10:15' },
    { person: 'johan', role: 'viewer', by: 'anna', at: '2026-11-12 08:40' },
  ],
  story: [
    wrote('2026-10-28 13:10', ['anna', 'gunnar'], begun),
    wrote('2026-11-20 10:55', ['eva', 'anna'], goingOn),
  ],
}
