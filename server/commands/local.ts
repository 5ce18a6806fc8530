/** What `start` and `dev` share: a database of our own unless one is given, and a world to look around in. */
import { joinEmbedded } from '#db/embedded.ts'
import { localEnv } from '#server/env.ts'
import type { Web } from '#server/http/app.ts'
import { start } from '#server/index.ts'
import { createLog } from '#server/log.ts'
import { failed, stopOnSignal } from './process.ts'

export async function startLocally(web: Web) {
  try {
    const given = process.env.DATABASE_URL
    const embedded = given ? null : await joinEmbedded()
    const env = localEnv(process.env, given ?? embedded?.url ?? '')
    const running = await start(env, web, createLog(env))
    stopOnSignal(async () => {
      await running.stop()
      await embedded?.leave()
    })
    tell(running.origin)
  } catch (problem) {
    failed(problem)
  }
}

function tell(origin: string) {
  console.log(`\n  Erfa: ${origin}\n`)
}
