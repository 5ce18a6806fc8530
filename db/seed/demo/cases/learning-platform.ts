import { caseStudy, prose, without } from '../author.ts'
import { rich } from '../rich.ts'
import { bandOnly, gain, goal, once, risk, role, service, step, unit } from '../rows.ts'
import { type DemoCase, moved, wrote } from '../story.ts'

const text = caseStudy({
  title: 'Vi köpte en lärplattform som lärarna inte behövde',
  summary: prose`
    Exempelby upphandlade en lärplattform för hela grundskolan och lade ner den efter två läsår. Bara 22 procent av lärarna
    använde den varje vecka, för att de redan hade något som fungerade. Det kostade flera miljoner kronor och mycket
    förtroende. I dag har skolorna tre enkla tjänster i stället för en stor.`,
  conclusions: [
    'Följ med en lärare en hel dag innan ni skriver en kravspecifikation.',
    'Ett system för rektorns uppföljning blir inte ett verktyg för lärarens lektion.',
    'Avbryt vid ett läsårsslut, och säg det före jul.',
    'Fråga vårdnadshavarna vad de vill veta. Det var frånvaro, matsedel och en väg att svara.',
  ],
  partners: [{ organisation: 'Norrviks kommun', part: 'Option i avtalet, som aldrig löstes ut' }],
  area: ['compulsory_school'],
  theme: 'digitalisation',
  tags: ['lärplattform', 'skola', 'avbrutet', 'upphandling'],
  lifecycle: 'cancelled',
  period_start: '2022-11-01',
  period_end: '2025-06-13',
  evidence: 'self_assessed',
  target_group: ['pupils', 'employees', 'residents'],
  start_level: '2',
  context: rich`
    Kommunen har nio grundskolor, 2 700 elever och 260 lärare. Varje skola hade valt sina egna verktyg. Det fanns elva
    inloggningar för en förälder med barn på två skolor.`,
  problem: rich`
    Förvaltningen ville kunna följa resultaten. Vårdnadshavarna ville ha en inloggning. Lärarna ville ha lugn och ro. Vi
    skrev en kravspecifikation om 340 krav som svarade på det första.`,
  decision_made: 'yes',
  decision_level: 'committee',
  decision_date: '2022-10-20',
  decision_ref: 'BUN 2022/0140',
  decision_text: rich`
    Barn- och utbildningsnämnden beslutade om en gemensam plattform för alla skolor från läsåret 2023/24, och att andra
    verktyg skulle tas bort. Det sista gjordes aldrig.`,
  goals: [
    goal(
      'Alla lärare använder samma plattform',
      'administration',
      'Andel lärare som loggar in varje vecka',
      '%',
      [0, 95, 22],
      { on: '2024-12-13', source: 'Inloggningar, läsåret 2024/25' },
    ),
    goal('Vårdnadshavare hittar det de behöver', 'operations', 'Nöjda vårdnadshavare', '%', [47, 75, 44], {
      on: '2024-11-29',
      source: 'Enkät, 1 120 svar',
    }),
  ],
  inventory: [
    service('Frånvaroanmälan', 'started', 'achieved', 'achieved'),
    service('Elevens planering och omdömen', 'started', 'started', 'achieved'),
    service('Läxor och uppgifter', 'started', 'not_relevant', 'started'),
  ],
  roles: [
    role('political_sponsor', 'Barn- och utbildningsnämnden'),
    role('project_manager', 'Digitaliseringsenheten', 60),
    role('operations_owner', 'Utbildningsförvaltningen', 20),
    role('procurement', 'Upphandlingsenheten', 15),
    role('data_protection', 'Kommunledningskontoret', 5),
    role('users', 'Två förstelärare'),
  ],
  responsible_function: 'Utbildningschefen',
  responsible_share: 10,
  user_involvement: ['reference_group'],
  user_involvement_text: prose`
    Två förstelärare satt i referensgruppen. Båda var intresserade av teknik. Ingen av dem undervisade i de lägre
    årskurserna.`,
  collaboration_form: ['contract'],
  solution: rich`
    Plattformen infördes på alla nio skolor samtidigt i augusti 2023. Varje skola fick en superanvändare och två
    utbildningsdagar.

    ## Vad som hände sedan

    - September 2023: hälften av lärarna loggar in varje vecka.
    - Januari 2024: en tredjedel. Skolornas egna verktyg finns kvar och är snabbare.
    - Augusti 2024: två skolor slutar med rektors goda minne.
    - December 2024: 22 procent. Nämnden bestämmer att avsluta vid läsårets slut.

    > Det tog fjorton klick att lägga upp en läxa. Jag skrev den på tavlan.`,
  steps: [
    step('2022-10-20', 'Nämnden beslutar'),
    step('2023-04-17', 'Avtal tecknat, tre år med två års option'),
    step('2023-08-14', 'Införs på nio skolor samtidigt'),
    step('2024-12-12', 'Nämnden beslutar att avsluta'),
    step('2025-06-13', 'Plattformen stängs och uppgifterna är hämtade'),
  ],
  technology: [{ name: 'Lärplattform', supplier: 'Leverantör från upphandling', open_source: 'no' }],
  procurement: 'open_procedure',
  procurement_text: prose`
    340 skallkrav och lägsta pris. Inget krav handlade om hur många steg något fick ta. Ingen lärare provade något anbud.`,
  legal_issues: ['data_protection', 'archives', 'procurement'],
  legal_text: rich`
    Uppgifter om 2 700 elever skulle hämtas ut på sex veckor. Avtalet sa *i ett vanligt förekommande format*. Det blev
    41 000 pdf-filer. Skriv i stället vilket format, och prova uttaget första året.`,
  units: [
    unit('utbild', 'Utbildningsförvaltningen', 'Exempelby kommun', 'administration', 'offers'),
    unit('skolor', 'Nio skolor', 'Exempelby kommun', 'unit', 'uses'),
    unit('digit', 'Digitaliseringsenheten', 'Exempelby kommun', 'unit'),
    unit('familj', 'Elever och vårdnadshavare', '', 'residents', 'uses'),
  ],
  entries: [
    once('investment', 'utbild', 'Licenser i två läsår', 1_620_000, 2023, 'audited', bandOnly),
    once(
      'implementation',
      'skolor',
      'Utbildningsdagar, 260 lärare i två dagar',
      1_250_000,
      2023,
      'calculated',
    ),
    once('implementation', 'digit', 'Projektledning och inloggning', 480_000, 2023),
    once('implementation', 'digit', 'Hämta ut och spara uppgifter', 160_000, 2025),
    gain('familj', ['quality', 'not_valued'], 'En inloggning för frånvaro', null, [2023, 2025]),
  ],
  risks: [
    risk(
      'resistance',
      'Lärarna fortsätter med det de har',
      'yes',
      'no',
      rich`
        Vi kallade det motstånd. I efterhand var det ett omdöme: de andra verktygen var bättre på lektionen.`,
    ),
    risk(
      'overpowering',
      'En plattform ska lösa allt på en gång',
      'yes',
      'no',
      rich`Nio skolor samtidigt gjorde att alla fel hände på alla skolor samma dag.`,
    ),
    risk(
      'vendor_lock_in',
      'Uppgifterna går inte att få ut',
      'partly',
      'partly',
      rich`De kom ut, som pdf. Omdömen för två årskurser skrevs in för hand.`,
    ),
  ],
  result: rich`
    Plattformen är stängd. Av det som var bra lever frånvaroanmälan vidare som en egen tjänst, och den används av 94
    procent av vårdnadshavarna.

    | Vad vi trodde | Vad det blev |
    | En inloggning i stället för elva | Tolv, i två år |
    | Alla lärare varje vecka | 22 procent |
    | Uppföljning för rektor | Ja, av ofullständiga uppgifter |

    Det viktigaste resultatet är ett annat arbetssätt: nästa behov undersöks av lärare, på en skola, under en termin.`,
  lessons: [
    {
      kind: 'did_not_work',
      headline: 'En kravlista från förvaltningen blir ett system för förvaltningen',
      what_happened: '340 krav, varav nio handlade om lektionen.',
      cause: 'Den som hade tid att skriva krav var inte den som skulle använda systemet.',
      recommendation: 'Följ tre lärare en dag var. Skriv kraven utifrån det, och låt dem prova anbuden.',
      applies_when: 'Den som köper inte är den som använder.',
      stage: 'cancelled',
      areas: ['compulsory_school'],
      value: 'high',
    },
    {
      kind: 'would_do_differently',
      headline: 'Prova uttaget av uppgifter första året, inte sista månaden',
      what_happened: 'Uppgifterna kom som 41 000 pdf-filer, sex veckor före stängningen.',
      recommendation: 'Skriv format och ett årligt provuttag i avtalet. Läs in det någon annanstans.',
      applies_when: 'Uppgifterna måste finnas kvar efter avtalet.',
      stage: 'cancelled',
      value: 'high',
    },
    {
      kind: 'worked',
      headline: 'Att säga till före jul gav skolorna en lugn vår',
      what_happened:
        'Beslutet kom i december och stängningen i juni. Ingen skola behövde byta mitt i en termin.',
      recommendation: 'Lägg beslutet ett halvår före stängningen, vid ett läsårsslut.',
      value: 'medium',
    },
  ],
  next_step: 'Två skolor prövar en tjänst för planering under vårterminen. Lärarna beslutar om fortsättning.',
  next_step_date: '2027-01-11',
  followups: [{ date: '2027-06-11', what: 'Om de två skolorna vill fortsätta' }],
  contact_unit: 'Utbildningsförvaltningen',
  contact_email: 'utbildning@exempelby.example',
  open_to: ['conversation', 'material'],
  reuse_licence: 'cc_by_4',
  record_number: 'BUN 2026/0019',
  retention: 'preserve',
  review_by: '2027-02-01',
  title_en: 'We bought a learning platform that teachers did not need',
  summary_en: prose`
    Exempelby procured a learning platform for all its schools and closed it after two years. Only 22 per cent of teachers
    used it weekly, because what they had already worked. The requirements came from the administration; next time
    teachers will write them.`,
})

export const learningPlatform: DemoCase = {
  key: 'learning-platform',
  kind: 'case_study',
  owner: 'exempelby',
  invited: [{ person: 'gunnar', role: 'editor', by: 'anna', at: '2026-01-09 10:00' }],
  story: [
    wrote('2026-01-12 13:40', ['anna', 'gunnar'], without(text, 'title_en', 'summary_en')),
    moved('2026-01-20 09:15', 'anna', 'submit', { note: 'Utbildningschefen har läst och håller med.' }),
    moved('2026-01-21 08:50', 'cecilia', 'approve'),
    // the English came in after the approval, which was void from then on
    wrote('2026-01-22 09:58', ['gunnar'], text),
    moved('2026-01-22 10:00', null, 'voidApproval'),
    moved('2026-01-23 09:20', 'cecilia', 'approve'),
    moved('2026-01-26 08:35', 'david', 'claim'),
    moved('2026-01-26 09:30', 'david', 'publish'),
  ],
}
