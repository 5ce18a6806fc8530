/** What fields offer while one types. Anything else may be written too. */
import type { TextField } from '#app/domain/cases/fields.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { suggestedServices } from './suggested-services.ts'

type Kind = NonNullable<TextField['suggest']>

export const suggestionsId = (kind: Kind) => `suggested-${kind}`

/** Once per page: every field of the kind points here. */
export function Suggestions({ organisations }: { organisations: readonly string[] }) {
  const { lang } = useText()
  const lists: Record<Kind, readonly string[]> = {
    organisations,
    services: suggestedServices.map((service) => service[lang]),
  }
  return (
    <>
      {(['organisations', 'services'] as const).map((kind) => (
        <datalist key={kind} id={suggestionsId(kind)}>
          {lists[kind].map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      ))}
    </>
  )
}
