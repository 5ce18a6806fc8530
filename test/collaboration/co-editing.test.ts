/** Two people write in the same draft. */
import * as Y from 'yjs'
import { rowsRoot, valuesRoot } from '#app/domain/cases/document.ts'
import { readRows } from '#db/drafts/drafts.ts'
import { loadDocument, loadState } from '#test/support/drafts/documents.ts'
import { until } from './support/harness.ts'
import { expect, test } from './support/rig.ts'

test('what Anna writes, Bo sees, and it is in the database by then', async ({ db, cast, draft, open }) => {
  const anna = await open(cast.anna)
  const bo = await open(cast.bo)
  anna.doc.getText('summary').insert(0, 'Vi bytte vattenmätare')
  await until(() => bo.text() === 'Vi bytte vattenmätare')
  expect((await loadDocument(db, draft)).getText('summary').toString()).toBe('Vi bytte vattenmätare')
  bo.doc.getText('summary').insert(21, ' och lärde oss mycket.')
  await until(() => anna.text() === 'Vi bytte vattenmätare och lärde oss mycket.')
})

test('Bo receives Anna’s deletions, choices, rows and undo as well', async ({ cast, open }) => {
  const anna = await open(cast.anna)
  const bo = await open(cast.bo)
  const undo = new Y.UndoManager(anna.doc, { captureTimeout: 0 })
  anna.doc.getText('summary').insert(0, 'abc')
  anna.doc.getMap(valuesRoot).set('lifecycle', 'pilot')
  anna.doc.getMap(rowsRoot('conclusions')).set('rad-00000001', 'a0')
  await until(() => bo.doc.getMap(rowsRoot('conclusions')).has('rad-00000001'))
  anna.doc.getText('summary').delete(1, 1)
  await until(() => bo.text() === 'ac')
  undo.undo()
  await until(() => bo.text() === 'abc')
  expect(bo.doc.getMap(valuesRoot).get('lifecycle')).toBe('pilot')
})

test('what Anna wrote offline is merged with what Bo wrote meanwhile', async ({ cast, open }) => {
  const anna = await open(cast.anna)
  const bo = await open(cast.bo)
  anna.doc.getText('summary').insert(0, 'mitten')
  await until(() => bo.text() === 'mitten')
  anna.provider.disconnect()
  anna.doc.getText('summary').insert(6, ' slut')
  bo.doc.getText('summary').insert(0, 'början ')
  anna.provider.connect()
  await until(() => anna.text() === 'början mitten slut' && bo.text() === anna.text())
})

test('what Anna wrote before her page was ever connected arrives', async ({ cast, open }) => {
  const doc = new Y.Doc()
  doc.getText('summary').insert(0, 'skrivet på tåget')
  await open(cast.anna, { doc })
  const bo = await open(cast.bo)
  await until(() => bo.text() === 'skrivet på tåget')
})

test('a letter that Anna types while connecting is not lost and does not close the connection', async ({
  cast,
  connect,
  open,
}) => {
  const doc = new Y.Doc()
  doc.getText('summary').insert(0, 'a')
  const anna = await connect(cast.anna, { doc })
  // sent before the server's sync step 1, so it depends on a letter that the server does not have
  anna.provider.on('status', ({ status }) => {
    if (status === 'connected') doc.getText('summary').insert(1, 'b')
  })
  const bo = await open(cast.bo)
  await until(() => bo.text() === 'ab')
  expect(anna.codes).toEqual([])
})

test('a new tab sends what an earlier tab of the same person had not sent', async ({ cast, open }) => {
  const offline = new Y.Doc()
  offline.getText('summary').insert(0, 'från en stängd flik')
  const fresh = new Y.Doc()
  Y.applyUpdate(fresh, Y.encodeStateAsUpdate(offline))
  const anna = await open(cast.anna, { doc: fresh })
  anna.doc.getText('summary').insert(0, 'Och ')
  const bo = await open(cast.bo)
  await until(() => bo.text() === 'Och från en stängd flik')
  expect(anna.codes).toEqual([])
})

test('a draft that the server restores says so to Anna and in the database', async ({
  db,
  cast,
  node,
  draft,
  open,
}) => {
  const anna = await open(cast.anna)
  anna.doc.getText('summary').insert(0, 'ett')
  await until(async () => (await loadDocument(db, draft)).getText('summary').length === 3)
  const past = await loadState(db, draft)
  anna.doc.getText('summary').delete(0, 3)
  anna.doc.getText('summary').insert(0, 'två')
  await until(async () => (await loadDocument(db, draft)).getText('summary').toString() === 'två')
  await node.sync.drafts.restore(draft, cast.bo.id, past)
  expect((await loadDocument(db, draft)).getText('summary').toString()).toBe('ett')
  await until(() => anna.text() === 'ett')
})

test('flush waits until accepted updates are in the database', async ({ db, cast, node, draft, open }) => {
  const anna = await open(cast.anna)
  for (let i = 0; i < 20; i++) anna.doc.getText('summary').insert(i, 'x')
  const bo = await open(cast.bo)
  await until(() => bo.text().length === 20)
  await node.sync.drafts.flush(draft)
  const rows = await readRows(db, draft)
  expect(rows.updates.length).toBeGreaterThan(0)
})

test('reconnecting without changes writes nothing', async ({ db, cast, draft, open }) => {
  const anna = await open(cast.anna)
  anna.doc.getText('summary').insert(0, 'abc')
  anna.doc.getText('summary').delete(0, 1)
  const bo = await open(cast.bo)
  await until(() => bo.text() === 'bc')
  const before = (await readRows(db, draft)).updates.length
  for (const client of [anna, bo]) {
    client.provider.disconnect()
    client.provider.connect()
    await client.synced()
  }
  bo.doc.getText('title').insert(0, 'x')
  await until(() => anna.doc.getText('title').length === 1)
  expect((await readRows(db, draft)).updates.length).toBe(before + 1)
})
