/** A draft that nobody can read in time stops nobody but those who ask for it. */
import { Buffer } from 'node:buffer'
import * as Y from 'yjs'
import { packUpdates } from '#db/drafts/drafts.ts'
import { entangled } from '#test/collaboration/support/crafted-updates.ts'
import { newDraft } from '#test/collaboration/support/harness.ts'
import { expect, test } from '#test/support/http/form-visitor.ts'

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
