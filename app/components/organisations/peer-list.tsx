import { DataTable } from '#app/components/ui/data-table.tsx'
import { Details } from '#app/components/ui/details.tsx'
import { featureLabels, type Likeness, type Profile, reasonsOf } from '#app/domain/organisations/likeness.ts'
import { pathTo } from '#app/domain/paths.ts'
import { number } from '#app/i18n/format.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { featureNames, featureValue } from './feature-value.ts'

interface Named extends Profile {
  id: string
  slug: string
  name: string
  isExample: boolean
}

export interface ShownPeer {
  organisation: Named
  likeness: Likeness
  published: number
}

/** Each of the nearest: how much it differs, why in words, why in figures, and what it has published. */
export function PeerList({ self, peers }: { self: Named; peers: readonly ShownPeer[] }) {
  const { t, lang, href } = useText()
  const words = t.organisations.likeness
  return (
    <ol className="peers">
      {peers.map(({ organisation, likeness, published }) => {
        const path = href(pathTo('organisation', { slug: organisation.slug }))
        return (
          <li key={organisation.id}>
            <h3>
              <a href={path}>{organisation.name}</a>
              {organisation.isExample && ` (${t.organisations.example.toLowerCase()})`}
            </h3>
            <p className="meta">
              {words.difference(number(likeness.difference, lang, 2))} ·{' '}
              {published > 0 ? <a href={`${path}#published`}>{words.cases(published)}</a> : words.noCases}
            </p>
            <Reasons likeness={likeness} />
            <Details summary={words.why(organisation.name)}>
              <Parts self={self} other={organisation} likeness={likeness} />
            </Details>
          </li>
        )
      })}
    </ol>
  )
}

function Reasons({ likeness }: { likeness: Likeness }) {
  const { t, lang } = useText()
  const words = t.organisations.likeness
  const { alike, unlike } = reasonsOf(likeness)
  const unknown = likeness.parts.filter(({ difference }) => difference === null)
  return (
    <p>
      {alike.length > 0 && `${words.alike(featureNames(alike, lang))} `}
      {unlike.length > 0 && `${words.unlike(featureNames(unlike, lang))} `}
      {alike.length + unlike.length === 0 && `${words.between} `}
      {unknown.length > 0
        ? words.missing(
            unknown.length,
            likeness.parts.length,
            featureNames(
              unknown.map(({ feature }) => feature),
              lang,
            ),
          )
        : words.allKnown(likeness.parts.length)}
    </p>
  )
}

function Parts({ self, other, likeness }: { self: Named; other: Named; likeness: Likeness }) {
  const { t, lang } = useText()
  const words = t.organisations.likeness
  const { perSquareKm } = t.organisations.figures
  const rows = likeness.parts.map(({ feature, weight, difference }) => ({
    id: feature,
    cells: {
      feature: featureLabels[feature][lang],
      self: featureValue(feature, self, lang, perSquareKm) ?? words.unknown,
      other: featureValue(feature, other, lang, perSquareKm) ?? words.unknown,
      part: difference === null ? words.unknown : number(difference, lang, 2),
      weight: number(weight, lang),
    },
  }))
  return (
    <DataTable
      caption={words.why(other.name)}
      captionHidden
      columns={[
        { key: 'feature', label: words.feature },
        { key: 'self', label: self.name },
        { key: 'other', label: other.name },
        { key: 'part', label: words.part, numeric: true },
        { key: 'weight', label: words.weight, numeric: true },
      ]}
      rows={rows}
    />
  )
}
