/** The site map: every address of the product on one page. Swedish words in the paths; English lives at the same paths under /en. */
import { index, prefix, type RouteConfig, route } from '@remix-run/route-config'

const reading = [
  index('routes/home.tsx'),
  route('sok', 'routes/search.tsx'),
  route('amnen', 'routes/topics.tsx'),
  route('amnen/:taxonomy/:value', 'routes/topic.tsx'),
  route('organisationer', 'routes/organisations.tsx'),
  route('organisationer/:slug', 'routes/organisation.tsx'),
  // a case study and a lesson are read by the same pages; :shelf is `fall` or `lardom`
  ...['fall', 'lardom'].flatMap((shelf) => [
    route(`${shelf}/:slug`, 'routes/case.tsx', { id: `${shelf}` }),
    route(`${shelf}/:slug/v/:number`, 'routes/case.tsx', { id: `${shelf}-version` }),
    route(`${shelf}/:slug/versioner`, 'routes/case-versions.tsx', { id: `${shelf}-versions` }),
    route(`${shelf}/:slug/jamfor`, 'routes/case-comparison.tsx', { id: `${shelf}-comparison` }),
    // served as <slug>.md and <slug>.json, and by Accept
    route(`${shelf}/:slug/markdown`, 'routes/case-markdown.ts', { id: `${shelf}-markdown` }),
    route(`${shelf}/:slug/json`, 'routes/case-json.ts', { id: `${shelf}-json` }),
    route(`${shelf}/:slug/v/:number/markdown`, 'routes/case-markdown.ts', {
      id: `${shelf}-version-markdown`,
    }),
    route(`${shelf}/:slug/v/:number/json`, 'routes/case-json.ts', { id: `${shelf}-version-json` }),
  ]),
  route('om', 'routes/about.tsx'),
  route('tillganglighet', 'routes/accessibility.tsx'),
  route('integritet', 'routes/privacy.tsx'),
]

const writing = [
  route('skriv', 'routes/write.tsx'),
  route('skriv/nytt', 'routes/draft-creation.tsx'),
  route('utkast', 'routes/drafts.tsx'),
  route('utkast/:id', 'routes/draft.tsx'),
  route('utkast/:id/tidslinje', 'routes/draft-timeline.tsx'),
  route('utkast/:id/tidslinje/:checkpoint', 'routes/draft-checkpoint.tsx'),
  route('utkast/:id/tidslinje/:checkpoint/aterstallning', 'routes/draft-restoration.tsx'),
  route('utkast/:id/delning', 'routes/draft-sharing.tsx'),
  route('utkast/:id/delning/inbjudan', 'routes/draft-invitation.tsx'),
  route('utkast/:id/delning/inbjudan/aterkallelse', 'routes/draft-invitation-withdrawal.ts'),
  route('utkast/:id/delning/medverkan', 'routes/draft-collaborator.ts'),
  route('utkast/:id/delning/borttagning', 'routes/draft-collaborator-removal.ts'),
  route('utkast/:id/inlamning', 'routes/submission.tsx'),
  route('utkast/:id/aterkallelse', 'routes/take-back.ts'),
  route('utkast/:id/ny-version', 'routes/revision.ts'),
  route('utkast/:id/publicering', 'routes/trusted-publication.tsx'),
]

const reviewing = [
  route('granskning', 'routes/review-queue.tsx'),
  route('granskning/:id', 'routes/review.tsx'),
  route('granskning/:id/atagande', 'routes/claim.tsx'),
  route('granskning/:id/slapp', 'routes/release.ts'),
  route('granskning/:id/godkannande', 'routes/approval.tsx'),
  route('granskning/:id/retur', 'routes/return.tsx'),
  route('granskning/:id/publicering', 'routes/publication.tsx'),
  route('granskning/:id/avslag', 'routes/rejection.tsx'),
  route('granskning/:id/efterkontroll', 'routes/check-afterwards.ts'),
  route('granskning/:id/tillbakadragande', 'routes/withdrawal.tsx'),
]

const people = [
  route('logga-in', 'routes/sign-in.tsx'),
  route('logga-ut', 'routes/sign-out.ts'),
  route('glomt-losenord', 'routes/password-reset-request.tsx'),
  route('aterstall/:token', 'routes/password-reset.tsx'),
  route('inbjudan/:token', 'routes/invitation.tsx'),
  route('forsta-administrator/:token', 'routes/first-administrator.tsx'),
  route('konto', 'routes/account.tsx'),
  route('konto/profil', 'routes/account-profile.tsx'),
  route('konto/losenord', 'routes/account-password.tsx'),
  route('konto/sessioner', 'routes/account-sessions.ts'),
  route('organisationer/:slug/medlemmar', 'routes/organisation-members.tsx'),
  route('organisationer/:slug/medlemmar/inbjudan', 'routes/organisation-invitation.tsx'),
  route(
    'organisationer/:slug/medlemmar/inbjudan/aterkallelse',
    'routes/organisation-invitation-withdrawal.ts',
  ),
  route('organisationer/:slug/medlemmar/roll', 'routes/organisation-membership.ts'),
  route('organisationer/:slug/medlemmar/borttagning', 'routes/organisation-membership-removal.ts'),
]

const running = [
  route('admin', 'routes/admin.tsx'),
  route('admin/organisationer', 'routes/admin-organisations.tsx'),
  route('admin/organisationer/ny', 'routes/admin-organisation-new.tsx'),
  route('admin/organisationer/:id', 'routes/admin-organisation.tsx'),
  route('admin/organisationer/:id/inbjudan', 'routes/admin-invitation.tsx'),
  route('admin/organisationer/:id/inbjudan/aterkallelse', 'routes/admin-invitation-withdrawal.ts'),
  route('admin/organisationer/:id/medlemmar', 'routes/admin-membership.ts'),
  route('admin/organisationer/:id/medlemmar/borttagning', 'routes/admin-membership-removal.ts'),
  route('admin/personer', 'routes/admin-people.tsx'),
  route('admin/personer/:id', 'routes/admin-person.tsx'),
  route('admin/personer/:id/roller', 'routes/admin-person-roles.ts'),
  route('admin/personer/:id/avstangning', 'routes/admin-person-suspension.ts'),
  route('admin/utskick', 'routes/admin-outbox.tsx'),
  route('admin/utskick/nytt-forsok', 'routes/admin-outbox-retry.ts'),
]

const machines = [
  route('sitemap.xml', 'routes/sitemap.ts'),
  route('robots.txt', 'routes/robots.ts'),
  route('atom.xml', 'routes/feed.ts'),
]

export default [
  ...prefix('en?', [...reading, ...writing, ...reviewing, ...people, ...running]),
  ...machines,
  route('en/atom.xml', 'routes/feed.ts', { id: 'feed-en' }),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig
