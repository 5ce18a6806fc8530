import { type Row, textAt } from '#app/domain/cases/content.ts'
import { useForeign } from './foreign.tsx'
import { Day } from './leaf-value.tsx'

/** Dates and what happened, in the order of time as far as it is known. */
export function StepsView({ steps, text }: { steps: readonly Row[]; text: string }) {
  const foreign = useForeign()
  // what has no date comes last
  const dayOf = (step: Row) => textAt(step, 'date') || '9'
  const inTime = steps.toSorted((a, b) => Number(dayOf(a) > dayOf(b)) - Number(dayOf(a) < dayOf(b)))
  return (
    <ol className="steps">
      {inTime.map((step) => (
        <li key={step.id}>
          {textAt(step, 'date') && (
            <p className="meta">
              <Day value={textAt(step, 'date')} />
            </p>
          )}
          <p lang={foreign}>{textAt(step, text)}</p>
        </li>
      ))}
    </ol>
  )
}
