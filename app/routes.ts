/**
 * Which module answers which address: every name of the site map (app/domain/paths.ts) exactly once, or this file does
 * not compile. All are served in Swedish at the plain path and in English under /en, but what machines read at one place.
 */
import { type RouteConfig, type RouteConfigEntry, route } from '@remix-run/route-config'
import { pathPrefixes } from './domain/language.ts'
import { type PathName, pathNames, patternOf, shelfNames } from './domain/paths.ts'

const modules: Readonly<Record<PathName, string>> = {
  home: 'reading/home.tsx',
  search: 'reading/search.tsx',
  topics: 'reading/topics.tsx',
  topic: 'reading/topic.tsx',
  case: 'reading/case.tsx',
  caseVersion: 'reading/case.tsx',
  caseVersions: 'reading/case-versions.tsx',
  caseComparison: 'reading/case-comparison.tsx',
  caseMarkdown: 'reading/case-markdown.ts',
  caseJson: 'reading/case-json.ts',
  caseVersionMarkdown: 'reading/case-markdown.ts',
  caseVersionJson: 'reading/case-json.ts',
  shelf: 'reading/shortened.ts',
  versionNumbers: 'reading/shortened.ts',
  taxonomy: 'reading/shortened.ts',
  about: 'reading/about.tsx',
  accessibility: 'reading/accessibility.tsx',
  privacy: 'reading/privacy.tsx',

  write: 'drafts/write.tsx',
  draftCreation: 'drafts/draft-creation.tsx',
  drafts: 'drafts/drafts.tsx',
  draft: 'drafts/draft.tsx',
  draftTimeline: 'drafts/draft-timeline.tsx',
  draftNaming: 'drafts/draft-naming.tsx',
  draftPreview: 'drafts/draft-preview.tsx',
  draftCheckpoint: 'drafts/draft-checkpoint.tsx',
  draftCheckpointNaming: 'drafts/draft-checkpoint-naming.tsx',
  draftRestoration: 'drafts/draft-restoration.tsx',
  draftSharing: 'drafts/draft-sharing.tsx',
  draftInvitation: 'drafts/draft-invitation.tsx',
  draftInvitationWithdrawal: 'drafts/draft-invitation-withdrawal.ts',
  draftCollaborator: 'drafts/draft-collaborator.ts',
  draftCollaboratorRemoval: 'drafts/draft-collaborator-removal.ts',
  draftDeletion: 'drafts/draft-deletion.tsx',
  draftUndeletion: 'drafts/draft-undeletion.ts',
  submission: 'drafts/submission.tsx',
  takeBack: 'drafts/take-back.ts',
  revision: 'drafts/revision.ts',
  trustedPublication: 'drafts/trusted-publication.tsx',

  reviewQueue: 'reviews/review-queue.tsx',
  review: 'reviews/review.tsx',
  claim: 'reviews/claim.tsx',
  claimRelease: 'reviews/claim-release.ts',
  approval: 'reviews/approval.tsx',
  return: 'reviews/return.tsx',
  publication: 'reviews/publication.tsx',
  rejection: 'reviews/rejection.tsx',
  checkAfterwards: 'reviews/check-afterwards.ts',
  withdrawal: 'reviews/withdrawal.tsx',
  searchWords: 'search/search-words.tsx',
  searchWord: 'search/search-word.tsx',
  searchWordPreview: 'search/search-word-preview.tsx',
  searchWordRemoval: 'search/search-word-removal.ts',

  signIn: 'account/sign-in.tsx',
  signOut: 'account/sign-out.ts',
  passwordResetRequest: 'account/password-reset-request.tsx',
  passwordReset: 'account/password-reset.tsx',
  invitation: 'account/invitation.tsx',
  invitationDecline: 'account/invitation-decline.ts',
  firstAdministrator: 'account/first-administrator.tsx',
  account: 'account/account.tsx',
  accountProfile: 'account/account-profile.tsx',
  accountPassword: 'account/account-password.tsx',
  accountSessions: 'account/account-sessions.ts',
  ownInvitations: 'account/own-invitations.tsx',
  ownInvitationDecline: 'account/own-invitation-decline.ts',

  organisations: 'organisations/organisations.tsx',
  organisationMap: 'organisations/organisation-map.tsx',
  organisation: 'organisations/organisation.tsx',
  organisationBroadband: 'organisations/organisation-broadband.tsx',
  organisationPeers: 'organisations/organisation-peers.tsx',
  ownOrganisation: 'organisations/own-organisation.tsx',
  ownOrganisationRemoval: 'organisations/own-organisation-removal.ts',
  organisationMembers: 'organisations/organisation-members.tsx',
  organisationInvitation: 'organisations/organisation-invitation.tsx',
  organisationInvitationWithdrawal: 'organisations/organisation-invitation-withdrawal.ts',
  organisationMembership: 'organisations/organisation-membership.ts',
  organisationMembershipRemoval: 'organisations/organisation-membership-removal.ts',

  admin: 'admin/admin.tsx',
  adminOrganisations: 'admin/admin-organisations.tsx',
  adminOrganisationNew: 'admin/admin-organisation-new.tsx',
  adminOrganisation: 'admin/admin-organisation.tsx',
  adminInvitation: 'admin/admin-invitation.tsx',
  adminInvitationWithdrawal: 'admin/admin-invitation-withdrawal.ts',
  adminMembership: 'admin/admin-membership.ts',
  adminMembershipRemoval: 'admin/admin-membership-removal.ts',
  adminPeople: 'admin/admin-people.tsx',
  adminPerson: 'admin/admin-person.tsx',
  adminPersonRoles: 'admin/admin-person-roles.ts',
  adminPersonSuspension: 'admin/admin-person-suspension.ts',
  adminOutbox: 'admin/admin-outbox.tsx',
  adminTestMail: 'admin/admin-test-mail.tsx',
  adminFigures: 'admin/admin-figures.tsx',
  adminFiguresPreview: 'admin/admin-figures-preview.tsx',
  adminJobs: 'admin/admin-jobs.tsx',
  adminJobRetry: 'admin/admin-job-retry.ts',

  sitemap: 'feeds/sitemap.ts',
  robots: 'feeds/robots.ts',
  feed: 'feeds/feed.ts',
}

/** Read by machines at one address for all languages. */
const withoutLanguages: readonly PathName[] = ['sitemap', 'robots']

export default [
  ...pathNames.flatMap(routesOf),
  route('*', 'routes/reading/not-found.tsx'),
] satisfies RouteConfig

function routesOf(name: PathName): RouteConfigEntry[] {
  const language = withoutLanguages.includes(name) ? '' : `${pathPrefixes.en}?`
  const entry = (pattern: string, id: string) =>
    route(`${language}${pattern}`.replace(/^\/|\/$/g, ''), `routes/${modules[name]}`, { id })
  const pattern = patternOf(name)
  if (!pattern.startsWith('/:shelf')) return [entry(pattern, name)]
  return shelfNames.map((shelf) => entry(pattern.replace(':shelf', shelf), `${shelf}:${name}`))
}
