/** One address for each page: other spellings lead there, and its query is only what pages read. */
import { canonicalQuery } from '#app/domain/query-parameters.ts'
import { canonicalPath } from '#server/http/addresses/canonical-address.ts'
import { ask } from '#test/support/http/ask.ts'
import { describe, expect, test } from '#test/support/http/form-visitor.ts'
import { siteMap } from '#test/support/http/site-map.ts'
import { publishCase } from '#test/support/reviews/published.ts'
import { lesson } from '#test/support/water-meters.ts'

const token = 'AbC-_d'.repeat(8).slice(0, 43)
const page = '/lardom/borja-med-en-enhet'
const draft = '/utkast/0a0b0c0d-0000-4000-8000-000000000000'

const spellings: [spelling: string, canonical: string][] = [
  [`${page}/`, page],
  ['/Lardom/BORJA-med-en-enhet', page],
  ['/lardom/borja%2dmed-en-enhet', page],
  ['/%6Cardom/borja-med-en-enhet///', page],
  ['/lardom/x/../borja-med-en-enhet', page],
  ['/lardom/%2e%2e/om', '/om'],
  ['/lardom\\borja-med-en-enhet', page],
  [`${page}.MD`, `${page}.md`],
  [`${page}/markdown`, `${page}.md`],
  [`/en${page}/v/1/json/`, `/en${page}/v/1.json`],
  ['/EN/', '/en'],
  ['/en/?klart=saved', '/en?klart=saved'],
  ['/Sok/?q=Fiber&sida=2', '/sok?q=Fiber&sida=2'],
  ['/Atom.xml', '/atom.xml'],
  [`/Inbjudan/${token}/`, `/inbjudan/${token}`],
  [`/EN/aterst%61ll/${token}`, `/en/aterstall/${token}`],
  [draft.toUpperCase(), draft],
]

const foreign = ['//evil.test', '//evil.test/', '/\\evil.test/', '/.//evil.test', '/%2f/evil.test/', '/om//x']

test('an address that somebody shortened leads to the list of what stood there', async ({
  db,
  cast,
  server,
}) => {
  await publishCase(db, cast, { content: lesson('Börja med en enhet') })
  for (const [shortened, list] of [
    ['/lardom', '/sok?kind=lesson'],
    ['/en/fall', '/en/sok?kind=case_study'],
    [`${page}/v`, `${page}/versioner`],
    ['/amnen/theme', '/amnen'],
  ] as const) {
    const answer = await ask(server.port, shortened)
    expect([shortened, answer.status, answer.headers.location]).toEqual([shortened, 303, list])
    expect((await ask(server.port, list)).status, list).toBe(200)
  }
  expect((await ask(server.port, '/sok?kind=lesson')).body).toContain('Börja med en enhet')
})

describe('another spelling of an address', () => {
  test('leads to the one', async ({ db, cast, server }) => {
    await publishCase(db, cast, { content: lesson('Börja med en enhet') })
    for (const [spelling, canonical] of spellings) {
      for (const method of ['GET', 'HEAD', 'POST']) {
        const answer = await ask(server.port, spelling, { method, headers: { Origin: server.origin } })
        const { location } = answer.headers
        expect([method, spelling, answer.status, location]).toEqual([method, spelling, 308, canonical])
      }
      expect([canonical, (await ask(server.port, canonical)).status]).not.toEqual([canonical, 308])
    }
  })

  test('never leads to another site', async ({ server }) => {
    for (const path of foreign) {
      const { status, headers } = await ask(server.port, path)
      const there = headers.location ?? path
      if (status === 308) expect(there).toMatch(/^\/(?![/\\])/)
      expect([path, (await ask(server.port, there)).status]).toEqual([path, 404])
    }
  })

  test('is no other spelling when it is asked again, and a token stays as it is', async () => {
    for (const { pattern } of await siteMap()) {
      const odd = pattern
        .toUpperCase()
        .replace('*', 'a%20B')
        .replaceAll(/:(\w+)/g, (_, name) => (name === 'TOKEN' ? token : 'Ab%C3%85c'))
      const canonical = canonicalPath(`${odd}/`) ?? ''
      expect(canonicalPath(canonical)).toBe(canonical)
      expect([pattern, canonical.includes(token)]).toEqual([pattern, pattern.includes(':token')])
    }
  })
})

describe('a query', () => {
  test('has one order, and nothing in it that no page reads', () => {
    expect(canonicalQuery('sida=2&q=a%20b')).toBe('q=a+b&sida=2')
    expect(canonicalQuery('q=a&utm_source=x&fbclid=y')).toBe('q=a')
    // of a facet the values keep their order
    expect(canonicalQuery('theme=b&theme=a&county=01')).toBe('county=01&theme=b&theme=a')
    expect(canonicalQuery('constructor=1&__proto__=2&_routes=root')).toBe('')
  })

  test('that says the same is the same page', async ({ server }) => {
    for (const [one, other] of [
      ['/amnen', '/amnen?utm_source=nyhetsbrev&x=%3Cscript%3E'],
      ['/sok?q=fiber&sida=1', '/sok?y=2&sida=1&q=fiber'],
    ] as const) {
      const [first, second] = [await ask(server.port, one), await ask(server.port, other)]
      expect(second.body).toBe(first.body)
      expect(second.headers.etag).toBe(first.headers.etag)
    }
  })
})
