import express from 'express'
import { pino } from 'pino'
import { z } from 'zod'
import { localEnv } from '#server/env.ts'
import { listen } from '#server/http/listen.ts'
import { createRequestLog } from '#server/http/request-log.ts'
import { blockedLevel, blockedMs, watchEventLoop } from '#server/monitoring/event-loop.ts'
import { ask } from '#test/support/http/ask.ts'
import { built } from '#test/support/processes/built.ts'
import { expect, test } from '#test/support/world.ts'

const secret = 'x'.repeat(43)

test('whoever keeps everybody waiting is named in the log, with how long, and counted', async () => {
  const lines: Record<string, unknown>[] = []
  const log = pino({ level: 'info' }, { write: (line: string) => lines.push(JSON.parse(line)) })
  const requests = createRequestLog(log)
  const watch = watchEventLoop(log, requests.recent)
  const http = await listen({ mode: 'local', host: null, port: 0 })
  const app = express()
    .use(requests.note)
    .get('/quick', (_req, res) => res.end())
    .use((_req, res) => {
      work(3 * blockedMs)
      res.end()
    })
  http.serve(app, (_req, socket) => socket.destroy())

  await ask(http.port, '/quick')
  await ask(http.port, `/aterstall/${secret}?q=hemligt`)
  const blocked = () => lines.filter(({ msg }) => msg === 'the event loop was blocked')
  const blamed = () =>
    blocked().find(({ requests }) => JSON.stringify(requests).includes('"path":"/aterstall/…"'))
  await expect.poll(blamed).toBeDefined()
  watch.stop()
  await http.drain()

  const { ms, cpuMs, level } = blocks.parse(blamed())
  expect(ms).toBeGreaterThan(2 * blockedMs)
  // the work is counted as done, however long a busy machine took for it
  expect(cpuMs).toBeGreaterThan(2 * blockedMs)
  expect(level).toBe(log.levels.values[blockedLevel({ ms, cpuMs })])
  // a busy machine may have kept us waiting besides
  const waited = blocked().map(({ ms }) => Number(ms))
  expect(watch.blocked).toEqual({
    times: waited.length,
    ms: waited.reduce((sum, ms) => sum + ms, 0),
    longestMs: Math.max(...waited),
  })
})

test('what a start takes keeps nobody waiting: it is neither reported nor counted', async ({
  databaseUrl,
}) => {
  const lines: string[] = []
  const log = pino({ level: 'info' }, { write: (line: string) => lines.push(line) })
  const { start } = await built('index')
  const { builtWeb } = await built('built-web')
  const server = await start(localEnv({ PORT: '0' }, databaseUrl), builtWeb, log, async () => {
    work(3 * blockedMs)
  })
  expect(server.metrics().eventLoop).toEqual({ times: 0, ms: 0, longestMs: 0 })
  expect(lines.filter((line) => line.includes('the event loop was blocked'))).toEqual([])
  await server.stop()
})

test('who waits because the machine is asleep is told, but warned of nothing', async () => {
  const lines: Record<string, unknown>[] = []
  const log = pino({ level: 'info' }, { write: (line: string) => lines.push(JSON.parse(line)) })
  const watch = watchEventLoop(log, () => [])
  sleep(3 * blockedMs)
  await expect.poll(() => lines.length).toBeGreaterThan(0)
  watch.stop()
  const { cpuMs, level } = blocks.parse(lines[0])
  expect(cpuMs).toBeLessThan(blockedMs)
  expect(level).toBe(log.levels.values.info)
})

test.for([
  { ms: 300, cpuMs: 300, level: 'warn' },
  { ms: 300, cpuMs: 150, level: 'warn' },
  { ms: 300, cpuMs: 149, level: 'info' },
  { ms: 300, cpuMs: 0, level: 'info' },
] as const)('blocked for $ms ms of which $cpuMs were work: $level', ({ level, ...block }) => {
  expect(blockedLevel(block)).toBe(level)
})

const blocks = z.object({ ms: z.number(), cpuMs: z.number(), level: z.number() })

/** Work by what the processor counts: on a busy machine it takes longer, and is no less. */
function work(ms: number) {
  const before = process.cpuUsage()
  for (let used = 0; used < ms; ) {
    const { user, system } = process.cpuUsage(before)
    used = (user + system) / 1000
  }
}

/** Keeps the thread from going on without any work. */
function sleep(ms: number) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
}
