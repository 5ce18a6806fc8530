import { caseStudy, prose } from '../author.ts'
import { rich } from '../rich.ts'
import { gain, goal, once, risk, role, service, step, unit, yearly } from '../rows.ts'
import { type DemoCase, moved, wrote } from '../story.ts'

const text = caseStudy({
  title: 'Roboten som konterade fakturor, och varför vi stängde av den',
  summary: prose`
    Lindeborg lät en programrobot kontera och attestera fakturor i ekonomisystemet. Den klarade 43 procent av fakturorna i
    stället för planerade 80. Efter två uppgraderingar av ekonomisystemet gick mer tid åt till att laga roboten än den
    sparade. Vi avbröt efter nitton månader och 1,9 miljoner kronor, och använde det vi lärt oss till att rensa bland
    leverantörerna.`,
  conclusions: [
    'Robotisera inte ett arbetssätt som ingen har sett över. Vi automatiserade undantagen.',
    'En robot som trycker på knappar går sönder när knapparna flyttas. Fråga efter ett gränssnitt först.',
    'Bestäm i förväg vid vilken siffra ni avbryter. Det gjorde vi, och det sparade en miljon.',
    'Fakturor utan referens är problemet. De går att minska utan teknik.',
  ],
  area: ['support'],
  theme: 'digitalisation',
  tags: ['RPA', 'robot', 'ekonomi', 'fakturor', 'avbrutet'],
  lifecycle: 'cancelled',
  period_start: '2023-09-01',
  period_end: '2025-03-31',
  evidence: 'measured',
  target_group: ['employees'],
  start_level: '2',
  context: rich`
    Ekonomienheten hanterar 61 000 fakturor om året. Fjorton personer arbetar med dem på del av sin tid. Ekonomisystemet
    saknade gränssnitt för det vi ville göra, men en uppgradering var utlovad.`,
  problem: rich`
    Fakturor konterades för hand, en i taget. Var femte betalades för sent. En av fyra saknade referens, och då letade
    någon i snitt elva minuter efter den som beställt.`,
  decision_made: 'partly',
  decision_level: 'management_team',
  decision_date: '2023-08-28',
  decision_ref: 'Ledningsgruppen, protokoll 14/2023',
  decision_text: rich`
    Ledningsgruppen beslutade om en robot på prov, med en gräns: klarar den inte 70 procent efter ett år, avbryts arbetet.`,
  goals: [
    goal(
      'Roboten konterar det enkla så att människor hinner med det svåra',
      'operations',
      'Andel fakturor som roboten klarar utan hjälp',
      '%',
      [0, 80, 43],
      { on: '2025-02-28', source: 'Robotens logg, 5 080 fakturor' },
    ),
    goal('Fakturor betalas i tid', 'operations', 'Andel betalda efter förfallodag', '%', [21, 5, 19], {
      on: '2025-02-28',
      source: 'Ekonomisystemet',
    }),
  ],
  inventory: [
    service('Leverantörsfakturor', 'started', 'started', 'achieved'),
    service('Elektroniska beställningar', 'started', 'almost_there', 'achieved'),
  ],
  roles: [
    role('management', 'Ekonomichefen', 10),
    role('project_manager', 'Utvecklingsavdelningen', 60),
    role('finance', 'Ekonomienheten', 40),
    role('it', 'IT-avdelningen', 20),
  ],
  responsible_function: 'Ekonomichefen',
  responsible_share: 10,
  user_involvement: ['workshops'],
  collaboration_form: ['informal_network'],
  learned_from: [{ name: 'Ett föredrag på en mässa. Vi borde ha ringt någon i stället.' }],
  solution: rich`
    Roboten loggade in som en medarbetare, läste fakturan, slog upp beställaren och fyllde i kontering. Det den inte
    förstod lades i en kö till en människa.

    | Månad | Klarade utan hjälp | Tid för att laga roboten |
    | April 2024 | 51 % | 14 timmar |
    | September 2024 | 47 % | 31 timmar |
    | Oktober 2024, efter uppgradering | 12 % | 96 timmar |
    | Februari 2025 | 43 % | 58 timmar |

    ## Så avbröt vi

    Beslutet tog tjugo minuter, eftersom gränsen redan var bestämd. Roboten stängdes av en fredag. Kön fördelades på
    fjorton personer måndagen därpå, med två extra under en månad.`,
  steps: [
    step('2023-08-28', 'Ledningsgruppen beslutar, med gräns för att avbryta'),
    step('2024-04-02', 'Roboten i drift för tre förvaltningar'),
    step('2024-10-07', 'Ekonomisystemet uppgraderas, roboten stannar'),
    step('2025-03-03', 'Gränsen är inte nådd: beslut att avbryta'),
    step('2025-03-31', 'Roboten stängs av'),
  ],
  technology: [{ name: 'Programrobot', supplier: 'Konsult från ramavtal', open_source: 'no' }],
  procurement: 'framework_agreement',
  procurement_text: prose`
    Timpris utan tak. Det var enkelt att avropa och dyrt att laga. Vi borde ha köpt resultat per faktura.`,
  legal_issues: ['data_protection', 'archives'],
  legal_text: rich`
    Vem har attesterat när en robot har gjort det? Revisorerna krävde en människa bakom varje attest. Det tog bort en
    fjärdedel av vinsten och borde ha varit den första frågan.`,
  units: [
    unit('ekonomi', 'Ekonomienheten', 'Lindeborgs kommun', 'unit', 'produces'),
    unit('utveck', 'Utvecklingsavdelningen', 'Lindeborgs kommun', 'administration'),
    unit('itavd', 'IT-avdelningen', 'Lindeborgs kommun', 'unit'),
    unit('forvalt', 'Tre förvaltningar', 'Lindeborgs kommun', 'administration', 'uses'),
  ],
  entries: [
    once('investment', 'utveck', 'Konsult för att bygga roboten', 1_020_000, 2024, 'audited'),
    once('implementation', 'ekonomi', 'Medarbetarnas tid', 340_000, 2024, 'calculated'),
    yearly('itavd', 'Licens för robot, tolv månader', 260_000, [2024, 2024], 'audited'),
    once('implementation', 'utveck', 'Lagning efter uppgraderingar', 280_000, 2025, 'audited'),
    gain(
      'ekonomi',
      ['efficiency', 'valued_not_realised'],
      'Färre fakturor för hand',
      190_000,
      [2024, 2024],
      'measured',
    ),
  ],
  risks: [
    risk(
      'misinvestment',
      'Vi automatiserar ett arbetssätt som borde ändras',
      'yes',
      'no',
      rich`
        Det fanns med på risklistan, utan någon åtgärd. En genomgång av hundra fakturor hade visat att problemet var
        referenserna.`,
    ),
    risk(
      'technical_debt',
      'Ekonomisystemet byter utseende',
      'yes',
      'no',
      rich`Leverantören lovade förvarning. Den kom samma dag.`,
    ),
    risk(
      'mandate',
      'Ingen vågar avbryta',
      'no',
      'yes',
      rich`Gränsen stod i beslutet. Den gjorde att ingen behövde förlora ansiktet.`,
    ),
  ],
  result: rich`
    ## Vad det kostade

    Arbetet kostade 1 900 000 kronor: 1 020 000 för konsulten, 340 000 i egen tid, 260 000 i licens och 280 000 i
    lagning. Under det år roboten var i drift sparade den 190 000 kronor i tid, som aldrig togs hem.

    ## Vad vi fick ändå

    Robotens kö visade för första gången vilka leverantörer som skickar fakturor utan referens. 60 leverantörer stod för
    sju av tio. Vi ringde dem. Andelen fakturor utan referens har gått från 25 till 14 procent, utan någon robot.`,
  lessons: [
    {
      kind: 'did_not_work',
      headline: 'Robotisera inte undantagen',
      what_happened: prose`
        De enkla fakturorna gick redan elektroniskt. Det som blev kvar till roboten var det som ingen hade lyckats göra
        enkelt.`,
      cause: 'Vi räknade på alla 61 000 fakturor, men 40 000 av dem behövde ingen robot.',
      recommendation: 'Lägg hundra ärenden på ett bord och sortera dem innan ni räknar på nyttan.',
      applies_when: 'En del av flödet redan är automatiskt.',
      stage: 'cancelled',
      areas: ['support'],
      value: 'high',
    },
    {
      kind: 'worked',
      headline: 'Bestäm gränsen för att avbryta medan alla ännu är glada',
      what_happened:
        'Beslutet att stänga av tog tjugo minuter, eftersom siffran stod i det första protokollet.',
      recommendation: 'Skriv in i startbeslutet vilken siffra, vilket datum och vem som säger stopp.',
      applies_when: 'Alltid.',
      stage: 'cancelled',
      value: 'high',
    },
    {
      kind: 'would_do_differently',
      headline: 'Fråga revisorerna om attest innan roboten får ett konto',
      what_happened: 'Kravet på en människa bakom varje attest kom när allt var byggt.',
      recommendation: 'Bjud in en revisor till det första mötet.',
      value: 'medium',
    },
  ],
  next_step:
    'Ekonomienheten fortsätter att ringa leverantörer. Ett gränssnitt är krav när systemet upphandlas.',
  next_step_date: '2027-01-01',
  followups: [{ date: '2026-12-31', what: 'Andel fakturor utan referens' }],
  contact_unit: 'Ekonomienheten',
  contact_email: 'ekonomi@lindeborg.example',
  open_to: ['conversation', 'material'],
  reuse_licence: 'cc_by_4',
  record_number: 'KS 2025/0388',
  retention: 'preserve',
  review_by: '2026-05-01',
})

export const financeRobots: DemoCase = {
  key: 'finance-robots',
  kind: 'case_study',
  owner: 'lindeborg',
  story: [
    wrote('2025-05-06 10:40', ['sara', 'mehmet'], text),
    moved('2025-05-13 16:05', 'sara', 'submit'),
    moved('2025-05-14 09:00', 'maria', 'claim'),
    moved('2025-05-15 13:30', 'karin', 'approve'),
    moved('2025-05-16 10:10', 'maria', 'publish'),
    moved('2026-05-04 06:00', null, 'flagForReview', { note: 'Skulle ses över senast 2026-05-01.' }),
    moved('2026-05-11 09:25', 'sara', 'confirm', { note: 'Gäller fortfarande. Inget nytt att tillägga.' }),
  ],
}
