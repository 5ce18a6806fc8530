import { DataTable } from '#app/components/ui/data-table.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { searchPath } from '#app/domain/search/search-request.ts'
import { number } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'

/** What people asked for and nobody has written. */
export function MissedTable({ misses }: { misses: readonly { words: string; asked: number }[] }) {
  const { t, lang, href } = useText()
  const words = t.search.synonyms
  if (misses.length === 0) return <p>{words.noMisses}</p>
  return (
    <DataTable
      caption={words.missesCaption}
      columns={[
        { key: 'words', label: words.term },
        { key: 'asked', label: words.asked, numeric: true },
      ]}
      rows={misses.map((miss) => ({
        id: miss.words,
        cells: {
          words: <a href={href(searchPath({ words: miss.words }))}>{miss.words}</a>,
          asked: number(miss.asked, lang),
        },
      }))}
    />
  )
}

interface Group {
  id: string
  sv: readonly string[]
  en: readonly string[]
  narrower: readonly string[]
}

export function SynonymTable({ groups }: { groups: readonly Group[] }) {
  const { t, href } = useText()
  const words = t.search.synonyms
  return (
    <DataTable
      caption={words.groups(groups.length)}
      columns={[
        { key: 'sv', label: words.sv },
        { key: 'en', label: words.en },
        { key: 'narrower', label: words.narrower },
      ]}
      rows={groups.map(({ id, sv, en, narrower }) => ({
        id,
        cells: {
          sv: <a href={href(pathTo('searchWord', { id }))}>{sv.join(', ') || en.join(', ')}</a>,
          en: <span lang="en">{en.join(', ')}</span>,
          narrower: narrower.join(', '),
        },
      }))}
    />
  )
}
