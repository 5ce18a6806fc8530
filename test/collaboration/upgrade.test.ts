/** Which upgrades are accepted, and how the others are rejected. */
import { request } from 'node:http'
import { connect as connectTcp } from 'node:net'
import { documentSchemaVersion } from '#app/domain/cases/document.ts'
import { closed, newDraft, openSocket, until } from './support/harness.ts'
import { describe, expect, test } from './support/rig.ts'

describe('first path and Origin are checked', () => {
  const wrong = ['/sync/', '/sync/nonsens', '/sync/../sync', '/', '/sync/%2e%2e', '/hej']
  test.for(wrong)('404 for %s', async (path, { cast, socket }) => {
    await expect(closed(await socket(cast.anna, { path }))).rejects.toThrow('HTTP 404')
  })

  test('404 for an absolute URL instead of a path', async ({ node, draft, cast }) => {
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

  test('403 for an origin that begins with ours', async ({ node, cast, socket }) => {
    const origin = `${node.origin}.evil.test`
    await expect(closed(await socket(cast.anna, { origin }))).rejects.toThrow('HTTP 403')
  })
})

describe('then the session and the permission to read', () => {
  test('4401 without a session', async ({ socket }) => {
    expect(await closed(await socket(null))).toBe(4401)
  })

  test('4401 with an unknown session', async ({ node, draft }) => {
    const cookie = `erfa=${'a'.repeat(40)}`
    expect(await closed(openSocket(node, draft, { cookie }))).toBe(4401)
  })

  test('4401 when the editor holds the text of Bo, who was signed in here before', async ({
    cast,
    node,
    draft,
  }) => {
    const cookie = await node.cookie(cast.anna)
    expect(await closed(openSocket(node, draft, { cookie, of: cast.bo.id }))).toBe(4401)
  })

  test('4404 for a draft that does not exist', async ({ cast, socket }) => {
    const unknown = '00000000-0000-4000-8000-000000000000'
    expect(await closed(await socket(cast.anna, { draft: unknown }))).toBe(4404)
  })

  test('4404 for strangers, plain members, administrators and moderators: they cannot tell that it exists', async ({
    cast,
    socket,
  }) => {
    for (const person of [cast.eva, cast.gunnar, cast.frida, cast.david, cast.johan])
      expect(await closed(await socket(person))).toBe(4404)
  })
})

describe('then the schema version of the editor', () => {
  test.for([documentSchemaVersion - 1, 0, null])('4409 for schema %s', async (schema, { cast, socket }) => {
    expect(await closed(await socket(cast.anna, { schema }))).toBe(4409)
  })

  test('1013 for a newer schema than the node has, so that the editor tries another node', async ({
    cast,
    socket,
  }) => {
    expect(await closed(await socket(cast.anna, { schema: documentSchemaVersion + 1 }))).toBe(1013)
  })

  test('a node with an older schema does not open a draft that was written with a newer one', async ({
    db,
    cast,
    draft,
    open,
    start,
  }) => {
    const anna = await open(cast.anna)
    // committed by a newer node
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

describe('then the number of sockets', () => {
  test('4429 for too many sockets of one person', async ({ cast, start, draft }) => {
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

  test('4429 for too many sockets from one address', async ({ cast, start, draft }) => {
    const node = await start({ limits: { socketsPerAddress: 1 } })
    const socket = openSocket(node, draft, { cookie: await node.cookie(cast.anna) })
    await until(() => socket.readyState === socket.OPEN)
    expect(await closed(openSocket(node, draft, { cookie: await node.cookie(cast.bo) }))).toBe(4429)
    socket.terminate()
  })
})

test('five hundred sockets without a session that send a megabyte each leave no trace', async ({
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

describe('invalid messages', () => {
  test('a message of two megabytes closes with 1009', async ({ cast, socket }) => {
    const anna = await socket(cast.anna)
    anna.on('open', () => anna.send(Buffer.alloc(2 * 1024 * 1024)))
    expect(await closed(anna)).toBe(1009)
  })

  test('a text message closes with 4422', async ({ cast, socket }) => {
    const anna = await socket(cast.anna)
    anna.on('open', () => anna.send('hej'))
    expect(await closed(anna)).toBe(4422)
  })

  test('200,000 fragments of one byte are cut off, and Anna and Bo do not notice', async ({
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

/** The HTTP status of an upgrade with this request target. */
function upgrade(port: number, target: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const req = request({
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
    req.on('upgrade', (_res, socket) => {
      socket.destroy()
      resolve(101)
    })
    req.on('response', (res) => resolve(res.statusCode ?? 0))
    req.on('error', reject)
    req.end()
  })
}
