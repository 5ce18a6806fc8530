/** What the entries come to for each unit, reckoned as readers will see it, a moment after somebody wrote. */
import { useCallback } from 'react'
import { CostSums } from '#app/components/cases/costs/cost-sums.tsx'
import { costBenefit, hasAmounts } from '#app/domain/cases/cost-benefit.ts'
import { useSession } from '../session/context.tsx'
import { useStored } from '../session/use-stored.ts'

export function CostTotals() {
  const { progress } = useSession()
  const { content } = useStored(
    useCallback((listener) => progress.subscribe(listener), [progress]),
    () => progress.state,
  )
  const costs = costBenefit(content)
  if (!costs || !hasAmounts(costs)) return null
  return (
    <div className="cost-totals">
      <CostSums costs={costs} content={content} />
    </div>
  )
}
