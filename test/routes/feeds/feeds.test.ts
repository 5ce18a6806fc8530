/** What machines are given: the feed, the map of the site, and where crawlers may go. */
import { sql } from 'kysely'
import { seedDemoWorld } from '#db/seed/demo/seed.ts'
import { casesPerPart, sitemap } from '#server/formats/sitemap.ts'
import { indexCase } from '#server/search/index-case.ts'
import type { Answer } from '#test/support/http/ask.ts'
import { ask } from '#test/support/http/ask.ts'
import { describe, expect, test } from '#test/support/http/form-visitor.ts'
import { publishCase, publishVersion, withdraw } from '#test/support/reviews/published.ts'
import { reviewWorld } from '#test/support/reviews/review.ts'
import { lesson, waterMeters } from '#test/support/water-meters.ts'

const nasty = 'Å & <b>”fet”</b> ]]> \'citat\' "två" <script>alert(1)</script>'

describe('the feed', () => {
  test('has the newest version of what may be read, and nothing else', async ({ db, cast, server }) => {
    const review = reviewWorld(db, cast)
    await review.lesson('Bara ett utkast')
    await review.submitted('Bara inlämnad')
    const gone = await publishCase(db, cast, { content: lesson('Tillbakadragen') })
    await withdraw(db, gone, 'Fel.')
    const meters = await publishCase(db, cast, { kind: 'case_study', content: waterMeters, at: '2026-01-02' })
    await publishCase(db, cast, { content: lesson('Nyast av alla'), at: '2026-03-01' })
    await publishVersion(db, cast, meters, {
      content: { ...waterMeters, title: 'Vattenmätare, ny version' },
      number: 2,
      note: 'Utfallet är mätt.',
      at: '2026-02-01',
    })
    const swedish = await ask(server.port, '/atom.xml')
    expect(swedish.headers['content-type']).toBe('application/atom+xml; charset=utf-8')
    wellFormed(swedish.body)
    expect(allOf(swedish, 'title')).toEqual(['Nytt i Erfa', 'Nyast av alla', 'Vattenmätare, ny version'])
    expect(allOf(swedish, 'updated')).toEqual([
      '2026-03-01T00:00:00.000Z',
      '2026-03-01T00:00:00.000Z',
      '2026-02-01T00:00:00.000Z',
    ])
    expect(swedish.body).toContain('Version 2: Utfallet är mätt.')
    expect(swedish.body).toContain(`href="${server.origin}/fall/${meters.slug}"`)
    expect(swedish.body).toContain(
      `<link rel="self" type="application/atom+xml" href="${server.origin}/atom.xml"`,
    )
    const english = await ask(server.port, '/en/atom.xml')
    expect(english.body).toContain('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">')
    expect(english.body).toContain(`href="${server.origin}/en/fall/${meters.slug}"`)
    // an entry is the same entry in both; only the feed is another
    expect(allOf(english, 'id').slice(1)).toEqual(allOf(swedish, 'id').slice(1))
    expect(new Set([...allOf(english, 'id'), ...allOf(swedish, 'id')]).size).toBe(4)
    expect(allOf(swedish, 'id')[1]).toMatch(/^urn:uuid:[0-9a-f-]{36}$/)
  })

  test('keeps whatever somebody wrote as text', async ({ db, cast, server }) => {
    await publishCase(db, cast, {
      content: lesson(nasty, { recommendation: `${nasty}\u0001\ufffe` }),
      slug: 'elakt',
    })
    const { body } = await ask(server.port, '/atom.xml')
    wellFormed(body)
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    for (const sign of ['<script', '\u0001', '\ufffe']) expect(body).not.toContain(sign)
  })

  test('is empty and still a feed before anything is published', async ({ server }) => {
    const { body, status } = await ask(server.port, '/atom.xml')
    expect(status).toBe(200)
    wellFormed(body)
    expect(body).toContain('<updated>1970-01-01T00:00:00.000Z</updated>')
  })

  test('is found from every page, in its language', async ({ server }) => {
    expect((await ask(server.port, '/om')).body).toContain('type="application/atom+xml" href="/atom.xml"')
    expect((await ask(server.port, '/en/om')).body).toContain(
      'type="application/atom+xml" href="/en/atom.xml"',
    )
  })
})

test.for(['/atom.xml', '/en/atom.xml', '/sitemap.xml', '/robots.txt'])(
  '%s is not sent again to whoever has it, until something is published',
  async (path, { db, cast, server }) => {
    const first = await ask(server.port, path)
    expect([first.status, first.headers['cache-control']]).toEqual([200, 'public, max-age=60'])
    expect(first.body).toContain(
      path === '/robots.txt' ? 'User-agent' : '<?xml version="1.0" encoding="UTF-8"?>',
    )
    const headers = { 'If-None-Match': String(first.headers.etag) }
    const again = await ask(server.port, path, { headers })
    expect([again.status, again.body]).toEqual([304, ''])
    const head = await ask(server.port, path, { method: 'HEAD' })
    expect([head.status, head.headers.etag]).toEqual([200, first.headers.etag])
    await publishCase(db, cast, { content: lesson('Nytt') })
    const after = await ask(server.port, path, { headers })
    expect(after.status).toBe(path === '/robots.txt' ? 304 : 200)
  },
)

