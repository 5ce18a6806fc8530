/** Rights are checked for every message, and revoked on open sockets within two seconds. */

import type { Person } from '#app/domain/people/person.ts'
import type { Db, Trx } from '#db/connect.ts'
import { notifyAccess } from '#server/accounts/notify-access.ts'
import type { Cast } from '#test/support/cast.ts'
import { loadDocument } from '#test/support/drafts/documents.ts'
import { closed, openSocket, startNode, until } from './support/harness.ts'
import { describe, expect, test } from './support/rig.ts'

const revokedWithinMs = 2_000

async function invite(db: Db, draft: string, person: Person, role: 'viewer' | 'commenter' | 'editor') {
  await db
    .insertInto('collaborator')
    .values({ case_id: draft, person_id: person.id, role })
    .onConflict((conflict) => conflict.columns(['case_id', 'person_id']).doUpdateSet({ role }))
    .execute()
}

describe('rights of invited people', () => {
  test.for(['viewer', 'commenter'] as const)(
    'what a %s writes is refused',
    async (role, { db, cast, draft, open }) => {
      await invite(db, draft, cast.eva, role)
      const anna = await open(cast.anna)
      const eva = await open(cast.eva)
      anna.doc.getText('summary').insert(0, 'läs detta')
      await until(() => eva.text() === 'läs detta')
      eva.doc.getText('summary').insert(0, 'nej: ')
      await until(() => eva.codes.includes(4403))
      anna.doc.getText('summary').insert(9, '!')
      await until(async () => (await loadDocument(db, draft)).getText('summary').toString() === 'läs detta!')
      expect(anna.text()).toBe('läs detta!')
    },
  )

  test('Eva, invited as editor from another organisation, writes', async ({ db, cast, draft, open }) => {
    await invite(db, draft, cast.eva, 'editor')
    const [anna, eva] = [await open(cast.anna), await open(cast.eva)]
    eva.doc.getText('summary').insert(0, 'från Norrvik')
    await until(() => anna.text() === 'från Norrvik')
  })

  test('Eva, who is made an editor while connected, writes on the same connection', async ({
    db,
    cast,
    draft,
    open,
  }) => {
    await invite(db, draft, cast.eva, 'viewer')
    const [anna, eva] = [await open(cast.anna), await open(cast.eva)]
    await db.transaction().execute(async (trx) => {
      await trx.updateTable('collaborator').set({ role: 'editor' }).where('case_id', '=', draft).execute()
      await notifyAccess(trx, { person: cast.eva.id, draft })
    })
    // the server sends sync step 1, now that it may accept her answer
    let messages = 0
    eva.provider.ws?.addEventListener('message', () => messages++)
    await until(() => messages > 0)
    eva.doc.getText('summary').insert(0, 'nu')
    await until(() => anna.text() === 'nu')
    expect(eva.codes).toEqual([])
  })
})

type Loss = (trx: Trx, cast: Cast, draft: string) => Promise<unknown>

const losses: [string, number, Loss][] = [
  [
    'leaves the organisation',
    4403,
    async (trx, { bo }) => {
      await trx.deleteFrom('membership').where('person_id', '=', bo.id).execute()
      await notifyAccess(trx, { person: bo.id })
    },
  ],
  [
    'is made a plain member',
    4403,
    async (trx, { bo }, draft) => {
      await trx.updateTable('membership').set({ role: 'member' }).where('person_id', '=', bo.id).execute()
      await notifyAccess(trx, { person: bo.id, draft })
    },
  ],
  [
    'is suspended',
    4401,
    async (trx, { bo }) => {
      await trx.updateTable('person').set({ suspended_at: new Date() }).where('id', '=', bo.id).execute()
      await notifyAccess(trx, { person: bo.id })
    },
  ],
  [
    'signs out',
    4401,
    async (trx, { bo }) => {
      await trx.deleteFrom('session').where('person_id', '=', bo.id).execute()
      await notifyAccess(trx, { person: bo.id })
    },
  ],
]

