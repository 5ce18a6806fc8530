/** A text's way from its authors past two keys to its readers, and everything that may stop it. */
import { Forbidden, InvalidMove, NotFound } from '#app/domain/errors.ts'
import { approve } from '#server/reviews/approval.ts'
import { claim } from '#server/reviews/claim.ts'
import { reject, requestChanges } from '#server/reviews/decision.ts'
import { publish } from '#server/reviews/publication.ts'
import { revise } from '#server/reviews/revision.ts'
import { submit, takeBack } from '#server/reviews/submission.ts'
import { withdraw } from '#server/reviews/withdrawal.ts'
import { setText, write } from '#test/support/drafts/writing.ts'
import { describe, expect, test } from '#test/support/reviews/review.ts'

const handIn = { note: '', changeNote: '' }

describe('the two keys', () => {
  test('a lesson is handed in, approved, claimed and published', async ({ cast, review }) => {
    const id = await review.lesson()
    await submit(review.services, cast.anna, id, handIn)
    expect((await review.row(id)).state).toBe('submitted')
    await approve(review.services, cast.cecilia, id, await review.contentHash(id))
    expect((await review.row(id)).state).toBe('approved')
    await claim(review.services, cast.david, id)
    expect(await publish(review.services, cast.david, id, await review.contentHash(id))).toEqual({
      ok: true,
      value: '/lardom/borja-med-en-enhet',
    })
    expect(await review.row(id)).toEqual({
      state: 'published',
      publicationStatus: 'current',
      slug: 'borja-med-en-enhet',
      version: 1,
      claimedBy: null,
    })
  })

  test('a practitioner cannot approve her own text, nor publish it', async ({ cast, review }) => {
    const id = await review.submitted()
    await expect(approve(review.services, cast.anna, id, await review.contentHash(id))).rejects.toThrow(
      Forbidden,
    )
    await expect(publish(review.services, cast.anna, id, await review.contentHash(id))).rejects.toThrow(
      Forbidden,
    )
  })

  test('an approver of another organisation does not find it', async ({ cast, review }) => {
    const id = await review.submitted()
    await expect(approve(review.services, cast.ingrid, id, await review.contentHash(id))).rejects.toThrow(
      NotFound,
    )
  })

  test('a moderator of the same organisation may not turn the second key', async ({ cast, review }) => {
    const id = await review.approved()
    await expect(claim(review.services, cast.hanna, id)).rejects.toThrow(Forbidden)
    await expect(publish(review.services, cast.hanna, id, await review.contentHash(id))).rejects.toThrow(
      Forbidden,
    )
  })

  test('a moderator publishes nothing that its organisation has not approved', async ({ cast, review }) => {
    const id = await review.submitted()
    await claim(review.services, cast.david, id)
    await expect(publish(review.services, cast.david, id, await review.contentHash(id))).rejects.toThrow(
      InvalidMove,
    )
  })

  test('a moderator who has not claimed it cannot publish it', async ({ cast, review }) => {
    const id = await review.approved()
    await expect(publish(review.services, cast.david, id, await review.contentHash(id))).rejects.toThrow(
      InvalidMove,
    )
    expect((await review.row(id)).state).toBe('approved')
  })

  test('an administrator and a stranger find nothing', async ({ cast, review }) => {
    const id = await review.submitted()
    for (const person of [cast.frida, cast.johan, cast.gunnar, cast.eva])
      await expect(claim(review.services, person, id)).rejects.toThrow(NotFound)
  })

  test('an address that is no id is not found', async ({ cast, review }) => {
    for (const id of ['1', '../..', '', undefined, "'; drop table cases; --"])
      await expect(submit(review.services, cast.anna, id, handIn)).rejects.toThrow(NotFound)
  })
})

