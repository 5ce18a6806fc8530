import { caseStudy, prose, revised } from '../author.ts'
import { rich } from '../rich.ts'
import { gain, goal, once, risk, role, service, step, unit, yearly } from '../rows.ts'
import { type DemoCase, moved, wrote } from '../story.ts'

const text = caseStudy({
  title: 'Ett radionät för sensorer som hela kommunkoncernen delar',
  summary: prose`
    Stadsnätet i Lindeborg byggde ett radionät för sensorer åt fem förvaltningar och två grannkommuner i stället för att
    var och en köpte sitt. 34 mottagare täcker 91 procent av tätorten. Nio tjänster delar på kostnaden, som betalas per
    sensor. Tre tjänster lades ner, för att ingen hade bestämt vem som skulle göra något åt larmen.`,
  conclusions: [
    'Ta betalt per sensor och månad, från första sensorn. Gratis under provtiden ger sensorer som ingen vill ha.',
    'Ingen sensor utan en mottagare av larmet, med namn på funktion.',
    'Håll näten isär: sensorer för omsorg och för papperskorgar har olika krav på drift.',
    'Börja med tre tjänster som någon redan har budget för.',
  ],
  partners: [
    { organisation: 'Lindeborgs kommun', part: 'Fem förvaltningar beställer tjänster' },
    { organisation: 'Sjöhults kommun', part: 'Vattenmätare i samma nät' },
  ],
  area: ['broadband', 'streets', 'utilities'],
  theme: 'both',
  tags: ['IoT', 'LoRaWAN', 'sensorer', 'stadsnät', 'internpris'],
  lifecycle: 'in_operation',
  period_start: '2023-05-02',
  evidence: 'measured',
  target_group: ['employees', 'residents'],
  start_level: '3',
  context: rich`
    Lindeborgs stadsnät äger fiber till 31 000 hushåll och har master på tak runt om i kommunen. Koncernen hade tre
    sensornät på prov, från tre leverantörer, i tre förvaltningar.`,
  problem: rich`
    Varje förvaltning började om. Gatuenheten hade sensorer i papperskorgar, fastighetsbolaget i källare och omsorgen i
    trygghetslarm. Ingen visste vad de andra betalade. När leverantören av det ena nätet slutade stod 140 sensorer tysta.`,
  decision_made: 'yes',
  decision_level: 'executive_board',
  decision_date: '2023-04-24',
  decision_ref: 'Ägardirektiv 2023, punkt 6',
  decision_text: rich`
    Kommunstyrelsen gav stadsnätet i uppdrag att driva ett gemensamt nät till självkostnad. Förvaltningar får inte
    upphandla egna.`,
  goals: [
    goal('Ett nät i stället för tre', 'organisation', 'Sensornät i koncernen', 'nät', [3, 1, 1], {
      on: '2026-08-31',
      source: 'Nätregistret',
    }),
    goal(
      'Sensorer som någon gör något med',
      'operations',
      'Andel larm med åtgärd inom angiven tid',
      '%',
      [35, 90, 84],
      { on: '2026-08-31', source: 'Larmlistan, 2 300 larm' },
    ),
    goal('Lägre pris per sensor', 'operations', 'Självkostnad', 'kr per sensor och månad', [31, 15, 8], {
      on: '2026-08-31',
      source: 'Stadsnätets bokslut',
    }),
  ],
  inventory: [
    service('Avläsning av vattenmätare', 'started', 'achieved', 'achieved'),
    service('Fyllnadsgrad i papperskorgar', 'started', 'achieved', 'achieved'),
    service('Fukt i källare', 'started', 'achieved', 'achieved'),
    service('Luftkvalitet i skolor', 'not_planned', 'almost_there', 'achieved'),
    service('Parkeringsplatser', 'started', 'not_relevant', 'not_relevant'),
  ],
  roles: [
    role('operations_owner', 'Stadsnätets drift', 60),
    role('project_manager', 'Utvecklingsavdelningen', 30),
    role('information_security', 'Säkerhetsenheten', 10),
    role('finance', 'Koncernekonomi', 5),
  ],
  responsible_function: 'Produktansvarig för sensornät på stadsnätet',
  responsible_share: 60,
  user_involvement: ['workshops', 'interviews'],
  collaboration_form: ['joint_company', 'contract'],
  learned_from: [
    {
      name: 'Vattenmätare som läser av sig själva, med LoRaWAN',
      link: '/fall/vattenmatare-som-laser-av-sig-sjalva-med-lorawan',
    },
  ],
  solution: rich`
    34 mottagare, en nätserver med öppen källkod och ett formulär som måste fyllas i före varje sensor:

    1. Vem får larmet?
    2. Vad ska hen göra, och inom vilken tid?
    3. Vem betalar per månad?
    4. Vad gör ni om nätet är nere en dag?

    Tre av tolv tjänster föll på första frågan. Det är formulärets bästa resultat.`,
  steps: [
    step('2023-04-24', 'Ägardirektiv'),
    step('2024-01-15', 'Nätet öppnar med tre tjänster'),
    step('2024-10-01', 'Pris per sensor börjar gälla; 420 sensorer sägs upp'),
    step('2025-06-30', 'De tre gamla näten avvecklade'),
    step('2026-08-31', '6 900 sensorer, varav 4 180 vattenmätare'),
  ],
  technology: [
    { name: 'Nätserver för LoRaWAN', supplier: 'Egen drift', open_source: 'yes', licence: 'MIT' },
    { name: 'Mottagare', supplier: 'Direktupphandling', open_source: 'no' },
  ],
  procurement: 'owner_directive',
  procurement_text: 'Stadsnätet levererar till sin ägare. Sjöhults kommun har upphandlat tjänsten för sig.',
  legal_issues: ['procurement', 'data_protection', 'electronic_communications'],
  legal_text: rich`
    Försäljning till andra kommuner ryms inom en femtedel av omsättningen, vilket vi följer upp varje kvartal.`,
  units: [
    unit('stadsnat', 'Stadsnätet', 'Lindeborgs stadsnät AB', 'company', 'produces'),
    unit('gata', 'Gatuenheten', 'Lindeborgs kommun', 'unit', 'uses'),
    unit('fastig', 'Fastighetsbolaget', 'Lindeborgs kommunkoncern', 'company', 'uses'),
    unit('sjohult', 'VA-enheten', 'Sjöhults kommun', 'other_municipality', 'uses'),
    unit('ovriga', 'Omsorgen och skolan', 'Lindeborgs kommun', 'administration', 'uses'),
  ],
  entries: [
    // 13 kronor i månaden per sensor, för mätare som sänder en gång om dygnet knappt en tredjedel
    once('investment', 'stadsnat', '34 mottagare med montering', 612_000, 2024, 'audited'),
    yearly('stadsnat', 'Drift och jour', 512_000, [2024, 2028], 'audited', {
      paid_back_by: 'internal_price',
    }),
    gain('stadsnat', ['revenue', 'money'], 'Avgifter per sensor', 634_000, [2024, 2028], 'audited'),
    yearly('gata', 'Avgift för 900 sensorer', 140_000, [2024, 2028]),
    gain(
      'gata',
      ['efficiency', 'freed_resources'],
      'Töm bara fulla papperskorgar',
      310_000,
      [2024, 2028],
      'measured',
    ),
    yearly('fastig', 'Avgift för 1 500 sensorer', 234_000, [2024, 2028]),
    gain('fastig', ['avoided_cost', 'money'], 'Vattenskador som upptäcks tidigt', 520_000, [2024, 2028]),
    yearly('sjohult', 'Avgift för 4 180 vattenmätare', 210_000, [2024, 2028]),
    yearly('ovriga', 'Avgift för 320 sensorer', 50_000, [2024, 2028]),
  ],
  risks: [
    risk(
      'security',
      'En sensor blir en väg in i verksamhetens nät',
      'no',
      'yes',
      rich`Sensornätet har ingen väg till andra nät. Värden hämtas utifrån, aldrig åt andra hållet.`,
    ),
    risk(
      'misinvestment',
      'Sensorer köps för att de är roliga',
      'yes',
      'yes',
      rich`När priset började gälla sades 420 sensorer upp på en månad. De hade larmat till en låda som ingen läste.`,
    ),
  ],
  result: rich`
    Ett nät, nio tjänster och 6 900 sensorer. Självkostnaden är 8 kronor per sensor och månad, mot 31 i snitt för de tre
    gamla näten. 84 procent av larmen åtgärdas i tid.`,
  lessons: [
    {
      kind: 'worked',
      headline: 'Ta betalt från första sensorn',
      what_happened:
        'Under provåret var sensorerna gratis. När de kostade tretton kronor i månaden försvann 420 av dem.',
      recommendation: 'Sätt ett pris från början, även om det är lågt.',
      applies_when: 'Den som beställer inte är den som driver.',
      value: 'high',
    },
    {
      kind: 'did_not_work',
      headline: 'Parkeringssensorer mätte rätt och ändrade ingenting',
      what_happened: '180 sensorer i gatan visade lediga platser i en app som 40 personer hade.',
      recommendation: 'Fråga vad någon ska göra annorlunda innan sensorn sätts upp.',
      value: 'medium',
    },
  ],
  next_step: 'Stadsnätet prövar ett eget nät för trygghetssensorer med dubbla mottagare.',
  next_step_date: '2027-03-01',
  followups: [{ date: '2027-08-31', what: 'Larm med åtgärd, pris per sensor' }],
  network_role: ['network_owner', 'service_provider'],
  network_form: 'city_network_company',
  infrastructure: ['area_network', 'access_network'],
  investment_model: 'public_owned',
  business_model: ['capacity'],
  financing: ['own_funds'],
  access_technology: ['fwa'],
  settlement: ['urban', 'village'],
  robustness: ['reserve_power'],
  contact_unit: 'Nät och drift',
  contact_email: 'sensornat@lindeborgsstadsnat.example',
  open_to: ['conversation', 'study_visit'],
  reuse_licence: 'cc_by_4',
  record_number: 'LSN 2026-044',
  retention: 'preserve',
  review_by: '2027-11-30',
})

/** What the author went on writing while a moderator was reading: reviewers see the difference. */
const writtenOn = revised('case_study', text, {
  result: rich`
    Ett nät, nio tjänster och 6 900 sensorer. Självkostnaden är 8 kronor per sensor och månad, mot 31 i snitt för de tre
    gamla näten. 84 procent av larmen åtgärdas i tid.

    !note De 16 procenten som inte åtgärdas i tid är nästan alla från två tjänster. Vi stänger den ena i januari.`,
})

/** A moderator has it on the desk, and its organisation has not decided yet. */
export const iotNetwork: DemoCase = {
  key: 'iot-network',
  kind: 'case_study',
  owner: 'stadsnat',
  invited: [{ person: 'mehmet', role: 'editor', by: 'jenny', at: '2026-10-20 13:00' }],
  story: [
    wrote('2026-10-21 09:30', ['jenny', 'mehmet'], text),
    moved('2026-11-17 14:10', 'jenny', 'submit', { note: 'Siffrorna för 2026 är till och med augusti.' }),
    moved('2026-11-18 10:45', 'david', 'claim'),
    wrote('2026-11-20 16:20', ['jenny'], writtenOn),
  ],
}
