/** Only our own pages may change anything, whichever way into Remix a request takes. */
import { ask } from '#test/support/ask.ts'
import { startServer } from '#test/support/server.ts'
import { expect, test } from '#test/support/world.ts'

const methods = ['POST', 'PUT', 'PATCH', 'DELETE']
const paths = {
  document: '/logga-in',
  'single fetch': '/logga-in.data',
  'one route of it': '/logga-in.data?_routes=routes%2Fsign-in',
  'resource route': '/logga-ut',
  unknown: '/finns-inte',
}

test('of all origins and ways, only our own gets past the door', { timeout: 60_000 }, async ({
  databaseUrl,
}) => {
  const server = await startServer(databaseUrl)
  const ours = [`http://localhost:${server.port}`, `http://127.0.0.1:${server.port}`]
  const foreign: Record<string, string>[] = [
    {},
    ...[
      'https://evil.test',
      'null',
      '',
      'garbage',
      `http://localhost:${server.port}.evil.test`,
      `http://localhost:${server.port + 1}`,
      `https://localhost:${server.port}`,
      `http://localhost`,
      `${ours[0]}, https://evil.test`,
    ].map((origin) => ({ Origin: origin })),
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { 'Sec-Fetch-Site': 'none' },
    { Origin: 'https://evil.test', 'Sec-Fetch-Site': 'same-origin' },
    { Referer: `${ours[0]}/logga-in` },
  ]
  const let_in = [
    ...ours.map((origin): Record<string, string> => ({ Origin: origin })),
    { 'Sec-Fetch-Site': 'same-origin' },
  ]

  const wrong: string[] = []
  for (const [way, path] of Object.entries(paths)) {
    for (const method of methods) {
      const status = async (headers: Record<string, string>) =>
        (await ask(server.port, path, { method, headers, body: '' })).status
      for (const headers of foreign) {
        if ((await status(headers)) !== 403) wrong.push(`${method} ${way} let in ${JSON.stringify(headers)}`)
      }
      for (const headers of let_in) {
        if ((await status(headers)) === 403) wrong.push(`${method} ${way} refused ${JSON.stringify(headers)}`)
      }
    }
  }
  await server.stop()
  expect(wrong).toEqual([])
})

test('a name of ours in the Host header is not believed', async ({ databaseUrl }) => {
  const server = await startServer(databaseUrl)
  const headers = { Host: 'evil.test', Origin: 'http://evil.test', 'X-Forwarded-Host': 'evil.test' }
  expect((await ask(server.port, '/logga-in', { method: 'POST', headers })).status).toBe(403)
  const page = await ask(server.port, '/', {
    headers: { Host: 'evil.test', 'X-Forwarded-Host': 'evil.test' },
  })
  await server.stop()
  expect(page.status).toBe(200)
  expect(page.body).not.toContain('evil.test')
})
