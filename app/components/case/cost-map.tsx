import { FactList } from '#app/components/fact-list.tsx'
import { type Content, rowsAt, textAt } from '#app/domain/content.ts'
import { type CostBenefit, costBenefit, hasAmounts } from '#app/domain/cost-benefit.ts'
import { list } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { CostBalance } from './cost-balance.tsx'
import { CostEntries } from './cost-entries.tsx'
import { CostSums } from './cost-sums.tsx'

/** Who invests, who carries the running cost, who gains: in names, in sums, and entry by entry. */
export function CostMap({
  content,
  entriesHeading: Heading,
}: {
  content: Content
  entriesHeading: 'h3' | 'h4'
}) {
  const { t } = useText()
  const costs = costBenefit(content)
  if (!costs) return null
  return (
    <>
      <WhoDoesWhat content={content} />
      {hasAmounts(costs) && <CostSums costs={costs} nameOf={namesOf(content, t.read.costs.unitless)} />}
      <CostBalance costs={costs} />
      <Heading>{t.read.costs.entries}</Heading>
      <CostEntries content={content} />
    </>
  )
}

export type NameOf = (unitId: CostBenefit['units'][number]['id']) => string

function namesOf(content: Content, unitless: string): NameOf {
  const units = rowsAt(content, 'units')
  return (id) => units.filter((unit) => unit.id === id).map((unit) => textAt(unit, 'name'))[0] ?? unitless
}

/** By kind of entry and not by amount, so that it also says something where nobody has reckoned. */
function WhoDoesWhat({ content }: { content: Content }) {
  const { t, lang } = useText()
  const words = t.read.costs
  const named = (kinds: readonly string[]) => {
    const ids = new Set(
      rowsAt(content, 'entries')
        .filter((entry) => kinds.includes(textAt(entry, 'kind')))
        .map((entry) => textAt(entry, 'unit')),
    )
    const names = rowsAt(content, 'units')
      .filter((unit) => ids.has(unit.id))
      .map((unit) => textAt(unit, 'name'))
    return names.length > 0 ? list(names, lang) : null
  }
  return (
    <FactList
      facts={[
        { term: words.invests, value: named(['investment', 'implementation']) },
        { term: words.carries, value: named(['running_cost']) },
        { term: words.gains, value: named(['gain']) },
      ]}
    />
  )
}
