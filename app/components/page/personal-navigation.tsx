import { useLocation } from '@remix-run/react'
import { Icon } from '#app/components/ui/icon.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { useText } from '#app/i18n/use-text.tsx'
import type { PersonSummary } from './person-summary.ts'

/** Who is signed in and the way out, or the way in. */
export function PersonalNavigation({ person }: { person: PersonSummary | null }) {
  const { t, href } = useText()
  const { pathname } = useLocation()
  if (!person) {
    return (
      <a
        className="quiet-link"
        href={href(pathTo('signIn'))}
        aria-current={current(pathname, href(pathTo('signIn')))}
      >
        {t.common.navigation.signIn}
      </a>
    )
  }
  return (
    <nav className="personal-navigation" aria-label={t.common.layout.personalNavigation}>
      <a
        className="quiet-link"
        href={href(pathTo('account'))}
        aria-current={current(pathname, href(pathTo('account')))}
      >
        <Icon name="person" />
        {person.name}
      </a>
      <form method="post" action={href(pathTo('signOut'))}>
        <button type="submit" className="quiet-link">
          {t.common.navigation.signOut}
        </button>
      </form>
    </nav>
  )
}

function current(here: string, there: string): 'page' | undefined {
  return here === there ? 'page' : undefined
}
