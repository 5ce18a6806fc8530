/** While the database is unavailable nothing is saved, nothing is shown, nothing is lost. */
import { sql } from 'kysely'
import { connect as connectDb } from '#db/connect.ts'
import { readRows } from '#db/drafts/drafts.ts'
import { notifyAccess } from '#server/accounts/notify-access.ts'
import { loadDocument } from '#test/support/drafts/documents.ts'
import { faultyNetwork } from '#test/support/postgres/faulty-network.ts'
import type { Client } from './support/clients.ts'
import { closed, openSocket, startNode, until } from './support/harness.ts'
import { test as base, expect } from './support/rig.ts'

interface Faulty {
  network: Awaited<ReturnType<typeof faultyNetwork>>
  /** A node that reaches the database through the proxy. */
  faulty: Awaited<ReturnType<typeof startNode>>
  /** Anna and Bo, both connected to it. */
  pair: [anna: Client, bo: Client]
}

const test = base.extend<Faulty>({
  network: async ({ databaseUrl }, use) => {
    const network = await faultyNetwork(databaseUrl)
    await use(network)
    await network.close()
  },
  faulty: async ({ network }, use) => {
    const db = connectDb(network.url, { maxConnections: 5 })
    const node = await startNode(db, network.url)
    await use(node)
    network.restore()
    await node.close()
    await db.destroy()
  },
  pair: async ({ cast, faulty, open }, use) => {
    const to = { node: faulty }
    await use([await open(cast.anna, to), await open(cast.bo, to)])
  },
})

test('what Anna writes while PostgreSQL refuses connections reaches Bo only when it is back', async ({
  db,
  draft,
  network,
  faulty,
  pair: [anna, bo],
}) => {
  anna.doc.getText('summary').insert(0, 'före')
  await until(() => bo.text() === 'före')
  network.refuse()
  for (let i = 0; i < 50; i++) anna.doc.getText('summary').insert(4 + i, 'x')
  await until(() => faulty.sync.metrics().failedCommits > 0)
  expect(bo.text()).toBe('före')
  expect((await loadDocument(db, draft)).getText('summary').toString()).toBe('före')
  network.restore()
  await until(() => bo.text() === `före${'x'.repeat(50)}`)
  expect((await loadDocument(db, draft)).getText('summary').toString()).toBe(bo.text())
  expect([...anna.codes, ...bo.codes]).toEqual([])
})

test('a commit whose response is lost is repeated, and the text is there once', async ({
  db,
  cast,
  draft,
  network,
  faulty,
  open,
  pair: [anna, bo],
}) => {
  anna.doc.getText('summary').insert(0, 'ett ')
  await until(() => bo.text() === 'ett ')
  const before = (await readRows(db, draft)).updates.length
  network.swallowAnswers()
  anna.doc.getText('summary').insert(4, 'två')
  // PostgreSQL has it, but the node does not know
  await until(async () => (await readRows(db, draft)).updates.length === before + 1)
  expect(bo.text()).toBe('ett ')
  network.restore()
  await until(() => bo.text() === 'ett två')
  await until(async () => (await readRows(db, draft)).updates.length === before + 2)
  const cecilia = await open(cast.cecilia, { node: faulty })
  expect(cecilia.text()).toBe('ett två')
})

test('a connection that goes silent is replaced', { timeout: 60_000 }, async ({
  network,
  faulty,
  pair: [anna, bo],
}) => {
  anna.doc.getText('summary').insert(0, 'ett')
  await until(() => bo.text() === 'ett')
  network.stall()
  anna.doc.getText('summary').insert(3, ' två')
  await until(() => faulty.sync.metrics().failedCommits > 0, 20_000)
  expect(bo.text()).toBe('ett')
  network.restore()
  await until(() => bo.text() === 'ett två', 20_000)
})

test('a right revoked while the connections of the node are swallowed is felt within two seconds', async ({
  db,
  cast,
  network,
  faulty,
  open,
}) => {
  const bo = await open(cast.bo, { node: faulty })
  network.stallOpen()
  const revokedAt = performance.now()
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom('membership').where('person_id', '=', cast.bo.id).execute()
    await notifyAccess(trx, { person: cast.bo.id })
  })
  await until(() => bo.codes.length > 0)
  expect(performance.now() - revokedAt).toBeLessThan(2_000)
  expect(bo.codes).toEqual([4403])
})

test('whoever connects while PostgreSQL is unavailable gets 503', async ({
  cast,
  network,
  faulty,
  draft,
}) => {
  const cookie = await faulty.cookie(cast.anna)
  network.refuse()
  await expect(closed(openSocket(faulty, draft, { cookie }))).rejects.toThrow('HTTP 503')
})

test('memory is bounded: Anna’s text beyond the limit is neither accepted nor lost', async ({
  cast,
  network,
  open,
}) => {
  const db = connectDb(network.url, { maxConnections: 5 })
  const node = await startNode(db, network.url, { limits: { uncommittedBytes: 100_000 } })
  const to = { node }
  const [anna, bo] = [await open(cast.anna, to), await open(cast.bo, to)]
  network.refuse()
  for (let i = 0; i < 30; i++) anna.doc.getText('summary').insert(0, 'x'.repeat(10_000))
  await until(() => anna.codes.includes(1013))
  expect(node.sync.metrics().waitingBytes).toBeLessThan(200_000)
  network.restore()
  await until(() => bo.text().length === 300_000)
  anna.close()
  bo.close()
  await node.close()
  await db.destroy()
})

test('a draft that PostgreSQL refuses does not delay another', async ({ db, cast, node, newDraft, open }) => {
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

test('a draft that is deleted while Anna writes closes with 4404, and other drafts go on', async ({
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
