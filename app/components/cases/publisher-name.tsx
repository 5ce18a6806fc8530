import { labelOf } from '#app/components/forms/options.ts'
import { organisationTypes } from '#app/domain/people/organisation-types.ts'
import { useText } from '#app/i18n/use-text.tsx'

export interface Publisher {
  name: string
  type: string
  /** Made up, to show how Erfa is used: nobody may take its results for real. */
  isExample: boolean
}

/** Who published, and what kind of organisation that is. */
export function PublisherName({ organisation }: { organisation: Publisher }) {
  const { t, lang } = useText()
  const { name, type, isExample } = organisation
  const kind = labelOf(organisationTypes, type, lang)?.toLowerCase()
  // "Norrviks kommun" and "Region Ekmark" say it themselves
  const isSaid = kind !== undefined && name.toLowerCase().split(' ').includes(kind)
  return [name, !isSaid && kind, isExample && t.home.example].filter(Boolean).join(', ')
}
