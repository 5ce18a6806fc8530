/** Who gets in, and what they are told when they do not. */
import { request } from 'node:http'
import { connect as connectTcp } from 'node:net'
import { documentSchemaVersion } from '#app/domain/cases/document.ts'
import { closed, newDraft, openSocket, until } from './support/harness.ts'
import { describe, expect, test } from './support/rig.ts'

describe('before anything else: path and Origin', () => {
  const wrong = ['/sync/', '/sync/nonsens', '/sync/../sync', '/', '/sync/%2e%2e', '/hej']
  test.for(wrong)('404 for %s', async (path, { cast, socket }) => {
    await expect(closed(await socket(cast.anna, { path }))).rejects.toThrow('HTTP 404')
  })

  test('404 for a whole address in place of a path', async ({ node, draft, cast }) => {
    const status = await upgrade(node.port, `http://evil.test/sync/${draft}?schema=1`, {
      origin: node.origin,
      cookie: await node.cookie(cast.anna),
    })
    expect(status).toBe(404)
  })

  const foreign = [null, 'null', 'https://evil.test', 'http://127.0.0.1', 'http://127.0.0.1:1']
  test.for(foreign)('403 for Origin %s', async (origin, { cast, socket }) => {
    await expect(closed(await socket(cast.anna, { origin }))).rejects.toThrow('HTTP 403')
  })

  test('403 for our own address with something behind it', async ({ node, cast, socket }) => {
    const origin = `${node.origin}.evil.test`
    await expect(closed(await socket(cast.anna, { origin }))).rejects.toThrow('HTTP 403')
  })
})

describe('then who it is and whether the draft is theirs', () => {
  test('4401 without a session', async ({ socket }) => {
    expect(await closed(await socket(null))).toBe(4401)
  })

  test('4401 with a session that is none', async ({ node, draft }) => {
    const cookie = `erfa=${'a'.repeat(40)}`
    expect(await closed(openSocket(node, draft, { cookie }))).toBe(4401)
  })

  test('4401 when the editor holds what somebody else wrote, who was signed in here before', async ({
    cast,
    node,
    draft,
  }) => {
    const cookie = await node.cookie(cast.anna)
    expect(await closed(openSocket(node, draft, { cookie, of: cast.bo.id }))).toBe(4401)
  })

  test('4404 for a draft that does not exist', async ({ cast, socket }) => {
    const nobodys = '00000000-0000-4000-8000-000000000000'
    expect(await closed(await socket(cast.anna, { draft: nobodys }))).toBe(4404)
  })

  test('4404 for strangers, plain members, administrators and moderators: they cannot tell that it exists', async ({
    cast,
    socket,
  }) => {
    for (const person of [cast.eva, cast.gunnar, cast.frida, cast.david, cast.johan])
      expect(await closed(await socket(person))).toBe(4404)
  })
})

describe('then whether the editor is new enough', () => {
  test.for([documentSchemaVersion - 1, 0, null])('4409 for schema %s', async (schema, { cast, socket }) => {
    expect(await closed(await socket(cast.anna, { schema }))).toBe(4409)
  })

  test('to one that is newer than this node: try again, another node will do', async ({ cast, socket }) => {
    expect(await closed(await socket(cast.anna, { schema: documentSchemaVersion + 1 }))).toBe(1013)
  })

  test('4409 for everybody in the room as soon as something newer stands in the draft', async ({
    db,
    cast,
    draft,
    open,
    start,
  }) => {
    const anna = await open(cast.anna)
    // another node, which knows more, committed this
    await db
      .insertInto('draft_update')
      .values({ draft_id: draft, data: Buffer.of(2, 0, 0), schema_version: documentSchemaVersion + 1 })
      .execute()
    const other = await start()
    const late = await openSocket(other, draft, { cookie: await other.cookie(cast.bo) })
    expect(await closed(late)).toBe(1013)
    expect(anna.codes).toEqual([])
  })
})

