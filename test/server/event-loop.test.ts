import express from 'express'
import { pino } from 'pino'
import { blockedMs, watchEventLoop } from '#server/event-loop.ts'
import { listen } from '#server/http/listen.ts'
import { createRequestLog } from '#server/http/request-log.ts'
import { ask } from '#test/support/ask.ts'
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
      busyFor(3 * blockedMs)
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

  expect(blamed()?.ms).toBeGreaterThan(2 * blockedMs)
  // a busy machine may have kept us waiting besides
  const waited = blocked().map(({ ms }) => Number(ms))
  expect(watch.blocked).toEqual({
    times: waited.length,
    ms: waited.reduce((sum, ms) => sum + ms, 0),
    longestMs: Math.max(...waited),
  })
})

function busyFor(ms: number) {
  const until = performance.now() + ms
  while (performance.now() < until);
}
