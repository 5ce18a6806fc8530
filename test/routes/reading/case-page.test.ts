/** `/fall/<slug>` and `/lardom/<slug>` over HTTP: what strangers get, and what caches keep of it. */
import type { Content } from '#app/domain/cases/content.ts'
import { filled } from '#test/support/drafts/filled.ts'
import { ask } from '#test/support/http/ask.ts'
import { describe, expect, test } from '#test/support/http/form-visitor.ts'
import { publishCase, publishVersion, withdraw } from '#test/support/reviews/published.ts'
import { waterMeters } from '#test/support/water-meters.ts'

const meters = { kind: 'case_study' as const, content: waterMeters }
const path = '/fall/fjarravlasta-vattenmatare-i-hela-kommunen'
/** As it is read: React parts neighbouring texts by comments. */
const read = async (port: number, address: string) => (await ask(port, address)).body
const shared = 'public, max-age=60, s-maxage=60'

describe('a stranger who reads', () => {
  test('gets the page, without scripts, in both languages', async ({ db, cast, server }) => {
    await publishCase(db, cast, meters)
    const page = await ask(server.port, path)
    expect(page.status).toBe(200)
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(page.body).toContain(`<title>${waterMeters.title} – Erfa</title>`)
    expect(page.body).toContain(`<meta name="description" content="Exempelby bytte 4`)
    expect(page.body).toContain(`<link rel="canonical" href="${server.origin}${path}"/>`)
    expect(page.body).toContain(`hrefLang="en" href="${server.origin}/en${path}"`)
    expect(page.body).toContain(`<link rel="alternate" type="text/markdown" href="${path}.md"/>`)
    expect(page.body).not.toMatch(/<script(?! type="application\/ld\+json")/)
    expect(page.body).not.toContain('noindex')
    const english = await ask(server.port, `/en${path}`)
    expect(english.body).toContain('<html lang="en">')
    // Exempelby wrote title and summary in English too
    expect(english.body).toMatch(/<h1><span>Remotely read water meters across the municipality<\/span><\/h1>/)
    expect(english.body).toContain('<ol lang="sv">')
    expect(english.body).toContain(`<link rel="canonical" href="${server.origin}/en${path}"/>`)
  })

  test('is told version, date, writers, terms and how to cite', async ({ db, cast, server }) => {
    const found = await publishCase(db, cast, { ...meters, at: '2026-01-02T12:00:00Z' })
    await publishVersion(db, cast, found, {
      content: waterMeters,
      number: 2,
      note: 'Utfallet är mätt.',
      at: '2026-02-03T12:00:00Z',
    })
    const body = await read(server.port, path)
    for (const words of [
      'Publicerad 3 februari 2026',
      'Först publicerad 2 januari 2026',
      'Utfallet är mätt.',
      'Anna Andersson, Exempelby kommun',
      'CC BY 4.0',
      `Exempelby kommun (2026). ${waterMeters.title}. Version 2. Erfa.`,
      `${server.origin}${path}/v/2`,
      `href="${path}/versioner"`,
      'href="mailto:va@exempelby.example?subject=Fel%20i%20texten%3A%20Fj',
      `href="${path}/jamfor?fran=1&amp;till=2"`,
    ])
      expect(body).toContain(words)
  })

  test('what every field holds stays a word, also among the data for machines', async ({
    db,
    cast,
    server,
  }) => {
    const poison = `</title></script><script>alert(1)</script><!--"'\u2028<img src=x onerror=alert(2)>`
    const content: Content = filled('case_study', () => poison)
    await publishCase(db, cast, { kind: 'case_study', content, slug: 'elakt' })
    for (const lang of ['', '/en']) {
      const { body, status } = await ask(server.port, `${lang}/fall/elakt`)
      expect(status).toBe(200)
      expect(body).not.toMatch(/<img|<script>|<!--"/)
      const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(body) ?? []
      expect(JSON.parse(data)).toMatchObject({ headline: poison })
      expect(body.match(/<\/script>/g)).toHaveLength(1)
    }
  })

  test('needs at most 30 KB of HTML and CSS for a full case', async ({ db, cast, server }) => {
    await publishCase(db, cast, meters)
    const bytes = async (what: string) =>
      Number(
        (await ask(server.port, what, { headers: { 'Accept-Encoding': 'br' } })).headers['content-length'],
      )
    const page = await ask(server.port, path)
    const sheets = [...page.body.matchAll(/<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g)].map(
      ([, href]) => href ?? '',
    )
    expect(sheets.length).toBeGreaterThan(0)
    const css = await Promise.all(
      sheets.map(
        async (href) => (await ask(server.port, href, { headers: { 'Accept-Encoding': 'br' } })).body.length,
      ),
    )
    expect((await bytes(path)) + css.reduce((sum, one) => sum + one, 0)).toBeLessThan(30_000)
  })
})

describe('caches', () => {
  test('may share a page for a minute, and need not have it twice', async ({ db, cast, server }) => {
    const found = await publishCase(db, cast, meters)
    const first = await ask(server.port, path)
    expect(first.headers['cache-control']).toBe(shared)
    expect(first.headers.vary).toMatch(/Accept\b/)
    expect(first.headers.vary).toMatch(/Cookie/)
    const headers = { 'If-None-Match': String(first.headers.etag) }
    const again = await ask(server.port, path, { headers })
    expect([again.status, again.body]).toEqual([304, ''])
    await publishVersion(db, cast, found, { content: { ...waterMeters, tags: ['nytt'] }, number: 2 })
    await expect.poll(async () => (await ask(server.port, path, { headers })).status).toBe(200)
  })

  test('keep nothing of what somebody signed in sees', async ({ db, cast, visit }) => {
    await publishCase(db, cast, meters)
    for (const what of [path, `${path}.md`, `${path}.json`]) {
      const answer = await (await visit(cast.eva)).get(what)
      expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'private, no-store'])
    }
  })

  test('hear of a withdrawal', async ({ db, cast, server }) => {
    const found = await publishCase(db, cast, meters)
    expect((await ask(server.port, path)).status).toBe(200)
    await withdraw(db, found, 'Fel.')
    await expect.poll(async () => (await ask(server.port, path)).status).toBe(410)
  })
})

