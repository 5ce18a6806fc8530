import type { CostBenefit } from '#app/domain/cases/cost-benefit.ts'
import { partOfCost } from '#app/i18n/cost-parts.ts'
import { money, number } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'

/** What the sums mean, and what is not in them. */
export function CostBalance({ costs }: { costs: CostBenefit }) {
  const { t, lang } = useText()
  const words = t.read.costs
  const { imbalance, paybackYears, notRealised, hidden, withoutAmount, isRough } = costs
  const notes = [
    notRealised > 0 && words.notRealised(money(notRealised, lang)),
    isRough && words.rough,
    hidden > 0 && words.hidden(hidden),
    withoutAmount > 0 && words.withoutAmount(withoutAmount),
  ].filter((note) => note !== false)
  return (
    <>
      {(imbalance !== null || paybackYears !== null) && (
        <p className="balance">
          {imbalance !== null && (
            <strong>
              {Math.round(imbalance * 100) === 0
                ? words.balanced
                : words.imbalance(partOfCost(imbalance, lang))}
            </strong>
          )}{' '}
          {paybackYears !== null && words.payback(number(paybackYears, lang, paybackYears < 10 ? 1 : 0))}
        </p>
      )}
      {notes.length > 0 && <p className="meta cost-notes">{notes.join(' ')}</p>}
    </>
  )
}
