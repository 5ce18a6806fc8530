/** Who gets in where: every address of review, for everybody who has no business there. */
import type { Cast } from '#test/support/cast.ts'
import { expect, test, toSignIn } from '#test/support/http/review-visitor.ts'

type Somebody = Exclude<keyof Cast, 'exempelby' | 'norrvik'>

const decision = { contentHash: '0'.repeat(64) }
const posts: [noun: string, fields: Record<string, string>][] = [
  ['atagande', {}],
  ['slapp', {}],
  ['godkannande', decision],
  ['retur', { note: 'Skriv mer.' }],
  ['publicering', decision],
  ['avslag', { reason: 'Reklam.' }],
  ['efterkontroll', {}],
  ['tillbakadragande', { reason: 'Fel.' }],
]
const nobodyKnows = '00000000-0000-4000-8000-000000000000'

test('strangers sign in first, outsiders find nothing, authors decide nothing', { timeout: 60_000 }, async ({
  db,
  cast,
  review,
  visit,
}) => {
  const id = await review.submitted()
  const before = await review.row(id)
  const stranger = await visit()
  for (const [noun, fields] of posts) {
    const path = `/granskning/${id}/${noun}`
    const answer = await stranger.post(path, fields)
    expect([answer.status, answer.headers.location], path).toEqual([303, toSignIn(path)])
  }
  // another organisation's editor and approver, a member without a role, an administrator, nobody in particular
  const outsiders: Somebody[] = ['eva', 'ingrid', 'gunnar', 'frida', 'johan']
  for (const who of outsiders) {
    const visitor = await visit(cast[who])
    expect((await visitor.get(`/granskning/${id}`)).status, `${who} reads`).toBe(404)
    for (const [noun, fields] of posts)
      expect((await visitor.post(`/granskning/${id}/${noun}`, fields)).status, `${who} ${noun}`).toBe(404)
  }
  const anna = await visit(cast.anna)
  const own = await anna.get(`/granskning/${id}`)
  expect([own.status, own.headers.location]).toEqual([303, `/utkast/${id}/inlamning`])
  for (const [noun, fields] of posts)
    expect((await anna.post(`/granskning/${id}/${noun}`, fields)).status, noun).toBe(403)
  expect(await review.row(id)).toEqual(before)
  expect(await db.selectFrom('approval').selectAll().execute()).toEqual([])
})

test('who may review one thing may not do another', async ({ cast, review, visit }) => {
  const id = await review.submitted()
  const [david, cecilia] = [await visit(cast.david), await visit(cast.cecilia)]
  const statuses = async (visitor: typeof david, nouns: readonly string[]) =>
    Promise.all(
      nouns.map(async (noun) => {
        const fields = posts.find(([name]) => name === noun)?.[1]
        return [noun, (await visitor.post(`/granskning/${id}/${noun}`, fields)).status]
      }),
    )
  // a moderator holds no first key, an approver no second
  expect(await statuses(david, ['godkannande'])).toEqual([['godkannande', 403]])
  expect(await statuses(cecilia, ['atagande', 'slapp', 'publicering', 'efterkontroll'])).toEqual([
    ['atagande', 403],
    ['slapp', 403],
    ['publicering', 403],
    ['efterkontroll', 403],
  ])
})

test('addresses that are none, ways that are not ours', { timeout: 60_000 }, async ({
  cast,
  review,
  server,
  visit,
}) => {
  const id = await review.submitted()
  const before = await review.row(id)
  const david = await visit(cast.david)
  for (const wrong of ['x', nobodyKnows, `${id}x`, "';--"])
    for (const [noun, fields] of posts) {
      const path = `/granskning/${encodeURIComponent(wrong)}/${noun}`
      expect((await david.post(path, fields)).status, path).toBe(404)
    }
  const elsewhere = await fetch(`${server.origin}/granskning/${id}/atagande`, {
    method: 'POST',
    headers: { Origin: 'https://evil.test', Cookie: david.cookie() },
    redirect: 'manual',
  })
  expect(elsewhere.status).toBe(403)
  expect(await review.row(id)).toEqual(before)
  // what is only posted to leads back to the text
  for (const noun of ['slapp', 'efterkontroll', 'atagande', 'godkannande', 'publicering'])
    expect((await david.get(`/en/granskning/${id}/${noun}`)).headers.location).toBe(`/en/granskning/${id}`)
  for (const noun of ['retur', 'avslag']) {
    const page = await david.get(`/granskning/${id}/${noun}`)
    expect([page.status, page.body.includes(`href="/granskning/${id}"`)], noun).toEqual([200, true])
  }
})

test('the queue is there for whoever reviews something', async ({ cast, visit }) => {
  const statuses = await Promise.all(
    (['david', 'cecilia', 'ingrid', 'anna', 'gunnar', 'johan'] as const).map(async (who) => {
      const answer = await (await visit(cast[who])).get('/granskning')
      return [who, answer.status]
    }),
  )
  expect(statuses).toEqual([
    ['david', 200],
    ['cecilia', 200],
    ['ingrid', 200],
    ['anna', 404],
    ['gunnar', 404],
    ['johan', 404],
  ])
  expect((await (await visit()).get('/granskning')).headers.location).toBe(toSignIn('/granskning'))
})
