/** What is too much for the server ends with the one who sent it. */
import { randomBytes } from 'node:crypto'
import * as Y from 'yjs'
import { step, writeSync } from '#app/yjs/protocol.ts'
import { editAtRandom, seen } from './support/edits.ts'
import { closed, openSocket, until } from './support/harness.ts'
import { Random } from './support/random.ts'
import { expect, test } from './support/rig.ts'

test('a client that stops reading is cut off, and costs nobody anything', async ({
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
  const deaf = openSocket(node, draft, { cookie: await node.cookie(cast.cecilia) })
  const gone = closed(deaf)
  await until(() => deaf.readyState === deaf.OPEN)
  deaf.send(writeSync(step.clocks, Uint8Array.of(0)))
  await until(() => node.sync.metrics().connections === 3)
  deaf.pause()
  // the system itself holds some megabytes for a socket that nobody reads
  for (let i = 0; i < 200; i++) {
    anna.doc.getText('summary').insert(0, randomBytes(100_000).toString('hex'))
    anna.doc.getText('summary').delete(0, 200_000)
    anna.doc.getText('title').insert(0, 'x')
    await until(() => bo.doc.getText('title').length === i + 1)
    if (node.sync.metrics().connections === 2) break
  }
  expect(node.sync.metrics().connections).toBe(2)
  deaf.resume()
  expect(await gone).toBe(1006)
})

test('more edits than fingers can make close with 4429', async ({ cast, start, connect }) => {
  const node = await start({ limits: { editsPerSecond: 10, editBurst: 100 } })
  const anna = await connect(cast.anna, { node })
  await anna.synced()
  for (let i = 0; i < 200; i++) anna.doc.getText('summary').insert(i, 'x')
  await until(() => anna.codes.includes(4429))
})

test('a draft that grows beyond all measure closes with 4413, and can still be read', async ({
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

test('ten thousand messages at random leave the server up and the others’ text whole', {
  timeout: 180_000,
}, async ({ cast, node, draft, start, open }) => {
  const hostile = await start({ limits: { socketsPerPerson: 100, editsPerSecond: 1e6, editBurst: 1e6 } })
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
      // what cannot be understood has closed it by now; what can is harmless
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
  await until(() => seen(anna.doc) === seen(bo.doc), 20_000)
  const title = anna.doc.getText('title').toString()
  expect(title.replaceAll(/[^ab]/g, '').length).toBeGreaterThan(2)
  expect([...anna.codes, ...bo.codes]).toEqual([])
  const fresh = await open(cast.anna, { node })
  expect(seen(fresh.doc)).toBe(seen(anna.doc))
  expect(fresh.doc.store.pendingStructs).toBeNull()
})

/** What somebody sends who only writes. */
function honestMessages(random: Random): Uint8Array[] {
  const doc = new Y.Doc()
  const messages: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => messages.push(writeSync(step.edit, update)))
  for (let i = 0; i < 100; i++) editAtRandom(doc, random)
  messages.push(writeSync(step.lacking, Y.encodeStateAsUpdate(doc)))
  messages.push(writeSync(step.clocks, Y.encodeStateVector(doc)))
  return messages
}

function garbled(random: Random, honest: readonly Uint8Array[]): Uint8Array {
  switch (random.below(4)) {
    case 0:
      return random.bytes(1 + random.below(80))
    case 1:
      // looks like an update from the outside
      return writeSync(random.below(4), random.bytes(random.below(60)))
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
