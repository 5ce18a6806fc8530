/**
 * The whole server for journeys and drills, in a process of its own that can be killed. Its address comes
 * by message. With ORIGIN it runs as in production.
 */
import { localEnv, productionEnv } from '#server/env.ts'
import { createLog } from '#server/log.ts'
import { answerMemory } from '#test/support/browser/memory.ts'
import { built } from './built.ts'

const env = process.env.ORIGIN
  ? productionEnv(process.env)
  : localEnv(process.env, process.env.DATABASE_URL ?? '')
const { start } = await built('index')
const { builtWeb } = await built('built-web')
const running = await start(env, builtWeb, createLog(env))
process.send?.({ origin: running.origin, port: running.port })

answerMemory()
process.on('SIGTERM', async () => {
  await running.stop()
  process.exit()
})
// nothing is left behind when the test is killed
process.on('disconnect', () => process.exit(1))
