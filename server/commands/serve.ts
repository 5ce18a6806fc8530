/** `npm run serve`: the product for others to use. Everything about it comes from the environment. */
import { createAdministratorLink } from '#server/accounts/first-administrator.ts'
import { productionEnv } from '#server/env.ts'
import { builtWeb } from '#server/http/built-web.ts'
import { start } from '#server/index.ts'
import { createLog } from '#server/log.ts'
import { sayAdministratorLink } from './administrator-words.ts'
import { failed, stopOnSignal } from './process.ts'

const stopWith = stopOnSignal()
try {
  const env = productionEnv(process.env)
  const log = createLog(env)
  const running = await start(env, builtWeb, log)
  stopWith(running.stop)
  const link = await createAdministratorLink(running.services.db, running.origin)
  if (link) sayAdministratorLink(link)
  log.info({ origin: running.origin, port: running.port }, 'Erfa is running')
} catch (problem) {
  failed(problem)
}
