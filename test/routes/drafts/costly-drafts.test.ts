/** A draft that nobody can read in time stops nobody but those who ask for it, and no draft that is let in stops anybody. */
import { Buffer } from 'node:buffer'
import * as Y from 'yjs'
import { problems } from '#app/domain/cases/completeness.ts'
import { textAt } from '#app/domain/cases/content.ts'
import { mergeUpdates } from '#app/yjs/merge.ts'
import { addCheckpoint } from '#db/drafts/checkpoints.ts'
import { packUpdates } from '#db/drafts/drafts.ts'
import { entangled } from '#test/collaboration/support/crafted-updates.ts'
import { newDraft } from '#test/collaboration/support/harness.ts'
import { describe, expect, test } from '#test/support/http/form-visitor.ts'
import {
  accepted,
  largestDraft,
  largestDrafts,
  longestIntegrationMs,
  realisticLargeCase,
} from '#test/support/largest-drafts.ts'
import { longestBlockMs } from '#test/support/processes/cpu.ts'
import { publishCase, publishVersion } from '#test/support/reviews/published.ts'

// the product is loaded after this; the React for development takes several times as long
process.env.NODE_ENV = 'production'

test('a draft that takes minutes to read is answered with words, and the other pages come meanwhile', {
  timeout: 60_000,
}, async ({ db, cast, server, visit }) => {
  const draft = await newDraft(db, { by: cast.anna, in: cast.exempelby })
  const doc = new Y.Doc()
  doc.clientID = 1
  doc.getText('summary').insert(0, 'ab')
  // update validation would have refused it: it was stored before it could
  const updates = [Y.encodeStateAsUpdate(doc), entangled(60_000, 2, { client: 1, clock: 0 })]
  await db
    .insertInto('draft_update')
    .values({ draft_id: draft, data: Buffer.from(packUpdates(updates)) })
    .execute()
  const [anna, bo] = [await visit(cast.anna), await visit(cast.bo)]
  const costly = [
    anna.get(`/utkast/${draft}`),
    bo.get(`/utkast/${draft}`),
    bo.get(`/en/utkast/${draft}/inlamning`),
  ]
  let areAnswered = 0
  for (const answer of costly) void answer.then(() => areAnswered++)
  const other = await newDraft(db, { by: cast.anna, in: cast.exempelby })
  for (const path of ['/', '/utkast', `/utkast/${other}`]) expect((await bo.get(path)).status, path).toBe(200)
  expect(areAnswered).toBe(0)
  const [inSwedish, again, inEnglish] = await Promise.all(costly)
  expect([inSwedish?.status, again?.status, inEnglish?.status]).toEqual([422, 422, 422])
  expect(inSwedish?.body).toContain('Texten går inte att visa')
  expect(inEnglish?.body).toContain('The text cannot be shown')
  expect(server.metrics().eventLoop.longestMs).toBeLessThan(5_000)
})

/** Somebody who types sees a longer delay. */
const longestBlock = 100
/** What update validation counts before it lets an update in; see 0096. */
const longestIntegration = 250

const drafts = {
  ...Object.fromEntries(largestDrafts.map((name) => [`full of ${name}`, () => largestDraft(name)])),
  'of 30,000 words and 200 costs and gains': () => {
    const content = realisticLargeCase()
    return { content, updates: accepted(content).updates }
  },
}

describe.each(Object.entries(drafts))('a draft %s', (_name, make) => {
  test('keeps nobody else waiting, whatever page of it is asked for, and no editor long', {
    timeout: 120_000,
  }, async ({ db, cast, visit }) => {
    const { content, updates } = make()
    expect.soft(longestIntegrationMs(updates)).toBeLessThanOrEqual(longestIntegration)
    const id = await newDraft(db, { by: cast.anna, in: cast.exempelby })
    await db
      .insertInto('draft_update')
      .values({ draft_id: id, data: Buffer.from(packUpdates(updates)) })
      .execute()
    const past = { draftId: id, state: mergeUpdates(updates), title: '', personIds: [cast.anna.id] }
    const checkpoint = await addCheckpoint(db, { ...past, reason: 'edited' })
    const published = await publishCase(db, cast, { kind: 'case_study', content, slug: 'stor' })
    const changed = { ...content, title: `${textAt(content, 'title')} igen`, solution: content.context }
    await publishVersion(db, cast, published, { content: changed, number: 2 })
    const anna = await visit(cast.anna)
    const pages = [
      `/utkast/${id}`,
      `/utkast/${id}/forhandsvisning`,
      `/utkast/${id}/tidslinje/${checkpoint}`,
      `/utkast/${id}/inlamning`,
      '/fall/stor/v/1',
      '/fall/stor/jamfor?fran=1&till=2',
      '/fall/stor.md',
      '/fall/stor.json',
    ]
    for (const page of pages) {
      let status = 0
      const ms = await longestBlockMs(async () => {
        status = (await anna.get(page)).status
      }, longestBlock)
      expect.soft(status, page).toBe(200)
      expect.soft(ms, page).toBeLessThanOrEqual(longestBlock)
    }
  })
})

test('a case of 30,000 words and 200 costs and gains can be handed in, and its reviewer keeps nobody waiting', {
  timeout: 120_000,
}, async ({ db, cast, visit }) => {
  const content = realisticLargeCase()
  expect(problems('case_study', content)).toEqual([])
  const id = await newDraft(db, { by: cast.anna, in: cast.exempelby })
  await db
    .insertInto('draft_update')
    .values({ draft_id: id, data: Buffer.from(packUpdates(accepted(content).updates)) })
    .execute()
  const [anna, cecilia] = [await visit(cast.anna), await visit(cast.cecilia)]
  const answer = await anna.post(`/utkast/${id}/inlamning`, { note: '', changeNote: '' })
  expect(answer.status).toBe(303)
  let status = 0
  const ms = await longestBlockMs(async () => {
    status = (await cecilia.get(`/granskning/${id}`)).status
  }, longestBlock)
  expect([status, ms <= longestBlock]).toEqual([200, true])
})
