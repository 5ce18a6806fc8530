import { useLoaderData } from '@remix-run/react'
import { CaseList } from '#app/components/cases/case-list.tsx'
import { labelOf } from '#app/components/forms/options.ts'
import { IndicatorTable } from '#app/components/organisations/indicator-table.tsx'
import { OrganisationFacts } from '#app/components/organisations/organisation-facts.tsx'
import { Page } from '#app/components/page/page.tsx'
import { titled } from '#app/components/page/page-title.ts'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Pager } from '#app/components/ui/pager.tsx'
import { can } from '#app/domain/access/access.ts'
import { organisationAccess, roleIn } from '#app/domain/access/organisation-access.ts'
import { pathTo } from '#app/domain/paths.ts'
import { organisationTypes } from '#app/domain/people/organisation-types.ts'
import { pageNumber, pageParameter } from '#app/domain/search/paging.ts'
import { useText } from '#app/i18n/use-text.tsx'
import { readQuery } from '#server/http/addresses/query.ts'
import { respond } from '#server/http/respond.ts'
import { listIndicatorValues } from '#server/organisations/indicators.ts'
import { countPages, findOrganisationBySlug, rowsOfPage } from '#server/organisations/presentation.ts'
import { listLatest } from '#server/versions/latest.ts'

export const meta = titled<typeof loader>((t, data) => data?.organisation.name ?? t.organisations.list.title)

export const loader = respond(async ({ params, request, context }) => {
  const { db, person } = context
  const organisation = await findOrganisationBySlug(db, params.slug ?? '')
  const page = pageNumber(readQuery(request))
  return {
    organisation,
    cases: await listLatest(db, { by: organisation.id, ...rowsOfPage(page) }),
    figures: await listIndicatorValues(db, organisation.id),
    page,
    pages: countPages(organisation.published),
    isMember: person !== null && roleIn(person, organisation.id) !== null,
    mayManage: can(person, 'manageMembers', organisationAccess(organisation.id)),
    isAdmin: person?.isAdmin ?? false,
    operator: context.operator,
  }
})

export default function Organisation() {
  const { organisation, cases, figures, page, pages, isMember, mayManage, isAdmin, operator } =
    useLoaderData<typeof loader>()
  const { t, lang, href } = useText()
  const words = t.organisations.page
  const { slug } = organisation
  const actions = (
    <>
      <LinkButton href={href(pathTo('organisationPeers', { slug }))}>
        {t.organisations.likeness.link}
      </LinkButton>
      {(isMember || mayManage) && (
        <LinkButton href={href(pathTo('organisationMembers', { slug }))}>
          {mayManage ? words.manageMembers : words.seeMembers}
        </LinkButton>
      )}
      {isAdmin && (
        <LinkButton href={href(pathTo('adminOrganisation', { id: organisation.id }))} weight="quiet">
          {words.administer}
        </LinkButton>
      )}
    </>
  )
  return (
    <Page
      title={organisation.name}
      kicker={labelOf(organisationTypes, organisation.type, lang)}
      width="wide"
      breadcrumbs={[{ label: t.organisations.list.title, path: pathTo('organisations') }]}
      actions={actions}
    >
      {organisation.isExample && (
        <Notice title={t.organisations.example}>
          <p>{t.organisations.exampleText}</p>
        </Notice>
      )}
      <div className="organisation">
        <section aria-labelledby="facts" className="organisation-facts">
          <h2 id="facts">{words.facts}</h2>
          <OrganisationFacts organisation={organisation} />
        </section>
        <section aria-labelledby="published">
          <h2 id="published">{words.published}</h2>
          {cases.length > 0 ? (
            <CaseList cases={cases} withOrganisation={false} />
          ) : (
            <EmptyState title={words.nothingPublished}>
              <p>
                {words.nothingPublishedText} <a href={href(pathTo('search'))}>{words.searchAll}</a>
              </p>
            </EmptyState>
          )}
          <Pager
            page={page}
            pages={pages}
            hrefOf={(number) => href(pathTo('organisation', { slug, sida: pageParameter(number) }))}
          />
          {!isMember && <HowToJoin hasApprover={organisation.hasApprover} operatorEmail={operator.email} />}
        </section>
      </div>
      <section aria-labelledby="figures">
        <h2 id="figures">{t.organisations.figures.title}</h2>
        <IndicatorTable values={figures} />
        <p>
          <a href={href(pathTo('organisationBroadband', { slug }))}>{t.organisations.broadband.link}</a>
        </p>
      </section>
    </Page>
  )
}

interface JoinProps {
  hasApprover: boolean
  operatorEmail: string | null
}

function HowToJoin({ hasApprover, operatorEmail }: JoinProps) {
  const { t } = useText()
  const words = t.organisations.page
  return (
    <Notice title={hasApprover ? words.join : words.unclaimed}>
      <p>{hasApprover ? words.joinText : words.unclaimedText}</p>
      {!hasApprover && operatorEmail && (
        <p>
          <a href={`mailto:${operatorEmail}`}>{operatorEmail}</a>
        </p>
      )}
    </Notice>
  )
}