describe('what was reviewed is what is published', () => {
  test('an edit after the approval voids it, and nothing is published', async ({ db, cast, review }) => {
    const id = await review.ready()
    const contentHash = await review.contentHash(id)
    await write(db, id, cast.bo, setText('cause', 'Ingen ägde frågan.'))
    expect(await publish(review.services, cast.david, id, contentHash)).toEqual({
      ok: false,
      error: { reason: 'changed' },
    })
    expect(await review.row(id)).toMatchObject({
      state: 'in_review',
      version: null,
      claimedBy: cast.david.id,
    })

    await approve(review.services, cast.cecilia, id, await review.contentHash(id))
    expect(await publish(review.services, cast.david, id, await review.contentHash(id))).toMatchObject({
      ok: true,
    })
  })

  test('also when the moderator has seen the new words, but the approver has not', async ({
    db,
    cast,
    review,
  }) => {
    const id = await review.ready()
    await write(db, id, cast.bo, setText('cause', 'Ingen ägde frågan.'))
    expect(await publish(review.services, cast.david, id, await review.contentHash(id))).toEqual({
      ok: false,
      error: { reason: 'changed' },
    })
  })

  test('an approver whose page was older than the text approves nothing', async ({ db, cast, review }) => {
    const id = await review.submitted()
    const contentHash = await review.contentHash(id)
    await write(db, id, cast.anna, setText('cause', 'Ny mening.'))
    expect(await approve(review.services, cast.cecilia, id, contentHash)).toEqual({
      ok: false,
      error: { reason: 'changed' },
    })
    expect((await review.row(id)).state).toBe('submitted')
  })

  test('a changed text that was approved can be approved again in one step', async ({ db, cast, review }) => {
    const id = await review.approved()
    await write(db, id, cast.anna, setText('cause', 'Ny mening.'))
    expect(await approve(review.services, cast.cecilia, id, await review.contentHash(id))).toEqual({
      ok: true,
    })
    const moves = await db
      .selectFrom('case_move')
      .where('case_id', '=', id)
      .orderBy('id')
      .select('move')
      .execute()
    expect(moves.map(({ move }) => move)).toEqual(['submit', 'approve', 'voidApproval', 'approve'])
  })

  test('an edit that leaves the words as they were voids nothing', async ({ db, cast, review }) => {
    const id = await review.ready()
    await write(db, id, cast.bo, setText('title', 'Något annat'))
    await write(db, id, cast.bo, setText('title', 'Börja med en enhet'))
    expect(await publish(review.services, cast.david, id, await review.contentHash(id))).toMatchObject({
      ok: true,
    })
  })

  test('what lacks something is neither approved nor published', async ({ db, cast, review }) => {
    const id = await review.submitted()
    await write(db, id, cast.anna, setText('recommendation', ''))
    expect(await approve(review.services, cast.cecilia, id, await review.contentHash(id))).toMatchObject({
      ok: false,
      error: {
        reason: 'incomplete',
        missing: [{ path: 'recommendation', kind: 'missing', label: { sv: 'Gör så här' } }],
      },
    })
  })
})

describe('the other ways', () => {
  test('a text is given back with a note, mended and handed in again', async ({ cast, review }) => {
    const id = await review.submitted()
    await claim(review.services, cast.david, id)
    await requestChanges(review.services, cast.david, id, 'Säg vad det kostade.')
    expect(await review.row(id)).toMatchObject({ state: 'changes_requested', claimedBy: null })
    await submit(review.services, cast.anna, id, { note: 'Kostnaden är med.', changeNote: '' })
    expect((await review.row(id)).state).toBe('submitted')
  })

  test('an approval does not outlive that the text was given back', async ({ cast, review }) => {
    const id = await review.ready()
    await requestChanges(review.services, cast.david, id, 'Säg vad det kostade.')
    await submit(review.services, cast.anna, id, handIn)
    await claim(review.services, cast.david, id)
    await expect(publish(review.services, cast.david, id, await review.contentHash(id))).rejects.toThrow(
      InvalidMove,
    )
  })

  test('a text is rejected with a reason and may be opened again', async ({ cast, review }) => {
    const id = await review.ready()
    await reject(review.services, cast.david, id, 'Reklam för en leverantör.')
    expect((await review.row(id)).state).toBe('rejected')
    await expect(submit(review.services, cast.anna, id, handIn)).rejects.toThrow(InvalidMove)
    await revise(review.services, cast.anna, id)
    expect((await review.row(id)).state).toBe('draft')
  })

  test('its authors take it back while nobody has decided', async ({ cast, review }) => {
    const id = await review.ready()
    await takeBack(review.services, cast.bo, id)
    expect(await review.row(id)).toMatchObject({ state: 'draft', claimedBy: null })
    await expect(publish(review.services, cast.david, id, '')).rejects.toThrow(InvalidMove)
  })

  test('without a title nothing is handed in', async ({ db, cast, review }) => {
    const id = await review.lesson()
    await write(db, id, cast.anna, setText('title', '  '))
    expect(await submit(review.services, cast.anna, id, handIn)).toEqual({
      ok: false,
      error: { form: 'titleMissing' },
    })
  })

  test('a withdrawn text cannot be revised, handed in or withdrawn again', async ({ cast, review }) => {
    const id = await review.published()
    await withdraw(review.services, cast.cecilia, id, 'Uppgifterna var fel.')
    expect(await review.row(id)).toMatchObject({ state: 'published', publicationStatus: 'withdrawn' })
    await expect(revise(review.services, cast.anna, id)).rejects.toThrow(InvalidMove)
    await expect(withdraw(review.services, cast.david, id, 'Igen')).rejects.toThrow(InvalidMove)
  })

  test('withdrawing also ends the review of a new version', async ({ cast, review }) => {
    const id = await review.published()
    await revise(review.services, cast.anna, id)
    await submit(review.services, cast.anna, id, { note: '', changeNote: 'Nya siffror.' })
    await withdraw(review.services, cast.david, id, 'Innehöll personuppgifter.')
    expect(await review.row(id)).toMatchObject({ state: 'draft', publicationStatus: 'withdrawn' })
  })

  test('what was never published cannot be withdrawn', async ({ cast, review }) => {
    const id = await review.submitted()
    await expect(withdraw(review.services, cast.cecilia, id, 'Nej')).rejects.toThrow(InvalidMove)
  })
})
