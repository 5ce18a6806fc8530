/** Values about how the work was decided, staffed, bought and shared. */
import { defineOptions } from '#app/domain/cases/fields.ts'

export const yesPartlyNo = defineOptions({
  yes: ['Ja', 'Yes'],
  partly: ['Delvis', 'Partly'],
  no: ['Nej', 'No'],
})

export const decisionLevels = defineOptions({
  council: ['Fullmäktige', 'Council'],
  executive_board: ['Styrelse', 'Executive board'],
  committee: ['Nämnd', 'Committee'],
  management_team: ['Ledningsgrupp', 'Management team'],
  administration: ['Förvaltning', 'Administration'],
  regional: ['Regional nivå', 'Regional level'],
  national: ['Nationell nivå', 'National level'],
})

/** The LIKA scale: how far a service has come. */
export const serviceStatuses = defineOptions({
  achieved: ['Uppnådd', 'Achieved'],
  almost_there: ['Nästan där', 'Almost there'],
  started: ['Påbörjad', 'Started'],
  planned: ['Planerad', 'Planned'],
  not_planned: ['Ej planerad', 'Not planned'],
  not_relevant: ['Ej relevant', 'Not relevant'],
})

export const roles = defineOptions({
  political_sponsor: ['Politisk uppdragsgivare', 'Political sponsor'],
  management: ['Ledning', 'Management'],
  operations_owner: ['Verksamhetsägare', 'Service owner'],
  project_manager: ['Projektledare', 'Project manager'],
  it: ['IT och digitalisering', 'IT and digitalisation'],
  finance: ['Ekonomi', 'Finance'],
  procurement: ['Upphandling', 'Procurement'],
  legal: ['Jurist', 'Legal'],
  archive: ['Arkiv och registrator', 'Archive and registrar'],
  information_security: ['Informationssäkerhet', 'Information security'],
  data_protection: ['Dataskydd', 'Data protection'],
  broadband_coordinator: ['Bredbandssamordnare', 'Broadband coordinator'],
  communication: ['Kommunikation', 'Communication'],
  hr: ['HR', 'HR'],
  union: ['Fackliga företrädare', 'Trade unions'],
  users: ['Användare och brukare', 'Users'],
})

export const userInvolvements = defineOptions({
  interviews: ['Intervjuer', 'Interviews'],
  survey: ['Enkät', 'Survey'],
  workshops: ['Verkstäder', 'Workshops'],
  testing: ['Användartester', 'User testing'],
  reference_group: ['Referensgrupp', 'Reference group'],
  co_design: ['Tog fram lösningen tillsammans', 'Co-design'],
  none: ['Medverkade inte', 'Not involved'],
})

export const collaborationForms = defineOptions({
  informal_network: ['Informellt nätverk', 'Informal network'],
  joint_project: ['Gemensamt projekt', 'Joint project'],
  contract: ['Avtalssamverkan', 'Contractual cooperation'],
  joint_committee: ['Gemensam nämnd', 'Joint committee'],
  local_federation: ['Kommunalförbund', 'Local federation'],
  joint_company: ['Gemensamt bolag', 'Jointly owned company'],
  national_service: ['Nationell tjänst (Inera, Adda, SKR)', 'National service (Inera, Adda, SALAR)'],
  eu_project: ['EU-projekt', 'EU project'],
})

export const procurements = defineOptions({
  in_house: ['Egen utveckling', 'In-house development'],
  direct_award: ['Direktupphandling', 'Direct award'],
  open_procedure: ['Öppet förfarande (LOU)', 'Open procedure'],
  restricted_procedure: ['Selektivt förfarande (LOU)', 'Restricted procedure'],
  negotiated_procedure: ['Förhandlat förfarande (LOU)', 'Negotiated procedure'],
  framework_agreement: ['Ramavtal', 'Framework agreement'],
  innovation_partnership: ['Innovationspartnerskap', 'Innovation partnership'],
  reuse: ['Återbruk', 'Reuse'],
  owner_directive: ['Ägartilldelning eller LUF', 'Owner directive or utilities procurement'],
})

export const openSourceAnswers = defineOptions({
  yes: ['Ja', 'Yes'],
  partly: ['Delvis', 'Partly'],
  no: ['Nej', 'No'],
})

export const legalIssues = defineOptions({
  local_government_act: ['Kommunallagen', 'Local Government Act'],
  electronic_communications: ['Lagen om elektronisk kommunikation', 'Electronic Communications Act'],
  secrecy: ['Offentlighet och sekretess', 'Public access and secrecy'],
  data_protection: ['Dataskydd (GDPR, konsekvensbedömning)', 'Data protection (GDPR, impact assessment)'],
  state_aid: ['Statsstöd', 'State aid'],
  archives: ['Arkiv', 'Archives'],
  accessibility: ['Tillgänglighet', 'Accessibility'],
  procurement: ['Upphandling', 'Procurement'],
})

/** The thirteen principles of the Swedish framework for digital collaboration. */
export const frameworkPrinciples = defineOptions({
  collaborate_first: ['Samverka som förstahandsval', 'Collaborate by default'],
  work_with_law: ['Arbeta aktivt med juridiken', 'Work actively with the law'],
  open_up: ['Öppna upp', 'Open up'],
  transparency: ['Skapa transparens', 'Create transparency'],
  reuse: ['Återanvänd från andra', 'Reuse from others'],
  portability: ['Se till att information kan överföras', 'Make information portable'],
  user_centred: ['Sätt användaren i centrum', 'Put the user in the centre'],
  inclusion: ['Gör tjänster tillgängliga och inkluderande', 'Make services accessible and inclusive'],
  security: ['Gör det säkert', 'Make it secure'],
  privacy: ['Hitta rätt balans för integriteten', 'Find the right balance for privacy'],
  plain_language: ['Använd ett språk som användarna förstår', 'Use language that users understand'],
  simplify: ['Gör administrationen enkel', 'Keep administration simple'],
  whole_view: ['Ha helhetssyn på informationshanteringen', 'Take a whole view of information'],
})

export const riskTypes = defineOptions({
  misinvestment: ['Felinvestering', 'Mis-investment'],
  resistance: ['Motstånd mot förändring', 'Resistance to change'],
  lack_of_resources: ['Brist på rätt resurser', 'Lack of the right resources'],
  overpowering: ['Övermäktiga initiativ', 'Overpowering initiatives'],
  vendor_lock_in: ['Leverantörsberoende', 'Vendor lock-in'],
  security: ['Informationssäkerhet', 'Information security'],
  legal: ['Juridik', 'Legal'],
  technical_debt: ['Teknik och teknisk skuld', 'Technology and technical debt'],
  mandate: ['Politik och mandat', 'Politics and mandate'],
  other: ['Annat', 'Other'],
})

export const attachmentKinds = defineOptions({
  decision: ['Beslut', 'Decision'],
  requirements: ['Kravspecifikation', 'Requirements'],
  impact_assessment: ['Konsekvensbedömning', 'Impact assessment'],
  agreement: ['Avtal', 'Agreement'],
  benefit_calculation: ['Nyttokalkyl', 'Benefit calculation'],
  other: ['Annat', 'Other'],
})
