import { type Row, textAt } from '#app/domain/content.ts'
import { Day } from './leaf-value.tsx'

/** Dates and what happened, in the order of time as far as it is known. */
export function StepsView({ steps, text }: { steps: readonly Row[]; text: string }) {
  const inTime = steps.toSorted((a, b) => ((textAt(a, 'date') || '9') < (textAt(b, 'date') || '9') ? -1 : 1))
  return (
    <ol className="steps">
      {inTime.map((step) => (
        <li key={step.id}>
          {textAt(step, 'date') && (
            <p className="meta">
              <Day value={textAt(step, 'date')} />
            </p>
          )}
          <p>{textAt(step, text)}</p>
        </li>
      ))}
    </ol>
  )
}
