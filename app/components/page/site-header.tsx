import { useLocation } from '@remix-run/react'
import { SearchField } from '#app/components/search/search-field.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { otherLanguage, pathIn, withoutLanguage } from '#app/i18n/languages.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { MainNavigation } from './main-navigation.tsx'
import type { PersonSummary, WaitingCounts } from './person-summary.ts'
import { PersonalNavigation } from './personal-navigation.tsx'
import { Wordmark } from './wordmark.tsx'

interface Props {
  person: PersonSummary | null
  waiting: WaitingCounts
  /** Left out where the page has a search field of its own. */
  withSearch: boolean
}

export function SiteHeader({ person, waiting, withSearch }: Props) {
  const { t, href } = useText()
  return (
    <header className="site-header">
      <div className="site-top">
        <a className="home" href={href(pathTo('home'))} aria-label={t.common.site.home}>
          <Wordmark />
        </a>
        {withSearch && <SearchField size="small" />}
        <div className="site-person">
          <PersonalNavigation person={person} />
          <LanguageSwitch />
        </div>
      </div>
      <MainNavigation person={person} waiting={waiting} />
    </header>
  )
}

/** To the same page in the other language, in the words of that language. */
function LanguageSwitch() {
  const { t, lang } = useText()
  const { pathname, search } = useLocation()
  const other = otherLanguage(lang)
  return (
    <a
      className="quiet-link"
      href={pathIn(other, withoutLanguage(pathname + search))}
      lang={other}
      hrefLang={other}
    >
      {t.common.layout.otherLanguage}
    </a>
  )
}
