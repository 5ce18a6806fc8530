import { labelOf } from '#app/components/forms/options.ts'
import { type Content, rowsAt, textAt } from '#app/domain/cases/content.ts'
import { unitKinds } from '#app/domain/cases/taxonomies/costs.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { useTyped } from './foreign.tsx'
import { ValueWithNote } from './value-with-note.tsx'

/** A unit of the cost–benefit map: its name, and what it is and belongs to. `id` is null where no unit was named. */
export function UnitName({ content, id }: { content: Content; id: string | null }) {
  const { t, lang } = useText()
  const typed = useTyped()
  const unit = rowsAt(content, 'units').find((one) => one.id === id)
  if (!unit) return t.read.costs.unitless
  const kind = labelOf(unitKinds, textAt(unit, 'kind') || null, lang)
  const organisation = typed(textAt(unit, 'organisation'))
  return (
    <ValueWithNote
      first={typed(textAt(unit, 'name'))}
      second={
        organisation ? (
          <>
            {kind && `${kind}, `}
            {organisation}
          </>
        ) : (
          kind
        )
      }
    />
  )
}
