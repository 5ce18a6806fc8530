/** `/sok` over HTTP: what strangers and crawlers get, and what bad addresses get. */
import { sql } from 'kysely'
import { facets } from '#app/domain/search/facets.ts'
import { connect } from '#db/connect.ts'
import naughty from '#test/fixtures/naughty-strings.json' with { type: 'json' }
import { ask } from '#test/support/http/ask.ts'
import { describe, expect, test } from '#test/support/http/form-visitor.ts'
import { publishCase, withdraw } from '#test/support/reviews/published.ts'
import { reviewWorld } from '#test/support/reviews/review.ts'
import { lesson, waterMeters } from '#test/support/water-meters.ts'

describe('a stranger who searches', () => {
  test('sees title, organisation, stage and the sentence that matched', async ({ db, cast, server }) => {
    await publishCase(db, cast, { kind: 'case_study', content: waterMeters })
    const page = await ask(server.port, '/sok?q=antenner')
    expect([page.status, headingOf(page.body)]).toEqual([200, '1 träff på ”antenner”'])
    expect(page.body).toContain(waterMeters.title)
    expect(page.body).toContain('<mark>antenner</mark>')
    expect(page.body).toContain('Fall, i drift')
    expect(page.body).toContain('<title>antenner – sök – Erfa</title>')
    expect(page.body).toContain('<meta name="robots" content="noindex, follow"/>')
    const english = await ask(server.port, '/en/sok?q=antenner')
    expect(headingOf(english.body)).toBe('1 result for “antenner”')
    // the case is in Swedish, with a title in English
    expect(english.body).toMatch(/<h3 class="entry-title"><a [^>]*>Remotely read water meters/)
    expect(english.body).toMatch(/<p lang="sv" class="entry-words">/)
    expect(english.body).toContain('in Swedish')
  })

  test('never meets drafts, texts under review, or what was withdrawn', async ({ db, cast, server }) => {
    const review = reviewWorld(db, cast)
    await review.lesson('Utkastsordet ett')
    await review.submitted('Utkastsordet två')
    await review.approved('Utkastsordet tre')
    const gone = await publishCase(db, cast, { content: lesson('Utkastsordet fyra') })
    await withdraw(db, gone, 'Fel.')
    for (const path of [
      '/sok?q=Utkastsordet',
      '/sok',
      '/sok?kind=lesson&filter=alla',
      '/',
      '/amnen',
      '/atom.xml',
    ])
      expect((await ask(server.port, path)).body.replaceAll('q=Utkastsordet', ''), path).not.toMatch(
        /Utkastsordet (ett|två|tre|fyra)/,
      )
  })

  test('gets a page that caches may share, again only when it changed', async ({ db, cast, server }) => {
    await publishCase(db, cast, { content: lesson('Ett') })
    const first = await ask(server.port, '/sok?kind=lesson')
    expect(first.headers['cache-control']).toBe('public, max-age=60, s-maxage=60')
    const headers = { 'If-None-Match': String(first.headers.etag) }
    expect((await ask(server.port, '/sok?kind=lesson', { headers })).status).toBe(304)
    await publishCase(db, cast, { content: lesson('Två') })
    await expect.poll(async () => (await ask(server.port, '/sok?kind=lesson', { headers })).status).toBe(200)
  })

  test('narrows, takes it back and leafs by links alone', async ({ db, cast, server }) => {
    for (let i = 0; i < 21; i++)
      await publishCase(db, cast, {
        content: lesson(`Lärdom ${i}`, { area: [i % 3 ? 'streets' : 'culture'] }),
      })
    const all = (await ask(server.port, '/sok?q=enhet')).body
    expect(all).toContain('href="/sok?q=enhet&amp;area=streets"')
    expect(all).toContain('href="/sok?q=enhet&amp;sida=2"')
    expect(all).toContain('href="/sok?q=enhet&amp;ordning=oldest"')
    const narrowed = (await ask(server.port, '/sok?q=enhet&area=streets&ordning=oldest')).body
    expect(headingOf(narrowed)).toBe('14 träffar på ”enhet”')
    expect(narrowed).toContain('class="chosen-filter"')
    expect(narrowed).toContain('href="/sok?q=enhet&amp;ordning=oldest"')
    // what stays when the words change
    expect(narrowed).toContain('<input type="hidden" name="area" value="streets"/>')
    expect(narrowed).toContain('<input type="hidden" name="ordning" value="oldest"/>')
    const beyond = await ask(server.port, '/sok?q=enhet&sida=7')
    expect([beyond.status, headingOf(beyond.body)]).toEqual([200, 'Så många sidor har sökningen inte'])
  })

  test('who finds nothing is helped on', async ({ db, cast, server }) => {
    await publishCase(db, cast, { kind: 'case_study', content: waterMeters })
    const misspelled = (await ask(server.port, `/sok?q=${encodeURIComponent('vatenmätare')}`)).body
    expect(headingOf(misspelled)).toBe('1 träff på ”vatenmätare”')
    expect(misspelled).toContain('Sökte på ”vattenmätare”')
    // the way back: in quotes it is searched for as it is
    expect(misspelled).toContain(`href="/sok?q=${encodeURIComponent('"vatenmätare"')}"`)
    const narrow = (await ask(server.port, '/sok?q=antenner&area=culture&theme=both')).body
    expect(narrow).toContain('Utan verksamhetsområde: 1 träff')
    const partly = (await ask(server.port, '/sok?q=antenner+brandbil')).body
    expect(headingOf(partly)).toBe('Inget med alla ord i ”antenner brandbil”, men 1 nära')
    expect(partly).toContain('<em>brandbil</em>')
    const filtered = (await ask(server.port, '/sok?q=antenner&area=culture')).body
    expect(headingOf(filtered)).toBe('Inga träffar med de här filtren')
    expect(filtered).toContain('Utan filter finns 1 träff')
  })
})

