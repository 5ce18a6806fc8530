/**
 * What each address answers to somebody without an account, to an editor of another organisation, and to a
 * plain member of the organisation: `in` is the way to the sign-in page, 303 any other way.
 */
interface Answers {
  get: string
  /** To a form that is filled in right. */
  post: string
}

/** Read by anybody; nothing can be sent there. */
const open: Answers = { get: '200 200 200', post: '405 405 405' }
/** For everybody with an account. */
const ownPage: Answers = { get: 'in 200 200', post: '405 405 405' }
/** A page about a draft that only those inside know of. */
const inside: Answers = { get: 'in 404 200', post: '405 405 405' }
/** Inside they know of it, but it is not for a member to do; the page says so, or why. */
const notForMembers: Answers = { get: 'in 404 403', post: 'in 404 403' }
const explained: Answers = { get: 'in 404 200', post: 'in 404 403' }
/** The form stands on another page. */
const actOfInsiders: Answers = { get: '303 303 303', post: 'in 404 403' }
const actOfOthers: Answers = { get: '303 303 303', post: 'in 404 404' }
/** Nobody else learns that it is there. */
const hidden: Answers = { get: 'in 404 404', post: 'in 404 404' }
const hiddenPage: Answers = { get: 'in 404 404', post: '405 405 405' }

/** Somebody reads and says something about herself; no account is needed. */
const choice: Answers = { get: '200 200 200', post: '303 303 303' }
const actOfReaders: Answers = { get: '303 303 303', post: '303 303 303' }

/** Leads to the list. */
const shortened: Answers = { get: '303 303 303', post: '405 405 405' }

const shelf = (at: string): Record<string, Answers> => ({
  [at]: shortened,
  [`${at}/:slug/v`]: shortened,
  [`${at}/:slug`]: open,
  [`${at}/:slug/v/:number`]: open,
  [`${at}/:slug/versioner`]: open,
  [`${at}/:slug/jamfor`]: open,
  [`${at}/:slug/markdown`]: open,
  [`${at}/:slug/json`]: open,
  [`${at}/:slug/v/:number/markdown`]: open,
  [`${at}/:slug/v/:number/json`]: open,
})

