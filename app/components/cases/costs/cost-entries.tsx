import { useTyped } from '#app/components/cases/foreign.tsx'
import { ValueWithNote } from '#app/components/cases/value-with-note.tsx'
import { labelOf } from '#app/components/forms/options.ts'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { type Content, rowsAt, textAt } from '#app/domain/cases/content.ts'
import { type CostEntry, isHidden } from '#app/domain/cases/cost-visibility.ts'
import {
  bases,
  compensations,
  entryKinds,
  gainKinds,
  realisations,
  recurrences,
} from '#app/domain/cases/taxonomies/costs.ts'
import type { Language } from '#app/domain/language.ts'
import { kronor, number, years } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'

type Words = ReturnType<typeof useText>['t']['read']['costs']

/** Every cost and every gain, as it was entered. */
export function CostEntries({ content }: { content: Content }) {
  const { t, lang } = useText()
  const words = t.read.costs
  const typed = useTyped()
  const units = rowsAt(content, 'units')
  return (
    <DataTable
      caption={words.entries}
      captionHidden
      columns={[
        { key: 'what', label: words.what },
        { key: 'unit', label: words.unit },
        { key: 'amount', label: words.amount, numeric: true },
        { key: 'when', label: words.when },
      ]}
      rows={rowsAt(content, 'entries').map((entry) => ({
        id: entry.id,
        cells: {
          what: <ValueWithNote first={typed(textAt(entry, 'what'))} second={kindOf(entry, lang)} />,
          unit: (
            <ValueWithNote
              first={typed(units.find((unit) => unit.id === entry.unit)?.name ?? '')}
              second={labelOf(compensations, paidBack(entry), lang)}
            />
          ),
          amount: <Amount entry={entry} />,
          when: <ValueWithNote first={whenOf(entry, lang, words)} second={spanOf(entry, lang)} />,
        },
      }))}
    />
  )
}

function kindOf(entry: CostEntry, lang: Language): string {
  const words = [
    labelOf(gainKinds, entry.gain_kind ?? null, lang) ?? labelOf(entryKinds, entry.kind ?? null, lang),
    labelOf(realisations, entry.realised_as ?? null, lang),
    labelOf(bases, entry.basis ?? null, lang),
  ]
  const said = words.filter((word) => word !== null)
  return said.map((word, place) => (place === 0 ? word : word.toLowerCase())).join(', ')
}

/** "Ingen" beside the name of a unit would be a riddle. */
function paidBack(entry: CostEntry): string | null {
  const by = textAt(entry, 'paid_back_by')
  return by && by !== 'none' ? by : null
}

function Amount({ entry }: { entry: CostEntry }) {
  const { t, lang } = useText()
  const words = t.read.costs
  if (isHidden(entry)) return <span className="meta">{words.hiddenAmount}</span>
  const { amount_low: low, amount_likely: likely, amount_high: high } = entry
  const span =
    typeof low === 'number' && typeof high === 'number' && low !== high
      ? words.between(number(low, lang), kronor(high, lang))
      : null
  const one = [likely, low, high].find((value) => typeof value === 'number')
  if (one === undefined) return '–'
  const prices = typeof entry.price_year === 'number' ? words.priceYear(String(entry.price_year)) : null
  if (typeof likely !== 'number' && span) return <ValueWithNote first={span} second={prices} />
  return (
    <ValueWithNote first={kronor(Number(one), lang)} second={[span, prices].filter(Boolean).join(', ')} />
  )
}

function whenOf(entry: CostEntry, lang: Language, words: Words): string | null {
  if (entry.recurrence === 'per_case' && typeof entry.volume === 'number')
    return words.perCase(number(entry.volume, lang))
  return labelOf(recurrences, textAt(entry, 'recurrence') || null, lang)
}

function spanOf(entry: CostEntry, lang: Language): string {
  const { from_year: from = null, to_year: to = null } = entry
  // what happens once happens in one year
  if (entry.recurrence === 'one_time' && to === null) return String(from ?? '')
  return years(from, to, lang)
}
