import { caseStudy, prose } from '../author.ts'
import { rich } from '../rich.ts'
import { gain, goal, once, risk, role, service, step, unit, yearly } from '../rows.ts'
import { type DemoCase, published, wrote } from '../story.ts'

const text = caseStudy({
  title: 'Ett gemensamt e-arkiv för fyra kommuner',
  summary: prose`
    Fyra små kommuner delar ett e-arkiv genom sitt kommunalförbund. Efter tre år är nio system arkiverade och sex gamla
    system avstängda, vilket sparar 640 000 kronor om året i licenser. Det tog dubbelt så lång tid som planerat, för att
    ingen visste vad som fick gallras.`,
  conclusions: [
    'Börja med det system som kostar mest att hålla i gång, inte med det som är lättast att flytta.',
    'Ha gallringsbesluten klara innan första leveransen. Utan dem stannar allt.',
    'En arkivarie som kan databaser är värd mer än ett dyrare system.',
    'Fördela kostnaden efter invånare. Allt annat kostar mer i möten än det ger i rättvisa.',
  ],
  partners: [
    { organisation: 'Norrviks kommun', part: 'Medlem, först ut med socialtjänstens gamla system' },
    { organisation: 'Sjöhults kommun', part: 'Medlem, stod för upphandlingen' },
    { organisation: 'Två grannkommuner', part: 'Medlemmar sedan 2024' },
  ],
  area: ['governance', 'support'],
  theme: 'digitalisation',
  tags: ['e-arkiv', 'gallring', 'avveckling', 'kommunalförbund'],
  lifecycle: 'in_operation',
  period_start: '2022-09-01',
  evidence: 'measured',
  target_group: ['employees', 'residents'],
  start_level: '2',
  context: rich`
    Förbundets fyra medlemmar har tillsammans 38 200 invånare och en arkivarie var på deltid. Ingen hade haft råd med ett
    e-arkiv ensam. När vi räknade fanns 112 system med allmänna handlingar, och 31 av dem användes inte längre av någon.`,
  problem: rich`
    Gamla system hölls i gång bara för att kunna läsas. Ett av dem gick på en server som ingen vågade starta om. Den som
    ville ha ut en handling från före 2009 fick vänta tills rätt person var tillbaka från semestern.

    > Vi betalade 190 000 kronor om året för att kunna öppna ett program fyra gånger.`,
  decision_made: 'yes',
  decision_level: 'council',
  decision_date: '2022-06-13',
  decision_ref: 'TÅ 2022/0031',
  decision_text: rich`
    Alla fyra fullmäktige antog samma beslut: ett gemensamt e-arkiv, kostnad efter invånare, och att ett system inte får
    bytas ut utan en plan för det gamla. Den sista meningen har varit mer värd än pengarna.`,
  goals: [
    goal(
      'Gamla system stängs i stället för att hållas vid liv',
      'organisation',
      'Avstängda system',
      'system',
      [0, 10, 6],
      { on: '2026-01-31', source: 'Systemförteckningen' },
    ),
    goal(
      'En handling lämnas ut samma dag',
      'operations',
      'Tid att lämna ut handling ur avställt system, median',
      'dagar',
      [9, 1, 1],
      { on: '2026-01-31', source: 'Registraturens logg, 64 ärenden' },
    ),
  ],
  inventory: [
    service('E-arkiv', 'not_planned', 'achieved', 'achieved'),
    service('Utlämnande av allmän handling på nätet', 'not_planned', 'planned', 'achieved'),
    service('Gallring i ärendesystem', 'not_planned', 'started', 'achieved'),
  ],
  roles: [
    role('management', 'Förbundsledningen', 10),
    role('archive', 'Arkivmyndigheterna i fyra kommuner', 80),
    role('it', 'Förbundets driftenhet', 50),
    role('procurement', 'Upphandlingsenheten i Sjöhult', 10),
    role('legal', 'Kommunjuristen i Norrvik', 5),
    role('operations_owner', 'Förvaltningarnas systemägare', 10),
  ],
  responsible_function: 'E-arkivarien i förbundet',
  responsible_share: 100,
  user_involvement: ['interviews', 'reference_group'],
  collaboration_form: ['local_federation', 'contract'],
  learned_from: [
    { name: 'Ett grannförbunds kravspecifikation', link: 'https://arkivsamverkan.example/krav' },
  ],
  solution: rich`
    Förbundet driver e-arkivet. Varje kommun är egen arkivmyndighet och beslutar själv om gallring. Leveranser görs i en
    *kö*: ett system i taget, tre månader var, och alla fyra hjälper till.

    ## Så väljs nästa system

    | Fråga | Poäng |
    | Vad kostar det per år att hålla i gång? | 0–5 |
    | Hur stor är risken att det slutar fungera? | 0–5 |
    | Är gallringen beslutad? | nej: 0, ja: 5 |
    | Finns någon kvar som kan systemet? | nej: 3, ja: 0 |

    Den sista raden överraskar: vi tar hellre ett system som ingen kan, medan det ännu går att fråga någon som minns.`,
  steps: [
    step('2022-06-13', 'Fyra fullmäktige beslutar'),
    step('2023-04-03', 'Avtal med leverantör'),
    step('2023-11-20', 'Första leveransen stoppas: gallringsbeslut saknas'),
    step('2024-05-06', 'Första systemet arkiverat och avstängt'),
    step('2025-12-15', 'Nionde systemet arkiverat'),
  ],
  technology: [{ name: 'E-arkiv som tjänst', supplier: 'Fornminnet Programvara', open_source: 'partly' }],
  procurement: 'open_procedure',
  procurement_text: prose`
    Vi krävde att leverantören skulle lämna ut allt i öppna format på ett prov, och gjorde det provet under
    upphandlingen. En av tre klarade det.`,
  legal_issues: ['archives', 'data_protection', 'local_government_act'],
  legal_text: rich`
    Förbundet är personuppgiftsbiträde åt fyra arkivmyndigheter. Det krävde fyra avtal, lika till sista kommatecken.`,
  framework: ['collaborate_first', 'portability', 'whole_view'],
  units: [
    unit('forbund', 'Förbundets driftenhet', 'Kommunalförbundet Tre Åar', 'administration', 'produces'),
    unit('arkiv', 'De fyra arkivmyndigheterna', 'Medlemskommunerna', 'other_municipality', 'offers'),
    unit('forvalt', 'Förvaltningarna', 'Medlemskommunerna', 'other_municipality', 'uses'),
  ],
  entries: [
    once('investment', 'forbund', 'Upphandling och uppsättning', 1_350_000, 2023, 'audited'),
    once('implementation', 'arkiv', 'Nio leveranser, arkivariernas tid', 1_050_000, 2024, 'calculated'),
    yearly('arkiv', 'Drift, fördelad efter invånare', 780_000, [2024, 2028], 'measured', {
      paid_back_by: 'internal_price',
    }),
    gain('forvalt', ['avoided_cost', 'money'], 'Licenser för sex system', 640_000, [2025, 2028], 'measured'),
    gain('forvalt', ['efficiency', 'freed_resources'], 'Snabbare utlämnande', 85_000, [2025, 2028]),
  ],
  risks: [
    risk(
      'lack_of_resources',
      'Arkivarierna hinner inte med leveranser vid sidan av sitt vanliga arbete',
      'yes',
      'yes',
      rich`
        En gemensam e-arkivarie på heltid, betald av alla fyra. Innan dess gjordes en leverans på ett år, därefter fyra.`,
    ),
    risk(
      'vendor_lock_in',
      'Vi kommer inte ut ur e-arkivet igen',
      'no',
      null,
      rich`Ett fullständigt uttag görs varje år och läses in i en tom miljö av någon annan än leverantören.`,
    ),
    risk(
      'overpowering',
      'Vi försöker ta alla 112 system på en gång',
      'partly',
      'yes',
      rich`Den första planen hade 31 system på två år. Den ersattes av kön: ett i taget.`,
    ),
  ],
  result: rich`
    Nio system är arkiverade och sex av dem avstängda. De andra tre väntar på att avtalen löper ut. Licenserna för de sex
    kostade 640 000 kronor om året. En handling ur ett avställt system lämnas nu ut samma dag.

    Det som inte blev som vi trodde:

    - Planen var arton månader till nio system. Det tog trettiotvå.
    - Besparingen syns hos förvaltningarna. Arkiven betalar driften, och två av fyra har fått höra att de blivit dyrare.
    - I två system fanns uppgifter som skulle ha gallrats för tio år sedan.`,
  lessons: [
    {
      kind: 'did_not_work',
      headline: 'Utan gallringsbeslut finns inget att arkivera',
      what_happened: prose`
        Den första leveransen var klar på fredagen. På måndagen frågade arkivarien vilket gallringsbeslut som gällde. Det
        fanns inget, och det tog fem månader att få fram.`,
      cause: 'Tekniken planerades av en grupp och gallringen av ingen.',
      recommendation: 'Skriv gallringsutredningen först. Den tar längre tid än tekniken och kan börja i dag.',
      applies_when: 'Systemet är äldre än er informationshanteringsplan.',
      areas: ['governance', 'support'],
      value: 'high',
    },
    {
      kind: 'worked',
      headline: 'Inget nytt system utan en plan för det gamla',
      what_happened: 'Meningen i beslutet gjorde att avställningen kom med i tre upphandlingar under 2025.',
      recommendation: 'Skriv in meningen i riktlinjen för upphandling. Den kostar inget.',
      value: 'high',
    },
  ],
  next_step: 'E-arkivarien prövar utlämnande på nätet för bygglovshandlingar tillsammans med Sjöhult.',
  next_step_date: '2026-12-01',
  followups: [{ date: '2027-01-31', what: 'Avstängda system, tid för utlämnande, kostnad per kommun' }],
  contact_unit: 'Gemensam digital service',
  contact_email: 'e-arkiv@treaar.example',
  open_to: ['conversation', 'study_visit', 'material', 'joint_procurement'],
  attachments: [
    {
      name: 'Kravspecifikation för e-arkiv',
      link: 'https://treaar.example/e-arkiv/krav.odt',
      kind: 'requirements',
      licence: 'CC BY 4.0',
    },
    {
      name: 'Fullmäktiges beslut',
      link: 'https://treaar.example/e-arkiv/beslut-2022-0031.pdf',
      kind: 'decision',
    },
  ],
  reuse_licence: 'cc_by_4',
  record_number: 'TÅ 2026/0012',
  retention: 'preserve',
  review_by: '2027-02-15',
})

export const eArchive: DemoCase = {
  key: 'e-archive',
  kind: 'case_study',
  owner: 'treaar',
  story: [
    wrote('2026-02-04 10:20', ['tomas'], text),
    ...published(
      ['2026-02-10 15:05', '2026-02-12 09:30', '2026-02-12 13:10', '2026-02-13 08:45'],
      ['tomas', 'helena', 'maria'],
    ),
  ],
}