describe('then how many there are', () => {
  test('4429 for more tabs than anybody has', async ({ cast, start, draft }) => {
    const node = await start({ limits: { socketsPerPerson: 2 } })
    const cookie = await node.cookie(cast.anna)
    const sockets = [1, 2].map(() => openSocket(node, draft, { cookie }))
    await until(() => sockets.every((socket) => socket.readyState === socket.OPEN))
    expect(await closed(openSocket(node, draft, { cookie }))).toBe(4429)
    sockets[0]?.close()
    await until(() => node.sync.metrics().connections === 1)
    const again = openSocket(node, draft, { cookie })
    await until(() => again.readyState === again.OPEN)
    for (const socket of [...sockets, again]) socket.terminate()
  })

  test('4429 for more than a whole town hall', async ({ cast, start, draft }) => {
    const node = await start({ limits: { socketsPerAddress: 1 } })
    const socket = openSocket(node, draft, { cookie: await node.cookie(cast.anna) })
    await until(() => socket.readyState === socket.OPEN)
    expect(await closed(openSocket(node, draft, { cookie: await node.cookie(cast.bo) }))).toBe(4429)
    socket.terminate()
  })
})

test('five hundred sockets that say who they are not, and a megabyte each, leave no trace', async ({
  db,
  cast,
  node,
  open,
  draft,
}) => {
  const anna = await open(cast.anna)
  const other = await newDraft(db, { by: cast.anna, in: cast.exempelby })
  const codes = await Promise.all(
    Array.from({ length: 500 }, () => {
      const socket = openSocket(node, other)
      socket.on('open', () => socket.send(Buffer.alloc(1_000_000)))
      return closed(socket)
    }),
  )
  expect(new Set(codes)).toEqual(new Set([4401]))
  anna.doc.getText('summary').insert(0, 'x')
  await node.sync.drafts.flush(draft)
  expect(node.sync.metrics()).toMatchObject({ connections: 1, rooms: 1 })
})

describe('what comes through the door broken', () => {
  test('a message of two megabytes closes with 1009', async ({ cast, socket }) => {
    const anna = await socket(cast.anna)
    anna.on('open', () => anna.send(Buffer.alloc(2 * 1024 * 1024)))
    expect(await closed(anna)).toBe(1009)
  })

  test('text closes with 4422', async ({ cast, socket }) => {
    const anna = await socket(cast.anna)
    anna.on('open', () => anna.send('hej'))
    expect(await closed(anna)).toBe(4422)
  })

  test('200,000 fragments of one byte are cut off, and the others do not notice', async ({
    cast,
    node,
    draft,
    open,
  }) => {
    const [anna, bo] = [await open(cast.anna), await open(cast.bo)]
    const tcp = connectTcp(node.port, '127.0.0.1')
    const cookie = await node.cookie(cast.bo)
    tcp.on('error', () => {})
    const ended = new Promise((resolve) => tcp.on('close', resolve))
    tcp.write(
      `GET /sync/${draft}?schema=${documentSchemaVersion} HTTP/1.1\r\nHost: x\r\nOrigin: ${node.origin}\r\n` +
        `Cookie: ${cookie}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n` +
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    )
    await new Promise((resolve) => tcp.once('data', resolve))
    const before = process.memoryUsage().rss
    // a binary message that never ends, a masked byte at a time
    tcp.write(Buffer.from([0x02, 0x81, 0, 0, 0, 0, 0]))
    const fragment = Buffer.from([0x00, 0x81, 0, 0, 0, 0, 0])
    tcp.write(Buffer.concat(Array.from({ length: 200_000 }, () => fragment)))
    tcp.resume()
    await ended
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024)
    anna.doc.getText('summary').insert(0, 'kvar')
    await until(() => bo.text() === 'kvar')
  })
})

/** The status that an upgrade to this request target is answered with. */
function upgrade(port: number, target: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request({
      port,
      host: '127.0.0.1',
      path: target,
      headers: {
        ...headers,
        Connection: 'Upgrade',
        Upgrade: 'websocket',
        'Sec-WebSocket-Version': '13',
        'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
      },
    })
    asked.on('upgrade', (_res, socket) => {
      socket.destroy()
      resolve(101)
    })
    asked.on('response', (res) => resolve(res.statusCode ?? 0))
    asked.on('error', reject)
    asked.end()
  })
}
