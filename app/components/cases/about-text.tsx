import type { ReactNode } from 'react'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { caseAddress } from '#app/domain/cases/case-path.ts'
import { textAt } from '#app/domain/cases/content.ts'
import type { PublishedText } from '#app/domain/cases/published-case.ts'
import { pathTo } from '#app/domain/paths.ts'
import { mailto } from '#app/domain/people/mailto.ts'
import { date, day, isoDay } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { foreignTo } from './foreign.tsx'
import { Licence, Writers } from './text-facts.tsx'

interface Props {
  text: PublishedText
  /** Where this installation is reached. */
  origin: string
  /** Whom to tell of a mistake in any text; null when nobody is named. */
  reportTo: string | null
}

/** About the text itself: which version, what is new, who wrote it, what it may be used for, how to cite it. */
export function AboutText({ text, origin, reportTo }: Props) {
  const { t, lang, href } = useText()
  const words = t.read.version
  const foreign = foreignTo(text.language, lang)
  const address = caseAddress(text.kind, text.slug)
  const version = href(pathTo('caseVersion', { ...address, number: text.number }))
  // of the newest version, unless this is an older one
  const file = text.number === text.newest ? href(pathTo('case', address)) : version
  // mistakes go to the contact of the text where the installation names no address for them
  const report = mailto(reportTo ?? textAt(text.content, 'contact_email'), words.reportSubject(text.title))
  return (
    <section className="about-text" aria-labelledby="om-texten">
      <h2 id="om-texten">{words.title}</h2>
      <FactList
        facts={[
          { term: words.numbered(text.number), value: <Dates text={text} /> },
          { term: words.changed, value: text.changeNote && <span lang={foreign}>{text.changeNote}</span> },
          { term: words.writers, value: <Writers contributors={text.contributors} /> },
          { term: words.licence, value: <Licence content={text.content} /> },
          {
            term: words.cite,
            value: (
              <>
                {words.citation(
                  text.organisation.name,
                  isoDay(text.publishedAt).slice(0, 4),
                  text.title,
                  text.number,
                )}{' '}
                <span className="address">{origin + version}</span>
              </>
            ),
          },
        ]}
      />
      {text.reviewBy && textAt(text.content, 'review_by') && (
        <p className="meta">{words.reviewBy(day(text.reviewBy, lang))}</p>
      )}
      <ul className="text-links">
        {text.newest > 1 && (
          <Item href={href(pathTo('caseComparison', { ...address, ...neighbours(text.number) }))}>
            {text.number > 1 ? words.compare(text.number - 1) : words.compare(2)}
          </Item>
        )}
        <Item href={href(pathTo('caseVersions', address))}>{words.history}</Item>
        <Item href={`${file}.md`}>Markdown</Item>
        <Item href={`${file}.json`}>JSON</Item>
        {text.kind === 'case_study' && (
          <Item href={href(pathTo('write', { fran: `fall:${text.slug}` }))}>
            {t.review.starting.fromCase}
          </Item>
        )}
        {report && <Item href={report}>{words.report}</Item>}
      </ul>
      <p className="meta no-print">{words.print}</p>
    </section>
  )
}

/** This version and the one before it; the first is compared with the one after it. */
function neighbours(number: number): { fran: number; till: number } {
  return { fran: Math.max(1, number - 1), till: Math.max(2, number) }
}

function Item({ href, children }: { href: string; children: ReactNode }) {
  return (
    <li>
      <a href={href}>{children}</a>
    </li>
  )
}

function Dates({ text }: { text: PublishedText }) {
  const { t, lang } = useText()
  const words = t.read.version
  return (
    <>
      <time dateTime={isoDay(text.publishedAt)}>{words.published(date(text.publishedAt, lang))}</time>
      {text.number > 1 && `. ${words.firstPublished(date(text.firstPublishedAt, lang))}`}
    </>
  )
}