test('somebody signed in gets a page of their own', async ({ cast, visit }) => {
  const anna = await visit(cast.anna)
  expect((await anna.get('/sok?q=fiber')).headers['cache-control']).toBe('private, no-store')
})

describe('a bad address', () => {
  const hostile = `"><script>alert(1)</script><img src=x onerror=alert(1)>'`

  test('puts no markup into the page', async ({ server }) => {
    for (const path of [
      `/sok?q=${encodeURIComponent(hostile)}`,
      `/sok?area=${encodeURIComponent(hostile)}`,
    ]) {
      const { status, body } = await ask(server.port, path)
      expect([path, status]).toEqual([path, 200])
      expect(body).not.toMatch(/<script|<img/)
    }
  })

  test.for([
    ['sida=abc', 200],
    ['sida=-1', 200],
    ['sida=99999999999999999999', 200],
    ['q=a&q=b&q=c', 200],
    ['area=finns-inte', 200],
    ['area=culture&area=culture&area=culture', 200],
    ['ordning=constructor', 200],
    ['__proto__=x&constructor=y', 200],
    ['q=%E2%80%AE%F0%9F%92%A7', 200],
    ['q=%ED%A0%80', 200],
    [`q=${'a'.repeat(3_000)}`, 200],
    [`q=${'a'.repeat(5_000)}`, 414],
    ['q=%00', 400],
    ['q=%', 200],
    ['q=%E5', 200],
    ['_data=routes/search', 400],
  ] as const)('%s', async ([query, status], { server }) => {
    for (const path of ['/sok', '/en/sok']) {
      expect([path, (await ask(server.port, `${path}?${query}`)).status]).toEqual([path, status])
    }
  })

  test('says that part of it was left out', async ({ server }) => {
    const words = 'En del av adressen gick inte att läsa'
    for (const query of ['area=finns-inte', 'sida=abc', 'ordning=x', `q=${'a'.repeat(300)}`])
      expect((await ask(server.port, `/sok?${query}`)).body, query).toContain(words)
    for (const query of [
      '',
      'area=culture&theme=both',
      'q=++fiber++till+byn',
      'sida=1',
      'ordning=',
      'q=A%CC%8A',
    ])
      expect((await ask(server.port, `/sok?${query}`)).body, query).not.toContain(words)
  })

  test('full of naughty strings is answered all the same', { timeout: 120_000 }, async ({
    db,
    cast,
    server,
  }) => {
    await publishCase(db, cast, { kind: 'case_study', content: waterMeters })
    const parameters = ['q', 'ordning', 'sida', 'filter', ...facets.map(({ key }) => key)]
    for (const [index, text] of naughtyStrings().entries()) {
      const other = new URLSearchParams({ q: 'fiber', [parameters[index % parameters.length] ?? 'q']: text })
      for (const address of [
        `/sok?${new URLSearchParams({ q: text })}`,
        `/sok?${other}`,
        `/atom.xml?${other}`,
      ]) {
        const { status } = await ask(server.port, address)
        expect([address, status < 500]).toEqual([address, true])
      }
    }
  })
})

test('a search that takes too long says so, and keeps what was asked for', async ({
  db,
  cast,
  databaseUrl,
  server,
}) => {
  await publishCase(db, cast, { content: lesson('Fiber') })
  const other = connect(databaseUrl, { maxConnections: 1 })
  const answer = await other.transaction().execute(async (trx) => {
    await sql`lock table search_set in access exclusive mode`.execute(trx)
    return ask(server.port, '/sok?q=fiber&kind=lesson')
  })
  await other.destroy()
  expect([answer.status, answer.headers['retry-after']]).toEqual([503, '10'])
  expect(answer.headers['cache-control']).toBe('private, no-store')
  expect(answer.body).toContain('Sökningen tog för lång tid')
  expect(answer.body).toContain('value="fiber"')
  expect((await ask(server.port, '/sok?q=fiber&kind=lesson')).status).toBe(200)
})

const headingOf = (body: string) => /<h2 id="results">(.*?)<\/h2>/s.exec(body)?.[1]?.replace(/<[^>]*>/g, '')

function naughtyStrings(): string[] {
  const ours = [
    "' | & ! : * <-> ( )",
    "'; drop table version; --",
    '\\',
    '%',
    '💧 🚰',
    ':*',
    '-',
    '(((',
    'q:A',
  ]
  // each goes through a page of its own; every fourth is enough here, the function has met them all
  return [...ours, ...naughty.filter((_, place) => place % 4 === 0)]
}
