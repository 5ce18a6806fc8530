import { Icon } from '#app/components/ui/icon.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { useText } from '#app/i18n/use-text.tsx'
import type { QueuePlace } from './review-data.ts'

/** From one case to the next without recent back to the list. */
export function QueueSteps({ position, query }: QueuePlace) {
  const { t, href } = useText()
  const words = t.review.page
  if (!position) return null
  const { place, of, previous, next } = position
  return (
    <nav className="queue-steps" aria-label={words.neighbours}>
      {previous && (
        <a href={href(pathTo('review', { id: previous, ...query }))} rel="prev">
          <Icon name="arrow-left" /> {words.previous}
        </a>
      )}
      <span>{words.position(place, of)}</span>
      {next && (
        <a href={href(pathTo('review', { id: next, ...query }))} rel="next">
          {words.next} <Icon name="arrow-right" />
        </a>
      )}
    </nav>
  )
}
