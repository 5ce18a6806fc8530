/** What no browser following our links sends: refused, with the right number, and the server goes on. */
import { connect } from 'node:net'
import { ask } from '#test/support/http/ask.ts'
import { startServer } from '#test/support/processes/server.ts'
import { expect, test } from '#test/support/world.ts'

const refused: [what: string, path: string, status: number][] = [
  ['NUL in the path', '/fall/a%00b', 400],
  ['NUL in the query', '/sok?q=a%00b', 400],
  ['half a percent sign', '/%', 400],
  ['bytes that are no text', '/%E0%A4%A', 400],
  ['half a surrogate pair', '/%ED%A0%80', 400],
  ['a whole address', 'http://evil.test/', 400],
  ['no slash', 'sok', 400],
  ["Remix's old way around the routes above", '/?_data=root', 400],
  ['the same, disguised', '/?%5Fdata=root', 400],
  ['an address without end', `/sok?q=${'a'.repeat(5_000)}`, 414],
  ['somebody listing our routes', `/__manifest?p=/${'a/'.repeat(1_000)}`, 404],
  ['a path with another host', '//evil.test/', 404],
]

test('addresses that cannot be meant', { timeout: 60_000 }, async ({ databaseUrl }) => {
  // a busy machine may be warned of
  const server = await startServer(databaseUrl, { env: { LOG_LEVEL: 'error' } })
  const statuses: [string, number][] = []
  for (const [what, path] of refused) statuses.push([what, (await ask(server.port, path)).status])
  const origin = { Origin: server.origin }
  const large = await ask(server.port, '/logga-in', {
    method: 'POST',
    headers: origin,
    body: 'a'.repeat(1024 * 1024 + 1),
  })
  const headers = Object.fromEntries(Array.from({ length: 3_000 }, (_, index) => [`x-${index}`, 'y']))
  const many = await ask(server.port, '/', { headers })
  const unmeasured = await raw(
    server.port,
    `POST /logga-in HTTP/1.1\r\nHost: x\r\nOrigin: ${server.origin}\r\nTransfer-Encoding: chunked\r\n\r\n`,
  )
  const noHost = await raw(server.port, 'GET /health HTTP/1.0\r\n\r\n')
  const nonsense = await raw(server.port, '\x16\x03\x01\x02\r\n\r\n')
  const alive = await ask(server.port, '/health')
  await server.stop()

  expect(statuses).toEqual(refused.map(([what, , status]) => [what, status]))
  expect(large.status).toBe(413)
  expect(many.status).toBe(431)
  expect(unmeasured).toContain(' 411 ')
  expect(noHost).toContain(' 200 ')
  expect(nonsense).toContain(' 400 ')
  expect(alive.status).toBe(200)
  expect(server.log()).toBe('')
})

/** Sends these bytes and returns what comes back first. */
function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    socket.once('error', reject)
    socket.once('data', (chunk) => {
      resolve(chunk.toString())
      socket.destroy()
    })
  })
}
