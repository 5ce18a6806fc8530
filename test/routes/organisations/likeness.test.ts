import type { Db } from '#db/connect.ts'
import { ask } from '#test/support/http/ask.ts'
import { describe, expect, test, wordsOf } from '#test/support/http/form-visitor.ts'
import { publishCase } from '#test/support/reviews/published.ts'
import { lesson } from '#test/support/water-meters.ts'

const peers = '/organisationer/arjeplog/liknande'
const publicly = 'public, max-age=60, s-maxage=60'

async function idOf(db: Db, slug: string) {
  return db
    .selectFrom('organisation')
    .where('slug', '=', slug)
    .select(['id', 'slug', 'name'])
    .executeTakeFirstOrThrow()
}

describe('the page of those that are like', () => {
  test('shows seven, why, what is missing and what they published; strangers may share it', async ({
    db,
    cast,
    visit,
  }) => {
    const arvidsjaur = await idOf(db, 'arvidsjaur')
    await publishCase(db, cast, { content: lesson('Från Arvidsjaur'), organisation: arvidsjaur })
    const stranger = await visit()
    const page = await stranger.get(peers)
    expect([page.status, page.headers['cache-control']]).toEqual([200, publicly])
    expect(wordsOf(page)).toBe('Organisationer som liknar Arjeplogs kommun')
    expect(page.body.match(/<h3>/g)).toHaveLength(7)
    expect(page.body).toContain('href="/organisationer/arvidsjaur#published">1 publicerad text')
    expect(page.body).toContain('Från Arvidsjaur')
    expect(page.body).toContain('2 av 7 uppgifter saknas hos någon av dem')
    expect(page.body).toMatch(/<svg[^>]*role="img"[^>]*aria-labelledby="likeness-title likeness-text"/)
    expect((await stranger.get('/en/organisationer/arjeplog/liknande')).body).toContain('Why similar?')
    expect((await stranger.get('/organisationer/finns-inte/liknande')).status).toBe(404)
    expect((await stranger.get('/organisationer/arjeplog')).body).toContain(`href="${peers}"`)
  })

  test('has one short address for each choice of weights', async ({ visit }) => {
    const stranger = await visit()
    const sent = await stranger.get(
      `${peers}?vikt-invanare=3&vikt-tathet=1&vikt-grupp=1&vikt-tatort=1&vikt-bredband=1&vikt-lan=0&vikt-typ=1`,
    )
    expect([sent.status, sent.headers.location]).toEqual([302, `${peers}?vikt-invanare=3&vikt-lan=0`])
    const page = await stranger.get(`${peers}?vikt-invanare=3&vikt-lan=0`)
    expect(page.body).toContain('Räknat med andra vikter än de vanliga.')
    expect(page.body).toContain('noindex')
    expect(page.body).toMatch(/<select[^>]*name="vikt-invanare"[^>]*>.*?<option value="3" selected/s)
  })

  test('refuses weights that are none, in words', async ({ visit }) => {
    const stranger = await visit()
    for (const value of ['4', '-1', 'x', '1.5', '%00', '٣'])
      expect([value, (await stranger.get(`${peers}?vikt-lan=${encodeURIComponent(value)}`)).body]).toEqual([
        value,
        expect.stringContaining('En av vikterna i adressen'),
      ])
    const none = ['invanare', 'tathet', 'grupp', 'tatort', 'bredband', 'lan', 'typ'].map(
      (one) => `vikt-${one}=0`,
    )
    expect((await stranger.get(`${peers}?${none.join('&')}`)).body).toContain('Något måste väga mer än 0')
  })

  test('says what is missing of an organisation that cannot be compared', async ({ cast, visit }) => {
    const page = await (await visit()).get(`/organisationer/${cast.exempelby.slug}/liknande`)
    expect(page.body).toContain('Det finns för få uppgifter om Exempelby kommun')
    expect(page.body).toContain('Det här saknas: invånare, täthet, kommungrupp')
  })
})

