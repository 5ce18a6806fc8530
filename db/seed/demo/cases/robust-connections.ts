import { caseStudy, prose, without } from '../author.ts'
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
  title: 'Två vägar till varje äldreboende',
  summary: prose`
    Stadsnätet gav 42 verksamheter som inte får stå utan förbindelse en andra väg och reservkraft. Avbrotten har gått från
    elva timmar till en halvtimme per verksamhet och år. Det dyra var inte fibern utan att ta reda på vilka två vägar som
    egentligen var samma.`,
  conclusions: [
    'Fråga verksamheten hur länge den klarar sig utan, innan ni räknar på kabel.',
    'Två avtal är inte två vägar. Be om ett skriftligt löfte om skilda stråk.',
    'Provkör reservkraften under last varje kvartal. Vår startade inte.',
    'Skriv aldrig ner vägarna i en handling som kan begäras ut.',
  ],
  partners: [{ organisation: 'Lindeborgs kommun', part: 'Beställare; pekade ut verksamheterna' }],
  area: ['broadband', 'elderly_care', 'rescue'],
  theme: 'broadband',
  tags: ['redundans', 'robust fiber', 'reservkraft', 'beredskap'],
  lifecycle: 'in_operation',
  period_start: '2023-10-02',
  evidence: 'measured',
  target_group: ['employees', 'patients'],
  start_level: '4',
  context: rich`
    Lindeborgs stadsnät förbinder 310 kommunala verksamheter. Efter en avgrävning stod tre äldreboenden utan larm i fyra
    timmar. Alla tre hade två förbindelser på papperet.`,
  problem: rich`
    Ingen hade frågat verksamheterna vad ett avbrott betyder. För ett bibliotek är en dag en olägenhet. För ett boende med
    digitala larm är en halvtimme lång.`,
  decision_made: 'yes',
  decision_level: 'executive_board',
  decision_date: '2023-09-25',
  decision_ref: 'KS 2023/0551, delvis sekretess',
  decision_text: rich`
    Kommunstyrelsen beslutade om tre klasser: 30 minuter, 8 timmar och nästa arbetsdag. Bara den första klassen fick
    pengar.`,
  goals: [
    goal(
      'Verksamhet i klass 1 är aldrig utan förbindelse längre än en halvtimme',
      'operations',
      'Avbrott per verksamhet',
      'minuter per år',
      [660, 30, 31],
      { on: '2026-06-30', source: 'Driftövervakning, tolv månader' },
    ),
    goal('Reservkraften fungerar när den behövs', 'operations', 'Lyckade provkörningar', '%', [58, 100, 97], {
      on: '2026-06-30',
      source: '132 provkörningar',
    }),
  ],
  inventory: [
    service('Trygghetslarm', 'achieved', 'achieved', 'achieved', { mbits: 1, redundancy: true }),
    service('Journalsystem', 'achieved', 'achieved', 'achieved', { mbits: 20, redundancy: true }),
    service('Bibliotekets utlåning', 'achieved', 'achieved', 'achieved', { mbits: 10 }),
  ],
  roles: [
    role('operations_owner', 'Nät och drift', 50),
    role('management', 'Kommunens beredskapssamordnare', 20),
    role('information_security', 'Säkerhetsenheten', 20),
    role('operations_owner', 'Enhetschefer på äldreboenden', 3),
  ],
  responsible_function: 'Driftchefen på stadsnätet',
  responsible_share: 50,
  user_involvement: ['interviews', 'workshops'],
  collaboration_form: ['joint_company'],
  solution: rich`
    1. En timmes samtal med varje verksamhet: vad händer efter en minut, en timme, en dag?
    2. Klass efter svaret, inte efter storlek.
    3. Skilda vägar för klass 1, kontrollerade av någon annan än den som ritade dem.
    4. Reservkraft, provkörd under last varje kvartal.
    5. En övning om året där en förbindelse dras ur på riktigt.

    !warning Hur näten går beskriver vi inte, varken här eller i samtal. Vi berättar gärna om arbetssättet.`,
  steps: [
    step('2023-09-25', 'Kommunstyrelsen beslutar om tre klasser'),
    step('2024-03-15', '310 samtal klara; 42 verksamheter i klass 1'),
    step('2025-05-30', 'Första övningen, två boenden'),
    step('2026-02-27', 'Alla 42 har en andra väg'),
  ],
  procurement: 'owner_directive',
  legal_issues: ['secrecy', 'procurement', 'electronic_communications'],
  legal_text: rich`
    Sammanställningen av vägar omfattas av sekretess och förvaras hos stadsnätet. Upphandlingen gjordes så att ingen
    entreprenör såg mer än sin egen del.`,
  framework: ['security', 'whole_view'],
  units: [
    unit('stadsnat', 'Nät och drift', 'Lindeborgs stadsnät AB', 'company', 'produces'),
    unit('kommun', 'Kommunstyrelsen', 'Lindeborgs kommun', 'administration'),
    unit('boenden', 'Äldreboenden', 'Lindeborgs kommun', 'unit', 'uses'),
  ],
  entries: [
    once('investment', 'kommun', 'Andra vägen för 42 verksamheter', 7_400_000, 2025, 'audited', {
      ...bandOnly,
      ...between(7_000_000, 8_000_000),
    }),
    once('investment', 'stadsnat', 'Reservkraft', 1_900_000, 2025, 'audited', bandOnly),
    yearly('stadsnat', 'Provkörning, övning och jour', 620_000, [2025, 2034], 'measured', {
      paid_back_by: 'internal_price',
      ...signedInOnly,
    }),
    gain('boenden', ['quality', 'not_valued'], 'Larm som fungerar', null, [2025, 2034], 'measured'),
  ],
  risks: [
    risk(
      'security',
      'Vår egen dokumentation blir en karta för någon annan',
      'no',
      'yes',
      rich`Två personer har hela bilden. Den finns på papper, i ett skåp.`,
    ),
    risk(
      'misinvestment',
      'Den andra vägen är samma väg',
      'yes',
      'yes',
      rich`I sju av 42 fall löpte båda i samma stråk. En oberoende kontroll fann dem innan något byggdes.`,
    ),
  ],
  result: rich`
    Avbrotten har gått från 660 till 31 minuter per verksamhet och år. 97 procent av provkörningarna lyckas, mot 58 i
    början.

    Oväntat: samtalen gav mer än kablarna. Elva verksamheter skrev för första gången en rutin för vad de gör *utan*
    förbindelse.`,
  lessons: [
    {
      kind: 'worked',
      headline: 'Fråga hur länge verksamheten klarar sig utan, inte hur viktig den är',
      what_happened: 'Alla är viktiga. Bara 42 av 310 klarade sig inte en halvtimme.',
      recommendation: 'Låt varje chef beskriva den första timmen utan förbindelse.',
      value: 'high',
    },
  ],
  next_step: 'Stadsnätet och beredskapssamordnaren gör samma sak för klass 2.',
  next_step_date: '2027-04-01',
  followups: [{ date: '2027-06-30', what: 'Avbrott, provkörningar och årets övning' }],
  network_role: ['network_owner'],
  network_form: 'city_network_company',
  financing: ['own_funds'],
  access_technology: ['fibre'],
  settlement: ['urban', 'village'],
  robustness: ['robust_fibre', 'redundancy', 'reserve_power'],
  contact_unit: 'Nät och drift',
  contact_email: 'drift@lindeborgsstadsnat.example',
  open_to: ['conversation'],
  reuse_licence: 'cc_by_4',
  record_number: 'LSN 2026-051',
  retention: 'preserve',
  review_by: '2027-11-01',
})

/** Given back; the authors have not handed it in again. */
export const robustConnections: DemoCase = {
  key: 'robust-connections',
  kind: 'case_study',
  owner: 'stadsnat',
  story: [
    wrote('2026-10-26 10:00', ['jenny', 'ulf'], without(text, 'risks', 'followups')),
    moved('2026-11-05 11:30', 'jenny', 'submit'),
    moved('2026-11-06 09:40', 'maria', 'claim'),
    moved('2026-11-09 14:15', 'maria', 'requestChanges', {
      note: prose`
        Stark text. Två saker: avsnittet om risker är tomt, och i lösningen går det att räkna ut vilka boenden som delar
        väg. Ta bort det sista stycket där.`,
    }),
    wrote('2026-11-19 13:05', ['jenny'], text),
  ],
}
