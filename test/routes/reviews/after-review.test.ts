/** Back, reload and once more, after each act of review: what became of the text, never a page that is not there. */
import { approve } from '#server/reviews/approval.ts'
import { requestChanges } from '#server/reviews/decision.ts'
import { publish } from '#server/reviews/publication.ts'
import { revise } from '#server/reviews/revision.ts'
import { submit } from '#server/reviews/submission.ts'
import type { Answer } from '#test/support/http/ask.ts'
import type { FormVisitor } from '#test/support/http/form-visitor.ts'
import { describe, expect, test, wordsOf } from '#test/support/http/review-visitor.ts'

type Start = 'submitted' | 'approved' | 'ready' | 'published'
type Who = 'david' | 'cecilia'

/** Who does it, from where, and what the page says of the text when one comes back. */
const acts: [noun: string, start: Start, who: Who, fields: Record<string, string>, says: string][] = [
  ['atagande', 'submitted', 'david', {}, 'Du har åtagit dig granskningen'],
  ['slapp', 'ready', 'david', {}, 'Åta dig granskningen'],
  ['godkannande', 'submitted', 'cecilia', {}, 'Godkänd för organisationen av Cecilia Carlsson'],
  ['retur', 'ready', 'david', { note: 'Säg vad det kostade.' }, 'Texten är hos författarna'],
  ['avslag', 'ready', 'david', { reason: 'Reklam.' }, 'Texten är avslagen'],
  ['publicering', 'ready', 'david', {}, 'Texten är publicerad'],
  ['tillbakadragande', 'published', 'david', { reason: 'Fel siffror.' }, 'Texten är tillbakadragen'],
  ['tillbakadragande', 'published', 'cecilia', { reason: 'Fel siffror.' }, 'Fel siffror.'],
]

test.for(acts)(
  'after %s from %s by %s',
  async ([noun, start, who, fields, says], { cast, review, visit }) => {
    const id = await review[start]()
    const path = `/granskning/${id}`
    const visitor = await visit(cast[who])
    const sent = { ...fields, ...(noun === 'godkannande' || noun === 'publicering' ? await seen() : {}) }
    const done = await visitor.post(`${path}/${noun}`, sent)
    expect(done.status).toBe(303)
    for (const back of [path, `${path}/${noun}`]) {
      const page = await followed(visitor, back)
      // the address of a withdrawn text says so with 410
      expect([back, [200, 410].includes(page.status)]).toEqual([back, true])
      if (back === path) expect(page.body).toContain(says)
    }
    const again = await visitor.post(`${path}/${noun}`, sent)
    expect([again.status, again.headers.location]).toEqual([303, done.headers.location])

    async function seen() {
      return { contentHash: await review.contentHash(id) }
    }
  },
)

async function followed(visitor: FormVisitor, path: string): Promise<Answer> {
  let answer = await visitor.get(path)
  for (let steps = 0; answer.status === 303 && steps < 3; steps++)
    answer = await visitor.get(String(answer.headers.location))
  return answer
}

describe('one’s own act, when others have gone on with the text', () => {
  test('is done: an approval that was published, a publication of which there is a new version', async ({
    cast,
    review,
    visit,
  }) => {
    const id = await review.ready()
    const decision = { contentHash: await review.contentHash(id) }
    await publish(review.services, cast.david, id, decision.contentHash)
    const [cecilia, david] = [await visit(cast.cecilia), await visit(cast.david)]
    const approved = await cecilia.post(`/granskning/${id}/godkannande`, decision)
    expect(approved.headers.location).toBe(`/granskning/${id}?klart=approve`)
    await revise(review.services, cast.anna, id)
    const published = await david.post(`/granskning/${id}/publicering`, decision)
    expect(published.headers.location).toBe('/lardom/borja-med-en-enhet?klart=publish')
    expect((await review.row(id)).version).toBe(1)
    // the new version is nobody's business who reviewed the old one
    const page = await david.get(`/granskning/${id}`)
    expect(page.body).toContain('Texten är publicerad')
    expect(page.body).not.toContain('ny version')
  })

  test('is not done anew: what was returned and handed in again is another text', async ({
    cast,
    review,
    visit,
  }) => {
    const id = await review.ready()
    const david = await visit(cast.david)
    const back = { note: 'Säg vad det kostade.' }
    expect((await david.post(`/granskning/${id}/retur`, back)).status).toBe(303)
    await submit(review.services, cast.anna, id, { note: '', changeNote: '' })
    const again = await david.post(`/granskning/${id}/retur`, back)
    expect([again.status, wordsOf(again)]).toEqual([409, 'Någon hann före'])
    expect(again.body).toContain('Anna Andersson lämnade in texten')
    expect(again.body).toContain(`href="/granskning/${id}"`)
    expect((await review.row(id)).state).toBe('submitted')
  })
})

test('only another’s act says that somebody was first, and who', async ({ cast, review, visit }) => {
  const [cecilia, david] = [await visit(cast.cecilia), await visit(cast.david)]
  const id = await review.submitted()
  await requestChanges(review.services, cast.cecilia, id, 'Skriv varför.')
  const late = await david.post(`/granskning/${id}/atagande`)
  expect([late.status, wordsOf(late)]).toEqual([409, 'Någon hann före'])
  expect(late.body).toContain('Cecilia Carlsson begärde ändringar')
  const decision = { contentHash: await review.contentHash(id) }
  const own = await cecilia.post(`/granskning/${id}/godkannande`, decision)
  expect([own.status, wordsOf(own)]).toEqual([409, 'Du har redan fört texten vidare'])
  expect(own.body).toContain('Du begärde ändringar')
  const english = await david.post(`/en/granskning/${id}/atagande`)
  expect(english.body).toContain('Cecilia Carlsson asked for changes')
  // what was never handed in was shown to nobody
  const draft = await review.lesson('Aldrig inlämnad')
  for (const noun of ['', '/retur', '/avslag'])
    expect((await david.get(`/granskning/${draft}${noun}`)).status, noun).toBe(404)
  await expect(approve(review.services, cast.david, draft, decision.contentHash)).rejects.toThrow()
})
