/** Whoever has a page already is not sent it again, and HEAD says what GET would. */
import type { Db } from '#db/connect.ts'
import type { Cast } from '#test/support/cast.ts'
import { type Answer, ask } from '#test/support/http/ask.ts'
import { expect, test } from '#test/support/http/form-visitor.ts'
import { publishCase } from '#test/support/reviews/published.ts'
import { lesson } from '#test/support/water-meters.ts'

const page = '/lardom/borja-med-en-enhet'
const files = ['/atom.xml', '/sitemap.xml', '/robots.txt']
const paths = ['/', '/amnen', '/sok', page, `${page}.md`, `${page}.json`, `${page}/v/1`, ...files]

const publish = (db: Db, cast: Cast) => publishCase(db, cast, { content: lesson('Börja med en enhet') })

test('each way of naming what one has is answered with 304', async ({ db, cast, server }) => {
  await publish(db, cast)
  for (const path of paths) {
    const first = await ask(server.port, path)
    const etag = String(first.headers.etag)
    const strong = etag.replace('W/', '')
    for (const known of [etag, strong, '*', `"x", ${etag}`, `W/"y" , ${strong},"z"`]) {
      for (const method of ['GET', 'HEAD']) {
        const again = await ask(server.port, path, { method, headers: { 'If-None-Match': known } })
        expect([method, path, known, again.status, again.body]).toEqual([method, path, known, 304, ''])
        expect(cachingOf(again)).toEqual(cachingOf(first))
      }
    }
    for (const other of ['"x"', etag.slice(0, -2), 'W/"*"']) {
      const { status } = await ask(server.port, path, { headers: { 'If-None-Match': other } })
      expect([path, other, status]).toEqual([path, other, 200])
    }
  }
})

test('HEAD, and whoever has cookies that are not a session, are told what GET is', async ({
  db,
  cast,
  server,
}) => {
  await publish(db, cast)
  for (const path of [...paths, `${page}/versioner`, '/om', '/utkast', '/finns-inte']) {
    const got = await ask(server.port, path)
    const head = await ask(server.port, path, { method: 'HEAD' })
    const tagged = await ask(server.port, path, { headers: { Cookie: '_ga=1; erfa-device=x' } })
    expect([path, head.status, head.body]).toEqual([path, got.status, ''])
    expect([path, tagged.status, tagged.body]).toEqual([path, got.status, got.body])
    for (const { headers } of [head, tagged])
      for (const name of ['etag', 'vary', 'cache-control', 'content-type', 'location'])
        expect([path, name, headers[name]]).toEqual([path, name, got.headers[name]])
  }
})

test('what caches may share is nothing for somebody signed in', async ({ db, cast, server, visit }) => {
  await publish(db, cast)
  const anna = await visit(cast.anna)
  for (const path of paths.filter((one) => !files.includes(one))) {
    const { caching, vary } = cachingOf(await ask(server.port, path))
    expect([path, caching, vary]).toEqual([
      path,
      expect.stringContaining('s-maxage'),
      expect.stringContaining('Cookie'),
    ])
    expect([path, cachingOf(await anna.get(path)).caching]).toEqual([path, 'private, no-store'])
  }
})

test('a page comes in the smallest coding that the reader takes', async ({ server }) => {
  const lengths: number[] = []
  for (const [accepted, coding] of [
    ['', undefined],
    ['gzip', 'gzip'],
    ['gzip, br', 'br'],
  ] as const) {
    const { headers } = await ask(server.port, '/amnen', { headers: { 'Accept-Encoding': accepted } })
    expect(headers['content-encoding']).toBe(coding)
    lengths.push(Number(headers['content-length']))
  }
  expect(lengths).toEqual(lengths.toSorted((a, b) => b - a))
})

function cachingOf({ headers }: Answer) {
  return { etag: headers.etag, vary: headers.vary, caching: headers['cache-control'] }
}
