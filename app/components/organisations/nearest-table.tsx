import { DataTable } from '#app/components/ui/data-table.tsx'
import { pathTo } from '#app/domain/paths.ts'
import { number } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { LikenessFigure } from './likeness-figure.tsx'
import type { ShownPeer } from './peer-list.tsx'

interface Props {
  name: string
  peers: readonly ShownPeer[]
  others: readonly number[]
}

/** Where the nearest lie: a figure, and a table that says the same. */
export function NearestTable({ name, peers, others }: Props) {
  const { t, lang, href } = useText()
  const words = t.organisations.likeness
  const rows = peers.map(({ organisation, likeness }, index) => ({
    id: organisation.id,
    cells: {
      organisation: (
        <>
          {index + 1}.{' '}
          <a href={href(pathTo('organisation', { slug: organisation.slug }))}>{organisation.name}</a>
        </>
      ),
      difference: number(likeness.difference, lang, 2),
      missing: words.of(likeness.missing, likeness.parts.length),
    },
  }))
  return (
    <section aria-labelledby="nearest">
      <h2 id="nearest">{peers.length === 7 ? words.nearest : words.nearestFewer(peers.length)}</h2>
      <div className="likeness">
        <LikenessFigure
          name={name}
          nearest={peers.map(({ likeness }) => likeness.difference)}
          others={others}
        />
        <DataTable
          caption={words.table}
          columns={[
            { key: 'organisation', label: words.organisation },
            { key: 'difference', label: words.part, numeric: true },
            { key: 'missing', label: words.missingCount, numeric: true },
          ]}
          rows={rows}
        />
      </div>
    </section>
  )
}
