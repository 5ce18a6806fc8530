import type { Path } from '#app/domain/paths.ts'
import { useText } from '#app/i18n/use-text.tsx'

export interface Crumb {
  label: string
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
            <a href={href(crumb.path)}>{crumb.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
