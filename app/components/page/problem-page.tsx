import { LinkButton } from '#app/components/ui/link-button.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { Page } from './page.tsx'
import { problemOf } from './problem.ts'

interface Props {
  status: number
  /** A key of the review texts that says more than the status does. */
  reason?: string | null
}

/** What went wrong in plain words, and a way on. */
export function ProblemPage({ status, reason = null }: Props) {
  const { t, href } = useText()
  const { title, text } = problemOf(t, status, reason)
  return (
    <Page title={title} lead={text}>
      <p className="actions">
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
