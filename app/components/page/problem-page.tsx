import { LinkButton } from '#app/components/ui/link-button.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { Page } from './page.tsx'
import { problemOf } from './problem.ts'
import type { ProblemData } from './problem-data.ts'

/** What went wrong in plain words, and a way on. */
export function ProblemPage(problem: ProblemData) {
  const { t, href } = useText()
  const { title, text } = problemOf(t, problem)
  const { status, latest } = problem
  return (
    <Page title={title} lead={text}>
      <p className="actions">
        {latest && (
          // reviewers are shown it there, and authors are led on to their own page
          <LinkButton href={href(pathTo('review', { id: latest.caseId }))} weight="primary">
            {t.pages.problem.late.toText}
          </LinkButton>
        )}
        <LinkButton href={href(pathTo('home'))}>{t.pages.problem.toHome}</LinkButton>
        {status === 404 && (
          <LinkButton href={href(pathTo('search'))} weight="quiet">
            {t.pages.problem.toSearch}
          </LinkButton>
        )}
      </p>
    </Page>
  )
}
