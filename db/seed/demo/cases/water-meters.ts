import { caseStudy, prose } from '../author.ts'
import { rich } from '../rich.ts'
import { gain, goal, once, risk, role, service, step, unit, yearly } from '../rows.ts'

/** As it was published; a new version is being written. */
export const waterMeters = caseStudy({
  title: 'Vattenmätare som läser av sig själva, med LoRaWAN',
  summary: prose`
    Sjöhult bytte 4 180 vattenmätare mot sådana som sänder sitt värde varje dygn. 3 950 av dem hörs. Läckaget har minskat
    från 24 till 17 procent av det producerade vattnet, mest för att läckor upptäcks samma vecka. Mätare under lock av
    gjutjärn hörs inte, och det borde vi ha provat före köpet.`,
  conclusions: [
    'Prova tio mätare på de tio sämsta platserna innan ni skriver avtal.',
    'Nyttan sitter i läckorna, inte i avläsningen. Bemanna därefter.',
    'Äg mätvärdena. Skriv att de ska gå att hämta varje dygn i öppet format.',
    'Ett radionät för en tjänst är dyrt. Fråga de andra förvaltningarna innan masterna sätts upp.',
  ],
  partners: [{ organisation: 'Lindeborgs stadsnät AB', part: 'Byggde och driver radionätet' }],
  area: ['utilities'],
  theme: 'digitalisation',
  tags: ['LoRaWAN', 'vattenmätare', 'läckage', 'IoT', 'VA'],
  lifecycle: 'in_operation',
  period_start: '2023-08-15',
  evidence: 'measured',
  target_group: ['residents', 'employees', 'businesses'],
  start_level: '2',
  context: rich`
    Sjöhult har 13 400 invånare och 4 180 abonnenter. Mätarna lästes av på ett kort som posten bar ut, eller inte alls.
    Ledningsnätet är till hälften från 1960-talet. VA-enheten är sju personer.`,
  problem: rich`
    - 24 procent av vattnet försvann på vägen. Ingen visste var.
    - Var femte räkning byggde på en gissning, och hälften av samtalen till VA-enheten gällde just de räkningarna.
    - En läcka hos en lantbrukare pågick i sju månader innan någon förstod det.`,
  decision_made: 'partly',
  decision_level: 'committee',
  decision_date: '2023-06-07',
  decision_ref: 'TN 2023/0059',
  decision_text: rich`
    Tekniska nämnden beslutade om mätarbytet. Frågan om ett radionät för hela kommunen ställdes inte, och det har kostat.`,
  goals: [
    goal(
      'Mindre vatten går förlorat',
      'operations',
      'Läckage, andel av producerat vatten',
      '%',
      [24, 16, 17],
      {
        on: '2025-12-31',
        source: 'Vattenbalans 2025',
      },
    ),
    goal(
      'Alla räkningar bygger på ett avläst värde',
      'operations',
      'Andel räkningar med avläst värde',
      '%',
      [79, 100, 96],
      { on: '2025-12-31', source: 'Debiteringssystemet' },
    ),
    goal(
      'En läcka hos kund upptäcks inom en vecka',
      'operations',
      'Tid från läcka till telefonsamtal, median',
      'dagar',
      [74, 7, 5],
      { on: '2025-12-31', source: '41 läckor' },
    ),
  ],
  inventory: [
    service('Avläsning av vattenmätare', 'planned', 'almost_there', 'achieved'),
    service('Varning till kund om läcka', 'not_planned', 'started', 'achieved'),
    service('Övervakning av brandposter', 'not_planned', 'not_planned', 'started'),
    service('Nivåmätning i brunnar', 'not_planned', 'planned', 'achieved'),
  ],
  roles: [
    role('operations_owner', 'VA-enheten', 40),
    role('project_manager', 'Tekniska kontoret', 30),
    role('it', 'IT-avdelningen', 10),
    role('finance', 'Ekonomienheten', 5),
    role('procurement', 'Upphandlingsenheten', 10),
  ],
  responsible_function: 'VA-ingenjören',
  responsible_share: 40,
  user_involvement: ['survey'],
  collaboration_form: ['contract'],
  learned_from: [{ name: 'Branschens vägledning om fjärravlästa mätare', link: 'https://va-natet.example' }],
  solution: rich`
    Varje mätare sänder ett värde per dygn. Elva mottagare sitter på vattentorn, skolor och en mast. En tjänst jämför
    natten med tidigare nätter och larmar när förbrukningen aldrig går ner till noll.

    ## Bytet

    Två montörer bytte arton mätare om dagen, en gata i taget. Den som inte var hemma fick en lapp och en tid, aldrig en
    avgift. Efter den andra lappen ringde vi.

    | Plats | Mätare | Hörs |
    | Källare och tvättstuga | 3 420 | 3 405 |
    | Brunn med lock av plast | 430 | 421 |
    | Brunn med lock av gjutjärn | 330 | 124 |

    !warning Gjutjärn stänger in radion. De 206 mätare som inte hörs där läses fortfarande av för hand.`,
  steps: [
    step('2023-06-07', 'Tekniska nämnden beslutar'),
    step('2023-11-13', 'Avtal om mätare; avtal om radionät med stadsnätet'),
    step('2024-02-05', 'Första gatan'),
    step('2025-06-27', 'Sista mätaren bytt'),
    step('2025-09-01', 'Larm om nattförbrukning i drift'),
  ],
  technology: [
    { name: 'Vattenmätare med LoRaWAN', supplier: 'Leverantör från upphandling', open_source: 'no' },
    { name: 'Nätserver för LoRaWAN', supplier: 'Lindeborgs stadsnät AB', open_source: 'yes' },
  ],
  procurement: 'open_procedure',
  procurement_text: 'Lägsta pris per mätare under femton år, med batteribyte inräknat. Tre anbud.',
  legal_issues: ['data_protection', 'procurement'],
  legal_text: rich`
    Dygnsvärden för ett hushåll är personuppgifter. Vi sparar dygnsvärden i tretton månader, därefter bara månadsvärden.
    Timvärden samlas inte in, fast mätaren kan.`,
  framework: ['portability', 'privacy'],
  units: [
    unit('vatten', 'VA-enheten', 'Sjöhults kommun', 'unit', 'produces', 'offers'),
    unit('itavd', 'IT-avdelningen', 'Sjöhults kommun', 'unit'),
    unit('natbolag', 'Stadsnätet', 'Lindeborgs stadsnät AB', 'company', 'produces'),
    unit('kunder', 'Abonnenter', '', 'residents', 'uses'),
  ],
  entries: [
    // 4 180 mätare × 780 kronor, 4 180 monteringar × 370 kronor
    once('investment', 'vatten', 'Mätare', 3_260_000, 2024, 'audited'),
    once('implementation', 'vatten', 'Montering', 1_547_000, 2024, 'audited'),
    once('investment', 'itavd', 'Koppling till debitering', 180_000, 2024),
    yearly('vatten', 'Radionät, avgift till stadsnätet', 210_000, [2024, 2033], 'measured', {
      paid_back_by: 'internal_price',
    }),
    yearly('vatten', 'Läckgrupp, en halv tjänst', 340_000, [2025, 2033]),
    gain(
      'vatten',
      ['avoided_cost', 'money'],
      'Mindre vatten att rena och pumpa',
      420_000,
      [2025, 2033],
      'measured',
    ),
    gain('vatten', ['efficiency', 'freed_resources'], 'Ingen avläsning för hand', 310_000, [2025, 2033]),
    gain(
      'vatten',
      ['avoided_cost', 'valued_not_realised'],
      'Lagning innan vägen rasar',
      350_000,
      [2025, 2033],
      'estimated',
    ),
    gain(
      'kunder',
      ['quality', 'not_valued'],
      'Läckor upptäcks inom en vecka',
      null,
      [2025, 2033],
      'measured',
    ),
  ],
  risks: [
    risk(
      'misinvestment',
      'Mätarna hörs inte där de sitter',
      'yes',
      'partly',
      rich`
        Vi litade på en beräknad täckningskarta. Efter tusen mätare provade vi plastlock på 40 brunnar, och det räckte i
        38 fall. Resten byts i takt med annat grävarbete.`,
    ),
    risk(
      'vendor_lock_in',
      'Mätvärdena blir kvar hos leverantören',
      'no',
      'yes',
      rich`Avtalet säger att alla värden ska gå att hämta varje dygn i ett öppet format. Vi hämtar dem.`,
    ),
    risk(
      'security',
      'Någon läser av när ett hus står tomt',
      'no',
      'yes',
      rich`Värdena är krypterade per mätare, och bara tre personer ser dygnsvärden för en enskild adress.`,
    ),
  ],
  result: rich`
    Läckaget sjönk från 24 till 17 procent på ett och ett halvt år. 41 läckor hos kunder upptäcktes, med 5 dagar i median
    från läcka till samtal. 96 procent av räkningarna bygger på ett avläst värde.

    Pengarna: 4,8 miljoner för mätare och montering. Vinsten är 1,08 miljoner om året, om man räknar med vägar som inte
    rasat, och 730 000 om man bara räknar det vi tagit hem.

    > Jag fick ett samtal om en rinnande toalett innan jag själv hade hört den.`,
  lessons: [
    {
      kind: 'would_do_differently',
      headline: 'Prova radion på de tio sämsta platserna före avtalet',
      what_happened: '330 mätare sitter i brunnar med lock av gjutjärn. Bara 124 av dem hörs.',
      cause: 'Täckningen beräknades på karta, där brunnslock inte finns.',
      recommendation: 'Låna tio mätare, sätt dem där det är som värst och vänta en vecka.',
      applies_when: 'Mätare sitter under mark.',
      areas: ['utilities'],
      value: 'high',
    },
    {
      kind: 'surprise',
      headline: 'Läckorna krävde en halv tjänst som ingen hade räknat med',
      what_happened: 'Larmen kom från första natten. Det fanns ingen som hade tid att ringa kunderna.',
      recommendation: 'Avsätt tid för att agera på larmen innan de slås på.',
      value: 'medium',
    },
  ],
  next_step:
    'Tekniska kontoret byter lock på de 206 brunnar som inte hörs och frågar skolan om inomhusklimat.',
  next_step_date: '2026-10-01',
  followups: [
    { date: '2026-12-31', what: 'Vattenbalans 2026' },
    { date: '2027-12-31', what: 'Batterier och utbytta mätare' },
  ],
  contact_unit: 'VA-enheten',
  contact_email: 'va@sjohult.example',
  open_to: ['conversation', 'study_visit', 'joint_procurement'],
  reuse_licence: 'cc_by_4',
  record_number: 'TN 2026/0018',
  retention: 'preserve',
  review_by: '2027-03-01',
})
