import { Icon } from '#app/components/ui/icon.tsx'
import { useText } from '#app/i18n/use-text.tsx'

export function CloseNotice({ onPress }: { onPress: () => void }) {
  const { t } = useText()
  return (
    <button
      type="button"
      className="editor-tool bar-notice-close"
      title={t.editor.notices.close}
      aria-label={t.editor.notices.close}
      onClick={onPress}
    >
      <Icon name="cross" />
    </button>
  )
}
