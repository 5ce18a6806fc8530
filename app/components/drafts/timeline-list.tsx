import { pathTo } from '#app/domain/paths.ts'
import { date, list, time } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'

export interface TimelineState {
  id: string
  at: Date | string
  title: string
  reason: string
  name: string
  people: readonly string[]
}

/** States by the day, the newest first: when, why, and who had written since the one before. */
export function TimelineList({ draftId, states }: { draftId: string; states: readonly TimelineState[] }) {
  const { lang } = useText()
  return byDay(states, lang).map(({ day, inside }) => (
    <section key={day}>
      <h2>{day}</h2>
      <ol className="entries">
        {inside.map((state) => (
          <State key={state.id} draftId={draftId} state={state} />
        ))}
      </ol>
    </section>
  ))
}

function State({ draftId, state }: { draftId: string; state: TimelineState }) {
  const { t, lang, href } = useText()
  const words = t.review.timeline
  const reasons: Readonly<Record<string, string>> = words.reasons
  const reason = Object.hasOwn(reasons, state.reason) ? reasons[state.reason] : words.reasons.edited
  return (
    <li>
      <p className="moment">
        <time dateTime={new Date(state.at).toISOString()}>{time(state.at, lang)}</time>
        <a href={href(pathTo('draftCheckpoint', { id: draftId, checkpoint: state.id }))}>
          {state.name ? <strong>{state.name}</strong> : reason}
          {state.people.length > 0 && ` ${words.by(list(state.people, lang))}`}
        </a>
      </p>
    </li>
  )
}

function byDay(states: readonly TimelineState[], lang: Parameters<typeof date>[1]) {
  const days: { day: string; inside: TimelineState[] }[] = []
  for (const state of states) {
    const day = date(state.at, lang)
    const last = days.at(-1)
    if (last?.day === day) last.inside.push(state)
    else days.push({ day, inside: [state] })
  }
  return days
}
