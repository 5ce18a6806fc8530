/** Starting, handing in, taking back and publishing as forms: done, done twice, not possible, incomplete. */

import { setText, write } from '#test/support/drafts/writing.ts'
import { describe, expect, test, toSignIn, wordsOf } from '#test/support/http/review-visitor.ts'

describe('a new draft', () => {
  test('is started once however often the form is sent', async ({ cast, visit }) => {
    const anna = await visit(cast.anna)
    const page = await anna.get('/skriv')
    const key = /name="key" value="([^"]+)"/.exec(page.body)?.[1] ?? ''
    const form = { kind: 'lesson', organisation: cast.exempelby.id, language: 'sv', key }
    const places = [await anna.post('/skriv/nytt', form), await anna.post('/skriv/nytt', form)].map(
      ({ headers }) => headers.location,
    )
    expect(places[0]).toMatch(/^\/utkast\/[0-9a-f-]{36}$/)
    expect(places[1]).toBe(places[0])
    const english = await anna.post('/en/skriv/nytt', { ...form, kind: 'case_study', language: 'en' })
    expect(english.headers.location).toMatch(/^\/en\/utkast\//)
  })

  test('is started by members, for their own organisation, with every choice made', async ({
    cast,
    db,
    visit,
  }) => {
    const form = { kind: 'lesson', organisation: cast.exempelby.id, language: 'sv', key: 'a-form-key' }
    const stranger = await visit()
    expect((await stranger.post('/skriv/nytt', form)).headers.location).toBe(toSignIn('/skriv/nytt'))
    expect((await stranger.get('/skriv')).headers.location).toBe(toSignIn('/skriv'))
    expect((await (await visit(cast.eva)).post('/skriv/nytt', form)).status).toBe(404)
    const anna = await visit(cast.anna)
    const wrongs: Record<string, string>[] = [
      { kind: 'novel' },
      { organisation: 'x' },
      { language: 'tlh' },
      { key: 'short' },
      { extra: '1' },
    ]
    for (const wrong of wrongs)
      expect((await anna.post('/skriv/nytt', { ...form, ...wrong })).status, JSON.stringify(wrong)).toBe(422)
    expect((await anna.post('/skriv/nytt')).status).toBe(422)
    expect((await anna.get('/skriv/nytt')).headers.location).toBe('/skriv')
    expect(await db.selectFrom('cases').select('id').execute()).toEqual([])
    const johan = await (await visit(cast.johan)).get('/skriv')
    expect([johan.status, johan.body.includes('name="organisation"')]).toEqual([200, false])
  })
})

describe('handing in', () => {
  test('is done, taken back, done again; a published text is opened anew', async ({
    cast,
    review,
    visit,
  }) => {
    const id = await review.lesson()
    const anna = await visit(cast.anna)
    const act = async (noun: string, fields = {}) => {
      const answers = [
        await anna.post(`/utkast/${id}/${noun}`, fields),
        await anna.post(`/utkast/${id}/${noun}`, fields),
      ]
      expect(answers[1]?.headers.location).toBe(answers[0]?.headers.location)
      return answers[0]?.headers.location
    }
    const status = `/utkast/${id}/inlamning`
    expect(await act('inlamning', { note: 'Klar.' })).toBe(`${status}?klart=submit`)
    expect(await act('aterkallelse')).toBe(`${status}?klart=takeBack`)
    const published = await review.published('Ute')
    // what is published lacks nothing, however much more could be filled in
    expect((await anna.get(`/utkast/${published}`)).body).not.toContain('<progress')
    const opened = await anna.post(`/utkast/${published}/ny-version`)
    expect(opened.headers.location).toBe(`/utkast/${published}/inlamning?klart=revise`)
    // from the second version on readers are told what is new; the note to the reviewers is not lost meanwhile
    const returned = await anna.post(`/utkast/${published}/inlamning`, {
      note: 'Läs slutet.',
      changeNote: '',
    })
    expect([returned.status, returned.body.includes('Läs slutet.')]).toEqual([422, true])
    expect(returned.body).toMatch(/<a href="#[^"]*changeNote"/)
    expect((await anna.get(`/utkast/${published}`)).body).toContain('<progress')
  })

  test('needs a title, and the page links to every field that readers will miss', async ({
    cast,
    db,
    review,
    visit,
  }) => {
    const id = await review.lesson()
    for (const path of ['title', 'recommendation']) await write(db, id, cast.anna, setText(path, ''))
    const anna = await visit(cast.anna)
    const page = await anna.get(`/utkast/${id}/inlamning`)
    for (const path of ['title', 'recommendation'])
      expect(page.body).toMatch(new RegExp(`<a href="/utkast/${id}#[^"]*${path}"`))
    const refused = await anna.post(`/utkast/${id}/inlamning`, { note: 'Snälla.' })
    expect([refused.status, refused.body.includes('Texten behöver en rubrik')]).toEqual([422, true])
    expect(refused.body).toContain('Snälla.')
    await write(db, id, cast.anna, setText('title', 'En rubrik'))
    expect((await anna.post(`/utkast/${id}/inlamning`, { note: '' })).status).toBe(303)
  })

  test('is not possible from elsewhere', async ({ cast, review, visit }) => {
    const anna = await visit(cast.anna)
    const [fresh, published] = [await review.lesson('Ny'), await review.published('Ute')]
    const submitted = await review.submitted('Inne')
    const attempts = [
      [`/utkast/${fresh}/aterkallelse`, {}],
      [`/utkast/${published}/aterkallelse`, {}],
      [`/utkast/${fresh}/ny-version`, {}],
      [`/utkast/${submitted}/ny-version`, {}],
      [`/utkast/${published}/inlamning`, { note: 'En gång till.' }],
    ] as const
    for (const [path, fields] of attempts) {
      const answer = await anna.post(path, fields)
      expect([answer.status, wordsOf(answer)], path).toEqual([409, expect.any(String)])
    }
    for (const noun of ['aterkallelse', 'ny-version'])
      expect((await anna.get(`/utkast/${fresh}/${noun}`)).headers.location).toBe(`/utkast/${fresh}/inlamning`)
  })
})

test('publishing without a moderator is for trusted organisations, and for what was contentHash', async ({
  cast,
  db,
  review,
  visit,
}) => {
  const id = await review.lesson()
  const [cecilia, anna] = [await visit(cast.cecilia), await visit(cast.anna)]
  const path = `/utkast/${id}/publicering`
  const contentHash = await review.contentHash(id)
  expect((await cecilia.post(path, { contentHash, changeNote: '' })).status).toBe(403)
  await db.updateTable('organisation').set({ is_trusted: true }).where('id', '=', cast.exempelby.id).execute()
  expect((await anna.post(path, { contentHash, changeNote: '' })).status).toBe(403)
  expect((await cecilia.post(path)).status).toBe(422)
  await write(db, id, cast.anna, setText('recommendation', ''))
  expect((await cecilia.post(path, { contentHash, changeNote: '' })).status).toBe(409)
  const incomplete = await cecilia.post(path, { contentHash: await review.contentHash(id), changeNote: '' })
  expect(incomplete.status).toBe(422)
  expect(incomplete.body).toMatch(new RegExp(`<a href="/utkast/${id}#[^"]*recommendation"`))
})
