import { caseStudy, prose } from '../author.ts'
import { rich } from '../rich.ts'
import { gain, goal, once, risk, role, service, step, unit, yearly } from '../rows.ts'
import { type DemoCase, moved, published, wrote } from '../story.ts'

const text = caseStudy({
  title: 'En växel och ett kontaktcenter för tre kommuner',
  summary: prose`
    Tre kommuner slog ihop växel och kontaktcenter i sitt kommunalförbund. Sex av tio frågor får svar direkt, mot tre av
    tio tidigare, och öppettiden är längre. Kostnaden blev lika hög som förut, för att det som sparades i växeln gick till
    att kunna svara på fler frågor.`,
  conclusions: [
    'Slå ihop handbökerna före telefonerna. Svaren är det svåra, inte växeln.',
    'Låt varje förvaltning äga sina svar, med ett datum då de ska ses över.',
    'Ha en plats kvar i varje kommunhus. Den som kommer in genom dörren har ofta det svåraste ärendet.',
  ],
  partners: [
    { organisation: 'Norrviks kommun', part: 'Deltar med två handläggare' },
    { organisation: 'Sjöhults kommun', part: 'Deltar med fyra handläggare' },
    { organisation: 'En grannkommun', part: 'Deltar med tre handläggare' },
  ],
  area: ['contact_centre', 'governance'],
  theme: 'digitalisation',
  tags: ['kontaktcenter', 'växel', 'kunskapsbank', 'samverkan'],
  lifecycle: 'evaluated',
  period_start: '2023-02-01',
  period_end: '2025-08-31',
  evidence: 'externally_evaluated',
  target_group: ['residents', 'businesses', 'visitors'],
  start_level: '3',
  context: rich`
    Tre kommuner med tillsammans 29 700 invånare hade tre växlar med sammanlagt elva tjänster. Alla tre hade öppet
    9–11 och 13–15. Var tredje som ringde gav upp.`,
  problem: rich`
    Växeln kopplade vidare till någon som ofta inte svarade. Sju av tio samtal kopplades minst en gång, två av tio minst
    tre gånger.`,
  decision_made: 'yes',
  decision_level: 'executive_board',
  decision_date: '2022-11-29',
  decision_ref: 'TÅ 2022/0077',
  decision_text: rich`
    Styrelserna beslutade om gemensam bemanning i tre år med utvärdering, och att ingen skulle sägas upp.`,
  goals: [
    goal(
      'Den som ringer får svar direkt',
      'operations',
      'Andel frågor lösta i första kontakt',
      '%',
      [31, 65, 62],
      {
        on: '2025-06-30',
        source: 'Extern utvärdering',
      },
    ),
    goal('Färre ger upp', 'operations', 'Andel samtal som läggs på i kö', '%', [34, 10, 8], {
      on: '2025-06-30',
      source: 'Telefonistatistik',
    }),
  ],
  inventory: [
    service('Kontaktcenter', 'started', 'achieved', 'achieved'),
    service('Boka tid med handläggare', 'not_planned', 'almost_there', 'achieved'),
    service('Chatt med medarbetare', 'not_planned', 'planned', 'started'),
  ],
  roles: [
    role('management', 'Förbundsledningen', 10),
    role('operations_owner', 'Gemensam digital service', 100),
    role('it', 'Driftenheten', 20),
    role('union', 'Fackliga företrädare i tre kommuner'),
    role('archive', 'Registratorerna', 10),
  ],
  responsible_function: 'Chefen för kontaktcenter',
  responsible_share: 100,
  user_involvement: ['survey', 'interviews'],
  collaboration_form: ['local_federation'],
  learned_from: [{ name: 'Utvärdering av ett större kontaktcenter', link: 'https://utvardering.example/kc' }],
  solution: rich`
    En kunskapsbank med 940 svar, ett nummer per kommun och samma nio personer bakom alla tre.

    - Varje svar har en ägare i förvaltningen och ett datum. Efter datumet blir svaret gult, efter en månad försvinner det.
    - Handläggarna sitter i två kommunhus och byter plats var fjärde vecka.
    - Ett samtal som kopplas vidare följs upp samma dag.`,
  steps: [
    step('2022-11-29', 'Styrelserna beslutar'),
    step('2023-09-18', 'Kunskapsbanken öppnar för handläggarna'),
    step('2024-01-15', 'Gemensam bemanning'),
    step('2025-06-30', 'Utvärdering klar'),
  ],
  procurement: 'framework_agreement',
  legal_issues: ['local_government_act', 'secrecy'],
  legal_text: rich`
    Handläggaren agerar åt tre myndigheter under samma dag. Vi löste det med en tydlig ordning för vilken kommun ett
    samtal hör till, och genom att socialtjänstens frågor alltid kopplas vidare.`,
  framework: ['collaborate_first', 'plain_language'],
  units: [
    unit('center', 'Kontaktcenter', 'Kommunalförbundet Tre Åar', 'unit', 'produces', 'offers'),
    unit('tre', 'Tre kommuner', 'Medlemskommunerna', 'other_municipality'),
    unit('forvalt', 'Förvaltningarna', 'Medlemskommunerna', 'other_municipality'),
    unit('ringer', 'De som ringer', '', 'residents', 'uses'),
  ],
  entries: [
    once('investment', 'center', 'Växel och kunskapsbank', 980_000, 2023, 'audited'),
    once('implementation', 'center', 'Skriva och granska 940 svar', 720_000, 2023, 'calculated'),
    yearly('tre', 'Bemanning, nio tjänster', 5_400_000, [2024, 2026], 'audited', {
      paid_back_by: 'internal_price',
    }),
    gain('tre', ['avoided_cost', 'money'], 'Elva tjänster i tre växlar', 5_500_000, [2024, 2026], 'audited'),
    gain(
      'forvalt',
      ['efficiency', 'freed_resources'],
      'Färre avbrott för handläggare',
      640_000,
      [2024, 2026],
    ),
    gain('ringer', ['quality', 'not_valued'], 'Svar direkt', null, [2024, 2026], 'measured'),
  ],
  risks: [
    risk(
      'resistance',
      'Handläggarna upplever att de blir en växel igen',
      'partly',
      'yes',
      rich`Titeln ändrades till kommunvägledare och lönen sattes om. Det kostade mindre än en rekrytering.`,
    ),
    risk(
      'overpowering',
      'Vi ska svara på allt från första dagen',
      'yes',
      'partly',
      rich`Vi öppnade med 940 svar och borde ha öppnat med hundra. De hundra vanligaste frågorna är åtta av tio samtal.`,
    ),
  ],
  result: rich`
    62 procent av frågorna löses i första kontakten. 8 procent lägger på i kön. Utvärderingen fann att förvaltningarna
    sparar tid, att kontaktcenter inte gör det, och att summan är ungefär noll i kronor.

    Tre personer gick i pension under tiden och ersattes inte i växeln, men en tjänst blev ny för kunskapsbanken.`,
  lessons: [
    {
      kind: 'would_do_differently',
      headline: 'Öppna med de hundra vanligaste frågorna, inte med alla',
      what_happened: '940 svar skrevs på ett halvår. Efter ett år hade 310 av dem aldrig öppnats.',
      recommendation: 'Räkna frågorna i en månad, skriv svar på de hundra vanligaste och öppna.',
      applies_when: 'Kunskapsbanken byggs från början.',
      value: 'high',
    },
    {
      kind: 'worked',
      headline: 'Ett svar utan datum är ett gammalt svar',
      what_happened: 'När svaren började försvinna efter sitt datum gick ägarna in och såg över dem.',
      recommendation: 'Låt svaret försvinna. Ingen ser över ett svar som bara blir gult.',
      value: 'medium',
    },
  ],
  next_step: 'Förbundet prövar tidsbokning för bygglov och skola.',
  next_step_date: '2026-01-15',
  followups: [{ date: '2026-08-31', what: 'Svar i första kontakt; om avtalet ska förlängas' }],
  contact_unit: 'Kontaktcenter',
  contact_email: 'kontaktcenter@treaar.example',
  open_to: ['conversation', 'material'],
  reuse_licence: 'cc_by_4',
  record_number: 'TÅ 2025/0054',
  retention: 'preserve',
  review_by: '2026-10-01',
})

export const contactCentre: DemoCase = {
  key: 'contact-centre',
  kind: 'case_study',
  owner: 'treaar',
  story: [
    wrote('2025-09-15 13:00', ['tomas', 'helena'], text),
    ...published(
      ['2025-09-24 10:25', '2025-09-26 14:00', '2025-09-29 08:30', '2025-09-29 09:10'],
      ['tomas', 'helena', 'maria'],
    ),
    moved('2026-10-02 06:00', null, 'flagForReview', { note: 'Skulle ses över senast 2026-10-01.' }),
  ],
}
