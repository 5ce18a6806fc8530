import { LeafValueView } from '#app/components/cases/leaf-value.tsx'
import type { Content, LeafValue } from '#app/domain/cases/content.ts'
import type { LeafField } from '#app/domain/cases/fields.ts'

interface Props {
  field: LeafField
  value: LeafValue
  content: Content
}

/** The name of the field is a heading of level 3. */
const fieldHeading = 3

export function LeafReading(props: Props) {
  return (
    <div className="reading-value">
      <LeafValueView {...props} below={fieldHeading} />
    </div>
  )
}
