import { caseStudy, prose } from '../author.ts'
import { rich } from '../rich.ts'
import { gain, goal, once, risk, role, service, step, unit, yearly } from '../rows.ts'
import { type DemoCase, moved, wrote } from '../story.ts'

const text = caseStudy({
  title: 'Digital underskrift av protokoll, avtal och anställningar',
  summary: prose`
    Exempelby skriver under protokoll, avtal och anställningsavtal digitalt. Ett protokoll justeras på en dag i stället för
    sex. Hälften av underskrifterna visade sig onödiga: ingen lag krävde dem. Det svåra var inte att skriva under utan att
    bevara det underskrivna.`,
  conclusions: [
    'Stryk underskrifter innan ni digitaliserar dem. Hälften av våra behövdes inte.',
    'Fråga arkivet vad som ska bevaras innan ni väljer format.',
    'Börja med protokollen. Där finns nio personer som märker skillnaden varje månad.',
  ],
  area: ['governance', 'support'],
  theme: 'digitalisation',
  tags: ['digital underskrift', 'e-underskrift', 'protokoll', 'arkiv'],
  lifecycle: 'in_operation',
  period_start: '2025-02-03',
  evidence: 'measured',
  target_group: ['employees', 'businesses', 'residents'],
  start_level: '3',
  context: rich`
    Kommunen har sju nämnder, 1 900 anställda och tecknar omkring 900 avtal om året. Allt skrevs ut, skrevs under,
    skannades och skrevs ut igen till pärmen.`,
  problem: rich`
    - Ett protokoll väntade i snitt sex dagar på den som skulle justera.
    - Rektorer körde till kommunhuset för att skriva under anställningsavtal.
    - I pärmarna låg utskrifter av skanningar av utskrifter.`,
  decision_made: 'yes',
  decision_level: 'council',
  decision_date: '2025-01-27',
  decision_ref: 'KS 2025/0014',
  decision_text: rich`
    Fullmäktige ändrade reglementet så att protokoll får justeras digitalt. Delegationsordningen sågs över samtidigt.`,
  goals: [
    goal(
      'Protokollet är justerat nästa dag',
      'operations',
      'Tid från möte till justerat protokoll, median',
      'dagar',
      [6, 1, 1],
      {
        on: '2026-09-30',
        source: '74 protokoll',
      },
    ),
    goal(
      'Ingen kör för en underskrift',
      'operations',
      'Avtal underskrivna på papper',
      'per år',
      [900, 100, 70],
      {
        on: '2026-09-30',
        source: 'Diariet',
      },
    ),
  ],
  inventory: [
    service('Digital underskrift', 'not_planned', 'achieved', 'achieved'),
    service('Digital justering av protokoll', 'not_planned', 'achieved', 'achieved'),
    service('E-arkiv', 'started', 'started', 'achieved'),
  ],
  roles: [
    role('project_manager', 'Digitaliseringsenheten', 30),
    role('archive', 'Kommunarkivet', 20),
    role('legal', 'Kommunledningskontoret', 10),
    role('hr', 'Personalenheten', 10),
    role('operations_owner', 'Nämndsekreterarna', 15),
  ],
  responsible_function: 'Kanslichefen',
  responsible_share: 15,
  user_involvement: ['testing', 'interviews'],
  user_involvement_text:
    'Tre ledamöter som aldrig använt e-legitimation i uppdraget provade först, med en kollega bredvid.',
  collaboration_form: ['informal_network'],
  learned_from: [
    {
      name: 'Ett gemensamt e-arkiv för fyra kommuner',
      link: '/fall/ett-gemensamt-e-arkiv-for-fyra-kommuner',
    },
  ],
  solution: rich`
    Vi gick igenom 61 blanketter och ställde tre frågor om varje underskrift.

    | Fråga | Antal |
    | Krävs underskrift i lag? | 12 |
    | Behövs den som bevis? | 18 |
    | Ingetdera: struken | 31 |

    De 30 som blev kvar skrivs under med e-legitimation i en tjänst. Det underskrivna sparas som pdf med underskriften
    inuti, och ett kvitto läggs i diariet.`,
  steps: [
    step('2025-01-27', 'Fullmäktige ändrar reglementet'),
    step('2025-05-12', '31 av 61 underskrifter strukna'),
    step('2025-09-01', 'Första nämnden justerar digitalt'),
    step('2026-02-02', 'Avtal och anställningar'),
  ],
  technology: [{ name: 'Underskriftstjänst', supplier: 'Leverantör från ramavtal', open_source: 'no' }],
  procurement: 'framework_agreement',
  legal_issues: ['local_government_act', 'archives', 'accessibility'],
  legal_text: rich`
    En avancerad underskrift räcker för det mesta. För två slag av handlingar krävs fortfarande papper. Arkivet godtog
    formatet sedan vi visat att underskriften går att kontrollera utan leverantören.`,
  units: [
    unit('kansli', 'Kansliet', 'Exempelby kommun', 'unit', 'produces', 'offers'),
    unit('digit', 'Digitaliseringsenheten', 'Exempelby kommun', 'unit'),
    unit('chefer', 'Chefer i alla förvaltningar', 'Exempelby kommun', 'administration', 'uses'),
  ],
  entries: [
    once('implementation', 'kansli', 'Genomgång av 61 blanketter', 120_000, 2025, 'calculated'),
    once('investment', 'digit', 'Koppling till diariet', 175_000, 2025),
    yearly('digit', 'Avgift per underskrift, 5 200 om året', 83_000, [2025, 2028], 'measured', {
      paid_back_by: 'central_funding',
    }),
    gain('kansli', ['efficiency', 'freed_resources'], 'Ingen skanning', 140_000, [2025, 2028], 'calculated'),
    gain(
      'chefer',
      ['efficiency', 'freed_resources'],
      'Ingen resa för en underskrift',
      210_000,
      [2025, 2028],
      'estimated',
    ),
  ],
  risks: [
    risk(
      'legal',
      'En digital underskrift underkänns i efterhand',
      'no',
      'yes',
      rich`Juristen gick igenom de 30 handlingarna en för en. Två blev kvar på papper.`,
    ),
    risk(
      'technical_debt',
      'Underskriften går inte att kontrollera om tio år',
      'no',
      null,
      rich`Vi kontrollerar tjugo gamla underskrifter varje år, utan leverantörens tjänst.`,
    ),
  ],
  result: rich`
    Protokollen justeras på en dag. 70 avtal om året skrivs fortfarande under på papper, de flesta med enskilda firmor.

    Oväntat: när 31 underskrifter ströks märkte ingen det.`,
  lessons: [
    {
      kind: 'surprise',
      headline: 'Hälften av underskrifterna behövdes inte',
      what_happened: '31 av 61 blanketter hade en underskrift som varken lagen eller bevisning krävde.',
      cause: 'Raden hade följt med från en blankett till nästa sedan 1980-talet.',
      recommendation: 'Gå igenom blanketterna före upphandlingen, med juristen i rummet.',
      applies_when: 'Blanketterna är äldre än de som använder dem.',
      value: 'high',
    },
  ],
  next_step: 'Kansliet flyttar delegationsbeslut till samma tjänst.',
  next_step_date: '2027-02-01',
  followups: [{ date: '2027-09-30', what: 'Papper som är kvar, och varför' }],
  contact_unit: 'Kansliet',
  contact_email: 'kansliet@exempelby.example',
  open_to: ['conversation', 'material'],
  reuse_licence: 'cc_by_4',
  record_number: 'KS 2026/0301',
  retention: 'preserve',
  review_by: '2027-11-30',
})

/** Handed in yesterday; waits for both keys. */
export const digitalSigning: DemoCase = {
  key: 'digital-signing',
  kind: 'case_study',
  owner: 'exempelby',
  invited: [{ person: 'gunnar', role: 'editor', by: 'anna', at: '2026-11-02 09:30' }],
  story: [
    wrote('2026-11-04 10:10', ['anna', 'gunnar'], text),
    moved('2026-11-23 15:25', 'anna', 'submit', { note: 'Arkivet har läst stycket om bevarande.' }),
  ],
}
