import { DataTable } from '#app/components/ui/data-table.tsx'
import {
  densityOf,
  type IndicatorValue,
  indicators,
  newestValues,
} from '#app/domain/organisations/indicators.ts'
import { list, number, quantity } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'

/** The newest figure of each kind with its year, source and what it measures; those that are missing by name. */
export function IndicatorTable({ values }: { values: readonly IndicatorValue[] }) {
  const { t, lang } = useText()
  const words = t.organisations.figures
  const newest = newestValues(values)
  const missing = indicators.filter(({ key }) => !newest.has(key)).map(({ label }) => label[lang])
  const rows = indicators.flatMap(({ key, label, definition, unit, decimals }) => {
    const found = newest.get(key)
    if (!found) return []
    const { value, year, source } = found
    const amount =
      key === 'population' ? number(value, lang) : quantity(rounded(value, decimals), unit[lang], lang)
    return [row(key, label[lang], definition[lang], amount, year, source ?? words.invented)]
  })
  const density = densityOf(values)
  if (density) {
    const amount = quantity(rounded(density.value, 1), words.perSquareKm, lang)
    rows.push(row('density', words.density, words.densityDefinition, amount, density.year, words.computed))
  }
  return (
    <>
      {rows.length > 0 && (
        <DataTable
          caption={words.title}
          captionHidden
          columns={[
            { key: 'name', label: words.name },
            { key: 'value', label: words.value, numeric: true },
            { key: 'year', label: words.year, numeric: true },
            { key: 'source', label: words.source },
          ]}
          rows={rows}
        />
      )}
      {missing.length > 0 && (
        <p className="meta">{words.missing(missing.length, indicators.length, list(missing, lang))}</p>
      )}
    </>
  )
}

function row(id: string, label: string, definition: string, value: string, year: number, source: string) {
  const name = (
    <>
      {label}
      <br />
      <span className="meta">{definition}</span>
    </>
  )
  return { id, cells: { name, value, year, source } }
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals))
}
