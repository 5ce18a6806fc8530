/** Whatever the server answers, and whoever in it answers, browsers are told the same. */
import { ask } from '#test/support/http/ask.ts'
import { startServer } from '#test/support/processes/server.ts'
import { describe, expect, test } from '#test/support/world.ts'

const secret = 'x'.repeat(32)
const origin = 'https://erfa.example'

test('every class of answer carries the security headers', async ({ databaseUrl }) => {
  const server = await startServer(databaseUrl, {
    env: {
      ORIGIN: origin,
      SESSION_KEY: secret,
      SMTP_URL: 'smtp://127.0.0.1:9',
      MAIL_FROM: 'erfa@erfa.example',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'error',
      METRICS_TOKEN: secret,
    },
  })
  const page = await ask(server.port, '/')
  const asset = /href="(\/assets\/[^"]+\.css)"/.exec(page.body)?.[1] ?? ''
  const answers = {
    page,
    english: await ask(server.port, '/en'),
    unknown: await ask(server.port, '/finns-inte'),
    asset: await ask(server.port, asset),
    'missing asset': await ask(server.port, '/assets/nej.js'),
    icon: await ask(server.port, '/favicon.svg'),
    health: await ask(server.port, '/health'),
    metrics: await ask(server.port, '/metrics', { headers: { Authorization: `Bearer ${secret}` } }),
    'metrics without the token': await ask(server.port, '/metrics'),
    robots: await ask(server.port, '/robots.txt'),
    'page data': await ask(server.port, '/_root.data'),
    refused: await ask(server.port, '/', { method: 'POST', headers: { Origin: 'https://evil.test' } }),
    unreadable: await ask(server.port, '/%00'),
    redirect: await ask(server.port, '/skriv'),
    'other spelling': await ask(server.port, '/OM/'),
    HEAD: await ask(server.port, '/om', { method: 'HEAD' }),
    feed: await ask(server.port, '/atom.xml'),
    'site map': await ask(server.port, '/sitemap.xml'),
    'unchanged page': await ask(server.port, '/amnen', { headers: { 'If-None-Match': '*' } }),
    'unchanged file': await ask(server.port, '/robots.txt', { headers: { 'If-None-Match': '*' } }),
    'unknown text as Markdown': await ask(server.port, '/fall/finns-inte.md'),
    'unknown text as JSON': await ask(server.port, '/fall/finns-inte.json'),
    OPTIONS: await ask(server.port, '/om', { method: 'OPTIONS' }),
    'method not allowed': await ask(server.port, '/om', { method: 'PUT', headers: { Origin: origin } }),
    'form not taken': await ask(server.port, '/om', { method: 'POST', headers: { Origin: origin } }),
    'too long': await ask(server.port, `/sok?q=${'a'.repeat(5_000)}`),
  }
  await server.stop()

  expect(
    Object.entries(answers).flatMap(([name, { headers }]) =>
      missingHeaders(headers).map((header) => `${name}: ${header}`),
    ),
  ).toEqual([])
  expect(asset).not.toBe('')
  expect(answers.asset.headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect(answers['missing asset'].status).toBe(404)
  expect(answers['missing asset'].headers['cache-control']).toBe('no-store')
  expect(answers.unknown.status).toBe(404)
  expect(answers.health.body).toBe('{"status":"ok","database":"ok"}')
})

describe('the policy', () => {
  test('names a new nonce each time and allows nothing inline', async ({ databaseUrl }) => {
    const server = await startServer(databaseUrl)
    const policies = await Promise.all([ask(server.port, '/'), ask(server.port, '/')])
    const host = (name: string) => ask(server.port, '/', { headers: { Host: `${name}:${server.port}` } })
    const [named, foreign] = [await host('localhost'), await host('evil.test')]
    await server.stop()
    const [first, second] = policies.map(({ headers }) => String(headers['content-security-policy']))
    expect(first).not.toBe(second)
    expect(first).not.toContain('unsafe')
    // the spelling of the address that was used, when it is one of ours
    expect(first).toContain(`connect-src 'self' ws://127.0.0.1:${server.port};`)
    for (const { headers } of [named, foreign])
      expect(headers['content-security-policy']).toContain(
        `connect-src 'self' ws://localhost:${server.port};`,
      )
    // over http a browser would be locked out of a machine's other programs
    expect(policies[0]?.headers['strict-transport-security']).toBeUndefined()
  })
})

const expected: Readonly<Record<string, RegExp>> = {
  'content-security-policy':
    /^default-src 'none'; script-src 'nonce-[\w+/]{22}==' 'strict-dynamic'; .*base-uri 'none'; frame-ancestors 'none'; object-src 'none'$/,
  'strict-transport-security': /^max-age=\d{8,}; includeSubDomains$/,
  'x-content-type-options': /^nosniff$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'referrer-policy': /./,
  'permissions-policy': /camera=\(\)/,
  'cache-control': /./,
}

function missingHeaders(headers: Record<string, unknown>): string[] {
  const wrong = Object.entries(expected).filter(
    ([name, pattern]) => !pattern.test(String(headers[name] ?? '')),
  )
  const telling = headers['x-powered-by'] === undefined ? [] : ['x-powered-by']
  return [...wrong.map(([name]) => `${name} is ${headers[name]}`), ...telling]
}
