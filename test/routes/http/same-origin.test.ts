/** Only our own pages may change anything, whichever way into Remix a request takes. */
import { ask } from '#test/support/http/ask.ts'
import { expect, test } from '#test/support/http/form-visitor.ts'

const methods = ['POST', 'PUT', 'PATCH', 'DELETE']
const paths = {
  document: '/logga-in',
  'single fetch': '/logga-in.data',
  'one route of it': '/logga-in.data?_routes=routes%2Fsign-in',
  'resource route': '/logga-ut',
  unknown: '/finns-inte',
}
const ways = Object.entries(paths).flatMap(([way, path]) => methods.map((method) => ({ way, path, method })))

const sites = [undefined, 'same-origin', 'same-site', 'cross-site', 'none', '', 'garbage']
/** Where the browser says nothing, or nothing that speaks against us, one of our Origins is enough. */
const harmlessSites = [undefined, 'same-origin', 'none', '', 'garbage']

type Origin = string | undefined

/** Undefined and `null`: the browser does not say, and only its `Sec-Fetch-Site: same-origin` counts. */
const withheld: readonly Origin[] = [undefined, 'null']
const foreign = (ours: string, port: number): readonly Origin[] => [
  'https://evil.test',
  '',
  'garbage',
  'NULL',
  'null, null',
  `null, ${ours}`,
  `${ours}.evil.test`,
  `${ours}/`,
  `http://localhost:${port + 1}`,
  `https://localhost:${port}`,
  'http://localhost',
  `${ours}, https://evil.test`,
]

test('of all origins and ways, only our own is accepted', { timeout: 120_000 }, async ({ server }) => {
  const ours = [`http://localhost:${server.port}`, `http://127.0.0.1:${server.port}`]
  const origins: Origin[] = [...ours, ...withheld, ...foreign(ours[0] ?? '', server.port)]

  const isLetIn = (origin: Origin, site: Origin) =>
    withheld.includes(origin)
      ? site === 'same-origin'
      : ours.includes(origin ?? '') && harmlessSites.includes(site)
  const wrong: string[] = []
  for (const { way, path, method } of ways)
    await Promise.all(
      origins.flatMap((origin) =>
        sites.map(async (site) => {
          const headers = { ...headed('Origin', origin), ...headed('Sec-Fetch-Site', site) }
          const { status } = await ask(server.port, path, { method, headers, body: '' })
          const expected = isLetIn(origin, site) ? status !== 403 && status < 500 : status === 403
          if (!expected) wrong.push(`${method} ${way} answered ${status} to ${JSON.stringify(headers)}`)
        }),
      ),
    )
  const referer = { Referer: `${ours[0]}/logga-in` }
  const referred = await ask(server.port, '/logga-in', { method: 'POST', headers: referer })
  expect(wrong).toEqual([])
  expect(referred.status).toBe(403)
})

test('a name of ours in the Host header is not believed', async ({ server }) => {
  const headers = { Host: 'evil.test', Origin: 'http://evil.test', 'X-Forwarded-Host': 'evil.test' }
  expect((await ask(server.port, '/logga-in', { method: 'POST', headers })).status).toBe(403)
  const page = await ask(server.port, '/', {
    headers: { Host: 'evil.test', 'X-Forwarded-Host': 'evil.test' },
  })
  expect(page.status).toBe(200)
  expect(page.body).not.toContain('evil.test')
})

function headed(name: string, value: string | undefined): Record<string, string> {
  return value === undefined ? {} : { [name]: value }
}