describe('whoever loses the right is disconnected within two seconds, on any node', () => {
  test.for(losses)('Bo %s: %i', async ([, code, lose], { db, cast, draft, open, start }) => {
    const second = await start()
    const bo = await open(cast.bo, { node: second })
    await db.transaction().execute((trx) => lose(trx, cast, draft))
    await until(() => bo.codes.length > 0, revokedWithinMs)
    expect(bo.codes).toEqual([code])
  })

  test('Bo loses the draft, which is deleted', async ({ db, cast, draft, open, start }) => {
    const bo = await open(cast.bo, { node: await start() })
    await db.transaction().execute(async (trx) => {
      await trx.deleteFrom('cases').where('id', '=', draft).execute()
      await notifyAccess(trx, { draft })
    })
    await until(() => bo.codes.length > 0, revokedWithinMs)
    // either the missing right or the missing draft is noticed first
    expect([[4403], [4404]]).toContainEqual(bo.codes)
  })

  test('Bo receives no byte afterwards and cannot reconnect', async ({
    db,
    cast,
    draft,
    node,
    open,
    socket,
  }) => {
    const anna = await open(cast.anna)
    const bo = await socket(cast.bo, { extensions: true })
    const received: number[] = []
    bo.on('message', () => received.push(Date.now()))
    await until(() => received.length > 0)
    await db.transaction().execute(async (trx) => {
      await trx.deleteFrom('membership').where('person_id', '=', cast.bo.id).execute()
      await notifyAccess(trx, { person: cast.bo.id })
    })
    await closed(bo)
    const before = received.length
    anna.doc.getText('summary').insert(0, 'hemligt')
    await node.sync.drafts.flush(draft)
    expect(received.length).toBe(before)
    expect(await closed(await socket(cast.bo))).toBe(4404)
  })

  test('a right revoked while the socket is being opened is not missed', async ({
    db,
    cast,
    draft,
    node,
  }) => {
    for (let i = 0; i < 20; i++) {
      await invite(db, draft, cast.eva, 'viewer')
      const eva = openSocket(node, draft, { cookie: await node.cookie(cast.eva) })
      const out = closed(eva)
      await db.transaction().execute(async (trx) => {
        await trx.deleteFrom('collaborator').where('case_id', '=', draft).execute()
        await notifyAccess(trx, { person: cast.eva.id, draft })
      })
      expect([4403, 4404]).toContain(await out)
    }
  })

  test('whoever loses only the right to write is told and stays connected', async ({
    db,
    cast,
    draft,
    open,
    socket,
  }) => {
    const anna = await open(cast.anna)
    const bo = await socket(cast.bo, { extensions: true })
    const rights: number[] = []
    bo.on('message', (data: Buffer) => {
      if (data[0] === 33) rights.push(data[1] ?? -1)
    })
    await until(() => rights.length === 1)
    await db.transaction().execute(async (trx) => {
      await trx.updateTable('cases').set({ state: 'rejected' }).where('id', '=', draft).execute()
      await notifyAccess(trx, { draft })
    })
    await until(() => rights.length === 2, revokedWithinMs)
    expect(rights).toEqual([1, 0])
    expect(bo.readyState).toBe(bo.OPEN)
    anna.doc.getText('summary').insert(0, 'för sent')
    await until(() => anna.codes.includes(4403))
    expect((await loadDocument(db, draft)).getText('summary').toString()).toBe('')
  })

  test('however many sockets are concerned, their rights are read together', async ({
    db,
    databaseUrl,
    cast,
    draft,
    onTestFinished,
  }) => {
    let queries = 0
    const counted = db.withPlugin({
      transformQuery: ({ node }) => {
        queries++
        return node
      },
      transformResult: async ({ result }) => result,
    })
    const many = 60
    const node = await startNode(counted, databaseUrl, { limits: { socketsPerPerson: many } })
    onTestFinished(() => node.close())
    const cookie = await node.cookie(cast.bo)
    const sockets = Array.from({ length: many }, () => openSocket(node, draft, { cookie }))
    const ends = sockets.map(closed)
    await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.once('message', resolve))))
    queries = 0
    await db.transaction().execute(async (trx) => {
      await trx.deleteFrom('membership').where('person_id', '=', cast.bo.id).execute()
      await notifyAccess(trx, { person: cast.bo.id })
    })
    expect(new Set(await Promise.all(ends))).toEqual(new Set([4403]))
    // one by one it would be two for each
    expect(queries).toBeLessThan(many / 2)
  })
})
