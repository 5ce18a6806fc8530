import { useTyped } from '#app/components/cases/foreign.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { type Content, type Row, rowsAt, textAt } from '#app/domain/cases/content.ts'
import { costBenefit, hasAmounts } from '#app/domain/cases/cost-benefit.ts'
import { list } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { CostBalance } from './cost-balance.tsx'
import { CostEntries } from './cost-entries.tsx'
import { CostSums } from './cost-sums.tsx'

interface Props {
  content: Content
  entriesHeading: 'h3' | 'h4'
}

/** Who invests, who carries the running cost, who gains: in names, in sums, and entry by entry. */
export function CostMap({ content, entriesHeading: Heading }: Props) {
  const { t } = useText()
  const costs = costBenefit(content)
  if (!costs) return null
  return (
    <>
      <WhoDoesWhat content={content} />
      {hasAmounts(costs) && <CostSums costs={costs} content={content} />}
      <CostBalance costs={costs} />
      <Heading>{t.read.costs.entries}</Heading>
      <CostEntries content={content} />
    </>
  )
}

/** By kind of entry and not by amount, so that it also says something about entries without amounts. */
function WhoDoesWhat({ content }: { content: Content }) {
  const { t, lang } = useText()
  const typed = useTyped()
  const words = t.read.costs
  const units = rowsAt(content, 'units')
  const entries = rowsAt(content, 'entries')
  const named = (term: string, isMeant: (unit: Row<'units'>) => boolean) => {
    const names = units.filter(isMeant).map((unit) => textAt(unit, 'name'))
    return { term, value: names.length > 0 ? typed(list(names, lang)) : null }
  }
  const has = (kinds: readonly string[]) => (unit: Row<'units'>) =>
    entries.some((entry) => entry.unit === unit.id && kinds.includes(textAt(entry, 'kind')))
  return (
    <FactList
      facts={[
        named(words.produces, (unit) => unit.produces === true),
        named(words.offers, (unit) => unit.offers === true),
        named(words.uses, (unit) => unit.uses === true),
        named(words.invests, has(['investment', 'implementation'])),
        named(words.carries, has(['running_cost'])),
        named(words.gains, has(['gain'])),
      ]}
    />
  )
}
