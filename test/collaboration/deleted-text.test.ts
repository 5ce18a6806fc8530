/** What was deleted before somebody could read the draft never reaches them. */
import { pino } from 'pino'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { syncType, writeSyncMessage } from '#app/yjs/protocol.ts'
import type { Db } from '#db/connect.ts'
import { readRows } from '#db/drafts/drafts.ts'
import { createRateLimits } from '#server/accounts/rate-limit.ts'
import { invite } from '#server/drafts/sharing.ts'
import { submit } from '#server/reviews/submission.ts'
import { documents } from '#test/support/drafts/documents.ts'
import { until } from './support/harness.ts'
import { expect, test } from './support/rig.ts'

const canary = 'kanariefågel'

/** Everything that the socket receives from now on. */
function received(socket: WebSocket): { bytes: () => Buffer } {
  const frames: Buffer[] = []
  socket.on('message', (data: Buffer) => frames.push(data))
  return { bytes: () => Buffer.concat(frames) }
}

test('Eva, invited after Anna deleted it, receives no byte of it, and Anna can still undo', async ({
  db,
  cast,
  draft,
  open,
  socket,
}) => {
  const [anna, bo] = [await open(cast.anna), await open(cast.bo)]
  const undo = new Y.UndoManager(anna.doc.getText('summary'), { captureTimeout: 0 })
  anna.doc.getText('solution').insertEmbed(0, new Y.Map())
  anna.doc.getText('solution').insert(1, `stycke ${canary}`)
  anna.doc.getText('summary').insert(0, `kvar ${canary} kvar`)
  await until(() => bo.text().includes(canary))
  anna.doc.getText('summary').delete(5, canary.length + 1)
  anna.doc.getText('solution').delete(0, anna.doc.getText('solution').length)
  await until(() => bo.text() === 'kvar kvar' && bo.doc.getText('solution').length === 0)

  await db
    .insertInto('collaborator')
    .values({ case_id: draft, person_id: cast.eva.id, role: 'editor' })
    .execute()
  const eva = await socket(cast.eva)
  const frames = received(eva)
  await until(() => eva.readyState === eva.OPEN)
  eva.send(writeSyncMessage(syncType.step1, Uint8Array.of(0)))
  await until(() => frames.bytes().includes('kvar kvar') || frames.bytes().includes('kvar '))
  anna.doc.getText('summary').insert(9, '!')
  await until(() => frames.bytes().includes('!'))
  expect(frames.bytes().includes(canary.slice(0, 7))).toBe(false)

  undo.undo()
  undo.undo()
  await until(() => bo.text() === `kvar ${canary} kvar`)
  const reader = await open(cast.cecilia)
  expect(reader.text()).toBe(bo.text())
  expect([...anna.codes, ...bo.codes]).toEqual([])
})

test('what Anna wrote and deleted offline, before she sent it, is stored nowhere', async ({
  db,
  cast,
  draft,
  node,
  open,
}) => {
  const anna = await open(cast.anna)
  // with undo, Yjs keeps what was deleted and would send it
  const undo = new Y.UndoManager(anna.doc.getText('summary'))
  anna.provider.disconnect()
  anna.doc.getText('summary').insert(0, `ett ${canary} ord`)
  anna.doc.getText('summary').delete(4, canary.length + 1)
  anna.provider.connect()
  const bo = await open(cast.bo)
  await until(() => bo.text() === 'ett ord')
  await node.sync.drafts.flush(draft)
  const rows = await readRows(db, draft)
  for (const { data } of rows.updates) expect(Buffer.from(data).includes(canary.slice(0, 7))).toBe(false)
  undo.destroy()
})

test('sharing and handing in leave no deleted text in the database, and Anna goes on writing', async ({
  db,
  cast,
  draft,
  node,
  open,
}) => {
  const [anna, bo] = [await open(cast.anna), await open(cast.bo)]
  anna.doc.getText('title').insert(0, 'Vattenmätare')
  anna.doc.getText('summary').insert(0, `kvar ${canary} kvar`)
  await until(() => bo.text().includes(canary))
  anna.doc.getText('summary').delete(5, canary.length + 1)
  await until(() => bo.text() === 'kvar kvar')
  const { drafts } = node.sync
  const services = { db, drafts, documents, origin: node.origin, log: pino({ level: 'silent' }) }
  const invitation = { ...services, limits: createRateLimits(db), lang: 'sv' as const }

  await invite(invitation, cast.anna, draft, { email: cast.eva.email, role: 'viewer' })
  expect(await holdsCanary(db, draft)).toBe(false)

  anna.doc.getText('summary').insert(9, ` ${canary}`)
  await until(() => bo.text().includes(canary))
  anna.doc.getText('summary').delete(9, canary.length + 1)
  await until(() => bo.text() === 'kvar kvar')
  expect(await submit(services, cast.anna, draft, { note: '', changeNote: '' })).toEqual({ ok: true })
  expect(await holdsCanary(db, draft)).toBe(false)

  bo.doc.getText('summary').insert(9, '!')
  await until(() => anna.text() === 'kvar kvar!')
  expect([...anna.codes, ...bo.codes]).toEqual([])
})

async function holdsCanary(db: Db, draft: string): Promise<boolean> {
  const { snapshot, updates } = await readRows(db, draft)
  const rows = snapshot ? [snapshot, ...updates] : updates
  return rows.some(({ data }) => Buffer.from(data).includes(canary.slice(0, 7)))
}
