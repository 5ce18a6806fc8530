/** What load balancers, supervisors and monitoring are told. */

import { ask } from '#test/support/http/ask.ts'
import { faultyNetwork } from '#test/support/postgres/faulty-network.ts'
import { startServer } from '#test/support/processes/server.ts'
import { expect, test } from '#test/support/world.ts'

test('a node whose database is away is alive and serves what it has, but is not ready', async ({
  databaseUrl,
}) => {
  const network = await faultyNetwork(databaseUrl)
  const server = await startServer(network.url, { env: { LOG_LEVEL: 'info' } })
  const status = async (path: string) => (await ask(server.port, path)).status
  const all = async () => ({
    live: await status('/health/live'),
    ready: await status('/health/ready'),
    monitoring: (await ask(server.port, '/health')).body,
    home: await status('/'),
  })
  const well = await all()
  network.refuse()
  const away = [await all(), await all()]
  network.restore()
  await expect.poll(() => status('/health/ready')).toBe(200)
  // what the child process wrote arrives a moment later
  await expect.poll(() => server.log()).toContain('the database answers again')
  const log = server.log()
  await server.stop()
  await network.close()

  expect(well).toEqual({ live: 200, ready: 200, monitoring: '{"status":"ok","database":"ok"}', home: 200 })
  const degraded = { live: 200, ready: 503, monitoring: '{"status":"degraded","database":"away"}', home: 200 }
  expect(away).toEqual([degraded, degraded])
  expect(log).toContain('"path":"/"')
  // a busy machine may be noted as such, with the request that it kept waiting
  expect(log.split('\n').filter((line) => line.includes('answered') && line.includes('/health'))).toEqual([])
  expect(log.split('the database does not answer')).toHaveLength(2)
  expect(log.split('the database answers again')).toHaveLength(2)
})
