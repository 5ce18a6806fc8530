/** Whoever sends too much is disconnected, and nobody else notices. */
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import * as Y from 'yjs'
import { syncType, writeSyncMessage } from '#app/yjs/protocol.ts'
import { loadDocument } from '#test/support/drafts/documents.ts'
import { editAtRandom, visibleState } from './support/edits.ts'
import { closed, openSocket, until } from './support/harness.ts'
import { Random } from './support/random.ts'
import { expect, test } from './support/rig.ts'

test('a client that stops reading is disconnected, and the others are not affected', async ({
  cast,
  draft,
  start,
  open,
}) => {
  const node = await start({
    limits: { unsentBytes: 1_000_000, bytesPerSecond: 1e9, byteBurst: 1e9, draftBytes: 1e9 },
  })
  const to = { node }
  const [anna, bo] = [await open(cast.anna, to), await open(cast.bo, to)]
  const silent = openSocket(node, draft, { cookie: await node.cookie(cast.cecilia) })
  const gone = closed(silent)
  await until(() => silent.readyState === silent.OPEN)
  silent.send(writeSyncMessage(syncType.step1, Uint8Array.of(0)))
  await until(() => node.sync.metrics().connections === 3)
  silent.pause()
  // the operating system itself buffers some megabytes
  for (let i = 0; i < 200; i++) {
    anna.doc.getText('summary').insert(0, randomBytes(100_000).toString('hex'))
    anna.doc.getText('summary').delete(0, 200_000)
    anna.doc.getText('title').insert(0, 'x')
    await until(() => bo.doc.getText('title').length === i + 1)
    if (node.sync.metrics().connections === 2) break
  }
  expect(node.sync.metrics().connections).toBe(2)
  silent.resume()
  expect(await gone).toBe(1006)
})

test('more updates than anybody can type close with 4429', async ({ cast, start, connect }) => {
  const node = await start({ limits: { messagesPerSecond: 10, messageBurst: 100 } })
  const anna = await connect(cast.anna, { node })
  await anna.synced()
  for (let i = 0; i < 200; i++) anna.doc.getText('summary').insert(i, 'x')
  await until(() => anna.codes.includes(4429))
})

test('requests that repeat each other are answered once, and each of them counts', async ({
  cast,
  draft,
  start,
  open,
}) => {
  const node = await start({ limits: { messagesPerSecond: 1, messageBurst: 1_000 } })
  const anna = await open(cast.anna, { node })
  anna.doc.getText('summary').insert(0, 'x'.repeat(10_000))
  await node.sync.drafts.flush(draft)
  const reader = openSocket(node, draft, { cookie: await node.cookie(cast.cecilia) })
  let bytes = 0
  reader.on('message', (data: Buffer) => {
    bytes += data.length
  })
  const gone = closed(reader)
  await until(() => reader.readyState === reader.OPEN)
  for (let i = 0; i < 500; i++) reader.send(writeSyncMessage(syncType.step1, Uint8Array.of(0)))
  await until(() => bytes > 10_000)
  // as often as the bytes were read from the socket, not as often as it was asked
  expect(bytes).toBeLessThan(200 * 10_000)
  for (let i = 0; i < 1_000; i++) reader.send(writeSyncMessage(syncType.step1, Uint8Array.of(0)))
  expect(await gone).toBe(4429)
  expect(anna.codes).toEqual([])
})

test('a reader that asks for everything again and again is cut off', async ({ cast, draft, start, open }) => {
  const node = await start({ limits: { answerBytesPerSecond: 1, answerByteBurst: 50_000 } })
  const anna = await open(cast.anna, { node })
  anna.doc.getText('summary').insert(0, 'x'.repeat(10_000))
  await node.sync.drafts.flush(draft)
  const reader = openSocket(node, draft, { cookie: await node.cookie(cast.cecilia) })
  const gone = closed(reader)
  reader.on('message', (data: Buffer) => {
    if (data.length > 10_000) reader.send(writeSyncMessage(syncType.step1, Uint8Array.of(0)))
  })
  await until(() => reader.readyState === reader.OPEN)
  reader.send(writeSyncMessage(syncType.step1, Uint8Array.of(0)))
  expect(await gone).toBe(4429)
})

