/** Rights are asked for at every message, and taken away from open sockets within two seconds. */
import type { Person } from '#app/domain/people/person.ts'
import type { Db, Trx } from '#db/connect.ts'
import { loadDocument } from '#db/drafts/drafts.ts'
import { notifyAccess } from '#server/accounts/notify-access.ts'
import type { Cast } from '#test/support/cast.ts'
import { closed, openSocket, until } from './support/harness.ts'
import { describe, expect, test } from './support/rig.ts'

const feltWithinMs = 2_000

async function invite(db: Db, draft: string, person: Person, role: 'viewer' | 'commenter' | 'editor') {
  await db
    .insertInto('collaborator')
    .values({ case_id: draft, person_id: person.id, role })
    .onConflict((conflict) => conflict.columns(['case_id', 'person_id']).doUpdateSet({ role }))
    .execute()
}

describe('who may only read', () => {
  test.for(['viewer', 'commenter'] as const)(
    'sees everything; what a %s writes is refused',
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

  test('an editor invited from another organisation writes', async ({ db, cast, draft, open }) => {
    await invite(db, draft, cast.eva, 'editor')
    const [anna, eva] = [await open(cast.anna), await open(cast.eva)]
    eva.doc.getText('summary').insert(0, 'från Norrvik')
    await until(() => anna.text() === 'från Norrvik')
  })

  test('somebody who is made an editor meanwhile writes on the same connection', async ({
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
    // the server asks her what she has, now that it may be taken
    let asked = 0
    eva.provider.ws?.addEventListener('message', () => asked++)
    await until(() => asked > 0)
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

describe('who loses the right is out within two seconds, on whatever node', () => {
  test.for(losses)('Bo %s: %i', async ([, code, lose], { db, cast, draft, open, start }) => {
    const second = await start()
    const bo = await open(cast.bo, { node: second })
    await db.transaction().execute((trx) => lose(trx, cast, draft))
    await until(() => bo.codes.length > 0, feltWithinMs)
    expect(bo.codes).toEqual([code])
  })

  test('Bo loses the draft, which is deleted', async ({ db, cast, draft, open, start }) => {
    const bo = await open(cast.bo, { node: await start() })
    await db.transaction().execute(async (trx) => {
      await trx.deleteFrom('cases').where('id', '=', draft).execute()
      await notifyAccess(trx, { draft })
    })
    await until(() => bo.codes.length > 0, feltWithinMs)
    // no right any more, or no such draft any more: whichever is found first
    expect([[4403], [4404]]).toContainEqual(bo.codes)
  })

  test('not a byte reaches him afterwards, and he does not come back', async ({
    db,
    cast,
    draft,
    node,
    open,
    socket,
  }) => {
    const anna = await open(cast.anna)
    const bo = await socket(cast.bo, { ours: true })
    const heard: number[] = []
    bo.on('message', () => heard.push(Date.now()))
    await until(() => heard.length > 0)
    await db.transaction().execute(async (trx) => {
      await trx.deleteFrom('membership').where('person_id', '=', cast.bo.id).execute()
      await notifyAccess(trx, { person: cast.bo.id })
    })
    await closed(bo)
    const before = heard.length
    anna.doc.getText('summary').insert(0, 'hemligt')
    await node.sync.drafts.flush(draft)
    expect(heard.length).toBe(before)
    expect(await closed(await socket(cast.bo))).toBe(4404)
  })

  test('a change between the look at the rights and the open socket is not missed', async ({
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

  test('who loses only the right to write is told and stays', async ({ db, cast, draft, open, socket }) => {
    const anna = await open(cast.anna)
    const bo = await socket(cast.bo, { ours: true })
    const rights: number[] = []
    bo.on('message', (data: Buffer) => {
      if (data[0] === 33) rights.push(data[1] ?? -1)
    })
    await until(() => rights.length === 1)
    await db.transaction().execute(async (trx) => {
      await trx.updateTable('cases').set({ state: 'rejected' }).where('id', '=', draft).execute()
      await notifyAccess(trx, { draft })
    })
    await until(() => rights.length === 2, feltWithinMs)
    expect(rights).toEqual([1, 0])
    expect(bo.readyState).toBe(bo.OPEN)
    anna.doc.getText('summary').insert(0, 'för sent')
    await until(() => anna.codes.includes(4403))
    expect((await loadDocument(db, draft)).getText('summary').toString()).toBe('')
  })
})
