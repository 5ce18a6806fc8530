/** While the database is away nothing is saved, nothing is shown, nothing is lost. */
import { sql } from 'kysely'
import { connect as connectDb } from '#db/connect.ts'
import { loadDocument, readRows } from '#db/drafts/drafts.ts'
import { faultyLine } from './support/faulty-network.ts'
import { closed, openSocket, startNode, until } from './support/harness.ts'
import { test as base, expect } from './support/rig.ts'

interface Faulty {
  line: Awaited<ReturnType<typeof faultyLine>>
  /** A node that reaches the database through the line. */
  faulty: Awaited<ReturnType<typeof startNode>>
}

const test = base.extend<Faulty>({
  line: async ({ databaseUrl }, use) => {
    const line = await faultyLine(databaseUrl)
    await use(line)
    await line.close()
  },
  faulty: async ({ line }, use) => {
    const db = connectDb(line.url, { maxConnections: 5 })
    const node = await startNode(db, line.url)
    await use(node)
    line.mend()
    await node.close()
    await db.destroy()
  },
})

test('what is written while Postgres refuses is shown to nobody, and to everybody when it is back', async ({
  db,
  cast,
  draft,
  line,
  faulty,
  open,
}) => {
  const to = { node: faulty }
  const [anna, bo] = [await open(cast.anna, to), await open(cast.bo, to)]
  anna.doc.getText('summary').insert(0, 'före')
  await until(() => bo.text() === 'före')
  line.refuse()
  for (let i = 0; i < 50; i++) anna.doc.getText('summary').insert(4 + i, 'x')
  await until(() => faulty.sync.metrics().failedCommits > 0)
  expect(bo.text()).toBe('före')
  expect((await loadDocument(db, draft)).getText('summary').toString()).toBe('före')
  line.mend()
  await until(() => bo.text() === `före${'x'.repeat(50)}`)
  expect((await loadDocument(db, draft)).getText('summary').toString()).toBe(bo.text())
  expect([...anna.codes, ...bo.codes]).toEqual([])
})

test('a commit whose answer is lost is made again, and the text is there once', async ({
  db,
  cast,
  draft,
  line,
  faulty,
  open,
}) => {
  const to = { node: faulty }
  const [anna, bo] = [await open(cast.anna, to), await open(cast.bo, to)]
  anna.doc.getText('summary').insert(0, 'ett ')
  await until(() => bo.text() === 'ett ')
  const before = (await readRows(db, draft)).updates.length
  line.swallowAnswers()
  anna.doc.getText('summary').insert(4, 'två')
  // Postgres has it; the node does not know
  await until(async () => (await readRows(db, draft)).updates.length === before + 1)
  expect(bo.text()).toBe('ett ')
  line.mend()
  await until(() => bo.text() === 'ett två')
  await until(async () => (await readRows(db, draft)).updates.length === before + 2)
  const cecilia = await open(cast.cecilia, to)
  expect(cecilia.text()).toBe('ett två')
})

test('a line that goes silent is given up and replaced', { timeout: 60_000 }, async ({
  cast,
  line,
  faulty,
  open,
}) => {
  const to = { node: faulty }
  const [anna, bo] = [await open(cast.anna, to), await open(cast.bo, to)]
  anna.doc.getText('summary').insert(0, 'ett')
  await until(() => bo.text() === 'ett')
  line.stall()
  anna.doc.getText('summary').insert(3, ' två')
  await until(() => faulty.sync.metrics().failedCommits > 0, 20_000)
  expect(bo.text()).toBe('ett')
  line.mend()
  await until(() => bo.text() === 'ett två', 20_000)
})

test('who comes while Postgres is away is told to come again', async ({ cast, line, faulty, draft }) => {
  const cookie = await faulty.cookie(cast.anna)
  line.refuse()
  await expect(closed(openSocket(faulty, draft, { cookie }))).rejects.toThrow('HTTP 503')
})

test('memory is bounded: more than fits is not accepted, and not lost either', async ({
  cast,
  line,
  open,
}) => {
  const db = connectDb(line.url, { maxConnections: 5 })
  const node = await startNode(db, line.url, { limits: { uncommittedBytes: 100_000 } })
  const to = { node }
  const [anna, bo] = [await open(cast.anna, to), await open(cast.bo, to)]
  line.refuse()
  for (let i = 0; i < 30; i++) anna.doc.getText('summary').insert(0, 'x'.repeat(10_000))
  await until(() => anna.codes.includes(1013))
  expect(node.sync.metrics().waitingBytes).toBeLessThan(200_000)
  line.mend()
  await until(() => bo.text().length === 300_000)
  anna.close()
  bo.close()
  await node.close()
  await db.destroy()
})

test('one draft that Postgres does not want holds up no other', async ({
  db,
  cast,
  node,
  newDraft,
  open,
}) => {
  const [first, second] = [await newDraft(), await newDraft()]
  const [anna, bo] = [await open(cast.anna, { draft: first }), await open(cast.bo, { draft: second })]
  const cecilia = await open(cast.cecilia, { draft: second })
  await sql`alter table draft_update add constraint unwanted check (draft_id <> ${sql.lit(first)}) not valid`.execute(
    db,
  )
  anna.doc.getText('summary').insert(0, 'oönskat')
  bo.doc.getText('summary').insert(0, 'önskat')
  await until(() => cecilia.text() === 'önskat')
  bo.doc.getText('summary').insert(0, 'mycket ')
  await until(() => cecilia.text() === 'mycket önskat')
  await sql`alter table draft_update drop constraint unwanted`.execute(db)
  await node.sync.drafts.flush(first)
  expect((await loadDocument(db, first)).getText('summary').toString()).toBe('oönskat')
})

test('a draft that is deleted while Anna writes closes with 4404, and the node goes on', async ({
  db,
  cast,
  draft,
  newDraft,
  open,
}) => {
  const other = await newDraft()
  const [anna, bo, cecilia] = [
    await open(cast.anna),
    await open(cast.bo, { draft: other }),
    await open(cast.cecilia, { draft: other }),
  ]
  await db.deleteFrom('cases').where('id', '=', draft).execute()
  anna.doc.getText('summary').insert(0, 'för sent')
  await until(() => anna.codes.includes(4404))
  bo.doc.getText('summary').insert(0, 'i tid')
  await until(() => cecilia.text() === 'i tid')
})
