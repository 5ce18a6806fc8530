import { useText } from '#app/i18n/use-text.tsx'
import { Icon } from './icon.tsx'

interface Props {
  page: number
  pages: number
  /** The address of page n. */
  hrefOf: (page: number) => string
}

/** Previous and next, and where one is. Nothing when there is only one page. */
export function Pager({ page, pages, hrefOf }: Props) {
  const { t } = useText()
  if (pages <= 1) return null
  return (
    <nav className="pager" aria-label={t.common.pager.label}>
      {page > 1 && (
        <a href={hrefOf(page - 1)} rel="prev" className="button button-secondary">
          <Icon name="arrow-left" />
          {t.common.pager.previous}
        </a>
      )}
      <span>{t.common.pager.of(page, pages)}</span>
      {page < pages && (
        <a href={hrefOf(page + 1)} rel="next" className="button button-secondary">
          {t.common.pager.next}
          <Icon name="arrow-right" />
        </a>
      )}
    </nav>
  )
}
