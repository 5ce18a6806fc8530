/** Whoever reads without an account and without end is slowed down, and nobody else is. */
import { type Env, localEnv } from '#server/env.ts'
import { type Answer, ask } from '#test/support/http/ask.ts'
import { test as base, expect } from '#test/support/http/form-visitor.ts'

const test = base.extend<{ env: Env }>({
  // the test is the proxy that says who asks
  env: async ({ databaseUrl }, use) =>
    use({ ...localEnv({ PORT: '0' }, databaseUrl), trustProxy: 'loopback' }),
})

/** Far more pages than the limit lets be made, also by a machine so slow that the limit grows meanwhile. */
const endless = 3_000
const sessionOfNobody = `erfa=${'a'.repeat(40)}`

test('an address that reads without end is told when to come again, others are not', {
  timeout: 60_000,
}, async ({ cast, server, visit }) => {
  const anna = await visit(cast.anna)
  const from = (address: string, path = '/om', headers: Record<string, string> = {}) =>
    ask(server.port, path, { headers: { ...headers, 'X-Forwarded-For': address } })
  await from('203.0.113.8', '/amnen')
  let refused: Answer | null = null
  let read = 0
  for (; !refused && read < endless; read++) {
    // no two pages are the same, the addresses are those of one network, and a cookie is not yet a session
    const answer = await from(
      `2001:db8:1:2::${read.toString(16)}`,
      `/finns-inte/${read}`,
      read % 2 ? {} : { Cookie: sessionOfNobody },
    )
    if (answer.status !== 404) refused = answer
  }
  expect(read).toBeGreaterThanOrEqual(300)
  expect([refused?.status, refused?.headers['retry-after'], refused?.headers['cache-control']]).toEqual([
    429,
    '10',
    'no-store',
  ])
  expect(refused?.body).toContain('Försök igen om en stund')
  // what another has had made costs next to nothing: one of fifty tokens that come back in a second
  await expect.poll(async () => (await from('2001:db8:1:2::1', '/amnen')).status).toBe(200)
  expect((await from('2001:db8:1:3::1')).status).toBe(200)
  expect((await from('203.0.113.8')).status).toBe(200)
  expect((await from('2001:db8:1:2::1', '/om', { Cookie: anna.cookie() })).status).toBe(200)
})
