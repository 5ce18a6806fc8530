/** An organisation in a list, with how many published cases and members it has. */
export interface OrganisationSummary {
  id: string
  slug: string
  name: string
  type: string
  countyCode: string | null
  skrGroup: string | null
  isExample: boolean
  published: number
  members: number
}
