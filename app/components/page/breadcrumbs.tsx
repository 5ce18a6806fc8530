import type { Language } from '#app/domain/language.ts'
import type { Path } from '#app/domain/paths.ts'
import { useText } from '#app/i18n/use-text.tsx'

export interface Crumb {
  label: string
  /** Of the label, where it may be another than the page's. */
  language?: Language
  path: Path
}

/** The way here, from the top; the page itself is the heading that follows. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { t, href } = useText()
  return (
    <nav className="breadcrumbs" aria-label={t.common.layout.breadcrumbs}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.path}>
            <a href={href(crumb.path)} lang={crumb.language}>
              {crumb.label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
