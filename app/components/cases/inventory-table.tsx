import { labelOf } from '#app/components/forms/options.ts'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { type Row, textAt } from '#app/domain/cases/content.ts'
import { serviceStatuses } from '#app/domain/cases/taxonomies/work.ts'
import type { Language } from '#app/domain/language.ts'
import { quantity } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { useTyped } from './foreign.tsx'

const statusKeys = ['before', 'after', 'potential'] as const

/** How far each service had come before and after, and how far it can and should come. */
export function InventoryTable({
  services,
  caption,
  labels,
}: {
  services: readonly Row<'inventory'>[]
  caption: string
  labels: Labels
}) {
  const { t, lang } = useText()
  const typed = useTyped()
  const isUsed = (key: 'before' | 'after' | 'potential') => services.some((row) => textAt(row, key) !== '')
  const needs = services.some((row) => needsOf(row, lang, t.read.inventory) !== '')
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[
        { key: 'service', label: labels.service ?? '' },
        ...statusKeys.filter(isUsed).map((key) => ({ key, label: labels[key] ?? '' })),
        ...(needs ? [{ key: 'needs', label: labels.mbits ?? '' }] : []),
      ]}
      rows={services.map((row) => ({
        id: row.id,
        cells: {
          service: typed(textAt(row, 'service')),
          before: <Status value={textAt(row, 'before')} />,
          after: <Status value={textAt(row, 'after')} />,
          potential: <Status value={textAt(row, 'potential')} />,
          needs: needsOf(row, lang, t.read.inventory) || null,
        },
      }))}
    />
  )
}

/** field key → label in the page's language */
export type Labels = Readonly<Record<string, string>>

/** The steps of the scale, so that a row can be read at a glance; the word says the same. */
const steps: Readonly<Record<string, number>> = {
  not_planned: 0,
  planned: 1,
  started: 2,
  almost_there: 3,
  achieved: 4,
}

function Status({ value }: { value: string }) {
  const { lang } = useText()
  if (!value) return null
  const step = steps[value]
  return (
    <span className={step === undefined ? 'scale' : `scale scale-${step}`}>
      {labelOf(serviceStatuses, value, lang)}
    </span>
  )
}

function needsOf(
  row: Row<'inventory'>,
  lang: Language,
  words: { redundancy: string; mobile: string },
): string {
  const speed = typeof row.mbits === 'number' ? quantity(row.mbits, 'Mbit/s', lang) : ''
  return [speed, row.redundancy === true && words.redundancy, row.mobile_coverage === true && words.mobile]
    .filter(Boolean)
    .join(', ')
}
