/** Compaction is a job of the queue: any node does it, and those that have the draft open go on with it. */
import { Buffer } from 'node:buffer'
import { sql } from 'kysely'
import * as Y from 'yjs'
import type { Db } from '#db/connect.ts'
import { packUpdates, readRows } from '#db/drafts/drafts.ts'
import { compactDraft, compactIdleDrafts } from '#server/collaboration/documents/compaction.ts'
import { compactAtRows, compactIdleAtRows } from '#server/collaboration/limits.ts'
import { documents } from '#test/support/drafts/documents.ts'
import { jobMinutesPass, workAll } from '#test/support/processes/jobs.ts'
import { until } from './support/harness.ts'
import { expect, test } from './support/rig.ts'

/** Update rows as a node left them that ended without a word. */
async function insertRows(db: Db, draft: string, count: number, { ageMinutes = 0 } = {}): Promise<void> {
  const doc = new Y.Doc()
  const rows: Buffer[] = []
  doc.on('update', (update: Uint8Array) => rows.push(Buffer.from(packUpdates([update]))))
  for (let i = 0; i < count; i++) doc.getText('summary').insert(i, 'x')
  await sql`
    insert into draft_update (draft_id, data, at)
    select ${draft}::uuid, data, now() - make_interval(mins => ${ageMinutes}::int)
      from unnest(${rows}::bytea[]) as data`.execute(db)
}

const rowCount = async (db: Db, draft: string) => (await readRows(db, draft)).updates.length
const compactionJobs = async (db: Db) =>
  (await sql<{ state: string }>`select state from erfa_jobs.job where name = 'compaction'`.execute(db)).rows
const runCompactions = (db: Db) =>
  workAll(db, 'compaction', ({ data }) => compactDraft({ db, documents }, data.draftId))

test('a draft that is idle since its node ended is compacted; one that somebody writes in is not', async ({
  db,
  draft,
  newDraft,
}) => {
  const [inUse, short] = [await newDraft(), await newDraft()]
  await insertRows(db, draft, compactIdleAtRows, { ageMinutes: 1 })
  await insertRows(db, inUse, compactIdleAtRows)
  await insertRows(db, short, compactIdleAtRows - 1, { ageMinutes: 1 })
  await compactIdleDrafts(db)
  await compactIdleDrafts(db)
  expect(await runCompactions(db)).toBe(1)
  expect(await rowCount(db, draft)).toBe(0)
  expect([await rowCount(db, inUse), await rowCount(db, short)]).toEqual([
    compactIdleAtRows,
    compactIdleAtRows - 1,
  ])
})

test('a draft in use is compacted by a node that does not have it open, and those that do go on with the result', async ({
  db,
  cast,
  draft,
  node,
  open,
  start,
}) => {
  await insertRows(db, draft, compactAtRows)
  const second = await start()
  const [anna, bo] = [await open(cast.anna), await open(cast.bo, { node: second })]
  anna.doc.getText('title').insert(0, 'a')
  await until(() => bo.text('title') === 'a')
  await until(async () => (await compactionJobs(db)).length > 0)
  expect(await runCompactions(db)).toBe(1)
  await until(() => [node, second].every(({ sync }) => sync.metrics().uncompactedRows === 0))
  bo.doc.getText('title').insert(1, 'b')
  await until(() => anna.text('title') === 'ab')
  expect(await compactionJobs(db)).toEqual([])
  const cecilia = await open(cast.cecilia, { node: second })
  expect(cecilia.text()).toBe('x'.repeat(compactAtRows))
  expect([...anna.codes, ...bo.codes]).toEqual([])
})

test('three compactions at once lose nothing, and the slower ones leave nothing uncompacted', async ({
  db,
  draft,
}) => {
  await insertRows(db, draft, 100)
  await Promise.all(Array.from({ length: 3 }, () => compactDraft({ db, documents }, draft)))
  const { snapshot, updates } = await readRows(db, draft)
  expect(updates).toEqual([])
  const doc = new Y.Doc()
  Y.applyUpdate(doc, snapshot?.data ?? new Uint8Array())
  expect(doc.getText('summary').toString()).toBe('x'.repeat(100))
})

test('one that failed for the last time is not requested again every minute, but the day after', async ({
  db,
  draft,
}) => {
  await insertRows(db, draft, compactIdleAtRows, { ageMinutes: 1 })
  const failing = () =>
    workAll(db, 'compaction', async () => {
      throw new Error('too costly')
    })
  await compactIdleDrafts(db)
  for (let attempt = 0; attempt < 6; attempt++) {
    expect(await failing()).toBe(1)
    await compactIdleDrafts(db)
    await jobMinutesPass(db, 60)
  }
  expect(await compactionJobs(db)).toEqual([{ state: 'failed' }])
  await jobMinutesPass(db, 24 * 60)
  await compactIdleDrafts(db)
  expect(await runCompactions(db)).toBe(1)
  expect(await rowCount(db, draft)).toBe(0)
})

test('a draft that was deleted meanwhile is no failure', async ({ db, draft }) => {
  await insertRows(db, draft, compactIdleAtRows, { ageMinutes: 1 })
  await compactIdleDrafts(db)
  await db.deleteFrom('cases').where('id', '=', draft).execute()
  expect(await runCompactions(db)).toBe(1)
  expect(await compactionJobs(db)).toEqual([])
})
