/** The site map: every address of the product on one page. Swedish words in the paths; English lives at the same paths under /en. */
import { index, prefix, type RouteConfig, route } from '@remix-run/route-config'

const reading = [
  index('routes/reading/home.tsx'),
  route('sok', 'routes/reading/search.tsx'),
  route('amnen', 'routes/reading/topics.tsx'),
  route('amnen/:taxonomy/:value', 'routes/reading/topic.tsx'),
  route('organisationer', 'routes/organisations/organisations.tsx'),
  route('organisationer/:slug', 'routes/organisations/organisation.tsx'),
  // a case study and a lesson are read by the same pages; :shelf is `fall` or `lardom`
  ...['fall', 'lardom'].flatMap((shelf) => [
    route(`${shelf}/:slug`, 'routes/reading/case.tsx', { id: `${shelf}` }),
    route(`${shelf}/:slug/v/:number`, 'routes/reading/case.tsx', { id: `${shelf}-version` }),
    route(`${shelf}/:slug/versioner`, 'routes/reading/case-versions.tsx', { id: `${shelf}-versions` }),
    route(`${shelf}/:slug/jamfor`, 'routes/reading/case-comparison.tsx', { id: `${shelf}-comparison` }),
    // served as <slug>.md and <slug>.json, and by Accept
    route(`${shelf}/:slug/markdown`, 'routes/reading/case-markdown.ts', { id: `${shelf}-markdown` }),
    route(`${shelf}/:slug/json`, 'routes/reading/case-json.ts', { id: `${shelf}-json` }),
    route(`${shelf}/:slug/v/:number/markdown`, 'routes/reading/case-markdown.ts', {
      id: `${shelf}-version-markdown`,
    }),
    route(`${shelf}/:slug/v/:number/json`, 'routes/reading/case-json.ts', { id: `${shelf}-version-json` }),
  ]),
  route('om', 'routes/reading/about.tsx'),
  route('tillganglighet', 'routes/reading/accessibility.tsx'),
  route('integritet', 'routes/reading/privacy.tsx'),
]

const writing = [
  route('skriv', 'routes/drafts/write.tsx'),
  route('skriv/nytt', 'routes/drafts/draft-creation.tsx'),
  route('utkast', 'routes/drafts/drafts.tsx'),
  route('utkast/:id', 'routes/drafts/draft.tsx'),
  route('utkast/:id/tidslinje', 'routes/drafts/draft-timeline.tsx'),
  route('utkast/:id/tidslinje/:checkpoint', 'routes/drafts/draft-checkpoint.tsx'),
  route('utkast/:id/tidslinje/:checkpoint/aterstallning', 'routes/drafts/draft-restoration.tsx'),
  route('utkast/:id/delning', 'routes/drafts/draft-sharing.tsx'),
  route('utkast/:id/delning/inbjudan', 'routes/drafts/draft-invitation.tsx'),
  route('utkast/:id/delning/inbjudan/aterkallelse', 'routes/drafts/draft-invitation-withdrawal.ts'),
  route('utkast/:id/delning/medverkan', 'routes/drafts/draft-collaborator.ts'),
  route('utkast/:id/delning/borttagning', 'routes/drafts/draft-collaborator-removal.ts'),
  route('utkast/:id/inlamning', 'routes/drafts/submission.tsx'),
  route('utkast/:id/aterkallelse', 'routes/drafts/take-back.ts'),
  route('utkast/:id/ny-version', 'routes/drafts/revision.ts'),
  route('utkast/:id/publicering', 'routes/drafts/trusted-publication.tsx'),
]

const reviewing = [
  route('granskning', 'routes/reviews/review-queue.tsx'),
  route('granskning/:id', 'routes/reviews/review.tsx'),
  route('granskning/:id/atagande', 'routes/reviews/claim.tsx'),
  route('granskning/:id/slapp', 'routes/reviews/release.ts'),
  route('granskning/:id/godkannande', 'routes/reviews/approval.tsx'),
  route('granskning/:id/retur', 'routes/reviews/return.tsx'),
  route('granskning/:id/publicering', 'routes/reviews/publication.tsx'),
  route('granskning/:id/avslag', 'routes/reviews/rejection.tsx'),
  route('granskning/:id/efterkontroll', 'routes/reviews/check-afterwards.ts'),
  route('granskning/:id/tillbakadragande', 'routes/reviews/withdrawal.tsx'),
]

const people = [
  route('logga-in', 'routes/account/sign-in.tsx'),
  route('logga-ut', 'routes/account/sign-out.ts'),
  route('glomt-losenord', 'routes/account/password-reset-request.tsx'),
  route('aterstall/:token', 'routes/account/password-reset.tsx'),
  route('inbjudan/:token', 'routes/account/invitation.tsx'),
  route('forsta-administrator/:token', 'routes/account/first-administrator.tsx'),
  route('konto', 'routes/account/account.tsx'),
  route('konto/profil', 'routes/account/account-profile.tsx'),
  route('konto/losenord', 'routes/account/account-password.tsx'),
  route('konto/sessioner', 'routes/account/account-sessions.ts'),
  route('organisationer/:slug/medlemmar', 'routes/organisations/organisation-members.tsx'),
  route('organisationer/:slug/medlemmar/inbjudan', 'routes/organisations/organisation-invitation.tsx'),
  route(
    'organisationer/:slug/medlemmar/inbjudan/aterkallelse',
    'routes/organisations/organisation-invitation-withdrawal.ts',
  ),
  route('organisationer/:slug/medlemmar/roll', 'routes/organisations/organisation-membership.ts'),
  route(
    'organisationer/:slug/medlemmar/borttagning',
    'routes/organisations/organisation-membership-removal.ts',
  ),
]

const running = [
  route('admin', 'routes/admin/admin.tsx'),
  route('admin/organisationer', 'routes/admin/admin-organisations.tsx'),
  route('admin/organisationer/ny', 'routes/admin/admin-organisation-new.tsx'),
  route('admin/organisationer/:id', 'routes/admin/admin-organisation.tsx'),
  route('admin/organisationer/:id/inbjudan', 'routes/admin/admin-invitation.tsx'),
  route('admin/organisationer/:id/inbjudan/aterkallelse', 'routes/admin/admin-invitation-withdrawal.ts'),
  route('admin/organisationer/:id/medlemmar', 'routes/admin/admin-membership.ts'),
  route('admin/organisationer/:id/medlemmar/borttagning', 'routes/admin/admin-membership-removal.ts'),
  route('admin/personer', 'routes/admin/admin-people.tsx'),
  route('admin/personer/:id', 'routes/admin/admin-person.tsx'),
  route('admin/personer/:id/roller', 'routes/admin/admin-person-roles.ts'),
  route('admin/personer/:id/avstangning', 'routes/admin/admin-person-suspension.ts'),
  route('admin/utskick', 'routes/admin/admin-outbox.tsx'),
  route('admin/utskick/nytt-forsok', 'routes/admin/admin-outbox-retry.ts'),
]

const machines = [
  route('sitemap.xml', 'routes/feeds/sitemap.ts'),
  route('robots.txt', 'routes/feeds/robots.ts'),
  route('atom.xml', 'routes/feeds/feed.ts'),
]

export default [
  ...prefix('en?', [...reading, ...writing, ...reviewing, ...people, ...running]),
  ...machines,
  route('en/atom.xml', 'routes/feeds/feed.ts', { id: 'feed-en' }),
  route('*', 'routes/reading/not-found.tsx'),
] satisfies RouteConfig
