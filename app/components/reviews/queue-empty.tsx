import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { dateTime } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'

interface Props {
  /** Something waits, but nothing that fits the filter. */
  isFiltered: boolean
  /** When the last text left the queue; null when there never was one. */
  since: Date | string | null
}

export function QueueEmpty({ isFiltered, since }: Props) {
  const { t, lang, href } = useText()
  const words = t.review.queue
  if (isFiltered)
    return (
      <EmptyState title={words.emptyFilter}>
        <p>
          <a href={href(pathTo('reviewQueue'))}>{words.showAll}</a>
        </p>
      </EmptyState>
    )
  return (
    <EmptyState title={since ? words.emptySince(dateTime(since, lang)) : words.empty}>
      {since ? (
        <p>
          <a href={href(pathTo('search'))}>{words.published}</a>
        </p>
      ) : (
        <p>{words.emptyNever}</p>
      )}
    </EmptyState>
  )
}
