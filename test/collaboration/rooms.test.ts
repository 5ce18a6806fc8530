/** Rooms are loaded once, never kept after a failed load, and never closed while somebody is connected. */
import { sql } from 'kysely'
import { until } from './support/harness.ts'
import { expect, test } from './support/rig.ts'

test('thirty clients that open a draft at the same time all get the text', async ({ cast, node, open }) => {
  const anna = await open(cast.anna)
  anna.doc.getText('summary').insert(0, 'redan här')
  const people = [cast.anna, cast.bo, cast.cecilia]
  const everybody = await Promise.all(
    people.flatMap((person) => Array.from({ length: 10 }, () => open(person))),
  )
  await until(() => everybody.every((one) => one.text() === 'redan här'))
  expect(node.sync.metrics().rooms).toBe(1)
})

test('a draft that could not be loaded is not kept open as an empty one', async ({
  db,
  cast,
  open,
  connect,
  start,
}) => {
  const before = await open(cast.anna)
  const bo = await open(cast.bo)
  before.doc.getText('summary').insert(0, 'kvar')
  await until(() => bo.text() === 'kvar')
  const fresh = await start()
  await sql`alter table draft_update rename to away`.execute(db)
  const anna = await connect(cast.anna, { node: fresh })
  await until(() => anna.codes.includes(1013))
  expect(anna.text()).toBe('')
  await sql`alter table away rename to draft_update`.execute(db)
  // her client reconnects by itself
  await until(() => anna.text() === 'kvar')
})

test('a draft that everybody left is closed, and has its text when it is opened again', {
  timeout: 30_000,
}, async ({ cast, node, open }) => {
  for (const words of ['ett', ' två']) {
    const anna = await open(cast.anna)
    anna.doc.getText('summary').insert(anna.text().length, words)
    const bo = await open(cast.bo)
    await until(() => bo.text() === anna.text())
    anna.close()
    bo.close()
    await until(() => node.sync.metrics().rooms === 0)
  }
  const cecilia = await open(cast.cecilia)
  expect(cecilia.text()).toBe('ett två')
})

test('a letter that Anna types right before leaving is stored', async ({ cast, open, connect }) => {
  for (let i = 0; i < 20; i++) {
    const anna = await open(cast.anna)
    anna.doc.getText('summary').insert(0, 'x')
    anna.provider.ws?.close()
    anna.close()
  }
  const bo = await connect(cast.bo)
  await until(() => bo.text() === 'x'.repeat(20))
})

test('Bo connects and disconnects while Anna writes, and nothing is lost', async ({ cast, open }) => {
  const anna = await open(cast.anna)
  for (let i = 0; i < 30; i++) {
    anna.doc.getText('summary').insert(i, 'a')
    const bo = await open(cast.bo)
    bo.doc.getText('title').insert(0, 'b')
    if (i % 2) bo.close()
  }
  await until(() => anna.doc.getText('title').length >= 15)
  const cecilia = await open(cast.cecilia)
  await until(() => cecilia.text() === 'a'.repeat(30))
})
