/** What a trusted organisation published alone says so to readers, wherever they meet it, until a moderator has read it. */

import { approve } from '#server/reviews/approval.ts'
import { checkAfterwards } from '#server/reviews/check-afterwards.ts'
import { claim } from '#server/reviews/claim.ts'
import { publish } from '#server/reviews/publication.ts'
import { revise } from '#server/reviews/revision.ts'
import { submit } from '#server/reviews/submission.ts'
import { publishTrusted } from '#server/reviews/trusted-publication.ts'
import { ask } from '#test/support/http/ask.ts'
import { expect, test } from '#test/support/http/review-visitor.ts'

const path = '/lardom/borja-med-en-enhet'
const swedish = 'Ännu inte externt granskad'
const english = 'Not yet reviewed externally'

/** Where a reader may meet it, and what says so there. */
const places: [address: string, words: string][] = [
  [path, swedish],
  [`/en${path}`, english],
  [`${path}/v/1`, swedish],
  [`${path}.md`, swedish],
  [`${path}.json`, '"reviewedFromOutside": false'],
  [path, `"creativeWorkStatus":"${swedish}"`],
  [`${path}/versioner`, 'ännu inte externt granskad'],
  ['/', swedish],
  ['/en', english],
  ['/sok?q=enhet', swedish],
  ['/organisationer/exempelby', swedish],
  ['/atom.xml', swedish],
  ['/en/atom.xml', english],
]

test('readers are told on the page, in lists, feeds and files, until a moderator has read it', async ({
  db,
  cast,
  review,
  server,
}) => {
  await db.updateTable('organisation').set({ is_trusted: true }).where('id', '=', cast.exempelby.id).execute()
  const id = await review.lesson()
  const form = { contentHash: await review.contentHash(id), changeNote: '' }
  await publishTrusted(review.services, cast.cecilia, id, form)
  const says = async (address: string) => (await ask(server.port, address)).body
  for (const [address, words] of places) expect(await says(address), address).toContain(words)

  await checkAfterwards(review.services, cast.david, id)
  // what the process kept is dropped as soon as it has heard of it
  await expect.poll(() => says(path)).not.toContain(swedish)
  for (const [address, words] of places) expect(await says(address), address).not.toContain(words)
  expect(await says(`${path}.json`)).toContain('"reviewedFromOutside": true')
  expect(await says(`${path}/versioner`)).toContain('granskad i efterhand av David Dahl')
})

test('a new version that a moderator let out does not make the old one a reviewed one', async ({
  db,
  cast,
  review,
  server,
}) => {
  await db.updateTable('organisation').set({ is_trusted: true }).where('id', '=', cast.exempelby.id).execute()
  const id = await review.lesson()
  const form = { contentHash: await review.contentHash(id), changeNote: '' }
  await publishTrusted(review.services, cast.cecilia, id, form)
  await revise(review.services, cast.anna, id)
  await submit(review.services, cast.anna, id, { note: '', changeNote: 'Nya siffror.' })
  await approve(review.services, cast.cecilia, id, await review.contentHash(id))
  await claim(review.services, cast.david, id)
  await publish(review.services, cast.david, id, await review.contentHash(id))
  const says = async (address: string) => (await ask(server.port, address)).body
  expect(await says(path)).not.toContain(swedish)
  expect(await says(`${path}/v/2`)).not.toContain(swedish)
  expect(await says(`${path}/v/1`)).toContain(swedish)
})

test('the page about Erfa promises no more than that', async ({ server }) => {
  expect((await ask(server.port, '/om')).body).toContain(`”${swedish}”`)
  expect((await ask(server.port, '/en/om')).body).toContain(`“${english}”`)
})

test('its own people are told what will happen: at handing in, by mail, at approving and afterwards', async ({
  db,
  cast,
  review,
  visit,
}) => {
  const [anna, cecilia] = [await visit(cast.anna), await visit(cast.cecilia)]
  const ordinary = await review.submitted('Vanlig')
  expect((await cecilia.get(`/granskning/${ordinary}`)).body).not.toContain('Publicera lärdomen')
  await db.updateTable('organisation').set({ is_trusted: true }).where('id', '=', cast.exempelby.id).execute()
  const id = await review.lesson('Betrodd')
  const handIn = await anna.get(`/utkast/${id}/inlamning`)
  expect(handIn.body).toContain('godkännaren kan publicera den direkt')
  await anna.post(`/utkast/${id}/inlamning`, { note: '', changeNote: '' })
  const mails = () => db.selectFrom('outbox').select(['recipient', 'subject', 'body']).execute()
  expect((await mails()).find(({ subject }) => subject === 'Att publicera: Betrodd')?.body).toContain(
    'kan du publicera den direkt',
  )
  const page = await cecilia.get(`/granskning/${id}`)
  expect(page.body).toContain('Publicera lärdomen')
  expect(page.body).toContain('Eller godkänn den utan att publicera')
  const done = await cecilia.post(`/utkast/${id}/publicering`, {
    contentHash: await review.contentHash(id),
    changeNote: '',
  })
  expect(done.headers.location).toBe('/lardom/betrodd?klart=publishTrusted')
  expect((await cecilia.get(String(done.headers.location))).body).toContain('läser den i efterhand')
  const told = (await mails()).find(({ subject }) => subject === 'Publicerad: Betrodd')
  expect([told?.recipient, told?.body.includes('i efterhand')]).toEqual([cast.anna.email, true])
})
