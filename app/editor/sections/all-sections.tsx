import { useCallback } from 'react'
import { useText } from '#app/i18n/use-text.tsx'
import { useSession } from '../session/context.tsx'
import { useStored } from '../session/use-stored.ts'

/** Opens every section, or folds them all. */
export function AllSections() {
  const { t } = useText()
  const { openSections } = useSession()
  const areAllOpen = useStored(
    useCallback((listener) => openSections.subscribe(listener), [openSections]),
    () => openSections.areAllOpen,
  )
  return (
    <p className="editor-all-sections">
      <button type="button" className="editor-quiet" onClick={() => openSections.toggleAll()}>
        {areAllOpen ? t.editor.sections.foldAll : t.editor.sections.openAll}
      </button>
    </p>
  )
}
