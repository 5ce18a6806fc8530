/**
 * The whole server for journeys and drills, in a process of its own that can be killed. It serves DATABASE_URL, or one
 * database after another as it is told by message, because loading the product takes longest. Its address comes by
 * message. With ORIGIN it runs as in production.
 */
import { z } from 'zod'
import { localEnv, productionEnv } from '#server/env.ts'
import type { Running } from '#server/index.ts'
import { createLog } from '#server/log.ts'
import { answerMemory } from '#test/support/browser/memory.ts'
import { built } from './built.ts'

const request = z.union([z.object({ serve: z.string() }), z.object({ end: z.literal(true) })])

const { start } = await built('index')
const { builtWeb } = await built('built-web')
let running: Running | null = null

async function serve(databaseUrl: string) {
  const env = process.env.ORIGIN ? productionEnv(process.env) : localEnv(process.env, databaseUrl)
  running = await start(env, builtWeb, createLog(env))
  process.send?.({ origin: running.origin, port: running.port })
}

answerMemory()
process.on('SIGTERM', async () => {
  await running?.stop()
  process.exit()
})
// nothing is left behind when the test is killed
process.on('disconnect', () => process.exit(1))

if (process.env.DATABASE_URL) await serve(process.env.DATABASE_URL)
else
  process.on('message', async (message) => {
    const { data } = request.safeParse(message)
    if (!data) return
    if ('serve' in data) return serve(data.serve)
    await running?.stop()
    process.send?.({ ended: true })
  })
