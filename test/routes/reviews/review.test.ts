/** Every act of review as a form: done, done twice, not possible, incomplete. */

import { setText, write } from '#test/support/drafts/writing.ts'
import { describe, expect, test, wordsOf } from '#test/support/http/review-visitor.ts'

describe('a text on its way', () => {
  test('is claimed, approved and published, each twice in the same minute', async ({
    cast,
    review,
    visit,
  }) => {
    const id = await review.submitted()
    const [david, cecilia] = [await visit(cast.david), await visit(cast.cecilia)]
    const decision = { contentHash: await review.contentHash(id) }
    const path = `/granskning/${id}`
    const twice = async (visitor: typeof david, noun: string, fields = {}) => {
      const answers = [
        await visitor.post(`${path}/${noun}`, fields),
        await visitor.post(`${path}/${noun}`, fields),
      ]
      return answers.map(({ status, headers }) => [status, headers.location])
    }
    const both = (to: string) => [
      [303, to],
      [303, to],
    ]
    expect(await twice(david, 'atagande')).toEqual(both(`${path}?klart=claim`))
    expect(await twice(cecilia, 'godkannande', decision)).toEqual(both(`${path}?klart=approve`))
    expect(await twice(david, 'slapp')).toEqual(both(`${path}?klart=releaseClaim`))
    expect(await twice(david, 'atagande')).toEqual(both(`${path}?klart=claim`))
    const read = '/lardom/borja-med-en-enhet'
    expect(await twice(david, 'publicering', decision)).toEqual(both(`${read}?klart=publish`))
    expect((await review.row(id)).state).toBe('published')
    // and in English: the way back is English too
    const english = await cecilia.post(`/en${path}/tillbakadragande`, { reason: 'Fel enhet.' })
    expect(english.headers.location).toBe(`/en${read}?klart=withdraw`)
  })

  test('goes nowhere that it cannot go from here, and a page says so', async ({ cast, review, visit }) => {
    const [david, cecilia] = [await visit(cast.david), await visit(cast.cecilia)]
    const submitted = await review.submitted('Inlämnad')
    const published = await review.published('Publicerad')
    const decision = { contentHash: await review.contentHash(submitted) }
    const attempts = [
      [david, `/granskning/${submitted}/publicering`, decision],
      [david, `/granskning/${submitted}/slapp`, {}],
      [david, `/granskning/${published}/atagande`, {}],
      [david, `/granskning/${published}/retur`, { note: 'Nej.' }],
      [cecilia, `/granskning/${published}/godkannande`, decision],
      [cecilia, `/granskning/${submitted}/tillbakadragande`, { reason: 'Fel.' }],
    ] as const
    for (const [visitor, path, fields] of attempts) {
      const answer = await visitor.post(path, fields)
      expect(answer.status, path).toBe(409)
      expect(answer.body, path).toContain('<h1')
      expect(answer.body, path).not.toContain('Internal')
    }
  })

  test('that another moderator holds is read and not decided about', async ({ cast, db, review, visit }) => {
    await db.updateTable('person').set({ is_moderator: true }).where('id', '=', cast.johan.id).execute()
    const id = await review.ready()
    const johan = await visit(cast.johan)
    const late = await johan.post(`/granskning/${id}/atagande`)
    expect([late.status, late.body.includes('David Dahl åtog sig granskningen')]).toEqual([409, true])
    const decision = { contentHash: await review.contentHash(id) }
    for (const [noun, fields] of [
      ['publicering', decision],
      ['retur', { note: 'Nej.' }],
      ['avslag', { reason: 'Nej.' }],
      ['slapp', {}],
    ] as const)
      expect((await johan.post(`/granskning/${id}/${noun}`, fields)).status, noun).toBe(409)
    expect((await review.row(id)).claimedBy).toBe(cast.david.id)
    expect((await johan.get(`/granskning/${id}`)).body).not.toContain('/publicering')
  })
})

