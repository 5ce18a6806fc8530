import { caseStudy, prose } from '../author.ts'
import { rich } from '../rich.ts'
import { goal, role } from '../rows.ts'
import { type DemoCase, wrote } from '../story.ts'

/** Just begun, as most drafts are. */
const begun = caseStudy({
  title: 'Bredbandsplan som verksamheterna skrev själva',
  summary: prose`
    Region Ekmark låter varje kommun beskriva vad dess verksamheter behöver av en förbindelse, innan någon talar om teknik.
    Vi är halvvägs: sex av tretton kommuner är klara.`,
  area: ['broadband', 'regional'],
  theme: 'broadband',
  tags: ['bredbandsplan', 'behov', 'inventering'],
  lifecycle: 'planned',
  period_start: '2026-08-17',
  start_level: '4',
  context: rich`Tretton kommuner, ett nätverk som möts varje månad och en plan som gick ut 2025.`,
  decision_made: 'yes',
  decision_level: 'regional',
  decision_date: '2026-06-16',
  goals: [
    goal(
      'Varje kommun vet vad hemtjänst, skola och VA behöver',
      'operations',
      'Kommuner med färdig behovslista',
      'kommuner',
      [0, 13, 6],
      { on: '2026-11-13' },
    ),
  ],
  roles: [
    role('broadband_coordinator', 'Enheten för digital infrastruktur', 50),
    role('operations_owner', 'Tretton kommuner', 5),
  ],
  network_role: ['funder'],
})

export const broadbandPlan: DemoCase = {
  key: 'broadband-plan',
  kind: 'case_study',
  owner: 'ekmark',
  story: [wrote('2026-11-16 09:45', ['oskar'], begun)],
}
