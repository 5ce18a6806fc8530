import { useText } from '#app/i18n/use-text.tsx'

/** Says of a text that an organisation like the reader's wrote it. */
export function LikenessLabel() {
  const { t } = useText()
  return <span className="likeness-label">{t.organisations.likeness.fromLike}</span>
}
