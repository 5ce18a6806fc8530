import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { listen } from '#server/http/listen.ts'
import { ask } from '#test/support/ask.ts'
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
