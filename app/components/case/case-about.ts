/** What is known of a case beside its words. */
export interface CaseOrganisation {
  name: string
  slug: string
  type: string
  skrGroup: string | null
  countyCode: string | null
  isExample: boolean
}