test('a draft at its size limit counts what is not stored yet, and can be made smaller', async ({
  db,
  cast,
  draft,
  start,
  open,
}) => {
  const node = await start({ limits: { draftBytes: 100_000 } })
  const to = { node }
  const [anna, bo] = [await open(cast.anna, to), await open(cast.bo, to)]
  // both before either can be stored
  await db.transaction().execute(async (trx) => {
    await sql`lock table draft_update in exclusive mode`.execute(trx)
    anna.doc.getText('summary').insert(0, 'x'.repeat(60_000))
    bo.doc.getText('title').insert(0, 'y'.repeat(60_000))
    await until(() => node.sync.metrics().waitingBytes > 60_000)
  })
  await until(() => [...anna.codes, ...bo.codes].includes(4413))
  const [kept, path] = anna.codes.length === 0 ? [anna, 'summary'] : [bo, 'title']
  kept.doc.getText(path).insert(0, 'z'.repeat(35_000))
  await until(async () => (await loadDocument(db, draft)).getText(path).length === 95_000)
  kept.doc.getText(path).delete(0, 90_000)
  await until(async () => (await loadDocument(db, draft)).getText(path).length === 5_000)
  // and then there is room again
  kept.doc.getText(path).insert(0, 'å'.repeat(20_000))
  await until(async () => (await loadDocument(db, draft)).getText(path).length === 25_000)
  expect(kept.codes).toEqual([])
})

test('a draft above the size limit closes with 4413, and can still be read', async ({
  cast,
  start,
  open,
}) => {
  const node = await start({ limits: { draftBytes: 100_000 } })
  const to = { node }
  const anna = await open(cast.anna, to)
  anna.doc.getText('summary').insert(0, 'x'.repeat(60_000))
  const bo = await open(cast.bo, to)
  await until(() => bo.text().length === 60_000)
  anna.doc.getText('summary').insert(0, 'y'.repeat(60_000))
  await until(() => anna.codes.includes(4413))
  const cecilia = await open(cast.cecilia, to)
  expect(cecilia.text()).toBe('x'.repeat(60_000))
})

test('ten thousand random messages leave the server up and the others’ text intact', {
  timeout: 180_000,
}, async ({ cast, node, draft, start, open }) => {
  const hostile = await start({
    limits: { socketsPerPerson: 100, messagesPerSecond: 1e6, messageBurst: 1e6 },
  })
  const [anna, bo] = [await open(cast.anna), await open(cast.bo, { node: hostile })]
  const cookie = await hostile.cookie(cast.cecilia)
  const random = new Random(20_260_101)
  const honest = honestMessages(random)
  const perSocket = 20
  let sent = 0
  const send = async () => {
    while (sent < 10_000) {
      const socket = openSocket(hostile, draft, { cookie })
      const over = closed(socket)
      await until(() => socket.readyState !== socket.CONNECTING)
      for (let i = 0; i < perSocket && sent < 10_000; i++, sent++) socket.send(garbled(random, honest))
      // an invalid message has closed it by now
      socket.close()
      const code = await over
      expect([1005, 1006, 4403, 4410, 4413, 4422]).toContain(code)
    }
  }
  const typing = (async () => {
    while (sent < 10_000) {
      anna.doc.getText('title').insert(0, 'a')
      bo.doc.getText('title').insert(0, 'b')
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  })()
  await Promise.all([send(), send(), send(), send(), typing])
  await until(() => visibleState(anna.doc) === visibleState(bo.doc), 20_000)
  const title = anna.doc.getText('title').toString()
  expect(title.replaceAll(/[^ab]/g, '').length).toBeGreaterThan(2)
  expect([...anna.codes, ...bo.codes]).toEqual([])
  const fresh = await open(cast.anna, { node })
  expect(visibleState(fresh.doc)).toBe(visibleState(anna.doc))
  expect(fresh.doc.store.pendingStructs).toBeNull()
})

/** The messages of an honest editor. */
function honestMessages(random: Random): Uint8Array[] {
  const doc = new Y.Doc()
  const messages: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => messages.push(writeSyncMessage(syncType.update, update)))
  for (let i = 0; i < 100; i++) editAtRandom(doc, random)
  messages.push(writeSyncMessage(syncType.step2, Y.encodeStateAsUpdate(doc)))
  messages.push(writeSyncMessage(syncType.step1, Y.encodeStateVector(doc)))
  return messages
}

function garbled(random: Random, honest: readonly Uint8Array[]): Uint8Array {
  switch (random.below(4)) {
    case 0:
      return random.bytes(1 + random.below(80))
    case 1:
      // a sync message with a random payload
      return writeSyncMessage(random.below(4), random.bytes(random.below(60)))
    default: {
      const message = random.pick(honest).slice()
      for (let flips = 1 + random.below(3); flips > 0; flips--) {
        const at = random.below(message.length)
        message[at] = (message[at] ?? 0) ^ (1 << random.below(8))
      }
      return message
    }
  }
}
