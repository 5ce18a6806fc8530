import { organisationTypes } from '#app/domain/taxonomies/organisation-types.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { labelOf } from './pick.ts'

export interface Publisher {
  name: string
  type: string
  /** Made up, to show how Erfa is used: nobody may take its results for real. */
  isExample: boolean
}

/** Who published, and what kind of organisation that is. */
export function PublisherName({ organisation }: { organisation: Publisher }) {
  const { t, lang } = useText()
  const kind = labelOf(organisationTypes, organisation.type, lang)
  return [organisation.name, kind?.toLowerCase(), organisation.isExample && t.home.example]
    .filter(Boolean)
    .join(', ')
}
