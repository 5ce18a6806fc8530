import { Notice } from '#app/components/ui/notice.tsx'
import { casePath } from '#app/domain/cases/case-path.ts'
import type { PublishedText } from '#app/domain/cases/published-case.ts'
import { useText } from '#app/i18n/use-text.tsx'

/** What a reader must know before she relies on the text: made up, not the newest, not reviewed, not looked after, in another language. */
export function TextNotices({ text }: { text: PublishedText }) {
  const { t, lang, href } = useText()
  const { older, publicationStatus: statuses } = t.read
  const publicationStatus = text.publicationStatus
  return (
    <>
      {text.number < text.newest && (
        <Notice kind="warn" title={older.title(text.number)}>
          <p>
            {older.text} <a href={href(casePath(text.kind, text.slug))}>{older.link(text.newest)}</a>
          </p>
        </Notice>
      )}
      {text.isUnreviewed && (
        <Notice kind="warn" title={t.read.unreviewed.title}>
          <p>{t.read.unreviewed.text}</p>
        </Notice>
      )}
      {(publicationStatus === 'needs_review' || publicationStatus === 'archived') && (
        <Notice kind="warn">
          <p>{statuses[publicationStatus]}</p>
        </Notice>
      )}
      {text.organisation.isExample && (
        <Notice>
          <p>{t.read.example}</p>
        </Notice>
      )}
      {text.language !== lang && <p className="meta">{t.read.onlyIn[text.language]}</p>}
    </>
  )
}
