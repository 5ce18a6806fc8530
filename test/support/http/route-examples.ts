/**
 * For every address of the site map: where in the demo world it is, and who may be there. A route that is
 * not listed fails the tests that look at all of them.
 */

import type { CaseKind } from '#app/domain/cases/document.ts'
import type { Db } from '#db/connect.ts'
import { idOf } from '#db/seed/demo/ids.ts'
import type { PersonKey } from '#db/seed/demo/people.ts'
import { inviteToOrganisation } from '#server/accounts/invitation.ts'
import { createLink } from '#server/accounts/links.ts'
import { findPersonById } from '#server/accounts/person.ts'
import { createRateLimits } from '#server/accounts/rate-limit.ts'
import { tokenIn } from '#test/support/accounts/accounts.ts'

export interface RouteExample {
  path: string
  /** Null for somebody without an account. */
  as: PersonKey | null
  /** GET only sends to where the form stands. */
  leadsElsewhere?: true
  /** The page is there to say that something is not. */
  status?: number
}

export type RouteExamples = Readonly<Record<string, RouteExample>>

/** Needs the demo world in the database, and adds what is on its way by mail. */
export async function routeExamples(db: Db): Promise<RouteExamples> {
  const { invitation, reset, firstAdministrator } = await onTheirWay(db)
  return {
    ...(await reading(db)),
    ...(await writing(db)),
    ...reviewing(),
    ...running(),
    '/logga-ut': onwards('anna', '/logga-ut'),
    '/logga-in': by(null, '/logga-in'),
    '/glomt-losenord': by(null, '/glomt-losenord'),
    '/aterstall/:token': by(null, `/aterstall/${reset}`),
    '/inbjudan/:token': by(null, `/inbjudan/${invitation}`),
    '/inbjudan/:token/avbojande': { ...by(null, `/inbjudan/${invitation}/avbojande`), leadsElsewhere: true },
    '/forsta-administrator/:token': {
      ...by(null, `/forsta-administrator/${firstAdministrator}`),
      status: 410,
    },
    '/*': { ...by(null, '/finns/inte'), status: 404 },
  }
}

const by = (as: PersonKey | null, path: string): RouteExample => ({ as, path })
const shortened = (path: string): RouteExample => ({ ...by(null, path), leadsElsewhere: true })
const onwards = (as: PersonKey, path: string): RouteExample => ({ as, path, leadsElsewhere: true })

async function reading(db: Db): Promise<RouteExamples> {
  const study = `/fall/${await mostOftenPublished(db, 'case_study')}`
  const lesson = `/lardom/${await mostOftenPublished(db, 'lesson')}`
  const shelf = (pattern: string, path: string): RouteExamples => ({
    [pattern]: shortened(pattern),
    [`${pattern}/:slug/v`]: shortened(`${path}/v`),
    [`${pattern}/:slug`]: by(null, path),
    [`${pattern}/:slug/v/:number`]: by(null, `${path}/v/1`),
    [`${pattern}/:slug/versioner`]: by(null, `${path}/versioner`),
    [`${pattern}/:slug/jamfor`]: by(null, `${path}/jamfor`),
    [`${pattern}/:slug/markdown`]: by(null, `${path}.md`),
    [`${pattern}/:slug/json`]: by(null, `${path}.json`),
    [`${pattern}/:slug/v/:number/markdown`]: by(null, `${path}/v/1.md`),
    [`${pattern}/:slug/v/:number/json`]: by(null, `${path}/v/1.json`),
  })
  return {
    '/': by(null, '/'),
    '/sok': by(null, '/sok?q=fiber'),
    '/amnen': by(null, '/amnen'),
    '/amnen/:taxonomy/:value': by(null, '/amnen/theme/digitalisation'),
    '/amnen/:taxonomy': shortened('/amnen/theme'),
    '/organisationer': by(null, '/organisationer'),
    '/organisationer/karta': by(null, '/organisationer/karta'),
    '/organisationer/:slug': by(null, '/organisationer/exempelby'),
    '/organisationer/:slug/liknande': by(null, '/organisationer/exempelby/liknande'),
    '/vi-ar': by(null, '/vi-ar'),
    '/vi-ar/borttagning': shortened('/vi-ar/borttagning'),
    '/om': by(null, '/om'),
    '/tillganglighet': by(null, '/tillganglighet'),
    '/integritet': by(null, '/integritet'),
    ...shelf('/fall', study),
    ...shelf('/lardom', lesson),
    '/sitemap.xml': by(null, '/sitemap.xml'),
    '/robots.txt': by(null, '/robots.txt'),
    '/atom.xml': by(null, '/atom.xml'),
  }
}

