import { Icon, type IconName } from '#app/components/ui/icon.tsx'
import { type Urgency, urgencyOf, workingDays } from '#app/domain/reviews/waiting-time.ts'
import { dateTime } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'

/** A sign of its own for each: the colour only repeats what sign and words say. */
const icons: Readonly<Record<Urgency, IconName | null>> = { calm: null, soon: 'clock', late: 'warning' }

/** How long something has waited, in working days, and whether that is longer than was promised. */
export function WaitingTime({ since, now }: { since: Date | string; now: Date | string }) {
  const { t, lang } = useText()
  const words = t.review.queue
  const [from, to] = [new Date(since), new Date(now)]
  const urgency = urgencyOf(from, to)
  const icon = icons[urgency]
  return (
    <span className={`waited waited-${urgency}`}>
      {icon && <Icon name={icon} />}
      <time dateTime={from.toISOString()} title={dateTime(from, lang)}>
        {words.waited(workingDays(from, to))}
      </time>
      {urgency !== 'calm' && <b> {words.urgency[urgency]}</b>}
    </span>
  )
}
