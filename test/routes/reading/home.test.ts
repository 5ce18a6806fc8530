/** The front page and the pages of topics over HTTP. */
import { brotliCompressSync } from 'node:zlib'
import { ask } from '#test/support/http/ask.ts'
import { describe, expect, test, wordsOf } from '#test/support/http/form-visitor.ts'
import { publishCase } from '#test/support/reviews/published.ts'
import { reviewWorld } from '#test/support/reviews/review.ts'
import { lesson, waterMeters } from '#test/support/water-meters.ts'

describe('the front page', () => {
  test('says what Erfa is and asks for the first text while there is none', async ({ server }) => {
    const page = await ask(server.port, '/')
    expect([page.status, wordsOf(page)]).toEqual([200, 'Erfarenheter av digitalisering och bredband'])
    expect(page.body).toContain('<form action="/sok">')
    expect(page.body).toContain('Ännu är inget publicerat.')
    expect((await ask(server.port, '/en')).body).toContain('Nothing is published yet.')
  })

  test('shows what is new as soon as it is published, and where to look further', async ({
    db,
    cast,
    server,
  }) => {
    const before = await ask(server.port, '/')
    expect(before.headers['cache-control']).toBe('public, max-age=60, s-maxage=60')
    await publishCase(db, cast, { kind: 'case_study', content: waterMeters })
    await publishCase(db, cast, { content: lesson('Testers first'), language: 'en' })
    await expect.poll(async () => (await ask(server.port, '/')).body).toContain('Testers first')
    const { body } = await ask(server.port, '/')
    expect(body).toContain(waterMeters.title)
    expect(body).toContain('<span lang="en">Testers first</span>')
    expect(body).toContain('href="/amnen/area/utilities"')
    expect(body).not.toContain('href="/amnen/area/culture"')
    expect(body).not.toContain('<script')
    const again = await ask(server.port, '/', {
      headers: { 'If-None-Match': String((await ask(server.port, '/')).headers.etag) },
    })
    expect(again.status).toBe(304)
  })

  test('shows Anna her drafts, Cecilia and David what waits, and strangers nothing of it', async ({
    db,
    cast,
    visit,
  }) => {
    const review = reviewWorld(db, cast)
    const begun = await review.lesson('Ett påbörjat utkast')
    await review.submitted('Väntar på Cecilia')
    await review.approved('Väntar på David')
    const anna = await (await visit(cast.anna)).get('/')
    expect(anna.headers['cache-control']).toBe('private, no-store')
    expect(anna.body).toContain('Dina utkast')
    expect(anna.body).toContain(`href="/utkast/${begun}"`)
    expect(anna.body).not.toContain('Väntar på dig')
    const cecilia = await (await visit(cast.cecilia)).get('/')
    expect(cecilia.body).toMatch(/Väntar på dig.*Väntar på Cecilia/s)
    expect(cecilia.body).not.toContain('Väntar på David')
    const david = await (await visit(cast.david)).get('/en')
    expect(david.body).toMatch(/Waiting for you.*Väntar på David/s)
    expect(david.body).not.toContain(begun)
    const stranger = await (await visit()).get('/')
    expect(stranger.body).not.toMatch(/\/utkast|Väntar på/)
  })
})

test('Anna hears of organisations like hers, not of her own and not of others', async ({
  db,
  cast,
  visit,
}) => {
  await db
    .updateTable('organisation')
    .set({ skr_group: 'C8' })
    .where('id', 'in', [cast.exempelby.id, cast.norrvik.id])
    .execute()
  const goteborg = await db
    .selectFrom('organisation')
    .where('slug', '=', 'goteborg')
    .select(['id', 'slug', 'name'])
    .executeTakeFirstOrThrow()
  await publishCase(db, cast, { content: lesson('Från Norrvik'), organisation: cast.norrvik })
  await publishCase(db, cast, { content: lesson('Från egna'), organisation: cast.exempelby })
  await publishCase(db, cast, { content: lesson('Från Göteborg'), organisation: goteborg })
  const { body } = await (await visit(cast.anna)).get('/')
  const [, news = ''] = /id="own-news">(.*?)<\/section>/s.exec(body) ?? []
  expect(news).toContain('Från Norrvik')
  expect(news).not.toMatch(/Från egna|Från Göteborg/)
})

