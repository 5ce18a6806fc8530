/** Values that describe a case as a whole. */
import { defineOptions } from '#app/domain/cases/fields.ts'

export const themes = defineOptions({
  digitalisation: ['Digitalisering', 'Digitalisation'],
  broadband: ['Bredband', 'Broadband'],
  both: ['Digitalisering och bredband', 'Digitalisation and broadband'],
})

export const lifecycles = defineOptions({
  idea: ['Idé', 'Idea'],
  planned: ['Planerad', 'Planned'],
  pilot: ['Pilot', 'Pilot'],
  roll_out: ['Införande', 'Roll-out'],
  in_operation: ['I drift', 'In operation'],
  evaluated: ['Utvärderad', 'Evaluated'],
  cancelled: ['Avbruten eller nedlagd', 'Cancelled or closed'],
})

/** Results can be told from here on. */
export const withResults: readonly string[] = ['pilot', 'roll_out', 'in_operation', 'evaluated', 'cancelled']

export const evidenceGrades = defineOptions({
  self_assessed: ['Egen bedömning', 'Self-assessed'],
  measured: ['Mätt', 'Measured'],
  externally_evaluated: ['Externt utvärderad', 'Externally evaluated'],
})

export const targetGroups = defineOptions({
  residents: ['Invånare', 'Residents'],
  businesses: ['Företag', 'Businesses'],
  employees: ['Medarbetare', 'Employees'],
  pupils: ['Elever', 'Pupils'],
  patients: ['Patienter och brukare', 'Patients and service users'],
  visitors: ['Besökare', 'Visitors'],
})

export const startLevels = defineOptions({
  '1': ['1 Inte börjat', '1 Not started'],
  '2': ['2 Enstaka initiativ', '2 Single initiatives'],
  '3': ['3 Beslut och mål finns', '3 Decision and goals in place'],
  '4': ['4 Inventerat, tvärfunktionellt arbete', '4 Inventory made, cross-functional work'],
  '5': ['5 Lär och samverkar löpande', '5 Learns and collaborates continuously'],
})

export const dimiosTypes = defineOptions({
  A: ['Typ A', 'Type A'],
  B: ['Typ B', 'Type B'],
  C: ['Typ C', 'Type C'],
  D: ['Typ D', 'Type D'],
})

export const goalCloseness = defineOptions({
  operations: ['Verksamhetsnära (enhet eller process)', 'Close to operations (unit or process)'],
  administration: ['Förvaltning', 'Administration'],
  organisation: ['Hela organisationen', 'The whole organisation'],
  regional: ['Regional', 'Regional'],
  national: ['Nationell', 'National'],
})

export const lessonKinds = defineOptions({
  worked: ['Fungerade', 'Worked'],
  did_not_work: ['Fungerade inte', 'Did not work'],
  would_do_differently: ['Vi skulle göra annorlunda', 'We would do differently'],
  surprise: ['Överraskning', 'Surprise'],
})

export const lessonValues = defineOptions({
  low: ['Liten', 'Low'],
  medium: ['Medel', 'Medium'],
  high: ['Stor', 'High'],
})

export const openTo = defineOptions({
  conversation: ['Samtal', 'A conversation'],
  study_visit: ['Studiebesök', 'A study visit'],
  material: ['Mallar och underlag', 'Templates and material'],
  joint_procurement: ['Gemensam upphandling', 'Joint procurement'],
})

export const reuseLicences = defineOptions({
  cc_by_4: ['CC BY 4.0 – fritt att använda, ange källan', 'CC BY 4.0 – free to use, name the source'],
  cc0: ['CC0 – fritt att använda', 'CC0 – free to use'],
  third_party: ['Upphovsrätten tillhör en tredje part', 'Copyright belongs to a third party'],
})

export const retentions = defineOptions({
  preserve: ['Bevaras', 'Preserved'],
  dispose: ['Gallras', 'Disposed of'],
})
