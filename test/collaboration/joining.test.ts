/** The timeline has the state before somebody writes in another's text, and the one that she leaves. */
import { sql } from 'kysely'
import * as Y from 'yjs'
import type { Db } from '#db/connect.ts'
import { addCheckpoint } from '#db/drafts/checkpoints.ts'
import { maxCheckpointsPerHour } from '#server/collaboration/limits.ts'
import { until } from './support/harness.ts'
import { expect, test } from './support/rig.ts'

/** What the summary says at each point of the timeline, oldest first, and who had written since the point before. */
async function timeline(db: Db, draft: string) {
  const rows = await db
    .selectFrom('draft_checkpoint')
    .where('draft_id', '=', draft)
    .orderBy('at')
    .orderBy('seq')
    .select(['state', 'people', 'seq'])
    .execute()
  return rows.map(({ state, people, seq }) => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, state)
    return { text: doc.getText('summary').toString(), people, seq: Number(seq) }
  })
}

test('what Anna wrote is on the timeline as it was before Bo changed it, and as Bo left it', {
  timeout: 30_000,
}, async ({ db, cast, draft, open }) => {
  const anna = await open(cast.anna)
  anna.doc.getText('summary').insert(0, 'Annas')
  // the first point of a draft, after which the next edit would only be one in ten minutes
  await until(async () => (await timeline(db, draft)).length === 1)
  anna.doc.getText('summary').insert(5, ' ord')
  const bo = await open(cast.bo)
  await until(() => bo.text() === 'Annas ord')
  bo.doc.getText('summary').delete(0, 9)
  bo.doc.getText('summary').insert(0, 'Bos')
  await until(async () => (await timeline(db, draft)).length === 2)
  await until(() => anna.text() === 'Bos')
  bo.close()
  await until(async () => (await timeline(db, draft)).length === 3)
  const points = await timeline(db, draft)
  expect(points.map(({ text }) => text)).toEqual(['Annas', 'Annas ord', 'Bos'])
  expect(points.map(({ people }) => people)).toEqual([[cast.anna.id], [cast.anna.id], [cast.bo.id]])
  expect(points[1]?.seq).toBeLessThan(points[2]?.seq ?? 0)
})

test('whoever writes alone has no points of coming and going', { timeout: 30_000 }, async ({
  db,
  cast,
  draft,
  node,
  open,
}) => {
  const anna = await open(cast.anna)
  anna.doc.getText('summary').insert(0, 'ett')
  await until(async () => (await timeline(db, draft)).length === 1)
  anna.close()
  await until(() => node.sync.metrics().rooms === 0)
  const again = await open(cast.anna)
  again.doc.getText('summary').insert(3, ' två')
  const bo = await open(cast.bo)
  await until(() => bo.text() === 'ett två')
  expect(await timeline(db, draft)).toHaveLength(1)
})

test('an hour has no more of them than its limit', async ({ db, cast, draft }) => {
  const point = { draftId: draft, state: new Uint8Array([0, 0]), title: '', personIds: [cast.anna.id] }
  const add = () => addCheckpoint(db, { ...point, reason: 'edited' }, { manyInAnHour: maxCheckpointsPerHour })
  for (let i = 0; i < maxCheckpointsPerHour; i++) expect(await add()).not.toBeNull()
  expect(await add()).toBeNull()
  await sql`update draft_checkpoint set at = at - interval '61 minutes'`.execute(db)
  expect(await add()).not.toBeNull()
})
