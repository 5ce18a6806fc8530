import type { ReactNode } from 'react'
import { DataTable } from '#app/components/data-table.tsx'
import { labelOf } from '#app/components/pick.ts'
import { type Row, textAt } from '#app/domain/content.ts'
import type { Language } from '#app/domain/language.ts'
import { goalCloseness } from '#app/domain/taxonomies/case.ts'
import { month, percent } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { numberWithUnit } from './leaf-value.tsx'

/** Each goal with its indicator: where it started, where it should go, how far it came. */
export function GoalsTable({ goals, caption }: { goals: readonly Row[]; caption: string }) {
  const { t, lang } = useText()
  const words = t.read.goals
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[
        { key: 'goal', label: words.goal },
        { key: 'indicator', label: words.indicator },
        { key: 'baseline', label: words.baseline, numeric: true },
        { key: 'target', label: words.target, numeric: true },
        { key: 'outcome', label: words.outcome, numeric: true },
      ]}
      rows={goals.map((goal) => ({
        id: goal.id,
        cells: {
          goal: (
            <Two
              first={textAt(goal, 'goal_text')}
              second={labelOf(goalCloseness, textAt(goal, 'closeness') || null, lang)}
            />
          ),
          indicator: <Two first={textAt(goal, 'indicator')} second={sourceOf(goal, words.source)} />,
          baseline: measured(goal, 'baseline', lang),
          target: measured(goal, 'target', lang),
          outcome: <Two first={measured(goal, 'outcome', lang)} second={<Outcome goal={goal} />} />,
        },
      }))}
    />
  )
}

/** A value and below it, smaller, what belongs to it. */
export function Two({ first, second }: { first: ReactNode; second: ReactNode }) {
  if (!first && !second) return null
  return (
    <span className="two">
      <span>{first}</span>
      {second && <span className="meta">{second}</span>}
    </span>
  )
}

function measured(goal: Row, key: string, lang: Language): string | null {
  const value = goal[key]
  return typeof value === 'number'
    ? numberWithUnit(value, undefined, textAt(goal, 'unit') || undefined, lang)
    : null
}

function sourceOf(goal: Row, say: (source: string) => string): string | null {
  const source = textAt(goal, 'source')
  return source ? say(source) : null
}

function Outcome({ goal }: { goal: Row }) {
  const { t, lang } = useText()
  const words = t.read.goals
  const share = shareOfTheWay(goal)
  const date = textAt(goal, 'measured_on')
  const verdict =
    share === null
      ? null
      : share >= 1
        ? words.reached
        : share > 0
          ? words.ofTheWay(percent(share, lang))
          : words.notMoved
  const when = date ? month(`${date}T12:00:00Z`, lang) : null
  return [verdict, when].filter(Boolean).join(', ')
}

/** How much of the distance from baseline to target the outcome covers; null when one of them is missing. */
export function shareOfTheWay(goal: Row): number | null {
  const { baseline, target, outcome } = goal
  if (typeof baseline !== 'number' || typeof target !== 'number' || typeof outcome !== 'number') return null
  return baseline === target ? null : (outcome - baseline) / (target - baseline)
}
