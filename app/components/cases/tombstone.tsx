import { Page } from '#app/components/page/page.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import type { Tombstone as Gone } from '#app/domain/cases/published-case.ts'
import { pathTo } from '#app/domain/paths.ts'
import { date } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { foreignTo } from './foreign.tsx'

/** The page of a withdrawn text: when and why it was withdrawn, and who had published it. Shows none of its content. */
export function Tombstone({ tombstone }: { tombstone: Gone }) {
  const { t, lang, href } = useText()
  const words = t.read.gone
  const { kind, language, withdrawnAt, reason, organisation } = tombstone
  return (
    <Page
      title={words.title}
      kicker={t.common.kinds[kind]}
      lead={withdrawnAt && words.text(date(withdrawnAt, lang))}
    >
      {reason && (
        <>
          <h2>{words.reason}</h2>
          <p className="prose" lang={foreignTo(language, lang)}>
            {reason}
          </p>
        </>
      )}
      <p>
        {words.by} <a href={href(pathTo('organisation', { slug: organisation.slug }))}>{organisation.name}</a>
        .
      </p>
      <p className="actions">
        <LinkButton href={href(pathTo('search'))} icon="search">
          {words.search}
        </LinkButton>
      </p>
    </Page>
  )
}
