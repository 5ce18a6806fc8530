/** One address, three forms: by its ending or by what the reader prefers. */
import { ask } from '#test/support/http/ask.ts'
import { describe, expect, test } from '#test/support/http/form-visitor.ts'
import { publishCase, publishVersion } from '#test/support/reviews/published.ts'
import { waterMeters } from '#test/support/water-meters.ts'

const path = '/fall/fjarravlasta-vattenmatare-i-hela-kommunen'
const meters = { kind: 'case_study' as const, content: waterMeters }
const html = 'text/html; charset=utf-8'
const markdown = 'text/markdown; charset=utf-8'
const json = 'application/json; charset=utf-8'

describe('by what the reader prefers', () => {
  test('the page, unless another form comes first', async ({ db, cast, server }) => {
    await publishCase(db, cast, meters)
    for (const [accept, type] of [
      [undefined, html],
      ['*/*', html],
      ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', html],
      ['text/markdown', markdown],
      ['text/markdown, text/html;q=0.5', markdown],
      ['application/json', json],
      ['application/json;q=0.4, text/markdown;q=0.3', json],
      // nothing that we have: the page, as everywhere else
      ['image/png', html],
      ['text/html;q=0, text/markdown', markdown],
      ['garbage;;q=x', html],
    ] as const)
      for (const where of [path, `${path}/v/1`]) {
        const headers: Record<string, string> = accept === undefined ? {} : { Accept: accept }
        const answer = await ask(server.port, where, { headers })
        expect([accept, answer.status, answer.headers['content-type']]).toEqual([accept, 200, type])
        expect(answer.headers.vary).toMatch(/\bAccept\b/)
      }
  })

  test('one form in the cache is not given in place of another', async ({ db, cast, server }) => {
    await publishCase(db, cast, meters)
    const types = ['text/html', 'text/markdown', 'application/json', 'text/markdown', 'text/html']
    for (const type of types) {
      const answer = await ask(server.port, path, { headers: { Accept: type } })
      expect(answer.headers['content-type']).toBe(`${type}; charset=utf-8`)
    }
  })
})

describe.for([
  ['md', markdown],
  ['json', json],
] as const)('by the ending .%s', ([ending, type]) => {
  test('caches may share it, search engines are led to the page', async ({ db, cast, server }) => {
    await publishCase(db, cast, meters)
    // whatever Accept says
    const answer = await ask(server.port, `${path}.${ending}`, { headers: { Accept: 'text/html' } })
    expect([answer.status, answer.headers['content-type']]).toEqual([200, type])
    expect(answer.headers['cache-control']).toBe('public, max-age=60, s-maxage=60')
    expect(answer.headers.link).toBe(`<${server.origin}${path}>; rel="canonical"`)
    expect(answer.headers['x-robots-tag']).toBe('noindex')
    const headers = { 'If-None-Match': String(answer.headers.etag) }
    expect((await ask(server.port, `${path}.${ending}`, { headers })).status).toBe(304)
    const head = await ask(server.port, `${path}.${ending}`, { method: 'HEAD' })
    expect([head.status, head.headers['content-type'], head.body]).toEqual([200, type, ''])
  })

  test('a version has it too, for ever', async ({ db, cast, server }) => {
    const found = await publishCase(db, cast, meters)
    await publishVersion(db, cast, found, { content: { ...waterMeters, title: 'Ny' }, number: 2 })
    const old = await ask(server.port, `/en${path}/v/1.${ending}`)
    expect(old.headers.link).toBe(`<${server.origin}/en${path}/v/1>; rel="canonical"`)
    expect(old.body).toContain(waterMeters.title)
    expect((await ask(server.port, `${path}/v/3.${ending}`)).status).toBe(404)
  })

  test('what is not there is 404, and cached by nobody', async ({ server }) => {
    const answer = await ask(server.port, `/fall/finns-inte.${ending}`)
    expect(answer.status).toBe(404)
    expect(answer.headers['cache-control']).toBe('private, no-store')
  })
})

test('there are no other forms', async ({ server }) => {
  for (const address of ['x.pdf', 'x.md.json', '.md', 'x.md/versioner', '...json'])
    expect([address, (await ask(server.port, `/fall/${address}`)).status]).toEqual([address, 404])
})

test('nothing can be sent to it', async ({ db, cast, server }) => {
  await publishCase(db, cast, meters)
  for (const address of [path, `${path}.md`, `${path}.json`]) {
    const headers = { Origin: server.origin, 'Content-Type': 'application/x-www-form-urlencoded' }
    const answer = await ask(server.port, address, { method: 'POST', headers, body: 'a=b' })
    expect([address, answer.status]).toEqual([address, 405])
  }
})
