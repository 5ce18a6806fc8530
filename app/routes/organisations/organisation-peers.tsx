/** Which organisations are like this one, why, and with which weights. */
import { data, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CaseList } from '#app/components/cases/case-list.tsx'
import { featureNames, unknownFeatures } from '#app/components/organisations/feature-value.ts'
import { LikenessWeights } from '#app/components/organisations/likeness-weights.tsx'
import { NearestTable } from '#app/components/organisations/nearest-table.tsx'
import { PeerList } from '#app/components/organisations/peer-list.tsx'
import { Page } from '#app/components/page/page.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { Details } from '#app/components/ui/details.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { readWeights, weightsQuery } from '#app/domain/organisations/likeness-weights.ts'
import { pathTo } from '#app/domain/paths.ts'
import { pathIn } from '#app/i18n/languages.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { readQuery } from '#server/http/addresses/query.ts'
import { cacheHeaders, forwardLoaderHeaders } from '#server/http/caching/cache-headers.ts'
import { respond } from '#server/http/respond.ts'
import { countPublishedBy } from '#server/organisations/directory.ts'
import { nearestOrganisations } from '#server/organisations/likeness.ts'
import { listLatest } from '#server/versions/latest.ts'

export const headers = forwardLoaderHeaders

const title = titled<typeof loader>((t, found) =>
  found ? t.organisations.likeness.title(found.organisation.name) : t.organisations.list.title,
)

/** With weights there are thousands of pages for each organisation, all of them about the same. */
export const meta: MetaFunction<typeof loader> = (args) => [
  ...(title(args) ?? []),
  ...(args.data?.isChanged ? [{ name: 'robots', content: 'noindex, follow' }] : []),
]

const newestShown = 5

export const loader = respond(async ({ params, request, context: { db, lang, person } }) => {
  const slug = params.slug ?? ''
  const { weights, problem, isShortest } = readWeights(readQuery(request))
  const query = weightsQuery(weights)
  if (!problem && !isShortest) throw redirect(pathIn(lang, pathTo('organisationPeers', { slug, ...query })))
  const { organisation, nearest, others } = await nearestOrganisations(db, slug, weights)
  const ids = nearest.map((peer) => peer.organisation.id)
  const published = await countPublishedBy(db, ids)
  const peers = nearest.map((peer) => ({ ...peer, published: published.get(peer.organisation.id) ?? 0 }))
  const cases = await listLatest(db, { amongOrganisations: ids, limit: newestShown })
  const isChanged = Object.keys(query).length > 0
  return data(
    { organisation, peers, others, cases, weights, problem, isChanged },
    { headers: cacheHeaders(person) },
  )
})

export default function OrganisationPeers() {
  const { organisation, peers, others, cases, weights, problem, isChanged } = useLoaderData<typeof loader>()
  const { t, lang, href } = useText()
  const words = t.organisations.likeness
  const { slug, name } = organisation
  const unknown = unknownFeatures(organisation)
  return (
    <Page
      title={words.title(name)}
      lead={words.lead}
      width="wide"
      breadcrumbs={[
        { label: t.organisations.list.title, path: pathTo('organisations') },
        { label: name, path: pathTo('organisation', { slug }) },
      ]}
      actions={
        <LinkButton href={href(pathTo('ownOrganisation', { organisation: slug }))}>
          {words.own.choice(name)}
        </LinkButton>
      }
    >
      {problem && (
        <Notice kind="warn">
          <p>{words[problem]}</p>
        </Notice>
      )}
      {peers.length === 0 ? (
        <EmptyState title={words.tooLittle(name)}>
          <p>
            {unknown.length > 0 ? words.tooLittleText(featureNames(unknown, lang)) : words.tooLittleAnybody}
          </p>
          <LinkButton href={href(pathTo('organisations'))}>{words.toDirectory}</LinkButton>
        </EmptyState>
      ) : (
        <>
          <NearestTable name={name} peers={peers} others={others} />
          <section aria-labelledby="why">
            <h2 id="why">{words.whyLike}</h2>
            <PeerList self={organisation} peers={peers} />
          </section>
          <section aria-labelledby="newest">
            <h2 id="newest">{words.newest}</h2>
            {cases.length > 0 ? <CaseList cases={cases} /> : <p>{words.nothingPublished}</p>}
          </section>
        </>
      )}
      <section aria-labelledby="weights" className="no-print">
        <h2 id="weights">{words.weights}</h2>
        <p>{words.weightsText}</p>
        <LikenessWeights slug={slug} weights={weights} isChanged={isChanged} />
      </section>
      <Details summary={words.how}>
        {words.howText.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </Details>
    </Page>
  )
}
