/** Past the fields of a section, for those who go by Tab: in sight while it has the focus. F6 does the same from anywhere. */
import { useText } from '#app/i18n/use-text.tsx'
import { goToPart } from './go-to-part.ts'

export function SkipSection() {
  const { t } = useText()
  return (
    <button type="button" className="skip-section" onClick={(event) => goToPart(event.currentTarget, 1)}>
      {t.editor.outline.skipSection}
    </button>
  )
}
