import { labelOf } from '#app/components/forms/options.ts'
import { Page } from '#app/components/page/page.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { type Content, textAt } from '#app/domain/cases/content.ts'
import { type PublishedText, titlesOf } from '#app/domain/cases/published-case.ts'
import { lessonKinds } from '#app/domain/cases/taxonomies/case.ts'
import { summaryFor, titleFor } from '#app/domain/cases/titles.ts'
import { type Path, pathTo } from '#app/domain/paths.ts'
import { searchPath } from '#app/domain/search/search-request.ts'
import { directionOf } from '#app/domain/text/direction.ts'
import { date, isoDay } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { AboutText } from './about-text.tsx'
import { CaseBody } from './case-body.tsx'
import { foreignTo } from './foreign.tsx'
import { TextNotices } from './text-notices.tsx'

interface Props {
  text: PublishedText
  origin: string
  reportTo: string | null
  /** The reader's organisation, where it is known, and whether the publishing one is like it. */
  own: { slug: string; isLike: boolean } | null
  /** Paths of the site map; null where the reader has no business. */
  draftPath: Path | null
  withdrawalPath: Path | null
}

/** A published text: what it found, whose it is, what it says, and what the text itself is. */
export function PublishedPage({ text, origin, reportTo, own, draftPath, withdrawalPath }: Props) {
  const { t, lang, href } = useText()
  const words = t.read.version
  const title = titleFor(lang, titlesOf(text))
  // the advice of a lesson is its summary in lists; its page says it once
  const summary = text.kind === 'lesson' ? null : summaryFor(lang, titlesOf(text))
  const lessonKind =
    text.kind === 'lesson' && labelOf(lessonKinds, textAt(text.content, 'kind') || null, lang)?.toLowerCase()
  return (
    <article className={`published published-${text.kind}`}>
      <Page
        width="wide"
        kicker={[t.common.kinds[text.kind], lessonKind].filter(Boolean).join(': ')}
        title={
          <span lang={foreignTo(title.language, lang)} dir={directionOf(title.text)}>
            {title.text}
          </span>
        }
        lead={
          summary?.text && (
            <span lang={foreignTo(summary.language, lang)} dir={directionOf(summary.text)}>
              {summary.text}
            </span>
          )
        }
        actions={
          (draftPath || withdrawalPath) && (
            <>
              {draftPath && <LinkButton href={href(draftPath)}>{words.draft}</LinkButton>}
              {withdrawalPath && (
                <LinkButton href={href(withdrawalPath)} weight="quiet">
                  {words.withdraw}
                </LinkButton>
              )}
            </>
          )
        }
      >
        <p className="byline">
          <a href={href(pathTo('organisation', { slug: text.organisation.slug }))}>
            {text.organisation.name}
          </a>
          <time dateTime={isoDay(text.publishedAt)}>{date(text.publishedAt, lang)}</time>
          <a href="#om-texten">{words.numbered(text.number)}</a>
          {own?.isLike && (
            <a href={href(pathTo('organisationPeers', { slug: own.slug }))}>
              {t.organisations.likeness.fromLike}
            </a>
          )}
        </p>
        <TextNotices text={text} />
        <CaseBody
          kind={text.kind}
          content={text.content}
          language={text.language}
          organisation={text.organisation}
        />
        {own && <MoreByLikeness content={text.content} own={own} />}
        <AboutText text={text} origin={origin} reportTo={reportTo} />
      </Page>
    </article>
  )
}

/** Texts of the same service area, those of organisations like the reader's first. */
function MoreByLikeness({ content, own }: { content: Content; own: { slug: string } }) {
  const { t, href } = useText()
  const area = [content.area ?? []].flat().map(String)
  const chosen: Record<string, string[]> = area.length > 0 ? { area } : {}
  return (
    <p className="no-print">
      <a href={href(searchPath({ chosen, order: 'likeness', own: own.slug }))} rel="nofollow">
        {t.organisations.likeness.own.moreInArea}
      </a>
    </p>
  )
}