export const answers: Readonly<Record<string, Answers>> = {
  '/': open,
  '/sok': open,
  '/amnen': open,
  '/amnen/:taxonomy/:value': open,
  '/amnen/:taxonomy': shortened,
  '/organisationer': open,
  '/organisationer/karta': open,
  '/organisationer/:slug': open,
  '/organisationer/:slug/liknande': open,
  '/vi-ar': choice,
  '/vi-ar/borttagning': actOfReaders,
  ...shelf('/fall'),
  ...shelf('/lardom'),
  '/om': open,
  '/tillganglighet': open,
  '/integritet': open,
  '/sitemap.xml': open,
  '/robots.txt': open,
  '/atom.xml': open,
  '/*': { get: '404 404 404', post: '404 404 404' },

  '/skriv': ownPage,
  // for an organisation that is not one's own
  '/skriv/nytt': { get: '303 303 303', post: 'in 404 303' },
  '/utkast': ownPage,
  '/utkast/:id': inside,
  '/utkast/:id/tidslinje': inside,
  '/utkast/:id/tidslinje/:checkpoint': inside,
  // the member was invited to write in it
  '/utkast/:id/tidslinje/namn': { get: 'in 404 200', post: 'in 404 303' },
  '/utkast/:id/tidslinje/:checkpoint/namn': { get: 'in 404 200', post: 'in 404 303' },
  '/utkast/:id/forhandsvisning': inside,
  // the member was invited to write in it
  '/utkast/:id/tidslinje/:checkpoint/aterstallning': { get: 'in 404 200', post: 'in 404 303' },
  '/utkast/:id/delning': { get: 'in 404 403', post: '405 405 405' },
  '/utkast/:id/delning/inbjudan': notForMembers,
  '/utkast/:id/delning/inbjudan/aterkallelse': actOfInsiders,
  '/utkast/:id/delning/medverkan': actOfInsiders,
  '/utkast/:id/delning/borttagning': actOfInsiders,
  '/utkast/:id/borttagning': notForMembers,
  '/utkast/:id/atertagning': actOfInsiders,
  '/utkast/:id/inlamning': explained,
  '/utkast/:id/aterkallelse': actOfInsiders,
  '/utkast/:id/ny-version': actOfInsiders,
  '/utkast/:id/publicering': actOfInsiders,

  '/granskning': hiddenPage,
  '/granskning/:id': hiddenPage,
  '/granskning/:id/atagande': actOfOthers,
  '/granskning/:id/slapp': actOfOthers,
  '/granskning/:id/godkannande': actOfOthers,
  '/granskning/:id/retur': hidden,
  '/granskning/:id/publicering': actOfOthers,
  '/granskning/:id/avslag': hidden,
  '/granskning/:id/efterkontroll': actOfOthers,
  '/granskning/:id/tillbakadragande': hidden,
  '/sokord': hiddenPage,
  '/sokord/:id': hidden,
  '/sokord/:id/forhandsgranskning': hidden,
  '/sokord/:id/borttagning': hidden,

  '/logga-in': { get: '200 303 303', post: '422 303 303' },
  '/logga-ut': { get: '303 303 303', post: '303 303 303' },
  '/glomt-losenord': { get: '200 200 200', post: 'in in in' },
  // whoever has the link; the first uses it up
  '/aterstall/:token': { get: '200 410 410', post: '303 303 303' },
  '/inbjudan/:token': { get: '200 410 410', post: '303 409 409' },
  // used up by then
  '/inbjudan/:token/avbojande': { get: '303 303 303', post: '303 303 303' },
  // there is an administrator already
  '/forsta-administrator/:token': { get: '410 410 410', post: '422 422 422' },
  '/konto': ownPage,
  '/konto/profil': { get: 'in 200 200', post: 'in 303 303' },
  // with a wrong password
  '/konto/losenord': { get: 'in 200 200', post: 'in 422 422' },
  // an invitation that is nobody's
  '/konto/inbjudningar': { get: 'in 200 200', post: 'in 404 404' },
  '/konto/inbjudningar/avbojande': { get: '303 303 303', post: 'in 404 404' },
  '/konto/sessioner': { get: '303 303 303', post: 'in 303 303' },
  '/organisationer/:slug/bredband': open,
  '/organisationer/:slug/medlemmar': inside,
  '/organisationer/:slug/medlemmar/inbjudan': notForMembers,
  '/organisationer/:slug/medlemmar/inbjudan/aterkallelse': actOfInsiders,
  '/organisationer/:slug/medlemmar/roll': actOfInsiders,
  '/organisationer/:slug/medlemmar/borttagning': actOfInsiders,

  '/admin': hiddenPage,
  '/admin/organisationer': hiddenPage,
  '/admin/organisationer/ny': hidden,
  '/admin/organisationer/:id': hidden,
  '/admin/organisationer/:id/inbjudan': hidden,
  '/admin/organisationer/:id/inbjudan/aterkallelse': hidden,
  '/admin/organisationer/:id/medlemmar': hidden,
  '/admin/organisationer/:id/medlemmar/borttagning': hidden,
  '/admin/personer': hiddenPage,
  '/admin/personer/:id': hiddenPage,
  '/admin/personer/:id/roller': hidden,
  '/admin/personer/:id/avstangning': hidden,
  '/admin/utskick': hiddenPage,
  '/admin/utskick/testmejl': hidden,
  '/admin/uppgifter': hidden,
  '/admin/uppgifter/forhandsgranskning': hidden,
  '/admin/jobb': hiddenPage,
  '/admin/jobb/nytt-forsok': hidden,
}
