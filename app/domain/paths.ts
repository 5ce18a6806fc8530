/**
 * The site map: every address of the product, by name. app/routes.ts says for each name which module answers it, and
 * whoever links, redirects or mails asks `pathTo` for it, so that no link can point to what is not there. Swedish words
 * in the paths; English lives at the same paths under /en, which app/i18n/languages.ts adds.
 */

export const shelfNames = ['fall', 'lardom'] as const

const patterns = {
  // reading
  home: '/',
  search: '/sok',
  topics: '/amnen',
  topic: '/amnen/:taxonomy/:value',
  organisations: '/organisationer',
  organisationMap: '/organisationer/karta',
  organisation: '/organisationer/:slug',
  organisationPeers: '/organisationer/:slug/liknande',
  // "vi är …": which organisation a reader works for
  ownOrganisation: '/vi-ar',
  ownOrganisationRemoval: '/vi-ar/borttagning',
  // a case study and a lesson are read by the same pages; :shelf is `fall` or `lardom`
  case: '/:shelf/:slug',
  caseVersion: '/:shelf/:slug/v/:number',
  caseVersions: '/:shelf/:slug/versioner',
  caseComparison: '/:shelf/:slug/jamfor',
  // served as <slug>.md and <slug>.json, and by Accept
  caseMarkdown: '/:shelf/:slug/markdown',
  caseJson: '/:shelf/:slug/json',
  caseVersionMarkdown: '/:shelf/:slug/v/:number/markdown',
  caseVersionJson: '/:shelf/:slug/v/:number/json',
  // what people shorten an address to: each leads to the list
  shelf: '/:shelf',
  versionNumbers: '/:shelf/:slug/v',
  taxonomy: '/amnen/:taxonomy',
  about: '/om',
  accessibility: '/tillganglighet',
  privacy: '/integritet',

  // drafts
  write: '/skriv',
  draftCreation: '/skriv/nytt',
  drafts: '/utkast',
  draft: '/utkast/:id',
  draftTimeline: '/utkast/:id/tidslinje',
  draftNaming: '/utkast/:id/tidslinje/namn',
  draftPreview: '/utkast/:id/forhandsvisning',
  draftCheckpoint: '/utkast/:id/tidslinje/:checkpoint',
  draftCheckpointNaming: '/utkast/:id/tidslinje/:checkpoint/namn',
  draftRestoration: '/utkast/:id/tidslinje/:checkpoint/aterstallning',
  draftSharing: '/utkast/:id/delning',
  draftInvitation: '/utkast/:id/delning/inbjudan',
  draftInvitationWithdrawal: '/utkast/:id/delning/inbjudan/aterkallelse',
  draftCollaborator: '/utkast/:id/delning/medverkan',
  draftCollaboratorRemoval: '/utkast/:id/delning/borttagning',
  draftDeletion: '/utkast/:id/borttagning',
  draftUndeletion: '/utkast/:id/atertagning',
  submission: '/utkast/:id/inlamning',
  takeBack: '/utkast/:id/aterkallelse',
  revision: '/utkast/:id/ny-version',
  trustedPublication: '/utkast/:id/publicering',

  // reviews
  reviewQueue: '/granskning',
  review: '/granskning/:id',
  claim: '/granskning/:id/atagande',
  claimRelease: '/granskning/:id/slapp',
  approval: '/granskning/:id/godkannande',
  return: '/granskning/:id/retur',
  publication: '/granskning/:id/publicering',
  rejection: '/granskning/:id/avslag',
  checkAfterwards: '/granskning/:id/efterkontroll',
  withdrawal: '/granskning/:id/tillbakadragande',
  searchWords: '/sokord',
  searchWord: '/sokord/:id',
  searchWordPreview: '/sokord/:id/forhandsgranskning',
  searchWordRemoval: '/sokord/:id/borttagning',

  // account
  signIn: '/logga-in',
  signOut: '/logga-ut',
  passwordResetRequest: '/glomt-losenord',
  passwordReset: '/aterstall/:token',
  invitation: '/inbjudan/:token',
  invitationDecline: '/inbjudan/:token/avbojande',
  firstAdministrator: '/forsta-administrator/:token',
  account: '/konto',
  accountProfile: '/konto/profil',
  accountPassword: '/konto/losenord',
  accountSessions: '/konto/sessioner',
  ownInvitations: '/konto/inbjudningar',
  ownInvitationDecline: '/konto/inbjudningar/avbojande',

  // organisations
  organisationBroadband: '/organisationer/:slug/bredband',
  organisationMembers: '/organisationer/:slug/medlemmar',
  organisationInvitation: '/organisationer/:slug/medlemmar/inbjudan',
  organisationInvitationWithdrawal: '/organisationer/:slug/medlemmar/inbjudan/aterkallelse',
  organisationMembership: '/organisationer/:slug/medlemmar/roll',
  organisationMembershipRemoval: '/organisationer/:slug/medlemmar/borttagning',

  // admin
  admin: '/admin',
  adminOrganisations: '/admin/organisationer',
  adminOrganisationNew: '/admin/organisationer/ny',
  adminOrganisation: '/admin/organisationer/:id',
  adminInvitation: '/admin/organisationer/:id/inbjudan',
  adminInvitationWithdrawal: '/admin/organisationer/:id/inbjudan/aterkallelse',
  adminMembership: '/admin/organisationer/:id/medlemmar',
  adminMembershipRemoval: '/admin/organisationer/:id/medlemmar/borttagning',
  adminPeople: '/admin/personer',
  adminPerson: '/admin/personer/:id',
  adminPersonRoles: '/admin/personer/:id/roller',
  adminPersonSuspension: '/admin/personer/:id/avstangning',
  adminOutbox: '/admin/utskick',
  adminTestMail: '/admin/utskick/testmejl',
  adminFigures: '/admin/uppgifter',
  adminFiguresPreview: '/admin/uppgifter/forhandsgranskning',
  adminJobs: '/admin/jobb',
  adminJobRetry: '/admin/jobb/nytt-forsok',

  // feeds
  sitemap: '/sitemap.xml',
  robots: '/robots.txt',
  feed: '/atom.xml',
} as const satisfies Readonly<Record<string, `/${string}`>>