describe('versions', () => {
  test('stay at their addresses, and an old one says that there is a newer', async ({ db, cast, server }) => {
    const found = await publishCase(db, cast, meters)
    await publishVersion(db, cast, found, {
      content: { ...waterMeters, title: 'Ny rubrik', next_step: 'Bara i tvåan.' },
      number: 2,
    })
    const old = await read(server.port, `${path}/v/1`)
    expect(old).toContain(`${waterMeters.title}</span></h1>`)
    expect(old).not.toContain('Bara i tvåan.')
    expect(old).toContain(`Det finns en nyare version. <a href="${path}">Läs den nyaste, version 2</a>`)
    expect(old).toContain('<meta name="robots" content="noindex"/>')
    expect(old).not.toContain('ld+json')
    expect(old).toContain(`href="${path}/v/1.md"`)
    const newest = await read(server.port, `${path}/v/2`)
    expect(newest).not.toContain('nyare version')
    expect(newest).toContain('Bara i tvåan.')
    expect((await ask(server.port, path)).body).toContain('Bara i tvåan.')
  })

  test('that never were are not there', async ({ db, cast, server }) => {
    await publishCase(db, cast, meters)
    for (const ending of ['v/3', 'v/0', 'v/x', 'v/1.5', 'v/99999999999'])
      expect([ending, (await ask(server.port, `${path}/${ending}`)).status]).toEqual([ending, 404])
  })
})

test('a text that is not looked after says so', async ({ db, cast, server }) => {
  const found = await publishCase(db, cast, meters)
  for (const [publicationStatus, words] of [
    ['needs_review', 'Texten behöver ses över.'],
    ['archived', 'Texten är arkiverad'],
  ] as const) {
    await db
      .updateTable('cases')
      .set({ publication_status: publicationStatus })
      .where('id', '=', found.id)
      .execute()
    expect(await read(server.port, `${path}?visa=${publicationStatus}`)).toContain(words)
  }
})

test('what an example organisation tells is marked as an example', async ({ db, cast, server }) => {
  await publishCase(db, cast, meters)
  for (const isExample of [true, false]) {
    await db
      .updateTable('organisation')
      .set({ is_example: isExample })
      .where('id', '=', cast.exempelby.id)
      .execute()
    for (const ending of [`?visa=${isExample}`, `.md?visa=${isExample}`]) {
      const said = (await ask(server.port, `${path}${ending}`)).body.includes('påhittade')
      expect([ending, said]).toEqual([ending, isExample])
    }
  }
})
