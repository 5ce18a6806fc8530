import { useLocation } from '@remix-run/react'
import { shelves } from '#app/domain/cases/case-path.ts'
import { type Path, pathTo } from '#app/domain/paths.ts'
import { withoutLanguage } from '#app/i18n/languages.ts'
import type { Messages } from '#app/i18n/messages.ts'
import { useText } from '#app/i18n/use-text.tsx'
import type { PersonSummary, WaitingCounts } from './person-summary.ts'

interface Props {
  person: PersonSummary | null
  waiting: WaitingCounts
}

interface Entry {
  path: Path
  label: string
  /** Pages further in that belong to this entry too. */
  home?: string
  count?: number
}

export function MainNavigation({ person, waiting }: Props) {
  const { t, href } = useText()
  const { pathname, search } = useLocation()
  const here = withoutLanguage(pathname)
  return (
    <nav className="main-navigation" aria-label={t.common.layout.mainNavigation}>
      <ul>
        {entriesFor(person, waiting, t).map((entry) => (
          <li key={entry.path}>
            <a href={href(entry.path)} aria-current={currentness(entry, here, search)}>
              {entry.label}
              {entry.count !== undefined && entry.count > 0 && (
                <span className="count" title={t.common.navigation.waiting(entry.count)}>
                  {entry.count}
                  <span className="visually-hidden"> {t.common.navigation.waiting(entry.count)}</span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function entriesFor(person: PersonSummary | null, waiting: WaitingCounts, t: Messages): Entry[] {
  const names = t.common.navigation
  const entries: Entry[] = [
    { path: pathTo('search'), label: names.search },
    { path: pathTo('search', { kind: 'case_study' }), label: names.cases, home: `/${shelves.case_study}` },
    { path: pathTo('search', { kind: 'lesson' }), label: names.lessons, home: `/${shelves.lesson}` },
    { path: pathTo('organisations'), label: names.organisations },
    { path: pathTo('topics'), label: names.topics },
    { path: pathTo('write'), label: names.write },
  ]
  if (person) entries.push({ path: pathTo('drafts'), label: names.drafts })
  if (person?.mayReview)
    entries.push({ path: pathTo('reviewQueue'), label: names.review, count: waiting.review })
  if (person?.isAdmin) entries.push({ path: pathTo('admin'), label: names.administration })
  return entries
}

/** `page` on the page itself, `true` on what lies further in. */
function currentness(entry: Entry, here: string, search: string): 'page' | 'true' | undefined {
  const home = entry.home ?? entry.path
  if (here + search === entry.path) return 'page'
  if (entry.path.includes('?')) return here.startsWith(`${home}/`) ? 'true' : undefined
  if (here === home) return search === '' ? 'page' : undefined
  return here.startsWith(`${home}/`) ? 'true' : undefined
}
