import { once } from 'node:events'
import { createServer } from 'node:http'
import express from 'express'
import { createCookies } from '#server/http/cookies.ts'
import { PageCache, sendKept } from '#server/http/page-cache.ts'
import { ask } from '#test/support/ask.ts'
import { test as base, expect } from '#test/support/world.ts'

interface Site {
  pages: PageCache
  /** How often the page was made. */
  made: () => number
  /** What the next page is. */
  next: (answer: () => Response | Promise<Response>) => void
  get: (headers?: Record<string, string>, path?: string) => ReturnType<typeof ask>
}

const { readSessionId } = createCookies('http://localhost')
const withoutSession = (header: string | undefined) => readSessionId(header) === null

/** A site of one page, in front of it the cache. */
const test = base.extend<{ site: Site }>({
  site: async ({}, use) => {
    const pages = new PageCache(withoutSession)
    let made = 0
    let answer: () => Response | Promise<Response> = () => page('hej')
    const app = express().disable('etag')
    app.use(async (req, res) => {
      const given = await pages
        .answer(req, async () => {
          made++
          return answer()
        })
        .catch(() => new Response('broken', { status: 503 }))
      if (given instanceof Response) res.status(given.status).end(await given.text())
      else sendKept(req, res, given)
    })
    const server = createServer(app).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const at = server.address()
    const port = typeof at === 'object' && at ? at.port : 0
    await use({
      pages,
      made: () => made,
      next: (one) => {
        answer = one
      },
      get: (headers = {}, path = '/') => ask(port, path, { headers }),
    })
    server.close()
  },
})

function page(text: string, caching = 'public, max-age=0, s-maxage=60'): Response {
  return new Response(text, { headers: { 'Cache-Control': caching, 'Content-Type': 'text/html' } })
}

test('an anonymous page is made once, however many read it at once', async ({ site }) => {
  const answers = await Promise.all(Array.from({ length: 5 }, () => site.get()))
  expect(answers.map(({ body }) => body)).toEqual(Array(5).fill('hej'))
  expect((await site.get()).headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    vary: 'Accept-Encoding, Cookie',
  })
  expect(site.made()).toBe(1)
})

test('whoever has it already is told so', async ({ site }) => {
  const { headers } = await site.get()
  const again = await site.get({ 'If-None-Match': String(headers.etag) })
  expect([again.status, again.body]).toEqual([304, ''])
})

test('what was published meanwhile is seen at once', async ({ site }) => {
  await site.get()
  site.next(() => page('nytt'))
  site.pages.clear()
  expect((await site.get()).body).toBe('nytt')
})

test('a page that was being made while something was published is not kept', async ({ site }) => {
  site.next(async () => {
    site.pages.clear()
    return page('gammalt')
  })
  await site.get()
  site.next(() => page('nytt'))
  expect((await site.get()).body).toBe('nytt')
})

test.each([
  ['private', 'private, no-store'],
  ['without a word about caches', ''],
  ['for browsers only', 'max-age=60'],
])('a page that is %s is made for each', async (_what, caching) => {
  // each.* gives no fixtures: the same through a plain request
  const pages = new PageCache(withoutSession)
  let made = 0
  const asked = Object.assign(Object.create(express.request), {
    method: 'GET',
    headers: {},
    originalUrl: '/',
  })
  for (const _ of [1, 2]) {
    const answer = await pages.answer(asked, async () => {
      made++
      return page('mitt', caching)
    })
    expect(answer).toBeInstanceOf(Response)
  }
  expect(made).toBe(2)
})

test('whoever once signed in with this browser is answered from it like anybody else', async ({ site }) => {
  await site.get({ Cookie: 'erfa-device=1.a.b' })
  await site.get()
  await site.get({ Cookie: 'erfa-device=1.a.b' })
  expect(site.made()).toBe(1)
})

test('nobody with a session is answered from it, and nothing made for them is kept', async ({ site }) => {
  await site.get({ Cookie: 'erfa=1' })
  await site.get()
  await site.get({ Cookie: 'erfa=1' })
  expect(site.made()).toBe(3)
})

test('another address and another kind of answer are other pages', async ({ site }) => {
  await site.get()
  await site.get({}, '/?q=a')
  await site.get({ Accept: 'text/markdown' })
  expect(site.made()).toBe(3)
})

test('while the database is away readers get what was kept', async ({ site }) => {
  site.next(() => page('hej', 'public, s-maxage=0'))
  await site.get()
  site.next(() => Promise.reject(new Error('ECONNREFUSED')))
  expect((await site.get()).body).toBe('hej')
  site.next(() => new Response('500', { status: 500 }))
  expect((await site.get()).body).toBe('hej')
  site.pages.clear()
  expect((await site.get()).status).toBe(500)
})

test('it is sent in the smallest form that the reader takes', async ({ site }) => {
  site.next(() => page('å'.repeat(10_000)))
  const sizes = await Promise.all(
    ['', 'gzip', 'gzip, br'].map(async (coding) =>
      Number((await site.get({ 'Accept-Encoding': coding })).headers['content-length']),
    ),
  )
  expect(sizes[0]).toBe(20_000)
  expect(sizes[1]).toBeLessThan(200)
  expect(sizes[2]).toBeLessThan(sizes[1] ?? 0)
})
