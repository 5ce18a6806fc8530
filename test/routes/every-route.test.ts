/** Every loader and action asks for itself who is there: a route without a row in the table fails. */
import { sql } from 'kysely'
import type { Person } from '#app/domain/people/person.ts'
import type { Db } from '#db/connect.ts'
import { idOf } from '#db/seed/demo/ids.ts'
import type { PersonKey } from '#db/seed/demo/people.ts'
import { seedDemoWorld } from '#db/seed/demo/seed.ts'
import { findPersonById } from '#server/accounts/person.ts'
import { indexCase } from '#server/search/index-case.ts'
import { type Answer, ask as askServer } from '#test/support/http/ask.ts'
import { filledForms } from '#test/support/http/filled-forms.ts'
import { test as base, expect, type FormVisitor } from '#test/support/http/form-visitor.ts'
import { type RouteExamples, routeExamples } from '#test/support/http/route-examples.ts'
import { type SiteRoute, siteMap } from '#test/support/http/site-map.ts'
import { answers } from './every-route-table.ts'

const itsTimeMs = 240_000
const unknownId = '00000000-0000-4000-8000-000000000000'

interface World {
  examples: RouteExamples
  routes: SiteRoute[]
  /** A fresh session each time: what one request changes is nothing to the next. */
  as: (who: PersonKey | null) => Promise<FormVisitor>
}

const test = base.extend<World>({
  examples: async ({ db }, use) => {
    await seedDemoWorld(db, { indexCase })
    await use(await routeExamples(db))
  },
  routes: async ({ server: _running }, use) => use(await siteMap()),
  as: async ({ db, examples: _seeded, visit }, use) => {
    const known = new Map<PersonKey, Person>()
    await use(async (who) => {
      // how often is another test's question
      await sql`delete from rate_limit`.execute(db)
      if (!who) return visit()
      const person = known.get(who) ?? (await demoPerson(db, who))
      known.set(who, person)
      return visit(person)
    })
  },
})

test('every route has a row here, and every row is a route', { timeout: itsTimeMs }, async ({
  routes,
  examples,
}) => {
  const patterns = routes.map(({ pattern }) => pattern).sort()
  expect(Object.keys(answers).sort()).toEqual(patterns)
  expect(Object.keys(examples).sort()).toEqual(patterns)
  const forms = routes.filter(({ takesForms }) => takesForms).map(({ pattern }) => pattern)
  expect(Object.keys(filledForms).sort()).toEqual(forms.sort())
})

test('who may see and do what, address by address', { timeout: itsTimeMs }, async ({
  routes,
  examples,
  as,
}) => {
  const seen: Record<string, unknown> = {}
  for (const { pattern } of routes) {
    const path = examples[pattern]?.path ?? pattern
    const get: string[] = []
    const post: string[] = []
    for (const who of [null, 'stig', 'gunnar'] as const) {
      get.push(said(await (await as(who)).get(path)))
      post.push(said(await (await as(who)).post(path, filledForms[pattern])))
    }
    seen[pattern] = { get: get.join(' '), post: post.join(' ') }
  }
  expect(seen).toEqual(answers)
})

test('an address for forms shows the form to whoever asks for it, or leads to it; a form that is refused can be come back to', {
  timeout: itsTimeMs,
}, async ({ routes, examples, as }) => {
  const deadEnds: string[] = []
  const lost: string[] = []
  // whoever looks at it here is invited to nothing
  const isEmpty = ['/konto/inbjudningar']
  for (const { pattern } of routes.filter(({ takesForms }) => takesForms)) {
    const example = examples[pattern]
    if (!example || example.status || isEmpty.includes(pattern)) continue
    const visitor = await as(example.as)
    const shown = await visitor.get(example.path)
    if (shown.status !== 303 && !/<main.*<form[^>]*method="post"/s.test(shown.body)) deadEnds.push(pattern)
    const refused = await visitor.post(example.path, { [unknownId]: '' })
    if (refused.status >= 400 && refused.headers['cache-control'] !== 'private, no-cache') lost.push(pattern)
  }
  expect(deadEnds).toEqual([])
  expect(lost).toEqual([])
})

