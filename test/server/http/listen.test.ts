import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { listen } from '#server/http/listen.ts'
import { ask } from '#test/support/http/ask.ts'
import { test as base, describe, expect } from '#test/support/world.ts'

/** Another program that has a port already. */
const test = base.extend<{ taken: (host: string) => Promise<number> }>({
  taken: async ({}, use) => {
    const servers: Server[] = []
    await use(async (host) => {
      const server = createServer((_req, res) => res.end('another program')).listen(0, host)
      servers.push(server)
      await once(server, 'listening')
      const at = server.address()
      return typeof at === 'object' && at ? at.port : 0
    })
    for (const server of servers) server.close()
  },
})

describe('on a machine of one’s own', () => {
  for (const host of ['127.0.0.1', '0.0.0.0', '::', '::1']) {
    test(`a port that another program has on ${host} is passed over`, async ({ taken }) => {
      const port = await taken(host)
      const http = await listen({ mode: 'local', host: null, port })
      expect(http.port).not.toBe(port)
      await http.drain()
    })
  }
})

test('in production a taken port is an error, which says what to do', async ({ taken }) => {
  const port = await taken('127.0.0.1')
  await expect(listen({ mode: 'production', host: '127.0.0.1', port })).rejects.toThrow(
    'Choose another one with PORT',
  )
})

test('until the server is put together it asks to come back', async () => {
  const http = await listen({ mode: 'local', host: null, port: 0 })
  expect((await ask(http.port, '/')).status).toBe(503)
  expect((await ask(http.port, '/health/ready')).status).toBe(503)
  expect((await ask(http.port, '/health/live')).status).toBe(200)
  http.serve(
    (_req, res) => res.end('here'),
    (_req, socket) => socket.destroy(),
  )
  expect((await ask(http.port, '/')).body).toBe('here')
  await http.drain()
})

test('stopping lets what is under way finish, and takes nothing new', async () => {
  const http = await listen({ mode: 'local', host: null, port: 0 })
  const answer: { finish?: () => void } = {}
  http.serve(
    (_req, res) => {
      answer.finish = () => res.end('finished')
    },
    (_req, socket) => socket.destroy(),
  )
  const under = ask(http.port, '/')
  await expect.poll(() => answer.finish).toBeDefined()
  const drained = http.drain()
  await expect(ask(http.port, '/')).rejects.toThrow('ECONNREFUSED')
  answer.finish?.()
  expect((await under).body).toBe('finished')
  await drained
})

test('stopping does not wait for a connection on which nothing was asked', async () => {
  const http = await listen({ mode: 'local', host: null, port: 0 })
  // as browsers open them in advance; they would keep it for ten seconds
  const unused = connect(http.port, '127.0.0.1')
  await once(unused, 'connect')
  const closed = once(unused, 'close')
  const began = performance.now()
  await Promise.all([http.drain(), closed])
  expect(performance.now() - began).toBeLessThan(5_000)
})

describe('an offer to speak something else', () => {
  const offers = [
    'Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk',
    'Connection: Upgrade\r\nUpgrade: websocket',
    'Connection: Upgrade\r\nUpgrade: TLS/1.0',
  ]
  test.for(offers)('is not taken up, and the request is answered: %s', async (offer) => {
    const http = await listen({ mode: 'local', host: null, port: 0 })
    http.serve(
      async (req, res) => res.end(`${req.method} ${req.url} ${await text(req)}`),
      (_req, socket) => socket.destroy(),
    )
    const client = connect(http.port, '127.0.0.1')
    const answers = text(client)
    // as Java's client does, which offers it with every request
    client.write(`POST /sok HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n${offer}\r\n\r\nord`)
    await once(client, 'data')
    client.end(`GET /fall HTTP/1.1\r\nHost: localhost\r\n${offer}\r\n\r\n`)
    expect(await answers).toMatch(/POST \/sok ord[\s\S]*GET \/fall /)
    await http.drain()
  })

  test('is taken up for a websocket to a draft', async () => {
    const http = await listen({ mode: 'local', host: null, port: 0 })
    http.serve(
      (_req, res) => res.end('ordinary'),
      (_req, socket) => socket.end('HTTP/1.1 101 Switching Protocols\r\n\r\n'),
    )
    const client = connect(http.port, '127.0.0.1')
    client.write(
      'GET /sync/1?schema=1 HTTP/1.1\r\nHost: localhost\r\nConnection: upgrade\r\nUpgrade: WebSocket\r\n\r\n',
    )
    expect(await text(client)).toMatch(/^HTTP\/1\.1 101 /)
    await http.drain()
  })
})
