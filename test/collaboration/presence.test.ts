/** The server says who is in a draft, whatever a client's awareness message says. */
import * as encoding from 'lib0/encoding'
import { Awareness, applyAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { messageType, type Presence, writeAwarenessMessage } from '#app/yjs/protocol.ts'
import type { Client } from './support/clients.ts'
import { until } from './support/harness.ts'
import { expect, test } from './support/rig.ts'

/** An awareness message as an attacker writes it. */
function forged(...entries: [clientId: number, clock: number, state: unknown][]): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, entries.length)
  for (const [clientId, clock, state] of entries) {
    encoding.writeVarUint(encoder, clientId)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, typeof state === 'string' ? state : JSON.stringify(state))
  }
  return writeAwarenessMessage(encoding.toUint8Array(encoder))
}

function seenBy(client: Client, other: Client | number): Partial<Presence> | undefined {
  const id = typeof other === 'number' ? other : other.doc.clientID
  return client.provider.awareness.getStates().get(id)
}

test('Bo sees Anna by the name and organisation she signed in with, in the field she is in', async ({
  cast,
  open,
}) => {
  const [anna, bo] = [await open(cast.anna), await open(cast.bo)]
  anna.provider.awareness.setLocalState({
    user: { name: 'Kungen', color: 'red; background: url(x)' },
    field: 'summary',
    cursor: { anchor: { tname: 'summary', assoc: 0 }, head: { tname: 'summary', assoc: 0 } },
    html: '<script>',
  })
  await until(() => seenBy(bo, anna)?.field === 'summary')
  expect(seenBy(bo, anna)).toEqual({
    user: { id: cast.anna.id, name: 'Anna Andersson', organisation: 'Exempelby kommun', colour: 0 },
    field: 'summary',
    cursor: { anchor: { tname: 'summary', assoc: 0 }, head: { tname: 'summary', assoc: 0 } },
  })
})

test('two people have two colours, one person in two tabs has one', async ({ cast, open }) => {
  const [anna, bo, again] = [await open(cast.anna), await open(cast.bo), await open(cast.anna)]
  await until(() => [anna, again].every((one) => seenBy(bo, one)?.user) && Boolean(seenBy(anna, bo)?.user))
  expect(seenBy(bo, anna)?.user?.colour).toBe(seenBy(bo, again)?.user?.colour)
  expect(seenBy(anna, bo)?.user?.colour).not.toBe(seenBy(bo, anna)?.user?.colour)
})

test('Anna disappears for Bo when she leaves, and is back when she returns', async ({ cast, open }) => {
  const [anna, bo] = [await open(cast.anna), await open(cast.bo)]
  await until(() => Boolean(seenBy(bo, anna)))
  anna.provider.disconnect()
  await until(() => !seenBy(bo, anna))
  anna.provider.connect()
  anna.provider.awareness.setLocalState({ field: 'title' })
  await until(() => seenBy(bo, anna)?.field === 'title')
})

test('nobody can set or remove Anna’s state, or invent people', async ({ cast, open, socket }) => {
  const [anna, bo] = [await open(cast.anna), await open(cast.bo)]
  anna.provider.awareness.setLocalState({ field: 'summary' })
  await until(() => seenBy(bo, anna)?.field === 'summary')
  const mallory = await socket(cast.cecilia)
  await until(() => mallory.readyState === mallory.OPEN)
  const annas = anna.doc.clientID
  mallory.send(forged([annas, 2 ** 50, { field: 'title', user: { name: 'Anna' } }]))
  mallory.send(forged([annas, 2 ** 50, null]))
  mallory.send(forged(...Array.from({ length: 1_000 }, (_, i): [number, number, unknown] => [i, 1, {}])))
  mallory.send(forged([4711, 1, 'no json at all {']))
  mallory.send(forged([4711, 1, { field: 'x'.repeat(5_000) }]))
  mallory.send(forged([4711, 1, { field: 'goals', cursor: { anchor: 'x', head: {} } }]))
  // messages are handled in order, so when this one arrives all the others have been handled
  mallory.send(forged([4711, 2, { field: 'risks' }], [annas, 2 ** 50, null]))
  anna.provider.awareness.setLocalState({ field: 'problem' })
  await until(() => seenBy(bo, anna)?.field === 'problem')
  const others = [...bo.provider.awareness.getStates().keys()].filter((id) => id !== bo.doc.clientID)
  expect(others).toContain(annas)
  expect(others.length).toBeLessThanOrEqual(2)
  const invented = others.find((id) => id !== annas)
  if (invented !== undefined) expect(seenBy(bo, invented)?.user?.name).toBe('Cecilia Carlsson')
})

test('nobody can write with the client id that Anna is present with', async ({ cast, open, connect }) => {
  const [anna, bo] = [await open(cast.anna), await open(cast.bo)]
  await until(() => Boolean(seenBy(bo, anna)))
  const stolen = new Y.Doc()
  stolen.clientID = anna.doc.clientID
  const mallory = await connect(cast.cecilia, { doc: stolen })
  mallory.provider.awareness.setLocalState(null)
  stolen.getText('summary').insert(0, 'stulet')
  await until(() => mallory.codes.length > 0)
  // its state vector has more of Anna's structs than the server's
  expect(mallory.codes).toEqual([4410])
  anna.doc.getText('summary').insert(0, 'mitt')
  await until(() => bo.text() === 'mitt')
})

test('fifty moves of a cursor become a few messages, and the last one arrives', async ({
  cast,
  open,
  socket,
}) => {
  const anna = await open(cast.anna)
  const bo = await socket(cast.bo)
  const awareness = new Awareness(new Y.Doc())
  let messages = 0
  bo.on('message', (data: Buffer) => {
    if (data[0] !== messageType.awareness) return
    messages++
    applyAwarenessUpdate(awareness, new Uint8Array(data.subarray(data.length < 130 ? 2 : 3)), 'remote')
  })
  await until(() => bo.readyState === bo.OPEN)
  for (let i = 0; i < 50; i++) anna.provider.awareness.setLocalState({ field: `goals/${i}` })
  await until(() => awareness.getStates().get(anna.doc.clientID)?.field === 'goals/49')
  expect(messages).toBeLessThan(10)
  awareness.destroy()
})
