import { useForeign } from './foreign.tsx'
import { Day } from './leaf-value.tsx'

interface Step {
  id: string
  /** 'YYYY-MM-DD', or empty where nobody knows. */
  date: string
  text: string
}

/** Dates and what happened, in the order of time as far as it is known. */
export function StepsView({ steps }: { steps: readonly Step[] }) {
  const foreign = useForeign()
  // what has no date comes last
  const dayOf = ({ date }: Step) => date || '9'
  const inTime = steps.toSorted((a, b) => Number(dayOf(a) > dayOf(b)) - Number(dayOf(a) < dayOf(b)))
  return (
    <ol className="steps">
      {inTime.map((step) => (
        <li key={step.id}>
          {step.date && (
            <p className="meta">
              <Day value={step.date} />
            </p>
          )}
          <p lang={foreign}>{step.text}</p>
        </li>
      ))}
    </ol>
  )
}
