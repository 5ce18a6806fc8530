import type { OwnOrganisation } from '#app/domain/organisations/own-organisation.ts'
import { pathTo } from '#app/domain/paths.ts'
import { useText } from '#app/i18n/use-text.tsx'

/** Above a list: for which organisation likeness is told, or how to say which one the reader's is. */
export function OwnOrganisationNote({ own }: { own: OwnOrganisation | null }) {
  const { t, href } = useText()
  const words = t.organisations.likeness.own
  const choose = href(pathTo('ownOrganisation'))
  if (!own)
    return (
      <p className="own-organisation">
        {words.invite} <a href={choose}>{words.choose}</a>
      </p>
    )
  return (
    <p className="own-organisation">
      {words.are(own.name)}{' '}
      {own.canCompare ? (
        <a href={href(pathTo('organisationPeers', { slug: own.slug }))}>{words.who}</a>
      ) : (
        words.cannotCompare
      )}{' '}
      · <a href={choose}>{words.change}</a>
    </p>
  )
}
