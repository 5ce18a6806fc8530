import { caseStudy, prose } from '../author.ts'
import { rich } from '../rich.ts'
import {
  bandOnly,
  between,
  gain,
  goal,
  once,
  risk,
  role,
  service,
  signedInOnly,
  step,
  unit,
  yearly,
} from '../rows.ts'
import { type DemoCase, moved, wrote } from '../story.ts'

const text = caseStudy({
  title: 'Tre kommuner upphandlade digitala lås tillsammans',
  summary: prose`
    Exempelby, Norrvik och Sjöhult upphandlade digitala lås till hemtjänsten i en gemensam upphandling. Priset per lås blev
    31 procent lägre än i den minsta kommunens egen kalkyl. Det tog fem månader längre än om var och en gjort sin egen, och
    de månaderna gick åt till att enas om vad ett lås är.`,
  conclusions: [
    'Enas om arbetssättet först. Kravspecifikationen skriver nästan sig själv efter det.',
    'Den minsta kommunen tjänar mest på priset, den största betalar mest i tid. Kompensera det öppet.',
    'Prova låsen på riktiga dörrar i tre kommuner. Dörrar är olika.',
    'Skriv att nyckeln, det vill säga rättigheten, tillhör kommunen och inte leverantören.',
  ],
  partners: [
    { organisation: 'Exempelby kommun', part: 'Höll i upphandlingen' },
    { organisation: 'Sjöhults kommun', part: 'Ledde proven på dörrar' },
  ],
  area: ['elderly_care', 'support'],
  theme: 'digitalisation',
  tags: ['digitala lås', 'nyckelfritt', 'hemtjänst', 'gemensam upphandling', 'välfärdsteknik'],
  lifecycle: 'roll_out',
  period_start: '2025-01-13',
  evidence: 'measured',
  target_group: ['patients', 'employees'],
  start_level: '3',
  context: rich`
    De tre kommunerna har tillsammans 45 100 invånare och 940 personer med hemtjänst. Norrvik har 120 av dem, Sjöhult 260
    och Exempelby 560. Två av kommunerna har en upphandlare var. Norrvik har ingen.`,
  problem: rich`
    I varje kommun fanns ett skåp med nycklar. I Norrvik körde nattpatrullen 14 kilometer extra per natt för att hämta
    och lämna dem. Varje borttappad nyckel betydde ett låsbyte för i snitt 3 400 kronor.`,
  decision_made: 'yes',
  decision_level: 'committee',
  decision_date: '2024-12-11',
  decision_ref: 'SN 2024/0201',
  decision_text: rich`De tre socialnämnderna fattade likalydande beslut om gemensam upphandling och gemensam provperiod.`,
  goals: [
    goal(
      'Ingen kör för att hämta en nyckel',
      'operations',
      'Körsträcka för nycklar, Norrvik',
      'km per natt',
      [14, 0, 2],
      {
        on: '2026-09-30',
        source: 'Körjournaler',
      },
    ),
    goal(
      'Den som larmar får hjälp även när grannen har nyckeln',
      'operations',
      'Larm där personal fick vänta på nyckel',
      'per månad',
      [17, 0, 1],
      { on: '2026-09-30', source: 'Larmloggen, tre kommuner' },
    ),
  ],
  inventory: [
    service('Digitala lås', 'planned', 'almost_there', 'achieved', { mobile_coverage: true }),
    service('Trygghetslarm', 'achieved', 'achieved', 'achieved', { mobile_coverage: true, redundancy: true }),
  ],
  roles: [
    role('operations_owner', 'Hemtjänsten i Norrvik', 20),
    role('project_manager', 'Socialförvaltningen i Sjöhult', 40),
    role('procurement', 'Upphandlingsenheten i Exempelby', 25),
    role('information_security', 'Förbundet Tre Åar', 10),
    role('legal', 'Kommunjuristen i Exempelby', 5),
    role('users', 'Arton personer med hemtjänst'),
  ],
  responsible_function: 'Enhetschefen för hemtjänst i Norrvik',
  responsible_share: 20,
  user_involvement: ['testing', 'survey'],
  user_involvement_text: 'Arton personer provade två lås var. Ljudet när det låser avgjorde.',
  collaboration_form: ['joint_project', 'contract'],
  learned_from: [
    {
      name: 'Digital tillsyn på natten, för den som själv vill',
      link: '/fall/digital-tillsyn-pa-natten-for-den-som-sjalv-vill',
    },
  ],
  solution: rich`
    Vi skrev först ner en gemensam *natt*: vem öppnar vilken dörr, när, och vad händer om telefonen är urladdad. Av det
    blev 28 krav. Tre anbud provades på 24 dörrar.

    | Prov | Lås A | Lås B | Lås C |
    | Dörrar där det passade | 22 | 24 | 17 |
    | Öppnade inom fem sekunder | 21 | 24 | 17 |
    | Fungerade utan mobiltäckning | ja | ja | nej |

    !tip Ta med en gammal ytterdörr från varje kommun till anbudsvisningen.`,
  steps: [
    step('2024-12-11', 'Likalydande beslut i tre nämnder'),
    step('2025-03-31', 'Gemensamt arbetssätt nedskrivet'),
    step('2025-09-15', 'Prov på 24 dörrar'),
    step('2025-12-01', 'Avtal i tre kommuner'),
    step('2026-09-30', '610 lås monterade'),
  ],
  procurement: 'open_procedure',
  procurement_text: 'En upphandling, tre avtal. Varje kommun kan säga upp sitt utan att de andra påverkas.',
  legal_issues: ['secrecy', 'data_protection', 'procurement'],
  legal_text: rich`
    Loggen visar när någon har besökts. Den är en uppgift inom socialtjänsten och ligger hos varje kommun för sig.`,
  units: [
    unit('exempel', 'Upphandlingsenheten', 'Exempelby kommun', 'other_municipality'),
    unit('norrvik', 'Hemtjänsten', 'Norrviks kommun', 'unit', 'produces', 'offers', 'uses'),
    unit('sjohult', 'Hemtjänsten', 'Sjöhults kommun', 'other_municipality', 'uses'),
  ],
  entries: [
    once('implementation', 'exempel', 'Upphandlarens tid', 210_000, 2025, 'calculated', {
      paid_back_by: 'internal_price',
    }),
    once('investment', 'norrvik', '110 lås', 286_000, 2026, 'audited', {
      ...bandOnly,
      ...between(260_000, 320_000),
    }),
    yearly('norrvik', 'Licens och byte av batterier', 74_000, [2026, 2030], 'measured', signedInOnly),
    // 12 km × 365 nätter × 2,50 kronor, och sju låsbyten à 3 400 kronor
    gain('norrvik', ['avoided_cost', 'money'], 'Mindre körning', 11_000, [2026, 2030], 'measured'),
    gain('norrvik', ['avoided_cost', 'money'], 'Inga låsbyten', 24_000, [2026, 2030], 'measured'),
    gain('norrvik', ['efficiency', 'freed_resources'], 'Tid på natten', 168_000, [2026, 2030]),
  ],
  risks: [
    risk(
      'vendor_lock_in',
      'Låsen slutar fungera om leverantören försvinner',
      'no',
      null,
      rich`Avtalet kräver att låsen går att öppna med en vanlig nyckel och att rättigheterna lämnas ut på en dag.`,
    ),
    risk(
      'security',
      'En stulen telefon öppnar dörrar',
      'partly',
      'yes',
      rich`En telefon försvann. Den spärrades på elva minuter. Övningen från veckan före gjorde skillnaden.`,
    ),
    risk(
      'resistance',
      'Den enskilde vill inte ha ett hål i dörren',
      'yes',
      'yes',
      rich`Det valda låset sätts på insidan utan att borra. Trettio personer har sagt nej och har kvar sin nyckel.`,
    ),
  ],
  result: rich`
    610 lås sitter på plats i tre kommuner. Nycklarna i Norrvik kräver 2 kilometer per natt i stället för 14. Larm där någon
    väntat på nyckel har gått från 17 i månaden till ett.`,
  lessons: [
    {
      kind: 'worked',
      headline: 'Skriv ner en natt tillsammans innan ni skriver krav',
      what_happened:
        'Tre kommuner trodde att de arbetade lika. Det fanns elva skillnader, varav två var viktiga.',
      recommendation: 'Beskriv ett arbetspass minut för minut i samma rum. Kraven faller ut av sig själva.',
      applies_when: 'Flera organisationer köper samma sak.',
      value: 'high',
    },
  ],
  next_step: 'Exempelby tar över som avtalsägare för alla tre när Norrviks enhetschef går vidare.',
  next_step_date: '2027-01-15',
  followups: [{ date: '2027-09-30', what: 'Batterier, uteblivna öppningar, nyckelskåp' }],
  contact_unit: 'Hemtjänsten',
  contact_email: 'hemtjanst@norrvik.example',
  open_to: ['conversation', 'material', 'joint_procurement'],
  reuse_licence: 'cc_by_4',
  record_number: 'SN 2026/0113',
  retention: 'preserve',
  review_by: '2027-11-15',
})

/** Waits for a moderator to publish it. */
export const doorLocks: DemoCase = {
  key: 'door-locks',
  kind: 'case_study',
  owner: 'norrvik',
  invited: [{ person: 'anna', role: 'commenter', by: 'nils', at: '2026-11-02 09:00' }],
  story: [
    wrote('2026-11-03 20:30', ['nils', 'eva'], text),
    moved('2026-11-19 21:15', 'nils', 'submit', {
      note: 'Exempelby och Sjöhult har läst och godkänt sina delar.',
    }),
    moved('2026-11-20 10:20', 'ingrid', 'approve'),
  ],
}