test('no other way to a page leads further than the page', { timeout: itsTimeMs }, async ({
  server,
  routes,
  examples,
  as,
}) => {
  const differing: string[] = []
  for (const { id, pattern, isPage } of routes) {
    const [path = '', query = ''] = (examples[pattern]?.path ?? pattern).split('?')
    const single = `${path === '/' ? '/_root' : path}.data?${query}`
    const alone = `${single}&_routes=${encodeURIComponent(id)}`
    for (const who of [null, 'stig', 'gunnar'] as const) {
      const visitor = await as(who)
      const ask = async (address: string, method = 'GET') =>
        askServer(server.port, address, { method, headers: { Cookie: visitor.cookie() } })
      const page = said(await ask(`${path}?${query}`))
      const ways = {
        HEAD: said(await ask(`${path}?${query}`, 'HEAD')),
        // a file has no data beside it
        '.data': isPage ? said(await ask(single)) : page,
        _routes: isPage ? said(await ask(alone)) : page,
      }
      for (const [way, answer] of Object.entries(ways))
        if (answer !== page) differing.push(`${who} ${pattern}: ${page}, ${way} ${answer}`)
      const old = said(await ask(`${path}?${query}&_data=${encodeURIComponent(id)}`))
      if (old !== '400') differing.push(`${who} ${pattern}: _data ${old}`)
    }
  }
  expect(differing).toEqual([])
})

test('whoever is suspended is a stranger, also with a session that was open', { timeout: itsTimeMs }, async ({
  db,
  routes,
  examples,
  as,
}) => {
  const differing: string[] = []
  // an administrator who moderates: there is no page that she could not see; another one remains
  await as('frida')
  await db.updateTable('person').set({ is_admin: true }).where('id', '=', idOf('person', 'david')).execute()
  await db
    .updateTable('person')
    .set({ is_moderator: true, suspended_at: new Date() })
    .where('id', '=', idOf('person', 'frida'))
    .execute()
  // these are used up by the first who has them
  const onceOnly = ['/aterstall/:token', '/inbjudan/:token']
  for (const { pattern } of routes.filter((route) => !onceOnly.includes(route.pattern))) {
    const path = examples[pattern]?.path ?? pattern
    const fields = filledForms[pattern]
    const hers = [await (await as('frida')).get(path), await (await as('frida')).post(path, fields)]
    const strangers = [await (await as(null)).get(path), await (await as(null)).post(path, fields)]
    if (hers.map(said).join() !== strangers.map(said).join()) differing.push(`${pattern}: ${hers.map(said)}`)
  }
  expect(differing).toEqual([])
})

test('names of things that are not there are told so', { timeout: itsTimeMs }, async ({
  routes,
  examples,
  as,
}) => {
  const odd: string[] = []
  for (const { pattern } of routes.filter((route) => route.pattern.includes(':'))) {
    const example = examples[pattern]
    for (const path of example ? withOneWrong(pattern, example.path) : []) {
      const visitor = await as(example?.as ?? null)
      const got = await visitor.get(path)
      const sent = await visitor.post(path, filledForms[pattern])
      const elsewhere = example?.leadsElsewhere ? [303] : []
      // the page of the thing may be the one that tells
      const told = sent.status === 303 ? await visitor.get(String(sent.headers.location)) : sent
      if (![400, 404, 410, ...elsewhere].includes(got.status))
        odd.push(`GET ${path.slice(0, 80)}: ${got.status}`)
      if (![400, 404, 405, 409, 410, 422].includes(told.status))
        odd.push(`POST ${path.slice(0, 80)}: ${sent.status}, ${told.status}`)
    }
  }
  expect(odd).toEqual([])
})

/** The address with each of its names in turn replaced by what cannot be meant. */
function withOneWrong(pattern: string, path: string): string[] {
  const parts = path.split('/')
  const names = pattern.split('/').flatMap((part, index) => (part.startsWith(':') ? [index] : []))
  const wrong = ['finns-inte', unknownId, 'a%00b', '%ff', 'a'.repeat(1_000), '..%2F..%2Fetc', '-1']
  return names.flatMap((index) =>
    wrong.map((name) => {
      const ending = /\.(md|json)$/.exec(parts[index] ?? '')?.[0] ?? ''
      return parts.with(index, `${name}${ending}`).join('/')
    }),
  )
}

function said({ status, headers, body }: Answer): string {
  // single fetch says in the body where a redirect leads
  const isRedirect = status === 303 || (status === 202 && body.includes('SingleFetchRedirect'))
  if (!isRedirect) return String(status)
  return /\/logga-in(["?]|$)/.test(headers.location ?? body) ? 'in' : '303'
}

async function demoPerson(db: Db, key: PersonKey): Promise<Person> {
  const person = await findPersonById(db, idOf('person', key))
  if (!person) throw new Error(`The demo world has no ${key}.`)
  return person
}
