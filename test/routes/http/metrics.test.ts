/** `/metrics`, as Prometheus reads it. */
import { refusalReasons } from '#server/collaboration/validation/refused.ts'
import { ask } from '#test/support/http/ask.ts'
import { faultyNetwork } from '#test/support/postgres/faulty-network.ts'
import { startServer } from '#test/support/processes/server.ts'
import { expect, test } from '#test/support/world.ts'

const token = 'm'.repeat(32)
const env = { METRICS_TOKEN: token, LOG_LEVEL: 'info' }

interface Sample {
  name: string
  labels: Record<string, string>
  value: number
}

/** Fails for what is not in the text format. */
function parse(text: string): Sample[] {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return lines.map((line) => {
    const [, name, labels = '', value] = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? []
    // the mean of no measurements is no number, and Prometheus takes every spelling of that
    const isNumber = value !== undefined && (/^nan$/i.test(value) || !Number.isNaN(Number(value)))
    if (!name || !isNumber) throw new Error(`not a sample: ${line}`)
    const pairs = [...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = '', text = '']) => [key, text])
    return { name, labels: Object.fromEntries(pairs), value: Number(value) }
  })
}

test('nobody may read them unless a token is set, and then only with it', { timeout: 60_000 }, async ({
  databaseUrl,
}) => {
  const closed = await startServer(databaseUrl)
  const [unknown, without] = [await ask(closed.port, '/finns-inte'), await ask(closed.port, '/metrics')]
  await closed.stop()
  expect([without.status, without.headers['content-type']]).toEqual([
    unknown.status,
    unknown.headers['content-type'],
  ])

  const open = await startServer(databaseUrl, { env })
  const status = async (headers: Record<string, string>, method = 'GET') =>
    (await ask(open.port, '/metrics', { headers, method })).status
  const bearer = (given: string) => ({ Authorization: `Bearer ${given}` })
  const refused = [
    await status({}),
    await status(bearer('')),
    await status(bearer(`${token}m`)),
    await status({ Authorization: token }),
    await status({ 'X-Forwarded-For': '127.0.0.1' }),
  ]
  const allowed = [await status(bearer(token)), await status(bearer(token), 'HEAD')]
  const log = open.log()
  await open.stop()
  expect(refused).toEqual([401, 401, 401, 401, 401])
  expect(allowed).toEqual([200, 200])
  // a busy machine may be noted as such, with the request that it kept waiting
  expect(log.split('\n').filter((line) => line.includes('answered') && line.includes('/metrics'))).toEqual([])
})

test('they count requests, refusals, blocking and jobs under names that are known beforehand', {
  timeout: 60_000,
}, async ({ databaseUrl }) => {
  const network = await faultyNetwork(databaseUrl)
  const server = await startServer(network.url, { env })
  const read = async () => {
    const answer = await ask(server.port, '/metrics', { headers: { Authorization: `Bearer ${token}` } })
    return { ...answer, samples: parse(answer.body) }
  }
  for (const path of ['/', '/om', '/finns-inte', '/health']) await ask(server.port, path)
  const well = await read()
  network.refuse()
  const away = await read()
  await server.stop()
  await network.close()

  const value = (name: string, labels: Record<string, string> = {}) =>
    well.samples.find(
      (sample) =>
        sample.name === name && Object.entries(labels).every(([key, text]) => sample.labels[key] === text),
    )?.value
  expect(well.headers['content-type']).toContain('version=0.0.4')
  const answered = (status: string) =>
    value('erfa_http_request_duration_seconds_count', { method: 'GET', status })
  expect([answered('2xx'), answered('4xx')]).toEqual([2, 1])
  for (const name of ['rooms', 'connections', 'waiting_bytes', 'commits_total', 'failed_commits_total'])
    expect(value(`erfa_sync_${name}`), name).toBe(0)
  expect(value('erfa_event_loop_blocked_total')).toBeGreaterThanOrEqual(0)
  expect(value('process_resident_memory_bytes')).toBeGreaterThan(1_000_000)
  expect(value('erfa_jobs', { state: 'failed' })).toBe(0)

  const valuesOf = (label: string) => new Set(well.samples.flatMap(({ labels }) => labels[label] ?? []))
  expect(valuesOf('reason')).toEqual(new Set(refusalReasons))
  expect(valuesOf('state')).toEqual(new Set(['waiting', 'retrying', 'failed']))
  expect(valuesOf('status')).toEqual(new Set(['2xx', '4xx']))
  const ours = well.samples.filter(({ name }) => name.startsWith('erfa_'))
  expect(new Set(ours.flatMap(({ labels }) => Object.keys(labels)))).toEqual(
    new Set(['method', 'status', 'le', 'reason', 'state']),
  )

  // what is known without the database is told without it
  expect(away.status).toBe(200)
  expect(away.samples.filter(({ name }) => name === 'erfa_jobs')).toEqual([])
})
