/** What a file of figures would change, or every line of it that cannot be read. */
import { DataTable } from '#app/components/ui/data-table.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import type { FaultyLine } from '#app/domain/organisations/indicator-csv.ts'
import { pathTo } from '#app/domain/paths.ts'
import { number } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'

interface Change {
  readonly name: string
  readonly slug: string
  readonly year: number
  readonly before: number | null
  readonly value: number
}

interface Props {
  changes: readonly Change[]
  unchanged: number
  empty: number
}

/** A screenful or two; the sum says how many there are. */
const mostShown = 100

export function FigureChanges({ changes, unchanged, empty }: Props) {
  const { t, lang, href } = useText()
  const words = t.admin.figures
  const added = changes.filter(({ before }) => before === null).length
  return (
    <section>
      <p>{words.summary(added, changes.length - added, unchanged)}</p>
      {empty > 0 && <p className="meta">{words.empty(empty)}</p>}
      {changes.length === 0 ? (
        <EmptyState title={words.nothing}>
          <p>{words.nothingText}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={words.caption}
          columns={[
            { key: 'name', label: words.organisation },
            { key: 'year', label: words.year, numeric: true },
            { key: 'before', label: words.before, numeric: true },
            { key: 'after', label: words.after, numeric: true },
          ]}
          rows={changes.slice(0, mostShown).map(({ name, slug, year, before, value }) => ({
            id: `${slug} ${year}`,
            cells: {
              name: <a href={href(pathTo('organisation', { slug }))}>{name}</a>,
              year,
              before: before === null ? '–' : number(before, lang),
              after: number(value, lang),
            },
          }))}
        />
      )}
      {changes.length > mostShown && <p className="meta">{words.more(changes.length - mostShown)}</p>}
    </section>
  )
}

export function FigureFaults({ faults }: { faults: readonly FaultyLine[] }) {
  const { t } = useText()
  const words = t.admin.figures
  return (
    <section>
      <DataTable
        caption={words.faultsTitle}
        columns={[
          { key: 'line', label: words.line },
          { key: 'found', label: words.found },
          { key: 'fault', label: words.fault },
        ]}
        rows={faults.slice(0, mostShown).map(({ line, found, fault }, index) => ({
          id: `${line} ${index}`,
          cells: { line, found: found || '–', fault: words.faults[fault] },
        }))}
      />
      {faults.length > mostShown && <p className="meta">{words.more(faults.length - mostShown)}</p>}
    </section>
  )
}
