/** "Vi är …": which organisation a reader works for. */
import { z } from 'zod'
import { line } from '#app/domain/text/text-schemas.ts'

/** The longest name of an organisation and some room. */
const longestName = 150

export const ownOrganisationForm = z.strictObject({ organisation: line(longestName) })

/** What pages say of it. */
export interface OwnOrganisation {
  slug: string
  name: string
  /** Enough is known of it to say who is like it. */
  canCompare: boolean
}