describe('a decision', () => {
  test('is about the words that were seen', async ({ cast, db, review, visit }) => {
    const id = await review.ready()
    const decision = { contentHash: await review.contentHash(id) }
    await write(db, id, cast.bo, setText('cause', 'Ingen frågade.'))
    const [david, cecilia] = [await visit(cast.david), await visit(cast.cecilia)]
    // whoever looks is told before anybody has voided the approval
    const page = await david.get(`/granskning/${id}`)
    expect(page.body).toContain('Godkännandet gäller inte längre')
    expect(page.body).not.toContain(`/granskning/${id}/publicering`)
    for (const [visitor, noun] of [
      [david, 'publicering'],
      [cecilia, 'godkannande'],
    ] as const)
      for (const fields of [decision, {}, { contentHash: 'x' }]) {
        if (noun === 'publicering' && fields === decision) continue
        const answer = await visitor.post(`/granskning/${id}/${noun}`, fields)
        expect([answer.status, answer.body.includes('Texten har ändrats sedan du läste den')]).toEqual([
          409,
          true,
        ])
      }
    expect((await review.row(id)).state).not.toBe('published')
  })

  test('names what the text lacks, and whoever may mend it is led to the field', async ({
    cast,
    db,
    review,
    visit,
  }) => {
    const id = await review.submitted()
    await write(db, id, cast.anna, setText('recommendation', ''))
    const cecilia = await visit(cast.cecilia)
    const answer = await cecilia.post(`/granskning/${id}/godkannande`, {
      contentHash: await review.contentHash(id),
    })
    expect([answer.status, wordsOf(answer)]).toEqual([422, 'Godkänn'])
    expect(answer.body).toMatch(new RegExp(`<a href="/utkast/${id}#[^"]*recommendation"`))
    // a moderator is told which, without a door to the draft
    const page = await (await visit(cast.david)).get(`/granskning/${id}`)
    expect(page.body).toContain('En sak saknas för publicering')
    expect(page.body).not.toContain(`/utkast/${id}`)
  })

  test('with a reason that is missing or too long comes back with what was typed', async ({
    cast,
    review,
    visit,
  }) => {
    const ready = await review.ready('Redo')
    const published = await review.published('Ute')
    const [david, cecilia] = [await visit(cast.david), await visit(cast.cecilia)]
    const forms = [
      [david, `/granskning/${ready}/retur`, 'note', 4000],
      [david, `/granskning/${ready}/avslag`, 'reason', 1000],
      [cecilia, `/granskning/${published}/tillbakadragande`, 'reason', 1000],
    ] as const
    for (const [visitor, path, field, max] of forms) {
      for (const fields of [{}, { [field]: ' \n ' }]) {
        const empty = await visitor.post(path, fields)
        expect([empty.status, empty.body.includes('aria-invalid="true"')], path).toEqual([422, true])
        expect(empty.body).toMatch(new RegExp(`<a href="#[^"]*${field}"`))
      }
      const long = `Början på något ${'långt '.repeat(max / 5)}`
      const returned = await visitor.post(path, { [field]: long })
      expect([returned.status, returned.body.includes(long.trim())], path).toEqual([422, true])
      expect((await visitor.post(path, { [field]: 'Ja.', extra: '1' })).status, path).toBe(422)
    }
    expect((await review.row(ready)).state).toBe('approved')
    expect((await review.row(published)).publicationStatus).toBe('current')
  })
})

test('what a trusted organisation published is looked at afterwards, once', async ({
  cast,
  db,
  review,
  visit,
}) => {
  await db.updateTable('organisation').set({ is_trusted: true }).where('id', '=', cast.exempelby.id).execute()
  const id = await review.lesson('Direkt')
  const cecilia = await visit(cast.cecilia)
  const fields = { contentHash: await review.contentHash(id), changeNote: '' }
  const published = await cecilia.post(`/utkast/${id}/publicering`, fields)
  expect(published.headers.location).toBe('/lardom/direkt?klart=publishTrusted')
  const david = await visit(cast.david)
  expect((await david.get('/granskning')).body).toContain(`/granskning/${id}`)
  expect((await david.get(`/granskning/${id}`)).body).toContain('granskas i efterhand')
  const answers = [
    await david.post(`/granskning/${id}/efterkontroll`),
    await david.post(`/granskning/${id}/efterkontroll`),
  ]
  expect(answers.map(({ headers }) => headers.location)).toEqual([
    '/granskning?klart=checkAfterwards',
    '/granskning?klart=checkAfterwards',
  ])
})
