import { Icon } from '#app/components/ui/icon.tsx'
import { useText } from '#app/i18n/use-text.tsx'

interface Props {
  id: string
  isShown: boolean
  /** What is stored, as it is written; empty when nothing is. */
  saved: string
  onGiveUp: () => void
  kind: 'notANumber' | 'notADate'
}

/** Says at once that the text in the field is not saved, and offers to go back to the saved value. */
export function UnparsedNote({ id, isShown, saved, onGiveUp, kind }: Props) {
  const { t } = useText()
  const texts = t.editor.field
  return (
    <div className="editor-unreadable" role="status">
      {isShown && (
        <>
          <p className="editor-problem" id={id}>
            <Icon name="warning" />
            <span>{texts[kind]}</span>
          </p>
          <button type="button" className="editor-quiet" onClick={onGiveUp}>
            {saved ? texts.backTo(saved) : texts.emptyIt}
          </button>
        </>
      )}
    </div>
  )
}
