import { caseStudy, prose } from '../author.ts'
import { rich } from '../rich.ts'
import { gain, goal, once, risk, role, service, step, unit, yearly } from '../rows.ts'
import { type DemoCase, published, wrote } from '../story.ts'

const text = caseStudy({
  title: 'Mobiltäckning mätt från sopbilar och skolskjutsar',
  summary: prose`
    Region Ekmark mätte mobiltäckningen med telefoner i 38 fordon som ändå kör överallt. På ett år blev det 4,1 miljoner
    mätpunkter längs 9 200 kilometer väg. Kartan visar att 11 procent av sträckorna där hemtjänsten kör saknar stabil
    täckning, mot 3 procent i operatörernas beräknade kartor.`,
  conclusions: [
    'Mät där människor arbetar. Den beräknade kartan gäller utomhus och i bästa fall.',
    'Använd fordon som redan kör. Vår mätning kostade en tiondel av anbudet på mätbil.',
    'Visa kartan för hemtjänst och räddningstjänst först. De ställer rätt frågor till operatörerna.',
    'Publicera aldrig var samhällsviktig verksamhet saknar täckning. Visa rutor, inte adresser.',
  ],
  partners: [
    { organisation: 'Norrviks kommun', part: 'Sopbilar och hemtjänstens bilar' },
    { organisation: 'Sjöhults kommun', part: 'Skolskjutsar' },
    { organisation: 'Kommunalförbundet Tre Åar', part: 'Tog hand om telefonerna' },
  ],
  area: ['broadband', 'rescue', 'regional'],
  theme: 'broadband',
  tags: ['mobiltäckning', '5G', '4G', 'mätning', 'hemtjänst'],
  lifecycle: 'evaluated',
  period_start: '2024-09-01',
  period_end: '2026-02-28',
  evidence: 'measured',
  target_group: ['residents', 'employees', 'businesses', 'visitors'],
  start_level: '4',
  context: rich`
    Region Ekmark har 212 000 invånare på 9 870 kvadratkilometer, två tredjedelar skog. Regionen har en
    bredbandskoordinator på heltid och ett nätverk där alla kommuner deltar.`,
  problem: rich`
    Kommunerna fick höra att täckningen var 97 procent. Hemtjänsten ringde från köksbord där det inte gick att ringa.
    Utan egna siffror slutade varje möte med operatörerna på samma sätt.`,
  decision_made: 'yes',
  decision_level: 'regional',
  decision_date: '2024-06-18',
  decision_ref: 'RUN 2024/0212',
  decision_text: rich`
    Regionala utvecklingsnämnden beslutade att prioritera kunskap om faktisk täckning före stöd till nya master.`,
  goals: [
    goal(
      'Vi vet hur det är där folk arbetar',
      'regional',
      'Väg med minst tjugo mätningar per kilometer',
      'km',
      [0, 8000, 9200],
      { on: '2026-02-28', source: 'Mätdatabasen' },
    ),
    goal(
      'Hemtjänsten vet i förväg var det inte går att ringa',
      'operations',
      'Hemtjänstgrupper med egen karta',
      'grupper',
      [0, 24, 21],
      { on: '2026-02-28', source: 'Kommunernas svar' },
    ),
  ],
  inventory: [
    service('Trygghetslarm', 'achieved', 'achieved', 'achieved', { mobile_coverage: true, redundancy: true }),
    service('Mobilt arbetssätt i hemtjänsten', 'started', 'almost_there', 'achieved', {
      mobile_coverage: true,
    }),
    service('Kommunikation för räddningstjänst', 'achieved', 'achieved', 'achieved', {
      mobile_coverage: true,
    }),
  ],
  roles: [
    role('broadband_coordinator', 'Enheten för digital infrastruktur', 50),
    role('operations_owner', 'Hemtjänsten i fyra kommuner', 5),
    role('information_security', 'Regionens säkerhetsenhet', 10),
    role('data_protection', 'Regionens dataskyddsombud', 2),
    role('users', 'Förare av sopbilar och skolskjutsar'),
  ],
  responsible_function: 'Bredbandskoordinatorn',
  responsible_share: 50,
  user_involvement: ['interviews', 'testing'],
  collaboration_form: ['joint_project', 'informal_network'],
  learned_from: [
    { name: 'En annan regions mätning med brevbärare', link: 'https://mobilkarta.example/matning' },
  ],
  solution: rich`
    En vanlig telefon i en låda under instrumentbrädan mäter fyra nät var femte sekund. Den startar och stannar med bilen.
    Varje natt skickas värdena in, och platsen rundas av till en ruta på hundra meter.

    ## Vad vi mäter

    1. Går det att ringa, och i vilket nät?
    2. Hur fort går det att hämta en bild på en megabyte?
    3. Hur ofta tappas förbindelsen mellan två punkter?

    | Sträcka | Operatörernas karta | Vår mätning |
    | Riksväg | 0 % utan stabil täckning | 2 % |
    | Hemtjänstens rundor | 3 % | 11 % |
    | Skolskjuts | 2 % | 8 % |`,
  steps: [
    step('2024-06-18', 'Nämnden beslutar'),
    step('2024-11-04', 'De första sex telefonerna i sopbilar'),
    step('2025-02-24', '38 fordon i fyra kommuner'),
    step('2025-09-15', 'Kartan visas för hemtjänst och räddningstjänst'),
    step('2026-01-20', 'Möte med operatörerna, med egna siffror'),
  ],
  technology: [
    {
      name: 'Mätprogram för telefon',
      supplier: 'Egen utveckling',
      open_source: 'yes',
      repository: 'https://kod.ekmark.example/tackning',
      licence: 'EUPL-1.2',
    },
  ],
  procurement: 'in_house',
  procurement_text: 'Telefonerna var utrangerade och köptes inte. Anbudet på mätbil var 2,6 miljoner kronor.',
  legal_issues: ['data_protection', 'secrecy', 'electronic_communications'],
  legal_text: rich`
    Mätningen får inte bli en körjournal. Tid avrundas till halvtimme och plats till hundra meter innan något lämnar
    bilen. Kartan över hemtjänstens rundor är inte offentlig.`,
  framework: ['collaborate_first', 'privacy', 'security'],
  units: [
    unit('region', 'Enheten för digital infrastruktur', 'Region Ekmark', 'region', 'produces', 'offers'),
    unit('hemtj', 'Hemtjänsten i fyra kommuner', 'Fyra kommuner', 'other_municipality', 'uses'),
    unit('raddn', 'Räddningstjänsten', 'Fyra kommuner', 'other_municipality', 'uses'),
  ],
  entries: [
    once('investment', 'region', 'Lådor, sim-kort och montering', 118_000, 2024),
    once('implementation', 'region', 'Egen utveckling, 210 timmar', 142_000, 2024, 'calculated'),
    yearly('region', 'Abonnemang och drift', 64_000, [2025, 2027]),
    gain(
      'hemtj',
      ['efficiency', 'freed_resources'],
      'Färre omkörningar för att nå nät',
      380_000,
      [2026, 2027],
      'estimated',
    ),
    gain('raddn', ['quality', 'not_valued'], 'Vet i förväg var radio behövs', null, [2026, 2027]),
  ],
  risks: [
    risk(
      'legal',
      'Mätningen visar var enskilda förare har varit',
      'no',
      'yes',
      rich`Avrundning i bilen, ingen uppgift om fordon i databasen, och facket var med från början.`,
    ),
    risk(
      'security',
      'Kartan pekar ut svaga punkter',
      'partly',
      'yes',
      rich`
        Den första kartan hade adresser. Säkerhetsenheten stoppade den före mötet. Nu visas rutor på en kilometer.`,
    ),
    risk(
      'mandate',
      'Operatörerna underkänner siffrorna',
      'yes',
      'partly',
      rich`Två av fyra bad om rådata och rättade sina egna kartor. Två svarade inte.`,
    ),
  ],
  result: rich`
    Mätningen kostade 260 000 kronor att bygga, en tiondel av anbudet. 21 av 24 hemtjänstgrupper använder en egen karta.

    Det vi inte väntade oss: förarna blev stolta. En sopbilsförare ringde och undrade varför hans runda saknades.

    !note Siffrorna gäller vägar, inte hushåll, och går inte att jämföra med täckning för hushåll.`,
  lessons: [
    {
      kind: 'worked',
      headline: 'Fordon som ändå kör är den billigaste mätbilen',
      what_happened: '38 fordon gav 4,1 miljoner mätpunkter på ett år utan en enda extra kilometer.',
      recommendation: 'Fråga sopbilarna först. De kör på varje väg, varje vecka.',
      applies_when: 'Mätningen får ta ett år.',
      does_not_apply_when: 'Ni behöver svar på en månad.',
      areas: ['broadband', 'regional'],
      value: 'high',
    },
    {
      kind: 'surprise',
      headline: 'Hemtjänsten kör på de vägar som har sämst täckning',
      what_happened: '11 procent av deras sträckor saknade stabil täckning, mot 4 procent av alla vägar.',
      cause: 'De äldsta bor längst från masterna.',
      recommendation: 'Väg mätningen efter hur ofta någon är där, inte efter väglängd.',
      value: 'high',
    },
  ],
  next_step: 'Fem kommuner till kopplar in sina fordon. Koordinatorn möter operatörerna två gånger om året.',
  next_step_date: '2026-12-10',
  followups: [{ date: '2027-02-28', what: 'Samma sträckor ett år senare' }],
  network_role: ['funder'],
  network_form: 'administration',
  financing: ['own_funds'],
  access_technology: ['mobile'],
  settlement: ['village', 'outside'],
  contact_unit: 'Enheten för digital infrastruktur',
  contact_email: 'digital.infrastruktur@ekmark.example',
  contact_name: 'Oskar Nyberg',
  open_to: ['conversation', 'material', 'study_visit'],
  reuse_licence: 'cc_by_4',
  record_number: 'RUN 2026/0087',
  retention: 'preserve',
  review_by: '2027-04-01',
})

export const mobileCoverage: DemoCase = {
  key: 'mobile-coverage',
  kind: 'case_study',
  owner: 'ekmark',
  story: [
    wrote('2026-03-25 09:05', ['oskar', 'nils'], text),
    ...published(
      ['2026-04-01 14:20', '2026-04-07 08:15', '2026-04-07 10:00', '2026-04-08 09:25'],
      ['oskar', 'lena', 'david'],
    ),
  ],
  invited: [{ person: 'nils', role: 'editor', by: 'oskar', at: '2026-03-20 10:00' }],
}
