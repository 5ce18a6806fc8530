import { labelOf } from '#app/components/forms/options.ts'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { type Row, textAt } from '#app/domain/cases/content.ts'
import { goalCloseness } from '#app/domain/cases/taxonomies/case.ts'
import type { Language } from '#app/domain/language.ts'
import { monthOfDay, percent, quantity } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { useTyped } from './foreign.tsx'
import { ValueWithNote } from './value-with-note.tsx'

const valueKeys = ['indicator', 'baseline', 'target', 'outcome'] as const

/** Each goal with its indicator: where it started, where it should go, how far it came. Columns that nobody filled fall away. */
export function GoalsTable({ goals, caption }: { goals: readonly Row<'goals'>[]; caption: string }) {
  const { t, lang } = useText()
  const typed = useTyped()
  const words = t.read.goals
  const used = valueKeys.filter((key) => goals.some((goal) => goal[key] !== undefined))
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[
        { key: 'goal', label: words.goal },
        ...used.map((key) => ({
          key,
          label: words[key],
          ...(key !== 'indicator' && { numeric: true as const }),
        })),
      ]}
      rows={goals.map((goal) => ({
        id: goal.id,
        cells: {
          goal: (
            <ValueWithNote
              first={typed(textAt(goal, 'goal_text'))}
              second={labelOf(goalCloseness, textAt(goal, 'closeness') || null, lang)}
            />
          ),
          indicator: <Indicator goal={goal} />,
          baseline: <Measured goal={goal} at="baseline" />,
          target: <Measured goal={goal} at="target" />,
          outcome:
            goal.outcome === undefined ? null : (
              <ValueWithNote first={<Measured goal={goal} at="outcome" />} second={<Outcome goal={goal} />} />
            ),
        },
      }))}
    />
  )
}

/** A longer unit is written once, with the indicator, instead of in each of three narrow columns. */
const longestUnitBesideNumber = 6

function isLong(unit: string): boolean {
  return unit.length > longestUnitBesideNumber
}

function Indicator({ goal }: { goal: Row<'goals'> }) {
  const { t } = useText()
  const typed = useTyped()
  const unit = textAt(goal, 'unit')
  const source = textAt(goal, 'source')
  if (!textAt(goal, 'indicator') && !source && !isLong(unit)) return null
  return (
    <ValueWithNote
      first={typed(textAt(goal, 'indicator'))}
      second={
        <>
          {isLong(unit) && <span className="beneath">{typed(unit)}</span>}
          {source && (
            <span className="beneath">
              {t.read.goals.source} {typed(source)}
            </span>
          )}
        </>
      }
    />
  )
}

function Measured({ goal, at }: { goal: Row<'goals'>; at: 'baseline' | 'target' | 'outcome' }) {
  const { lang } = useText()
  const typed = useTyped()
  const value = goal[at]
  const unit = textAt(goal, 'unit')
  if (typeof value !== 'number') return null
  const digits = quantity(value, unit === '%' ? unit : undefined, lang)
  if (unit === '' || unit === '%' || isLong(unit)) return digits
  // one element: on a phone the parts of a cell are spread over its line
  return (
    <span>
      {digits}
      {'\u00a0'}
      {typed(unit)}
    </span>
  )
}

function Outcome({ goal }: { goal: Row<'goals'> }) {
  const { t, lang } = useText()
  const date = textAt(goal, 'measured_on')
  const when = date ? monthOfDay(date, lang) : null
  return [verdictOn(shareOfTheWay(goal), t.read.goals, lang), when].filter(Boolean).join(', ')
}

type Words = ReturnType<typeof useText>['t']['read']['goals']

function verdictOn(share: number | null, words: Words, lang: Language): string | null {
  if (share === null) return null
  if (share >= 1) return words.reached
  return share > 0 ? words.ofTheWay(percent(share, lang)) : words.notMoved
}

/** How much of the distance from baseline to target the outcome covers; null when one of them is missing. */
export function shareOfTheWay(goal: Row<'goals'>): number | null {
  const { baseline, target, outcome } = goal
  if (typeof baseline !== 'number' || typeof target !== 'number' || typeof outcome !== 'number') return null
  return baseline === target ? null : (outcome - baseline) / (target - baseline)
}
