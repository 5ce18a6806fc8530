import { labelOf } from '#app/components/forms/options.ts'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { type Row, textAt } from '#app/domain/cases/content.ts'
import { roles as roleOptions } from '#app/domain/cases/taxonomies/work.ts'
import { quantity } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { useTyped } from './foreign.tsx'
import type { Labels } from './inventory-table.tsx'

/** Who took part, and with how much of their time. */
export function RolesTable({
  roles,
  caption,
  labels,
}: {
  roles: readonly Row<'roles'>[]
  caption: string
  labels: Labels
}) {
  const { lang } = useText()
  const typed = useTyped()
  const withShare = roles.some((row) => typeof row.share === 'number')
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[
        { key: 'role', label: labels.role ?? '' },
        { key: 'unit', label: labels.unit ?? '' },
        ...(withShare ? [{ key: 'share', label: labels.share ?? '', numeric: true as const }] : []),
      ]}
      rows={roles.map((row) => ({
        id: row.id,
        cells: {
          role: labelOf(roleOptions, textAt(row, 'role') || null, lang),
          unit: typed(textAt(row, 'unit')),
          share: typeof row.share === 'number' ? quantity(row.share, '%', lang) : null,
        },
      }))}
    />
  )
}