test('pages of lists stay small and hold no script', async ({ db, cast, server }) => {
  for (let i = 0; i < 25; i++)
    await publishCase(db, cast, {
      kind: 'case_study',
      content: { ...waterMeters, title: `Vattenmätare ${i}` },
    })
  for (const path of ['/', '/sok', '/sok?q=mätare&filter=alla', '/amnen', '/amnen/area/utilities']) {
    const page = await ask(server.port, encodeURI(path))
    expect([path, page.status]).toEqual([path, 200])
    expect(page.body).not.toMatch(/<script|modulepreload| style=| on\w+=/)
    const styles = [...page.body.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(
      ([, href = '']) => href,
    )
    const answers = [page, ...(await Promise.all(styles.map((href) => ask(server.port, href))))]
    const bytes = answers.map(({ body }) => brotliCompressSync(body).length).reduce((sum, size) => sum + size)
    expect([path, bytes < 30 * 1024]).toEqual([path, true])
  }
})

describe('topics', () => {
  test('are listed with how much there is about each', async ({ db, cast, server }) => {
    expect((await ask(server.port, '/amnen')).body).toContain('Inget är publicerat än')
    await publishCase(db, cast, { content: lesson('Ett', { area: ['culture'], theme: 'digitalisation' }) })
    await publishCase(db, cast, { content: lesson('Två', { area: ['culture'] }) })
    await expect.poll(async () => (await ask(server.port, '/amnen')).body).toContain('/amnen/area/culture')
    const page = await ask(server.port, '/en/amnen')
    expect(page.body).toMatch(
      /href="\/en\/amnen\/area\/culture">Culture, leisure and libraries<\/a>.*?2 texts/s,
    )
    expect(page.body).not.toContain('/amnen/area/streets')
  })

  test('have a page each, in both languages, that leafs', async ({ db, cast, server }) => {
    for (let i = 10; i < 31; i++)
      await publishCase(db, cast, {
        content: lesson(`Lärdom ${i}`, { area: ['culture'] }),
        at: `2026-01-${i}`,
      })
    const first = await ask(server.port, '/amnen/area/culture')
    expect([first.status, wordsOf(first)]).toEqual([200, 'Kultur, fritid och bibliotek'])
    expect(first.body).toContain('21 texter')
    expect(first.body).toContain('Lärdom 30')
    expect(first.body).not.toContain('Lärdom 10')
    expect(first.body).toContain('href="/amnen/area/culture?sida=2"')
    const second = await ask(server.port, '/en/amnen/area/culture?sida=2')
    expect(wordsOf(second)).toBe('Culture, leisure and libraries')
    expect(second.body).toContain('Lärdom 10')
    expect((await ask(server.port, '/amnen/area/culture?sida=3')).status).toBe(404)
  })

  test('without anything say so and stay out of indexes', async ({ server }) => {
    const page = await ask(server.port, '/amnen/area/rescue')
    expect(page.status).toBe(200)
    expect(page.body).toContain('Inget är publicerat om det här än.')
    expect(page.body).toContain('<meta name="robots" content="noindex, follow"/>')
  })

  test.for(['/amnen/area/finns-inte', '/amnen/finns-inte/culture', '/amnen/__proto__/x', '/amnen/year/2024'])(
    '%s does not exist',
    async (path, { server }) => {
      expect((await ask(server.port, path)).status).toBe(404)
      expect((await ask(server.port, `/en${path}`)).status).toBe(404)
    },
  )
})