describe('we are', () => {
  test('chosen once, said in the address of every page, and forgotten', async ({
    db,
    cast,
    visit,
    server,
  }) => {
    const arvidsjaur = await idOf(db, 'arvidsjaur')
    await publishCase(db, cast, {
      content: lesson('Från Arvidsjaur', { area: ['culture'] }),
      organisation: arvidsjaur,
    })
    const reader = await visit()
    expect((await reader.get('/')).body).toContain('Vill ni se vad organisationer som liknar er har gjort?')
    const chosen = await reader.post('/vi-ar', { organisation: 'arjeplogs kommun' })
    expect([chosen.status, chosen.headers.location]).toEqual([
      303,
      '/?vi=arjeplog&klart=ownOrganisationChosen',
    ])
    expect(chosen.headers['cache-control']).toBe('private, no-store')

    for (const [asked, led] of [
      ['/', '/?vi=arjeplog'],
      ['/en', '/en?vi=arjeplog'],
      ['/sok?q=arvidsjaur&vad=annat', '/sok?q=arvidsjaur&vi=arjeplog'],
      ['/amnen/area/culture', '/amnen/area/culture?vi=arjeplog'],
      ['/lardom/fran-arvidsjaur', '/lardom/fran-arvidsjaur?vi=arjeplog'],
    ] as const) {
      const redirected = await reader.get(asked)
      expect([redirected.status, redirected.headers.location]).toEqual([302, led])
      expect(redirected.headers['cache-control']).toBe('private, no-store')
      const page = await reader.get(led)
      expect([asked, page.status, page.headers['cache-control']]).toEqual([asked, 200, publicly])
      expect([asked, page.body]).toEqual([
        asked,
        expect.stringContaining(
          asked === '/en' ? 'from an organisation like yours' : 'från en organisation som liknar er',
        ),
      ])
      // the same address says the same to whoever has no cookie, and the plain one says nothing of it
      expect((await ask(server.port, led)).body).toBe(page.body)
      expect((await ask(server.port, asked)).body).not.toContain('arjeplog')
    }
    // files, formats and pages that say nothing of it stay where they are
    for (const path of [
      '/lardom/fran-arvidsjaur.md',
      '/lardom/fran-arvidsjaur.json',
      '/om',
      '/atom.xml',
      '/amnen',
    ])
      expect([path, (await reader.get(path)).status]).toEqual([path, 200])
    // a link that somebody sent is for whom it says
    expect((await reader.get('/?vi=goteborg')).body).toContain('Ni är Göteborgs kommun.')

    expect((await reader.get('/vi-ar')).body).toContain('Ni är Arjeplogs kommun')
    const forgotten = await reader.post('/vi-ar/borttagning')
    expect(forgotten.headers.location).toBe('/vi-ar?klart=ownOrganisationForgotten')
    expect((await reader.get('/')).status).toBe(200)
  })

  test('is refused in words when nobody or several have the name', async ({ visit }) => {
    const reader = await visit()
    const nobody = await reader.post('/vi-ar', { organisation: 'finns inte' })
    expect([nobody.status, nobody.body]).toEqual([
      422,
      expect.stringContaining('Ingen organisation heter så'),
    ])
    const several = await reader.post('/vi-ar', { organisation: 'kommun' })
    expect(several.status).toBe(422)
    expect(several.body).toContain('Flera passar. Vilken menar du?')
    expect((await reader.post('/vi-ar', { organisation: '' })).status).toBe(422)
    expect((await reader.get('/vi-ar?organisation=arjeplog')).body).toContain('value="Arjeplogs kommun"')
  })

  test('an address or a cookie that names nothing changes nothing', async ({ server }) => {
    for (const slug of ['finns-inte', '../x', 'a'.repeat(500), "'", '%00']) {
      const page = await ask(server.port, `/sok?vi=${encodeURIComponent(slug)}`)
      expect([slug, page.status]).toEqual([slug, 200])
      expect(page.body).toContain('En del av adressen gick inte att läsa')
    }
    const asked = await ask(server.port, '/', { headers: { Cookie: 'erfa-organisation=..%2Fx' } })
    expect(asked.status).toBe(200)
  })

  test('somebody signed in has it from where she works, and no address says it', async ({
    db,
    cast,
    visit,
  }) => {
    const [arjeplog, arvidsjaur] = [await idOf(db, 'arjeplog'), await idOf(db, 'arvidsjaur')]
    await db
      .updateTable('membership')
      .set({ organisation_id: arjeplog.id })
      .where('person_id', '=', cast.anna.id)
      .execute()
    for (const title of ['Från Arvidsjaur', 'Mer från Arvidsjaur'])
      await publishCase(db, cast, { content: lesson(title), organisation: arvidsjaur })
    const anna = await visit(cast.anna)
    const front = await anna.get('/')
    expect(front.body).toContain('Ni är Arjeplogs kommun.')
    expect(front.body).toMatch(/own-news.*Från Arvidsjaur/s)
    const found = await anna.get('/sok?q=arvidsjaur&ordning=likeness')
    expect([found.status, found.headers['cache-control']]).toEqual([200, 'private, no-store'])
    expect(found.body).toContain('från en organisation som liknar er')
    expect(found.body).toMatch(/ordning=likeness"[^>]* aria-current="true"[^>]*>Bäst träff, höjd av likhet/)
  })
})