async function writing(db: Db): Promise<RouteExamples> {
  const id = idOf('case', 'library-inclusion')
  const draft = `/utkast/${id}`
  const { checkpoint } = await db
    .selectFrom('draft_checkpoint')
    .where('draft_id', '=', id)
    .orderBy('id')
    .select('id as checkpoint')
    .executeTakeFirstOrThrow()
  const then = `${draft}/tidslinje/${checkpoint}`
  return {
    '/skriv': by('anna', '/skriv'),
    '/skriv/nytt': onwards('anna', '/skriv/nytt'),
    '/utkast': by('anna', '/utkast'),
    '/utkast/:id': by('anna', draft),
    '/utkast/:id/tidslinje': by('anna', `${draft}/tidslinje`),
    '/utkast/:id/tidslinje/:checkpoint': by('anna', then),
    '/utkast/:id/tidslinje/:checkpoint/aterstallning': by('anna', `${then}/aterstallning`),
    '/utkast/:id/tidslinje/namn': by('anna', `${draft}/tidslinje/namn`),
    '/utkast/:id/tidslinje/:checkpoint/namn': by('anna', `${then}/namn`),
    '/utkast/:id/forhandsvisning': by('anna', `${draft}/forhandsvisning`),
    '/utkast/:id/delning': by('anna', `${draft}/delning`),
    '/utkast/:id/delning/inbjudan': by('anna', `${draft}/delning/inbjudan`),
    '/utkast/:id/delning/inbjudan/aterkallelse': onwards('anna', `${draft}/delning/inbjudan/aterkallelse`),
    '/utkast/:id/delning/medverkan': onwards('anna', `${draft}/delning/medverkan`),
    '/utkast/:id/delning/borttagning': onwards('anna', `${draft}/delning/borttagning`),
    '/utkast/:id/borttagning': by('anna', `${draft}/borttagning`),
    '/utkast/:id/atertagning': onwards('anna', `${draft}/atertagning`),
    '/utkast/:id/inlamning': by('anna', `${draft}/inlamning`),
    '/utkast/:id/aterkallelse': onwards('anna', `${draft}/aterkallelse`),
    '/utkast/:id/ny-version': onwards('anna', `${draft}/ny-version`),
    '/utkast/:id/publicering': onwards('anna', `${draft}/publicering`),
  }
}

function reviewing(): RouteExamples {
  const claimed = `/granskning/${idOf('case', 'iot-network')}`
  const published = `/granskning/${idOf('case', 'water-meters')}`
  return {
    '/granskning': by('david', '/granskning'),
    '/granskning/:id': by('david', claimed),
    '/granskning/:id/atagande': onwards('david', `${claimed}/atagande`),
    '/granskning/:id/slapp': onwards('david', `${claimed}/slapp`),
    '/granskning/:id/godkannande': onwards('ulf', `${claimed}/godkannande`),
    '/granskning/:id/retur': by('david', `${claimed}/retur`),
    '/granskning/:id/publicering': onwards('david', `${claimed}/publicering`),
    '/granskning/:id/avslag': by('david', `${claimed}/avslag`),
    '/granskning/:id/efterkontroll': onwards('david', `${claimed}/efterkontroll`),
    '/granskning/:id/tillbakadragande': by('david', `${published}/tillbakadragande`),
    '/sokord': by('david', '/sokord'),
    '/sokord/:id': by('david', '/sokord/ny'),
    '/sokord/:id/forhandsgranskning': onwards('david', '/sokord/ny/forhandsgranskning'),
    '/sokord/:id/borttagning': onwards('david', '/sokord/ny/borttagning'),
  }
}

