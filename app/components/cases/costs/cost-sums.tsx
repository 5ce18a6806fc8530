import type { ReactNode } from 'react'
import { UnitName } from '#app/components/cases/unit-name.tsx'
import { DataTable, type TableRow } from '#app/components/ui/data-table.tsx'
import type { Content } from '#app/domain/cases/content.ts'
import type { CostBenefit, UnitSum } from '#app/domain/cases/cost-benefit.ts'
import type { Language } from '#app/domain/language.ts'
import { number, years as yearSpan } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'

/** From here on thousands say enough and fit better. */
const thousandsFrom = 500_000

/** What each unit pays and gains over the same years, and what is left for it. */
export function CostSums({ costs, content }: { costs: CostBenefit; content: Content }) {
  const { t, lang } = useText()
  const words = t.read.costs
  const { count, from, to, isAssumed } = costs.years
  const over = isAssumed ? words.assumed(words.years(count)) : words.over(words.years(count))
  const largest = Math.max(costs.total.invested.high, costs.total.running.high, costs.total.gained.high)
  const scale = largest >= thousandsFrom ? 1_000 : 1
  const row = (id: string, name: ReactNode, sum: UnitSum): TableRow => ({
    id,
    cells: {
      unit: name,
      invested: amount(sum.invested.likely / scale, lang),
      running: amount(sum.running.likely / scale, lang),
      gained: amount(sum.gained.likely / scale, lang),
      net: signed(sum.net / scale, lang),
      perYear: signed(sum.net / scale / count, lang),
    },
  })
  return (
    <DataTable
      caption={
        <>
          {words.sums(over, isAssumed ? '' : yearSpan(from, to, lang))}.{' '}
          <span className="meta">{scale === 1 ? words.inKronor : words.inThousands}</span>
        </>
      }
      columns={[
        { key: 'unit', label: words.unit },
        { key: 'invested', label: words.invested, numeric: true },
        { key: 'running', label: words.running, numeric: true },
        { key: 'gained', label: words.gained, numeric: true },
        { key: 'net', label: words.net, numeric: true },
        { key: 'perYear', label: words.perYear, numeric: true },
      ]}
      rows={costs.units.map((unit) =>
        row(unit.id ?? 'unitless', <UnitName content={content} id={unit.id} />, unit),
      )}
      total={costs.units.length > 1 ? row('total', words.total, costs.total) : undefined}
    />
  )
}

/** A dash where nothing is paid or gained: a zero would look like a reckoned one. */
function amount(value: number, lang: Language): string {
  return value === 0 ? '–' : number(value, lang)
}

function signed(value: number, lang: Language): string {
  const rounded = Math.round(value)
  if (rounded === 0) return '0'
  return `${rounded < 0 ? '\u2212' : '+'}${number(Math.abs(rounded), lang)}`
}