describe('the map of the site', () => {
  test('has every published case in both languages, topics that have something, and nothing hidden', async ({
    db,
    cast,
    server,
  }) => {
    const review = reviewWorld(db, cast)
    await review.submitted('Bara inlämnad')
    const gone = await publishCase(db, cast, { content: lesson('Tillbakadragen') })
    await withdraw(db, gone, 'Fel.')
    const meters = await publishCase(db, cast, { kind: 'case_study', content: waterMeters, at: '2026-01-02' })
    const map = await ask(server.port, '/sitemap.xml')
    expect(map.headers['content-type']).toBe('application/xml; charset=utf-8')
    wellFormed(map.body)
    const { origin } = server
    expect(map.body).toContain(
      `<url><loc>${origin}/en/fall/${meters.slug}</loc><lastmod>2026-01-02T00:00:00.000Z</lastmod>` +
        `<xhtml:link rel="alternate" hreflang="sv" href="${origin}/fall/${meters.slug}"/>` +
        `<xhtml:link rel="alternate" hreflang="en" href="${origin}/en/fall/${meters.slug}"/>` +
        `<xhtml:link rel="alternate" hreflang="x-default" href="${origin}/fall/${meters.slug}"/></url>`,
    )
    const places = allOf(map, 'loc').map((address) => address.replace(origin, ''))
    expect(places).toContain('/amnen/area/utilities')
    expect(places).toContain('/organisationer/exempelby')
    expect(places).not.toContain('/organisationer/norrvik')
    expect(places.filter((place) => /utkast|granskning|lardom|culture/.test(place))).toEqual([])
    expect(new Set(places).size).toBe(places.length)
  })

  test('lists what may be found, at its one address', { timeout: 60_000 }, async ({ db, server }) => {
    await seedDemoWorld(db, { indexCase })
    const addresses = allOf(await ask(server.port, '/sitemap.xml'), 'loc')
    for (const address of addresses) {
      const { status, headers, body } = await ask(server.port, address.replace(server.origin, ''))
      expect([address, status, headers['x-robots-tag']]).toEqual([address, 200, undefined])
      expect([address, body.includes('noindex')]).toEqual([address, false])
      expect(body).toContain(`<link rel="canonical" href="${address}"`)
    }
    expect(addresses.length).toBeGreaterThan(100)
  })

  test.for(['del=2', 'del=0', 'del=x', 'del=', 'del=99999999'])(
    'has no part %s',
    async (part, { server }) => {
      expect((await ask(server.port, `/sitemap.xml?${part}`)).status).toBe(404)
    },
  )

  test('is a list of its parts when there are many', async ({ db, cast }) => {
    const count = casesPerPart + 1
    const row = [cast.exempelby.id, cast.anna.id] as const
    await sql`
      with number as (select generate_series(1, ${count}::int) as n), one as (
        insert into cases (organisation_id, kind, created_by, state, publication_status, slug, current_version)
        select ${row[0]}, 'lesson', ${row[1]}, 'published', 'current', 'nr-' || n, 1 from number returning id, slug
      )
      insert into version (case_id, number, kind, slug, organisation_id, language, schema_version, title, summary,
        content, plain_text, contributors, content_hash, approved_by, published_by)
      select id, 1, 'lesson', slug, ${row[0]}, 'sv', 1, slug, '', '{}', '', '[]', '',
        ${cast.cecilia.id}, ${cast.david.id} from one
    `.execute(db)
    const index = await sitemap(db, 'https://erfa.example', null)
    expect(index).toContain('<sitemap><loc>https://erfa.example/sitemap.xml?del=2</loc></sitemap>')
    expect(await sitemap(db, 'https://erfa.example', 3)).toBeNull()
    const parts = [await sitemap(db, 'https://erfa.example', 1), await sitemap(db, 'https://erfa.example', 2)]
    const lessons = parts.join('').match(/<loc>https:\/\/erfa.example\/lardom\/nr-\d+<\/loc>/g) ?? []
    expect(new Set(lessons).size).toBe(count)
    expect(lessons.length).toBe(count)
  })
})

test('crawlers are shown the map and kept from the rooms behind the sign-in', async ({ server }) => {
  const { body, headers } = await ask(server.port, '/robots.txt')
  expect(headers['content-type']).toBe('text/plain; charset=utf-8')
  expect(body.split('\n')).toEqual(
    expect.arrayContaining(['User-agent: *', 'Disallow: /utkast', 'Disallow: /en/granskning']),
  )
  expect(body).toContain(`Sitemap: ${server.origin}/sitemap.xml`)
})

const allOf = ({ body }: Answer, element: string) =>
  [...body.matchAll(new RegExp(`<${element}>([^<]*)</${element}>`, 'g'))].map(([, text]) => text ?? '')

/** Tags closed in order, nothing but the five entities, no signs that XML cannot hold. */
function wellFormed(xml: string): void {
  const open: string[] = []
  const rest = xml
    .replace(/^<\?xml[^>]*\?>/, '')
    .replace(/<(\/?)([\w:]+)((?: [\w:-]+="[^"<]*")*)(\/?)>/g, (_, closing, name, _attributes, empty) => {
      if (closing) expect(open.pop()).toBe(name)
      else if (!empty) open.push(name)
      return ''
    })
  expect(open).toEqual([])
  expect(rest).not.toMatch(/[<>]/)
  expect(xml.replace(/&(amp|lt|gt|quot|apos);/g, '')).not.toContain('&')
}
