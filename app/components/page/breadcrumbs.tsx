import { useText } from '#app/i18n/use-text.tsx'

export interface Crumb {
  label: string
  /** A path of the site map; the language is added here. */
  path: string
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
