import { caseStudy, prose } from '../author.ts'
import { rich } from '../rich.ts'
import { bandOnly, gain, goal, once, risk, role, service, step, unit, yearly } from '../rows.ts'
import { type DemoCase, moved, wrote } from '../story.ts'
import { network } from './village-fibre-network.ts'

const text = caseStudy({
  title: 'Fiber till 281 gårdar med ett byanät som vågade räkna fel först',
  summary: prose`
    En byanätsförening byggde fiber till 312 fastigheter spridda över elva mil väg, och 281 har anslutit sig. Det kostade
    31 700 kronor per ansluten. Den första kalkylen sa 19 000, eftersom den saknade berg. Föreningen överlevde för att
    markägarna redan hade skrivit på och kommunen lånade ut en person.`,
  conclusions: [
    'Gräv tio provgropar innan ni säger ett pris på mötet. Berg kostar tre gånger så mycket som lera.',
    'Skriv markavtalen vid köksbordet, en gård i taget, innan ni söker stöd.',
    'Bestäm från början vem som sköter nätet om tio år. Ideella krafter räcker till att bygga, inte till jour.',
    'Be kommunen om en person i stället för pengar. Vår var värd mer än bidraget vi inte fick.',
  ],
  partners: [
    { organisation: 'Sjöhults kommun', part: 'Bredbandssamordnare på 20 procent och grävsamordning' },
    { organisation: 'Lindeborgs stadsnät AB', part: 'Kommunikationsoperatör och drift' },
  ],
  area: ['broadband'],
  theme: 'broadband',
  tags: ['byanät', 'landsbygd', 'fiber', 'markavtal', 'ideellt arbete'],
  lifecycle: 'in_operation',
  period_start: '2021-10-01',
  period_end: '2025-06-30',
  evidence: 'measured',
  target_group: ['residents', 'businesses'],
  start_level: '1',
  context: rich`
    Granhöjden är sex byar med 312 fastigheter, varav 74 fritidshus och 38 företag, de flesta lantbruk. Kopparnätet
    stängdes 2022. Ingen marknadsaktör ville bygga. Föreningen hade fem personer i styrelsen och ingen som hade byggt ett
    nät förut.`,
  problem: rich`
    Mjölkroboten tappade kontakten, distansundervisningen likaså. Mobilen fungerade på höjderna. Två familjer flyttade
    och angav uppkopplingen som skäl.`,
  decision_made: 'partly',
  decision_level: 'council',
  decision_date: '2021-09-20',
  decision_ref: 'Kommunens bredbandsprogram 2021–2025',
  decision_text: rich`
    Kommunens program sa att byanät ska stödjas med råd och samordning men inte med pengar. Föreningens stämma beslutade
    att bygga om minst 220 fastigheter anslöt sig.`,
  goals: [
    goal(
      'Alla som vill ska kunna ansluta sig, också längst in på skogsvägen',
      'operations',
      'Fastigheter med möjlighet att ansluta',
      'fastigheter',
      [0, 312, 312],
      { on: '2025-06-30', source: 'Nätdokumentationen' },
    ),
    goal('Så många ansluter sig att nätet bär sig', 'operations', 'Anslutna', 'fastigheter', [0, 220, 281], {
      on: '2026-05-31',
      source: 'Medlemsregistret',
    }),
    goal(
      'Ett fel åtgärdas nästa arbetsdag',
      'operations',
      'Tid till åtgärd, median',
      'timmar',
      [60, 24, 20],
      {
        on: '2026-05-31',
        source: 'Felanmälningar, 33 ärenden',
      },
    ),
  ],
  inventory: [
    service('Digital vård hemma', 'not_planned', 'started', 'achieved', { mbits: 20, redundancy: true }),
    service('Mjölkrobot och gårdsövervakning', 'started', 'achieved', 'achieved', { mbits: 30 }),
    service('Trygghetslarm', 'started', 'achieved', 'achieved', { mbits: 1, redundancy: true }),
  ],
  roles: [
    role('management', 'Föreningens styrelse'),
    role('project_manager', 'Byggledare, arvoderad', 60),
    role('broadband_coordinator', 'Näringslivsenheten i Sjöhult', 20),
    role('finance', 'Föreningens kassör'),
    role('users', 'Sex byombud'),
  ],
  responsible_function: 'Föreningens ordförande, med en arvoderad byggledare',
  responsible_share: 60,
  user_involvement: ['workshops', 'co_design'],
  user_involvement_text:
    'Varje by valde ett ombud som ritade sträckningen på sin egen mark tillsammans med grannarna.',
  collaboration_form: ['contract', 'informal_network'],
  learned_from: [{ name: 'Ett äldre byanäts handbok', link: 'https://byanat.example/handbok' }],
  solution: rich`
    Vi delade upp bygget i sex etapper, en per by, och började med den där flest hade skrivit på. Varje etapp skulle bära
    sina egna kostnader.

    ## Vem gjorde vad

    | Arbete | Vem | Timmar |
    | Markavtal och möten | Byombud | 1 900 |
    | Grävning på egen tomt | Medlemmar | 2 700 |
    | Röjning, återställning, kaffe | Medlemmar | 1 800 |
    | Grävning, blåsning, svetsning | Entreprenör | – |

    6 400 ideella timmar är inte gratis. De kostade oss två styrelseledamöter som inte orkade ett år till.

    !note Var nätet går och hur det är byggt beskriver vi inte här.`,
  steps: [
    step('2021-10-18', 'Föreningen bildas'),
    step('2022-05-09', 'Markavtal med 143 av 147 markägare'),
    step('2022-12-01', 'Stöd beviljat'),
    step('2023-05-15', 'Första spadtaget; berg efter fyrtio meter'),
    step('2023-09-04', 'Extra stämma höjer avgiften'),
    step('2025-06-18', 'Sista etappen i drift'),
  ],
  procurement: 'open_procedure',
  procurement_text:
    'Totalentreprenad med pris per meter i jord, berg och väg. De tre priserna räddade kalkylen.',
  legal_issues: ['electronic_communications', 'state_aid', 'procurement'],
  legal_text: rich`
    Stödet krävde ett öppet nät och en upphandling enligt stödmyndighetens regler, trots att vi är en förening. Fyra
    markägare sa nej. Vi grävde runt dem; ledningsrätt hade tagit två år.`,
  units: [
    unit('byanat', 'Byanätet', 'Granhöjdens byanät ekonomisk förening', 'company', 'produces', 'offers'),
    unit('medlem', 'Medlemmar', '', 'residents', 'uses'),
    unit('kommun', 'Näringslivsenheten', 'Sjöhults kommun', 'administration'),
    unit('staten', 'Stödmyndighet', '', 'state'),
    unit('omsorg', 'Hemtjänsten', 'Sjöhults kommun', 'unit', 'uses'),
  ],
  entries: [
    // 281 × 22 500 kronor
    once('investment', 'medlem', 'Anslutningsavgifter', 6_322_500, 2023, 'audited'),
    once('investment', 'staten', 'Landsbygdsstöd', 2_200_000, 2023, 'audited'),
    once('investment', 'byanat', 'Lån för det som fattades', 385_200, 2024, 'audited'),
    once(
      'implementation',
      'kommun',
      'Bredbandssamordnare, 20 procent i fyra år',
      520_000,
      2022,
      'calculated',
    ),
    yearly('byanat', 'Drift, försäkring och jour', 295_000, [2025, 2034], 'measured', {
      paid_back_by: 'internal_price',
      ...bandOnly,
    }),
    gain('medlem', ['avoided_cost', 'money'], 'Lägre pris än mobilt bredband', 690_000, [2025, 2034]),
    gain(
      'omsorg',
      ['efficiency', 'freed_resources'],
      'Tillsyn och larm utan resa',
      110_000,
      [2025, 2034],
      'estimated',
    ),
    gain(
      'kommun',
      ['attractiveness', 'not_valued'],
      'Inflyttning och företag som stannar',
      null,
      [2025, 2034],
    ),
  ],
  risks: [
    risk(
      'misinvestment',
      'Kalkylen bygger på lätt mark',
      'yes',
      'partly',
      rich`
        En extra stämma höjde avgiften från 16 500 till 22 500 kronor. 19 medlemmar lämnade, 44 nya kom till när de såg
        grävmaskinen. Tre priser per meter i avtalet gjorde att vi kunde räkna om på en kväll.`,
    ),
    risk(
      'lack_of_resources',
      'Styrelsen orkar inte driva nätet efter bygget',
      'yes',
      'yes',
      rich`Driften köps av stadsnätet. Styrelsen möts fyra gånger om året och har ett telefonnummer mindre.`,
    ),
    risk(
      'mandate',
      'Stödet betalas ut först efteråt',
      'yes',
      'yes',
      rich`Banken lånade ut mot beslutet om stöd, sedan kommunen skrivit ett brev om att den stod bakom programmet.`,
    ),
  ],
  result: rich`
    312 fastigheter kan ansluta sig och 281 har gjort det, det vill säga 90 procent. Hela bygget kostade 8 907 700 kronor.

    - Sex hushåll har flyttat in och nämner fibern.
    - Hemtjänsten gör tillsyn på skärm hos fyra personer som tidigare fick två resor om dygnet.
    - Tre av 74 fritidshus har blivit åretruntbostäder.

    Det vi inte hade räknat med: efter bygget slutade folk komma på mötena. Nätet fungerade ju.`,
  lessons: [
    {
      kind: 'did_not_work',
      headline: 'Ett pris på första mötet går aldrig att höja utan bråk',
      what_happened: prose`
        På det första mötet sa vi 16 500 kronor. Två år senare blev det 22 500. Alla mindes det första beloppet, ingen
        mindes förbehållet.`,
      cause: 'Kalkylen byggde på en annan förenings pris per meter. De hade lera.',
      recommendation: 'Gräv provgropar först. Säg ett spann, och säg det högsta beloppet två gånger.',
      applies_when: 'Marken är okänd.',
      areas: ['broadband'],
      value: 'high',
    },
    {
      kind: 'worked',
      headline: 'Ett byombud får fler markavtal än ett brev från kommunen',
      what_happened: '143 av 147 markägare skrev på inom ett halvår, de flesta vid sitt eget köksbord.',
      recommendation: 'Välj ett ombud i varje by och låt det rita sträckningen med grannarna.',
      value: 'high',
    },
  ],
  next_step: 'Styrelsen förhandlar om drift i fem år till och utreder reservkraft i noden.',
  next_step_date: '2027-01-31',
  followups: [{ date: '2027-06-30', what: 'Anslutningsgrad, felavhjälpning och kassa' }],
  ...network,
  contact_unit: 'Styrelsen',
  contact_email: 'styrelsen@granhojdensbyanat.example',
  open_to: ['conversation', 'study_visit', 'material'],
  reuse_licence: 'cc_by_4',
  record_number: 'Styrelseprotokoll 2026-06-10, punkt 4',
  retention: 'preserve',
  review_by: '2027-06-30',
  title_en: 'Fibre to 281 farms by a village association that dared to be wrong first',
  summary_en: prose`
    A village association built fibre to 312 premises along 110 kilometres of road, and 281 have connected. It cost SEK
    31,700 per connected premises. The first estimate said 19,000, because it had no rock in it. Land agreements signed
    early and a person on loan from the municipality saved the project.`,
})

export const villageFibre: DemoCase = {
  key: 'village-fibre',
  kind: 'case_study',
  owner: 'granhojden',
  story: [
    wrote('2026-06-08 19:30', ['stig', 'birgitta'], text),
    moved('2026-06-11 21:10', 'stig', 'submit'),
    moved('2026-06-12 09:15', 'maria', 'claim'),
    moved('2026-06-12 20:05', 'birgitta', 'approve'),
    moved('2026-06-15 08:40', 'maria', 'publish'),
  ],
}
