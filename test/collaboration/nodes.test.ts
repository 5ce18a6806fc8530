/** Two nodes on one database. */
import { sql } from 'kysely'
import { mergeUpdates } from '#app/yjs/merge.ts'
import { storeCompacted } from '#db/drafts/draft-compaction.ts'
import { readRows, updatesOfDraft } from '#db/drafts/drafts.ts'
import { editAtRandom, visibleState } from './support/edits.ts'
import { until } from './support/harness.ts'
import { Random } from './support/random.ts'
import { expect, test } from './support/rig.ts'

test('what Anna writes on one node, Bo sees on the other', async ({ cast, open, start }) => {
  const second = await start()
  const [anna, bo] = [await open(cast.anna), await open(cast.bo, { node: second })]
  anna.doc.getText('summary').insert(0, 'från ett')
  await until(() => bo.text() === 'från ett')
  bo.doc.getText('summary').insert(8, ' till två')
  await until(() => anna.text() === 'från ett till två')
  anna.doc.getText('summary').delete(0, 5)
  await until(() => bo.text() === 'ett till två')
})

test('four clients on two nodes write at the same time and end with the same text', async ({
  cast,
  open,
  start,
}) => {
  const second = await start()
  const random = new Random(7)
  const clients = [
    await open(cast.anna),
    await open(cast.bo, { node: second }),
    await open(cast.cecilia),
    await open(cast.anna, { node: second }),
  ]
  for (let i = 0; i < 200; i++) {
    editAtRandom(random.pick(clients).doc, random)
    if (random.below(5) === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  await until(() => new Set(clients.map(({ doc }) => visibleState(doc))).size === 1)
  expect(clients.flatMap(({ codes }) => codes)).toEqual([])
})

test('Anna changes nodes in the middle of a word and loses nothing', async ({ cast, open, start }) => {
  const second = await start()
  const bo = await open(cast.bo, { node: second })
  const anna = await open(cast.anna)
  anna.doc.getText('summary').insert(0, 'halva ')
  anna.provider.disconnect()
  // the same page, sent to another node by the load balancer
  const moved = await open(cast.anna, { node: second, doc: anna.doc })
  moved.doc.getText('summary').insert(6, 'ordet')
  await until(() => bo.text() === 'halva ordet')
  expect(moved.codes).toEqual([])
})

test('each node shows who is connected to the other, and who has left', async ({ cast, open, start }) => {
  const second = await start()
  const [anna, bo] = [await open(cast.anna), await open(cast.bo, { node: second })]
  const states = () => bo.provider.awareness.getStates()
  anna.provider.awareness.setLocalState({ field: 'summary' })
  await until(() => states().get(anna.doc.clientID)?.field === 'summary')
  expect(states().get(anna.doc.clientID)?.user.name).toBe('Anna Andersson')
  anna.provider.disconnect()
  await until(() => !states().has(anna.doc.clientID))
})

test('a node that lost its listening connection catches up', async ({ db, cast, open, start }) => {
  const second = await start()
  const [anna, bo] = [await open(cast.anna), await open(cast.bo, { node: second })]
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
             where application_name = 'erfa listen' and datname = current_database()`.execute(db)
  anna.doc.getText('summary').insert(0, 'medan ingen hörde')
  await until(() => bo.text() === 'medan ingen hörde')
})

test('compaction on one node loses nothing on the other', async ({ db, cast, draft, open, start }) => {
  const second = await start()
  const [anna, bo] = [await open(cast.anna), await open(cast.bo, { node: second })]
  for (let i = 0; i < 30; i++) anna.doc.getText('summary').insert(i, 'x')
  await until(() => bo.text().length === 30)
  const rows = await readRows(db, draft)
  expect(await storeCompacted(db, draft, rows, mergeUpdates(updatesOfDraft(rows)))).toBe(true)
  expect(await storeCompacted(db, draft, rows, mergeUpdates(updatesOfDraft(rows)))).toBe(false)
  bo.doc.getText('summary').insert(30, 'y')
  await until(() => anna.text() === `${'x'.repeat(30)}y`)
  const cecilia = await open(cast.cecilia, { node: second })
  expect(cecilia.text()).toBe(`${'x'.repeat(30)}y`)
})
