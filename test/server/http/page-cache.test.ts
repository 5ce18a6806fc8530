import { randomBytes } from 'node:crypto'
import { PageCache } from '#server/http/caching/page-cache.ts'
import { test as base, expect } from '#test/support/world.ts'

interface Site {
  pages: PageCache
  /** How often a page was made. */
  made: () => number
  /** What the next page is. */
  next: (answer: () => Response | Promise<Response>) => void
  /** The text that a reader gets, or the status of what is no page. */
  read: (url?: string) => Promise<string | number>
}

/** A site behind its cache, of which every address is the same page. */
const test = base.extend<{ site: Site }>({
  site: async ({}, use) => {
    const pages = new PageCache()
    let made = 0
    let answer: () => Response | Promise<Response> = () => page('hej')
    await use({
      pages,
      made: () => made,
      next: (one) => {
        answer = one
      },
      read: async (url = 'http://erfa/') => {
        const given = await pages.answer(url, async () => {
          made++
          return answer()
        })
        if (!(given instanceof Response)) return given.body.identity.toString()
        return given.ok ? given.text() : given.status
      },
    })
  },
})

function page(text: string, caching = 'public, max-age=0, s-maxage=60'): Response {
  return new Response(text, { headers: { 'Cache-Control': caching, 'Content-Type': 'text/html' } })
}

test('a page is made once, however many read it at once', async ({ site }) => {
  expect(await Promise.all(Array.from({ length: 5 }, () => site.read()))).toEqual(Array(5).fill('hej'))
  await site.read()
  expect(site.made()).toBe(1)
})

test('another address is another page', async ({ site }) => {
  await site.read('http://erfa/')
  await site.read('http://erfa/?sida=2')
  await site.read('http://erfa/fall/a/markdown')
  expect(site.made()).toBe(3)
})

test('what was published meanwhile is seen at once', async ({ site }) => {
  await site.read()
  site.next(() => page('nytt'))
  site.pages.clear()
  expect(await site.read()).toBe('nytt')
})

test('a page that was being made while something was published is not kept', async ({ site }) => {
  site.next(async () => {
    site.pages.clear()
    return page('gammalt')
  })
  await site.read()
  site.next(() => page('nytt'))
  expect(await site.read()).toBe('nytt')
})

test.for([
  ['private', 'private, no-store'],
  ['without a word about caches', ''],
  ['for browsers only', 'public, max-age=60'],
] as const)('a page that is %s is made for each', async ([, caching], { site }) => {
  site.next(() => page('mitt', caching))
  expect(await Promise.all([site.read(), site.read(), site.read()])).toEqual(Array(3).fill('mitt'))
  expect(site.made()).toBe(3)
})

test('while the database is away readers get what was kept', async ({ site }) => {
  site.next(() => page('hej', 'public, s-maxage=0'))
  await site.read()
  site.next(() => Promise.reject(new Error('ECONNREFUSED')))
  expect(await site.read()).toBe('hej')
  site.next(() => new Response('503', { status: 503 }))
  expect(await site.read()).toBe('hej')
  site.pages.clear()
  expect(await site.read()).toBe(503)
})

test('has a limit in bytes, and searches without end leave the pages alone', async ({ site }) => {
  await site.read('http://erfa/om')
  // text that no coding makes smaller, so that a hundred of them are more than there is room for
  const large = randomBytes(200_000).toString('base64')
  site.next(() => page(large))
  for (let n = 0; n < 100; n++) await site.read(`http://erfa/sok?q=${n}`)
  const made = site.made()
  await site.read('http://erfa/om')
  await site.read('http://erfa/sok?q=99')
  expect(site.made()).toBe(made)
  await site.read('http://erfa/sok?q=0')
  expect(site.made()).toBe(made + 1)
})
