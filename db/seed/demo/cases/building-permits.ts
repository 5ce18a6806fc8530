import { caseStudy, prose } from '../author.ts'
import { rich } from '../rich.ts'
import { between, gain, goal, once, risk, step, unit, yearly } from '../rows.ts'
import { background } from './building-permits-background.ts'

/** As it was first published, half a year after the service opened. */
export const buildingPermits = caseStudy({
  ...background,
  summary: prose`
    Vi ersatte en ifyllbar pdf med en e-tjänst som bara frågar det som behövs för just den åtgärd som sökanden vill
    göra. Fyra månader efter starten är 61 procent av ansökningarna kompletta när de kommer in, mot 38 procent
    tidigare, och ett komplett ärende tar 33 dagar i stället för 41. Vinsten hamnar hos bygglovsenheten medan
    digitaliseringsenheten betalar driften.`,
  conclusions: [
    'Ordna frågorna efter vad sökanden vill bygga, inte efter hur handläggaren läser ansökan.',
    'Låt handläggare och sökande prova en klickbar skiss innan något upphandlas. Våra tre första versioner var fel.',
    'Bestäm före start vem som betalar driften. Annars hamnar den hos den som skrev avtalet.',
    'Behåll papperet det första året och mät vilka som använder det. Det är inte de man tror.',
  ],
  goals: [
    goal(
      'En komplett ansökan får beslut inom fyra veckor',
      'operations',
      'Handläggningstid för komplett ansökan, median',
      'dagar',
      [41, 28, 33],
      { on: '2025-05-31', source: 'Ärendesystemet, januari–maj 2025' },
    ),
    goal(
      'Ansökan är komplett när den kommer in',
      'operations',
      'Andel kompletta ansökningar vid inlämning',
      '%',
      [38, 70, 61],
      { on: '2025-05-31', source: 'Stickprov, 120 ärenden' },
    ),
    goal(
      'Färre behöver ringa för att få veta var ärendet är',
      'administration',
      'Samtal om bygglov till kontaktcenter',
      'samtal per år',
      [4300, 2800],
      { source: 'Telefonistatistik' },
    ),
  ],
  solution: rich`
    E-tjänsten börjar med en enda fråga: *vad vill du göra?* Svaret styr vilka av 74 frågor som ställs. Den som ska
    bygga en carport får 14, den som ska bygga ett flerbostadshus får 52.

    ## Så arbetade vi

    1. Vi gick igenom 200 avslutade ärenden och skrev upp varje komplettering och vad som hade förhindrat den.
    2. Sökande och handläggare lade frågorna i ordning tillsammans.
    3. Vi provade en skiss tre gånger innan kravspecifikationen skrevs.
    4. E-tjänsten öppnade för carportar och altaner först, för resten åtta veckor senare.

    | Åtgärd | Frågor i blanketten | Frågor i e-tjänsten |
    | Carport | 61 | 14 |
    | Tillbyggnad | 61 | 27 |
    | Enbostadshus | 61 | 38 |
    | Flerbostadshus | 61 | 52 |

    !tip Skriv ut varje fråga på en lapp och be sökande lägga dem i ordning. Det tog en eftermiddag och ändrade allt.`,
  steps: [
    step('2024-03-14', 'Byggnadsnämnden beslutar och avsätter pengar'),
    step('2024-05-20', 'Genomgången av 200 avslutade ärenden är klar'),
    step('2024-09-02', 'Avrop från ramavtalet för e-tjänster'),
    step('2025-01-20', 'Öppnar för carportar och altaner'),
    step('2025-03-17', 'Öppnar för alla åtgärder'),
  ],
  technology: [
    { name: 'Plattform för e-tjänster', supplier: 'Grandalen Data', open_source: 'no' },
    {
      name: 'Frågeträd för bygglov',
      open_source: 'yes',
      repository: 'https://kod.exempelby.example/bygglov-fragor',
      licence: 'EUPL-1.2',
    },
  ],
  procurement: 'framework_agreement',
  procurement_text: prose`
    Avrop med förnyad konkurrensutsättning. Vi lät anbudsgivarna visa hur de skulle bygga carportflödet i stället för att
    svara på 200 skallkrav. Två av fyra lämnade anbud.`,
  legal_issues: ['accessibility', 'archives', 'data_protection'],
  legal_text: rich`
    Den svåra frågan var underskriften: plan- och bygglagen kräver ingen, men vår blankett hade alltid haft en. Nämnden
    slog fast att inloggning med e-legitimation räcker. Konsekvensbedömningen tog två halvdagar med dataskyddsombudet.`,
  framework: ['user_centred', 'inclusion', 'reuse', 'plain_language'],
  units: [
    unit('bygg', 'Bygglovsenheten', 'Exempelby kommun', 'unit', 'produces', 'offers'),
    unit('digit', 'Digitaliseringsenheten', 'Exempelby kommun', 'unit'),
    unit('kontakt', 'Kontaktcenter', 'Exempelby kommun', 'unit', 'offers'),
    unit('sokande', 'Sökande', '', 'residents', 'uses'),
  ],
  entries: [
    once('investment', 'bygg', 'Avrop, uppsättning och frågeträd', 640_000, 2024),
    once('implementation', 'bygg', 'Handläggarnas tid i projektet', 180_000, 2024, 'calculated'),
    once('investment', 'digit', 'Koppling till ärendesystemet', 310_000, 2024),
    yearly('digit', 'Licens och drift', 145_000, [2025, 2028], 'measured', { paid_back_by: 'none' }),
    gain(
      'bygg',
      ['efficiency', 'freed_resources'],
      'Färre kompletteringar',
      400_000,
      [2025, 2028],
      'estimated',
      between(250_000, 550_000),
    ),
    gain('kontakt', ['efficiency', 'freed_resources'], 'Färre samtal', 60_000, [2025, 2028], 'estimated'),
    gain('sokande', ['quality', 'not_valued'], 'Beslut åtta dagar tidigare', null, [2025, 2028], 'measured'),
  ],
  risks: [
    risk(
      'resistance',
      'Handläggarna tror att e-tjänsten ska ersätta dem',
      'partly',
      'yes',
      rich`
        Bygglovschefen lovade skriftligt att den tid som frigörs går till tillsyn, som hade legat nere i tre år. Oron
        lade sig när den första tillsynsveckan låg i kalendern.`,
    ),
    risk(
      'misinvestment',
      'Vi bygger en snygg blankett som ger lika många kompletteringar',
      'no',
      'yes',
      rich`Skissen provades av riktiga sökande tre gånger innan vi köpte något.`,
    ),
    risk(
      'technical_debt',
      'Ärendesystemet kan bara ta emot filer nattetid',
      'yes',
      'partly',
      rich`
        Vi byggde en koppling som kontrolleras varje morgon. Den har stannat två gånger. En ny koppling är ett krav i
        nästa upphandling av ärendesystem.`,
    ),
  ],
  result: rich`
    ## Väntat

    - 61 procent av ansökningarna är kompletta när de kommer in, mot 38 procent före.
    - Ett komplett ärende tar 33 dagar i median, mot 41.

    ## Oväntat

    - De som fortsätter med papper är inte äldre privatpersoner utan byggföretag med egna mallar.
    - Handläggarna läser ansökan i en annan ordning än förr och hittar fler fel i ritningarna.

    !note Samtalen till kontaktcenter har vi ännu inte mätt ett helt år.`,
  lessons: [
    {
      kind: 'worked',
      headline: 'Låt sökande lägga frågorna i ordning med lappar innan kraven skrivs',
      what_happened: prose`
        Tolv sökande fick 74 lappar. Ingen började med fastighetsbeteckningen, som stod först i vår blankett. Alla började
        med vad de ville bygga.`,
      cause: 'Blanketten följde ärendesystemets fält, som i sin tur följde en förordning.',
      recommendation:
        'Skriv frågorna på lappar, bjud in tio sökande och titta på i tysthet. Det kostar en eftermiddag.',
      applies_when: 'Ansökan har många grenar och sökande gör den sällan.',
      does_not_apply_when: 'Samma personer ansöker varje vecka; de vill ha kortast väg, inte mest ledning.',
      stage: 'planned',
      areas: ['planning'],
      value: 'high',
    },
    {
      kind: 'would_do_differently',
      headline: 'Bestäm vem som betalar driften innan avtalet skrivs',
      what_happened: prose`
        Digitaliseringsenheten stod som beställare i avtalet. När den första fakturan kom fanns inga pengar avsatta där,
        medan vinsten syntes hos bygglovsenheten.`,
      cause: 'Investeringen beslutades av nämnden, driften av ingen.',
      recommendation:
        'Skriv in i beslutet vilken enhet som bär driften år för år, och be ekonomen vara med då.',
      applies_when: 'Den som köper in tjänsten inte är den som vinner på den.',
      value: 'high',
    },
  ],
  next_step: prose`
    Bygglovsenheten mäter samtalen ett helt år och tar därefter upp fördelningen av driften med ekonomichefen.
    Anmälan om eldstad blir nästa tjänst.`,
  next_step_date: '2025-12-01',
  followups: [
    { date: '2025-11-30', what: 'Samtal och kompletteringar, hela året' },
    { date: '2026-09-30', what: 'Handläggningstid efter två byggsäsonger' },
  ],
  contact_unit: 'Bygglovsenheten',
  contact_email: 'bygglov@exempelby.example',
  contact_name: 'Bo Hedlund',
  open_to: ['conversation', 'study_visit', 'material'],
  attachments: [
    {
      name: 'Frågeträdet som kalkylblad',
      link: 'https://exempelby.example/bygglov/fragetrad.ods',
      kind: 'requirements',
      licence: 'CC0',
    },
  ],
  reuse_licence: 'cc_by_4',
  record_number: 'BN 2025/0231',
  retention: 'preserve',
  review_by: '2026-06-01',
  title_en: 'An online building permit that asks in the right order',
  summary_en: prose`
    We replaced a form with an online service that asks only what this particular building needs. After four months
    61 per cent of applications are complete on arrival, up from 38, and a complete one takes 33 days instead of 41.
    The gain lies with the permit unit while the digital unit carries the running cost.`,
  plain_language: prose`
    Förut fyllde man i en lång blankett för att få bygga. Många svarade fel och fick vänta. Nu frågar datorn först vad
    man vill bygga. Sedan ställer den bara de frågor som behövs. Det går fortare.`,
})