export type PathName = keyof typeof patterns
export const pathNames = Object.keys(patterns) as PathName[]

declare const ofSiteMap: unique symbol
/** An address of the site map without origin and language. Only this file and app/i18n/languages.ts make one. */
export type Path = string & { readonly [ofSiteMap]: true }

type ParameterOf<Pattern> = Pattern extends `${string}/:${infer Name}/${infer Rest}`
  ? Name | ParameterOf<`/${Rest}`>
  : Pattern extends `${string}/:${infer Name}`
    ? Name
    : never

export type Query = Readonly<Record<string, string | number | readonly string[] | null | undefined>>
type Parameters<Name extends PathName> = Readonly<
  Record<ParameterOf<(typeof patterns)[Name]>, string | number | undefined>
>
type Values<Name extends PathName> = [ParameterOf<(typeof patterns)[Name]>] extends [never]
  ? [query?: Query]
  : [values: Parameters<Name> & Query]

/**
 * The address of a page: `pathTo('draftPreview', { id, visa: 'inloggad' })`. What the pattern does not name stands in the
 * query; null, undefined and the empty text are left out of it.
 */
export function pathTo<Name extends PathName>(name: Name, ...[values = {}]: Values<Name>): Path {
  const pattern: string = patterns[name]
  const query: Record<string, Query[string]> = { ...values }
  const place = pattern.replace(/:(\w+)/g, (_, parameter: string) => {
    const value = query[parameter]
    // the type asks for the key; an address that lacks the value would be that of another page
    if (value === undefined || value === null || value === '')
      throw new Error(`${pattern} without ${parameter}`)
    delete query[parameter]
    return encodeURIComponent(String(value))
  })
  return withQuery(place as Path, query)
}

/** The same address with more in its query. */
export function withQuery(base: Path, query: Query): Path {
  const search = searchOf(query)
  if (search.size === 0) return base
  return `${base}${base.includes('?') ? '&' : '?'}${search}` as Path
}

/** What there is of a query, without what says nothing. */
export function searchOf(query: Query): URLSearchParams {
  const entries = Object.entries(query).flatMap(([key, value]) =>
    [value].flat().map((one) => [key, one] as const),
  )
  const said = entries.filter(([, value]) => value !== null && value !== undefined && value !== '')
  return new URLSearchParams(said.map(([key, value]) => [key, String(value)]))
}

/** The same page, at the element with this id. */
export function withFragment(base: Path, id: string): Path {
  return `${base}#${id}` as Path
}

/** What all addresses of this name begin with. */
export function pathStart(name: PathName): Path {
  return patterns[name].replace(/:.*/, '') as Path
}

/** A link that somebody wrote, where it leads to a page of ours. */
export function ownPath(address: string): Path | null {
  const place = address.replace(/[?#].*$/s, '')
  const isOurs = allPatterns.some((pattern) => pattern.test(place))
  return isOurs ? (address as Path) : null
}

const allPatterns = Object.values(patterns).map((pattern) => {
  const parts = pattern
    .split('/')
    .map((part) =>
      part === ':shelf' ? `(?:${shelfNames.join('|')})` : part.startsWith(':') ? '[^/]+' : part,
    )
  return new RegExp(`^${parts.join('/')}$`)
})

/** The pattern of the site map, as a router reads it. */
export function patternOf(name: PathName): string {
  return patterns[name]
}
