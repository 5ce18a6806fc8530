/** Who gets what: texts that are gone or moved, drafts, amounts that are not for everybody. */
import type { Row } from '#app/domain/cases/content.ts'
import { setText, write } from '#test/support/drafts/writing.ts'
import { ask } from '#test/support/http/ask.ts'
import { describe, expect, test } from '#test/support/http/form-visitor.ts'
import { merge, publishCase, publishVersion, withdraw } from '#test/support/reviews/published.ts'
import { reviewWorld } from '#test/support/reviews/review.ts'
import { lesson, waterMeters } from '#test/support/water-meters.ts'

const meters = { kind: 'case_study' as const, content: waterMeters }
const path = '/fall/fjarravlasta-vattenmatare-i-hela-kommunen'

describe('what is gone', () => {
  test('leaves a tombstone with date and reason and no word of the text', async ({ db, cast, server }) => {
    const found = await publishCase(db, cast, meters)
    await publishVersion(db, cast, found, { content: waterMeters, number: 2 })
    await withdraw(db, found, 'Siffrorna var <b>fel</b>.')
    for (const what of [
      path,
      `${path}/v/1`,
      `/en${path}`,
      `${path}.md`,
      `${path}.json`,
      `${path}/v/1.json`,
    ]) {
      const answer = await ask(server.port, what)
      expect([what, answer.status]).toEqual([what, 410])
      expect(answer.body).toContain('Siffrorna var ')
      if (!what.endsWith('.json')) expect(answer.body).not.toMatch(/(^|[^\\])<b>/)
      expect(answer.body).toContain('Exempelby kommun')
      expect(answer.body).not.toMatch(/vattenmätare|mätare|antenner/i)
    }
    expect((await ask(server.port, path)).body).toContain('<title>Tillbakadraget – Erfa</title>')
    // which the versions say nothing of
    for (const what of ['versioner', 'jamfor'])
      expect((await ask(server.port, `${path}/${what}`)).status).toBe(404)
  })

  test('what was merged leads to the other, in whatever form it was asked for', async ({
    db,
    cast,
    server,
  }) => {
    const found = await publishCase(db, cast, meters)
    const other = await publishCase(db, cast, { content: lesson('Den andra') })
    await merge(db, found, other)
    for (const [from, to] of [
      [path, '/lardom/den-andra'],
      [`/en${path}`, '/en/lardom/den-andra'],
      [`${path}/v/1`, '/lardom/den-andra'],
      [`${path}.md`, '/lardom/den-andra.md'],
      [`${path}.json`, '/lardom/den-andra.json'],
    ] as const) {
      const answer = await ask(server.port, from)
      expect([from, answer.status, answer.headers.location]).toEqual([from, 308, to])
    }
  })
})

test('what stands on the other shelf is found there', async ({ db, cast, server }) => {
  await publishCase(db, cast, meters)
  await publishCase(db, cast, { content: lesson('Börja med en enhet') })
  for (const [from, to] of [
    [path.replace('/fall/', '/lardom/'), path],
    [`/en${path.replace('/fall/', '/lardom/')}/v/1`, `/en${path}/v/1`],
    [`${path.replace('/fall/', '/lardom/')}.json`, `${path}.json`],
    ['/fall/borja-med-en-enhet', '/lardom/borja-med-en-enhet'],
  ] as const) {
    const answer = await ask(server.port, from)
    expect([from, answer.status, answer.headers.location]).toEqual([from, 308, to])
  }
})

test('what was never published is not there, nor a word of it', async ({ db, cast, visit }) => {
  const review = reviewWorld(db, cast)
  const draft = await review.lesson('Hemlighuset')
  await review.submitted('Hemlighuset två')
  await review.approved('Hemlighuset tre')
  const published = await review.published('Öppen lärdom')
  await write(db, published, cast.anna, setText('cause', 'Hemlighuset i nästa version'))
  const strangers = [await visit(), await visit(cast.eva), await visit(cast.johan)]
  const addresses = ['hemlighuset', 'hemlighuset-tva', draft].flatMap((slug) => [
    `/lardom/${slug}`,
    `/fall/${slug}`,
    `/lardom/${slug}/v/1`,
    `/lardom/${slug}.md`,
    `/lardom/${slug}.json`,
  ])
  for (const stranger of strangers) {
    for (const address of addresses) {
      const answer = await stranger.get(address)
      expect([address, answer.status]).toEqual([address, 404])
      expect(answer.body).not.toContain('Hemlighuset')
    }
    for (const ending of ['', '.md', '.json', '/v/1']) {
      const answer = await stranger.get(`/lardom/oppen-lardom${ending}`)
      expect([ending, answer.status]).toEqual([ending, 200])
      expect(answer.body).not.toContain('Hemlighuset')
    }
  }
})

test('amounts that are not for everybody never reach everybody', async ({ db, cast, server, visit }) => {
  const entries: readonly Row<'entries'>[] = [
    {
      id: 'entry-0001',
      what: 'Ramavtal',
      kind: 'investment',
      amount_likely: 640_123,
      visibility: 'signed_in',
    },
    { id: 'entry-0002', what: 'Drift', kind: 'running_cost', amount_likely: 71_717, visibility: 'band_only' },
  ]
  await publishCase(db, cast, { kind: 'case_study', content: { ...waterMeters, entries } })
  const secret = /640.?123/
  const rough = /71.?717/
  for (const ending of ['', '.md', '.json', '/v/1', '/v/1.json']) {
    const { body } = await ask(server.port, `${path}${ending}`)
    expect(body).not.toMatch(secret)
    expect(body).not.toMatch(rough)
    const { body: forEva } = await (await visit(cast.eva)).get(`${path}${ending}`)
    expect(forEva).toMatch(secret)
    expect(forEva).not.toMatch(rough)
    expect((await (await visit(cast.anna)).get(`${path}${ending}`)).body).toMatch(rough)
  }
})

test('those who may act on it find the way there, others do not', async ({ db, cast, visit }) => {
  const found = await publishCase(db, cast, meters)
  const seenBy = async (person?: typeof cast.anna) => (await (await visit(person)).get(path)).body
  expect(await seenBy(cast.anna)).toContain(`href="/utkast/${found.id}"`)
  expect(await seenBy(cast.cecilia)).toContain(`href="/granskning/${found.id}/tillbakadragande"`)
  for (const person of [cast.eva, cast.johan, undefined]) {
    const body = await seenBy(person)
    expect(body).not.toContain(`/utkast/${found.id}`)
    expect(body).not.toContain('tillbakadragande')
  }
})
