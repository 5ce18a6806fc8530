/** The feed of a search: what is new among what its words and filters find. */
import type { Db } from '#db/connect.ts'
import type { Cast } from '#test/support/cast.ts'
import { type Answer, ask } from '#test/support/http/ask.ts'
import { describe, expect, test } from '#test/support/http/form-visitor.ts'
import { publishCase, publishVersion, withdraw } from '#test/support/reviews/published.ts'
import { reviewWorld } from '#test/support/reviews/review.ts'
import { lesson } from '#test/support/water-meters.ts'

async function world(db: Db, cast: Cast) {
  const fibre = await publishCase(db, cast, {
    content: lesson('Fiber till byn', { area: ['broadband'] }),
    at: '2026-01-01',
  })
  await publishCase(db, cast, {
    content: lesson('Fiber till skolan', { area: ['compulsory_school'] }),
    at: '2026-03-01',
  })
  await publishCase(db, cast, { content: lesson('Larm', { area: ['elderly_care'] }), at: '2026-02-01' })
  return fibre
}

const titlesIn = ({ body }: Answer) =>
  [...body.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => title).slice(1)
const idOf = ({ body }: Answer) => /<id>([^<]*)<\/id>/.exec(body)?.[1]

describe('Eva, who follows a search', () => {
  test.for([
    ['q=fiber', ['Fiber till skolan', 'Fiber till byn'], 'Nytt i Erfa: fiber'],
    [
      'area=broadband',
      ['Fiber till byn'],
      'Nytt i Erfa: Verksamhetsområde: Bredband och digital infrastruktur',
    ],
    ['q=fiber&area=elderly_care', [], 'Nytt i Erfa: fiber, Verksamhetsområde: Äldreomsorg'],
    ['area=broadband&area=elderly_care', ['Larm', 'Fiber till byn'], null],
    // what only comes near is no news
    ['q=fiber+larm', [], null],
    ['q=-larm', ['Fiber till skolan', 'Fiber till byn'], null],
  ] as const)('hears of "%s"', async ([query, titles, title], { db, cast, server }) => {
    await world(db, cast)
    const feed = await ask(server.port, `/atom.xml?${query}`)
    expect([feed.status, feed.headers['content-type']]).toEqual([200, 'application/atom+xml; charset=utf-8'])
    expect(titlesIn(feed)).toEqual(titles)
    if (title) expect(feed.body).toContain(`<title>${title}</title>`)
    expect(feed.headers['x-robots-tag']).toBe('noindex')
  })

  test('gets a new version as news, and nothing that was withdrawn or is no more found', async ({
    db,
    cast,
    server,
  }) => {
    const fibre = await world(db, cast)
    await publishVersion(db, cast, fibre, {
      content: lesson('Fiber till alla byar', { area: ['broadband'] }),
      number: 2,
      note: 'Fler byar.',
      at: '2026-04-01',
    })
    const review = reviewWorld(db, cast)
    await review.lesson('Fiber som bara är ett utkast')
    await review.approved('Fiber som är godkänd')
    const feed = await ask(server.port, '/atom.xml?q=fiber')
    expect(titlesIn(feed)).toEqual(['Fiber till alla byar', 'Fiber till skolan'])
    expect(feed.body).toContain('Version 2: Fler byar.')
    await withdraw(db, fibre, 'Fel.')
    expect(titlesIn(await ask(server.port, '/atom.xml?q=fiber'))).toEqual(['Fiber till skolan'])
  })

  test('has one feed however the search is spelled, and in each language its own', async ({
    db,
    cast,
    server,
  }) => {
    await world(db, cast)
    const spelled = [
      'q=fiber&area=broadband&area=culture',
      'area=culture&area=broadband&q=++fiber+',
      'q=fiber&area=culture&area=broadband&sida=3&ordning=oldest&filter=alla&okand=1',
    ]
    const ids = await Promise.all(
      spelled.map(async (query) => idOf(await ask(server.port, `/atom.xml?${query}`))),
    )
    expect(new Set(ids)).toEqual(
      new Set([`${server.origin}/atom.xml?q=fiber&amp;area=broadband&amp;area=culture`]),
    )
    const english = await ask(server.port, '/en/atom.xml?q=fiber')
    expect(idOf(english)).toBe(`${server.origin}/en/atom.xml?q=fiber`)
    expect(english.body).toContain(`href="${server.origin}/en/sok?q=fiber"`)
  })

  test('is told when a feed cannot be what its address says, instead of getting everything', async ({
    db,
    cast,
    server,
  }) => {
    await world(db, cast)
    for (const query of ['area=finns-inte', 'area=broadband&area=nej', `q=${'a'.repeat(300)}`])
      expect([query, (await ask(server.port, `/atom.xml?${query}`)).status]).toEqual([query, 404])
    // nothing was asked for
    expect(titlesIn(await ask(server.port, '/atom.xml?q=&okand=1')).length).toBe(3)
  })

  test('finds the feed from the search and from a topic, in sight and in the head', async ({
    db,
    cast,
    server,
  }) => {
    await world(db, cast)
    const places = [
      ['/sok?q=fiber&area=broadband&sida=1', '/atom.xml?q=fiber&amp;area=broadband', 'Följ som Atom-flöde'],
      ['/sok?q=osthyvel', '/atom.xml?q=osthyvel', 'Följ som Atom-flöde'],
      ['/en/sok?q=fiber', '/en/atom.xml?q=fiber', 'Follow as an Atom feed'],
      ['/amnen/area/broadband', '/atom.xml?area=broadband', 'Följ som Atom-flöde'],
    ] as const
    for (const [page, feed, words] of places) {
      const { body } = await ask(server.port, page)
      expect([page, body.match(new RegExp(`<a href="${escaped(feed)}"[^>]*>${words}`))?.length]).toEqual([
        page,
        1,
      ])
      expect(body).toMatch(
        new RegExp(
          `<link rel="alternate" type="application/atom\\+xml" title="${words}" href="${escaped(feed)}"`,
        ),
      )
    }
    expect((await ask(server.port, '/sok')).body).not.toContain('Följ som Atom-flöde')
  })

  test('is not sent again what she has', async ({ db, cast, server }) => {
    await world(db, cast)
    const { headers } = await ask(server.port, '/atom.xml?q=fiber')
    const again = { headers: { 'If-None-Match': String(headers.etag) } }
    expect((await ask(server.port, '/atom.xml?q=fiber', again)).status).toBe(304)
    await publishCase(db, cast, { content: lesson('Larm till') })
    expect((await ask(server.port, '/atom.xml?q=fiber', again)).status).toBe(304)
    await publishCase(db, cast, { content: lesson('Mer fiber') })
    expect((await ask(server.port, '/atom.xml?q=fiber', again)).status).toBe(200)
  })
})

const escaped = (text: string) => text.replace(/[?.]/g, '\\$&')