function running(): RouteExamples {
  const members = '/organisationer/exempelby/medlemmar'
  const organisation = `/admin/organisationer/${idOf('organisation', 'exempelby')}`
  const person = `/admin/personer/${idOf('person', 'anna')}`
  return {
    '/konto': by('anna', '/konto'),
    '/konto/profil': by('anna', '/konto/profil'),
    '/konto/losenord': by('anna', '/konto/losenord'),
    '/konto/inbjudningar': by('anna', '/konto/inbjudningar'),
    '/konto/inbjudningar/avbojande': onwards('anna', '/konto/inbjudningar/avbojande'),
    '/konto/sessioner': onwards('anna', '/konto/sessioner'),
    '/organisationer/:slug/bredband': by(null, '/organisationer/exempelby/bredband'),
    '/organisationer/:slug/medlemmar': by('cecilia', members),
    '/organisationer/:slug/medlemmar/inbjudan': by('cecilia', `${members}/inbjudan`),
    '/organisationer/:slug/medlemmar/inbjudan/aterkallelse': onwards(
      'cecilia',
      `${members}/inbjudan/aterkallelse`,
    ),
    '/organisationer/:slug/medlemmar/roll': onwards('cecilia', `${members}/roll`),
    '/organisationer/:slug/medlemmar/borttagning': onwards('cecilia', `${members}/borttagning`),
    '/admin': by('frida', '/admin'),
    '/admin/organisationer': by('frida', '/admin/organisationer'),
    '/admin/organisationer/ny': by('frida', '/admin/organisationer/ny'),
    '/admin/organisationer/:id': by('frida', organisation),
    '/admin/organisationer/:id/inbjudan': by('frida', `${organisation}/inbjudan`),
    '/admin/organisationer/:id/inbjudan/aterkallelse': onwards(
      'frida',
      `${organisation}/inbjudan/aterkallelse`,
    ),
    '/admin/organisationer/:id/medlemmar': onwards('frida', `${organisation}/medlemmar`),
    '/admin/organisationer/:id/medlemmar/borttagning': onwards(
      'frida',
      `${organisation}/medlemmar/borttagning`,
    ),
    '/admin/personer': by('frida', '/admin/personer'),
    '/admin/personer/:id': by('frida', person),
    '/admin/personer/:id/roller': onwards('frida', `${person}/roller`),
    '/admin/personer/:id/avstangning': onwards('frida', `${person}/avstangning`),
    '/admin/utskick': by('frida', '/admin/utskick'),
    '/admin/utskick/testmejl': by('frida', '/admin/utskick/testmejl'),
    '/admin/uppgifter': by('frida', '/admin/uppgifter'),
    '/admin/uppgifter/forhandsgranskning': onwards('frida', '/admin/uppgifter/forhandsgranskning'),
    '/admin/jobb': by('frida', '/admin/jobb'),
    '/admin/jobb/nytt-forsok': onwards('frida', '/admin/jobb/nytt-forsok'),
  }
}

async function onTheirWay(db: Db) {
  const services = { db, limits: createRateLimits(db), origin: 'http://localhost', lang: 'sv' as const }
  const cecilia = await findPersonById(db, idOf('person', 'cecilia'))
  if (!cecilia) throw new Error('The demo world has no Cecilia.')
  const organisationId = idOf('organisation', 'exempelby')
  await inviteToOrganisation(services, cecilia, {
    organisationId,
    email: 'ny@exempelby.example',
    role: 'editor',
  })
  const { body } = await db.selectFrom('outbox').select('body').executeTakeFirstOrThrow()
  return db.transaction().execute(async (trx) => ({
    invitation: tokenIn(body),
    reset: await createLink(trx, 'reset', { person_id: idOf('person', 'anna') }),
    firstAdministrator: await createLink(trx, 'first_administrator', {}),
  }))
}

/** Something to compare wherever there is. */
async function mostOftenPublished(db: Db, kind: CaseKind): Promise<string> {
  const { slug } = await db
    .selectFrom('cases')
    .where('kind', '=', kind)
    .where('publication_status', '=', 'current')
    .orderBy('current_version', 'desc')
    .orderBy('id')
    .select('slug')
    .executeTakeFirstOrThrow()
  return slug ?? ''
}
